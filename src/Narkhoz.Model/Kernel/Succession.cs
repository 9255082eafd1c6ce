using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>The regimes of a run: that of the scenario, then those that decisions bring (<c>regime.&lt;id&gt;</c>), or that of the line which the leadership adopts.</summary>
/// <remarks>A decision of the first month or before has been taken when the run begins: the scenario says what holds then.</remarks>
internal sealed class Succession
{
    private readonly List<(YearMonth From, Regime Regime)> _regimes = [];
    private readonly IReadOnlyList<string> _off;
    private readonly Regime[] _ofLines;

    internal Succession(RecordBook record, Scenario scenario, IEnumerable<Decision> decisions)
    {
        _off = scenario.Off;
        _ofLines = scenario.Polity is null ? [] : [.. record.Lines.Select(line => record.Regimes[line.Regime])];
        _regimes.Add((scenario.From, record.Regimes[scenario.Regime]));
        foreach (var decision in decisions.Where(decision => decision.Regime is not null && decision.From > scenario.From).OrderBy(decision => decision.From))
            _regimes.Add((decision.From, record.Regimes[decision.Regime!]));
    }

    /// <summary>The regime in force in the month that the country stands in: that of the line adopted, where the leadership decides; otherwise the last that was decided.</summary>
    internal Regime InForce(Country country)
    {
        if (country.Polity is { } polity && polity.Line[0] > 0) return _ofLines[polity.Line[0] - 1];
        var last = 0;
        while (last + 1 < _regimes.Count && _regimes[last + 1].From <= country.Now) last++;
        return _regimes[last].Regime;
    }

    /// <summary>Ids of the mechanisms at work under a regime, less those that the scenario switches off.</summary>
    internal HashSet<string> AtWork(Regime regime)
    {
        var atWork = regime.Mechanisms.ToHashSet(StringComparer.Ordinal);
        atWork.ExceptWith(_off);
        return atWork;
    }
}
