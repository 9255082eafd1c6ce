using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Facts of the outside world by month, <c>world.&lt;kind&gt;[.&lt;place&gt;[.&lt;what&gt;]]</c>, from the decisions of the run.</summary>
internal sealed class DatedFacts
{
    private readonly List<Fact> _facts = [];

    /// <summary>Reads the facts of a kind, in the unit asked for.</summary>
    /// <exception cref="RecordException">A fact of the kind is in another unit.</exception>
    internal DatedFacts(IEnumerable<Decision> decisions, string kind, string unit)
    {
        foreach (var decision in decisions)
        {
            if (decision.Instrument.Split('.') is not ["world", var found, .. var path] || found != kind) continue;
            if (!Units.TryFactor(decision.Unit, unit, out var factor)) throw new RecordException(decision.File, decision.Line, $"{decision.Instrument} is in {unit}, not in {decision.Unit}", $"give the value in {unit}");
            _facts.Add(new Fact(decision.From.Index, path.ElementAtOrDefault(0) ?? "", path.ElementAtOrDefault(1) ?? "", decision.Value * factor));
        }

        _facts.Sort((a, b) => a.Month.CompareTo(b.Month));
    }

    /// <summary>What is in force in a place in a month: the last fact told of it, or what is given.</summary>
    internal double InForce(int month, string place, double otherwise)
    {
        foreach (var fact in _facts)
            if (fact.Month <= month && fact.Place == place) otherwise = fact.Value;
        return otherwise;
    }

    /// <summary>Whether a place is told of in a month, of what, and how much.</summary>
    internal bool Happens(int month, string place, string what, out double value)
    {
        value = 0;
        foreach (var fact in _facts)
            if (fact.Month == month && fact.Place == place && fact.What == what) value = fact.Value;
        return value > 0;
    }

    private readonly record struct Fact(int Month, string Place, string What, double Value);
}
