using Narkhoz.Lab.Questions;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Accounts;

/// <summary>How sure the excess deaths of a run are: what they come to with other seeds and with other beliefs about hunger, illness and captivity.</summary>
/// <remarks>
/// Each draw is the same run with a seed of its own and the parameters of <see cref="Parameters"/> drawn from their priors, but for those that the run has set. At sector resolution, whatever the run's own is.
/// The interval tells the doubt about how people die of what happened in the run; the doubt about what happened (harvests, decisions, rules) is not in it.
/// </remarks>
/// <param name="Draws">Number of draws.</param>
/// <param name="All">Excess deaths of all years, persons.</param>
/// <param name="WorstYear">The year that has most of them in the mean of the draws.</param>
/// <param name="Worst">Excess deaths of that year, persons.</param>
public sealed record DeathDoubt(int Draws, Sample All, int WorstYear, Sample Worst)
{
    private const string Figure = "deaths.excess";
    private static readonly string[] s_of = ["population.hunger.", "population.epidemics.", "population.prisoners.", "population.food.grain_minimum"];

    /// <summary>The parameters that are drawn: those of hunger, epidemics and captivity that have a prior.</summary>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<Parameter> Parameters(RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.Parameters.Where(parameter => parameter.Prior is not null && s_of.Any(start => parameter.Id.StartsWith(start, StringComparison.Ordinal)))];
    }

    /// <summary>Draws, or gives null where the run counts no excess deaths.</summary>
    /// <param name="scenario">The scenario of the run.</param>
    /// <param name="record">Its record.</param>
    /// <param name="options">Its overrides and decisions, and how many draws.</param>
    internal static DeathDoubt? Of(Scenario scenario, RecordBook record, RunOptions options)
    {
        var drawn = Parameters(record).Where(parameter => !options.Overrides.ContainsKey(parameter.Id) && !scenario.Set.ContainsKey(parameter.Id)).ToArray();
        var years = new Dictionary<int, double>[options.Draws];
        var done = 0;
        Parallel.For(0, options.Draws, new ParallelOptions { MaxDegreeOfParallelism = options.Simulation.Threads, CancellationToken = options.Cancellation }, draw =>
        {
            years[draw] = Years(scenario with { Seed = scenario.Seed + (ulong)draw + 1, Resolution = Resolution.Sector }, record, options with { Overrides = Draw(drawn, options.Overrides, draw), Simulation = new SimulationOptions() });
            options.Drawn?.Invoke(Interlocked.Increment(ref done));
        });
        if (years[0].Count == 0) return null;
        var worst = years[0].Keys.MaxBy(year => years.Sum(of => of[year]));
        return new DeathDoubt(options.Draws, Sample.Of([.. years.Select(of => of.Values.Sum())]), worst, Sample.Of([.. years.Select(of => of[worst])]));
    }

    private static Dictionary<string, double> Draw(Parameter[] drawn, IReadOnlyDictionary<string, double> overrides, int draw)
    {
        var random = new Random(1917 + draw);
        var values = overrides.ToDictionary(StringComparer.Ordinal);
        foreach (var parameter in drawn) values[parameter.Id] = parameter.Prior!.At(random.NextDouble(), parameter.Value);
        return values;
    }

    private static Dictionary<int, double> Years(Scenario scenario, RecordBook record, RunOptions options)
    {
        using var simulation = Runner.Start(scenario, record, options);
        var table = new IndicatorTable();
        while (!simulation.Done)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            var month = simulation.Now;
            simulation.Advance();
            if (month.Month == 12) simulation.ReadYear(month.Year, table);
        }

        return table.Series(new IndicatorKey(Figure, "", "", Truth.True)).ToDictionary(row => row.Year, row => row.Value);
    }
}
