using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>A person decides in the leadership's place: the run is made month by month, and halts wherever the leadership meets.</summary>
/// <remarks>
/// It meets before every January, after every congress, and in the month after hunger or unrest is first told of within a year. What the person decides is kept as decisions; the run that is written
/// takes them from there, so that it can be done again without anybody being asked.
/// </remarks>
public sealed class Council
{
    private static readonly string[] s_alarms = ["hunger", "unrest"];
    private readonly RecordBook _record;
    private readonly IndicatorTable _figures = new();
    private readonly Dictionary<string, YearMonth> _alarmed = new(StringComparer.Ordinal);
    private readonly int _first;
    private int _told;
    private int _voted;
    private YearMonth _congress;

    private Council(RecordBook record, Scenario scenario) => (_record, _first) = (record, scenario.From.Plus(11).Year);

    /// <summary>Makes the run and asks.</summary>
    /// <param name="record">The record.</param>
    /// <param name="scenario">A scenario in which a person decides.</param>
    /// <param name="options">How to run it; its overrides are used.</param>
    /// <param name="ask">Is given what lies before the leadership; answers with its decisions, in force in the month of the briefing or later.</param>
    /// <returns>All decisions, in order of time.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static IReadOnlyList<Decision> Hold(RecordBook record, Scenario scenario, RunOptions options, Func<Briefing, IReadOnlyList<Decision>> ask)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(ask);
        var council = new Council(record, scenario);
        var decided = new List<Decision>();
        using var simulation = Runner.Start(scenario, record, options);
        council._congress = simulation.Polity!.LastCongress;
        while (!simulation.Done)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (council.Occasion(simulation) is { } occasion)
            {
                foreach (var decision in ask(council.Brief(simulation, occasion)))
                {
                    simulation.Decide(decision);
                    decided.Add(decision);
                }
            }

            simulation.Advance();
            if (simulation.Now.Month == 1) simulation.ReadYear(simulation.Now.Year - 1, council._figures);
        }

        return decided;
    }

    /// <summary>Why the leadership meets before the coming month, or null.</summary>
    private string? Occasion(Simulation simulation)
    {
        var alarm = Alarm(simulation);
        var congress = simulation.Polity!.LastCongress;
        if (congress != _congress)
        {
            _congress = congress;
            return $"after the congress of {congress}";
        }

        if (alarm is not null) return alarm;
        return simulation.Now.Month == 1 ? $"the plan of {simulation.Now.Year}" : null;
    }

    private string? Alarm(Simulation simulation)
    {
        string? alarm = null;
        var chronicle = simulation.Chronicle.Where(entry => s_alarms.Contains(entry.Kind)).ToList();
        foreach (var entry in chronicle.Skip(_told))
        {
            if (!_alarmed.TryGetValue(entry.Kind, out var last) || last.Plus(12) <= entry.When) alarm ??= $"{entry.Kind} is reported";
            _alarmed[entry.Kind] = entry.When;
        }

        _told = chronicle.Count;
        return alarm;
    }

    private Briefing Brief(Simulation simulation, string occasion)
    {
        var view = simulation.Polity!;
        var votes = view.Votes();
        var since = votes.Skip(_voted).ToList();
        _voted = votes.Count;
        return new Briefing(simulation.Now, occasion, view.Leader, view.Line, _record.Lines, BriefingFigures.Of(_record, _figures, _first), since);
    }
}
