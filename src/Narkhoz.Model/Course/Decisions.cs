using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Leadership;
using Narkhoz.Model.World;
using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>Dated decisions take force: the only way in which the calendar reaches the economy.</summary>
internal sealed class Decisions : Mechanism
{
    private readonly List<Dated> _dated = [];

    internal Decisions(Country country, IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions) Add(country, decision, pinned: false);
    }

    internal override MechanismInfo Info { get; } = new(
        "decisions",
        "Decisions of the leadership take force",
        ["EPL-01", "EPL-02", "EPL-04", "EAG-16"],
        "Nettl 3778-4031; the dated decisions are listed in data/decisions",
        "the instruments keep their declared defaults and no plan is in force");

    /// <summary>Adds a decision of a fork: it stands, whatever the timeline decides later on the same instrument.</summary>
    internal void Pin(Country country, Decision decision) => Add(country, decision, pinned: true);

    /// <summary>Puts in force what was decided before the run began.</summary>
    internal void Recall(Country country)
    {
        foreach (var dated in _dated)
            if (dated.Month <= country.Now.Index) Take(country, dated);
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Age == 0)
        {
            Recall(country);
            return;
        }

        foreach (var dated in _dated)
            if (dated.Month == country.Now.Index) Take(country, dated);
    }

    private static void Take(Country country, in Dated dated)
    {
        if (dated.Instrument >= 0)
        {
            country.Line[dated.Instrument] = dated.Value;
            return;
        }

        country.Line.Target[dated.Product] = dated.Value;
        country.Line.Due[dated.Product] = dated.Due;
    }

    private void Add(Country country, Decision decision, bool pinned)
    {
        var parts = decision.Instrument.Split('.');
        var instrument = country.Line.Find(decision.Instrument);
        var product = parts is ["plan", _, var id] ? country.Technology.Find(id) : -1;
        if (instrument < 0 && product < 0)
        {
            if (!pinned && (decision.Regime is not null || parts is [Investiture.Prefix, ..] or ["world", "annexation" or Fronts.Kind or Damage.Kind or Blockade.Kind or Army.Kind or Fallen.Kind or Emigration.Kind, ..])) return;
            throw new RecordException(decision.File, decision.Line, $"nothing in the model answers to '{decision.Instrument}'", "name an instrument (course.*) or a plan target (plan.<plan>.<product>)");
        }

        var unit = instrument >= 0 ? country.Record.Instruments[decision.Instrument].Unit : country.Technology.Traits[product].Unit;
        var value = decision.Value * Factor(decision, unit);
        if (pinned) _dated.RemoveAll(known => known.Instrument == instrument && known.Product == product && known.Month >= decision.From.Index);
        // Behind the decisions of the same month: of two on one instrument the later told stands.
        var place = _dated.FindLastIndex(known => known.Month <= decision.From.Index) + 1;
        _dated.Insert(place, new Dated(decision.From.Index, instrument, product, value, decision.Due?.Index ?? decision.From.Index + 60));
    }

    /// <summary>From the unit of a decision to that of its instrument; a target may be given in its unit or its unit a year.</summary>
    private static double Factor(Decision decision, string unit) =>
        Units.TryFactor(decision.Unit, unit, out var factor) || Units.TryFactor(decision.Unit, $"{unit}/yr", out factor)
            ? factor
            : throw new RecordException(decision.File, decision.Line, $"{decision.Instrument} is in {unit}, not in {decision.Unit}", $"give the value in {unit}");

    private readonly record struct Dated(int Month, int Instrument, int Product, double Value, int Due);
}
