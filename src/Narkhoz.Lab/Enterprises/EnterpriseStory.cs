using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Enterprises;

/// <summary>What became of one enterprise in a run, year by year.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Number">Number of the enterprise, from 1.</param>
/// <param name="Of">Number of enterprises in the run.</param>
/// <param name="Years">The enterprise at the end of each year.</param>
public sealed record EnterpriseStory(string Run, int Number, int Of, IReadOnlyList<EnterpriseSheet> Years)
{
    /// <summary>Reads the story off the checkpoints of a run: nothing besides them needs to be kept.</summary>
    /// <param name="run">A run at full resolution.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="name">Number of the enterprise, or <c>product/republic/n</c>: the n-th largest of a product in a republic.</param>
    /// <exception cref="RunException">The run is at sector resolution, was made on another record, or has no such enterprise.</exception>
    public static EnterpriseStory Read(RunFolder run, RecordBook record, string name)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(name);
        if (run.Manifest.Scenario.Resolution != Resolution.Full) throw new RunException(run.Path, "has no enterprises, it was run by branches", "run the scenario with --resolution full");
        var years = new List<EnterpriseSheet>();
        var (number, of) = (0, 0);
        foreach (var december in run.Checkpoints)
        {
            using var simulation = Runner.Open(run, december, record);
            of = simulation.Enterprises;
            number = NumberOf(simulation, name);
            if (number < 1 || number > of) throw new RunException(run.Path, $"has no enterprise '{name}'", $"give a number from 1 to {of}, or product/republic/n such as steel/UKR/1");
            years.Add(simulation.ReadEnterprise(number));
        }

        return new EnterpriseStory(run.Manifest.Id, number, of, years);
    }

    private static int NumberOf(Simulation simulation, string name)
    {
        if (int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        return name.Split('/') is [var product, var republic, var place] && int.TryParse(place, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var nth)
            ? simulation.FindEnterprise(product, republic, nth)
            : 0;
    }
}
