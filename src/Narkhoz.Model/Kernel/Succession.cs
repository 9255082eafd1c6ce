using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>The regimes of a run: that of the scenario, then those that decisions bring (<c>regime.&lt;id&gt;</c>).</summary>
/// <remarks>A decision of the first month or before has been taken when the run begins: the scenario says what holds then.</remarks>
internal sealed class Succession
{
    private readonly List<(YearMonth From, Regime Regime)> _regimes = [];
    private readonly IReadOnlyList<string> _off;

    internal Succession(RecordBook record, Scenario scenario, IEnumerable<Decision> decisions)
    {
        _off = scenario.Off;
        _regimes.Add((scenario.From, record.Regimes[scenario.Regime]));
        foreach (var decision in decisions.Where(decision => decision.Regime is not null && decision.From > scenario.From).OrderBy(decision => decision.From))
            _regimes.Add((decision.From, record.Regimes[decision.Regime!]));
    }

    /// <summary>Whether another regime takes over in a month.</summary>
    internal bool Turns(YearMonth month)
    {
        for (var i = 1; i < _regimes.Count; i++)
            if (_regimes[i].From == month) return true;
        return false;
    }

    /// <summary>Ids of the mechanisms at work in a month: those of the regime in force less those that the scenario switches off.</summary>
    internal HashSet<string> AtWork(YearMonth month)
    {
        var atWork = _regimes.Last(known => known.From <= month).Regime.Mechanisms.ToHashSet(StringComparer.Ordinal);
        atWork.ExceptWith(_off);
        return atWork;
    }
}
