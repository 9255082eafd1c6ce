using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>Runs a scenario in memory and writes nothing.</summary>
public static class DryRun
{
    /// <summary>Runs a scenario from its first month to its last.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="record">The record to run it on.</param>
    /// <param name="options">How it is computed.</param>
    /// <returns>The figures of every month and of every whole year.</returns>
    public static IndicatorTable Of(Scenario scenario, RecordBook record, SimulationOptions options)
    {
        var table = new IndicatorTable();
        using var simulation = Simulation.Start(record, scenario, options);
        while (!simulation.Done)
        {
            var month = simulation.Now;
            simulation.Advance();
            simulation.ReadMonth(table);
            if (month.Month == 12) simulation.ReadYear(month.Year, table);
        }

        return table;
    }
}
