using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Leadership;
using Narkhoz.Model.World;
using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>Dated decisions take force: the only way in which the calendar reaches the economy.</summary>
internal sealed class Decisions : Mechanism
{
    private readonly List<Dated> _dated = [];
    private readonly Dated[][] _programmes = [];

    internal Decisions(Country country, IReadOnlyList<Decision> decisions)
    {
        // A leadership that decides for itself takes from the record what was decided before it began, and what belongs to the line that it adopts.
        var governs = country.Polity is { Setting.Decides: not Decides.Timeline };
        if (governs) _programmes = [.. country.Record.Lines.Select(line => Programme.Of(line, decisions).Select(brought => Resolve(country, brought)).OfType<Dated>().ToArray())];
        foreach (var decision in decisions)
            if (!governs || !Programme.Belongs(decision)) Add(country, decision, pinned: false);
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
            Govern(country);
            Recall(country);
            return;
        }

        foreach (var dated in _dated)
            if (dated.Month == country.Now.Index && dated.Line > 0) Take(country, dated);
        Govern(country);
        foreach (var dated in _dated)
            if (dated.Month == country.Now.Index && dated.Line == 0) Take(country, dated);
    }

    /// <summary>Takes what the line in force brings this month, save where a fork has decided otherwise.</summary>
    private void Govern(Country country)
    {
        if (_programmes.Length == 0 || country.Polity is not { } polity || polity.Line[0] == 0) return;
        var (line, since) = (polity.Line[0] - 1, polity.Line[1]);
        var adopted = polity.Lines[line].Since.Index;
        foreach (var dated in _programmes[line])
            if (Programme.TakesForce(dated.Month, adopted, since) == country.Now.Index && !Pinned(country, dated.Instrument, dated.Product)) Take(country, dated with { Due = dated.Due + Programme.Moved(adopted, since) });
    }

    /// <summary>Whether a fork or a scenario has decided on an instrument for good.</summary>
    internal bool Pinned(Country country, int instrument) => Pinned(country, instrument, -1);

    private bool Pinned(Country country, int instrument, int product)
    {
        foreach (var known in _dated)
            if (known.Pinned && known.Month <= country.Now.Index && known.Instrument == instrument && known.Product == product) return true;
        return false;
    }

    private static void Take(Country country, in Dated dated)
    {
        if (dated.Line > 0)
        {
            country.Polity!.Adopt(dated.Line - 1, country.Now.Index, 0);
            return;
        }

        if (dated.Instrument >= 0)
        {
            (country.Line[dated.Instrument], country.Line.ReckonedOn[dated.Instrument]) = (dated.Value, dated.ReckonedOn);
            return;
        }

        country.Line.Target[dated.Product] = dated.Value;
        country.Line.Due[dated.Product] = dated.Due;
    }

    private void Add(Country country, Decision decision, bool pinned)
    {
        if (Resolve(country, decision) is not { } dated)
        {
            if (!pinned && (decision.Regime is not null || decision.Instrument.Split('.') is [Investiture.Prefix, ..] or ["world", "annexation" or Fronts.Kind or Fronts.Unfought or Damage.Kind or Blockade.Kind or Army.Kind or MenAway.Captive or MenAway.Opposed or ForeignRelief.Kind or Fallen.Kind or Emigration.Kind or ForeignCredit.Kind or Situation.Threat, ..])) return;
            throw new RecordException(decision.File, decision.Line, $"nothing in the model answers to '{decision.Instrument}'", "name an instrument (course.*), a plan target (plan.<plan>.<product>) or, where the leadership decides, a line (line.<id>)");
        }

        if (pinned) _dated.RemoveAll(known => known.Instrument == dated.Instrument && known.Product == dated.Product && known.Line == dated.Line && known.Month >= decision.From.Index);
        // Behind the decisions of the same month: of two on one instrument the later told stands.
        var place = _dated.FindLastIndex(known => known.Month <= decision.From.Index) + 1;
        // What the record, a scenario or a fork has decided stands for itself; only a line that is adopted brings it anew.
        _dated.Insert(place, dated with { Pinned = pinned, ReckonedOn = 0 });
    }

    /// <summary>What a decision moves: an instrument, a plan target or the line; null where it is none of these.</summary>
    private static Dated? Resolve(Country country, Decision decision)
    {
        var parts = decision.Instrument.Split('.');
        if (decision.GeneralLine is { } line && country.Polity is { Setting.Decides: not Decides.Timeline } polity && polity.FindLine(line) is var place and >= 0) return new Dated(decision.From.Index, -1, -1, 0, 0) { Line = place + 1 };
        var instrument = country.Line.Find(decision.Instrument);
        var product = parts is ["plan", _, var id] ? country.Technology.Find(id) : -1;
        if (instrument < 0 && product < 0) return null;
        var unit = instrument >= 0 ? country.Record.Instruments[decision.Instrument].Unit : country.Technology.Traits[product].Unit;
        var factor = Factor(decision, unit);
        return new Dated(decision.From.Index, instrument, product, decision.Value * factor, decision.Due?.Index ?? decision.From.Index + 60) { ReckonedOn = (decision.ReckonedOn ?? 0) * factor };
    }

    /// <summary>From the unit of a decision to that of its instrument; a target may be given in its unit or its unit a year.</summary>
    private static double Factor(Decision decision, string unit) =>
        Units.TryFactor(decision.Unit, unit, out var factor) || Units.TryFactor(decision.Unit, $"{unit}/yr", out factor)
            ? factor
            : throw new RecordException(decision.File, decision.Line, $"{decision.Instrument} is in {unit}, not in {decision.Unit}", $"give the value in {unit}");

    private readonly record struct Dated(int Month, int Instrument, int Product, double Value, int Due)
    {
        /// <summary>Place of a line plus one, where a line is adopted; otherwise 0.</summary>
        internal int Line { get; init; }

        /// <summary>What it was reckoned on, in the unit of the value; 0 where it stands for itself.</summary>
        internal double ReckonedOn { get; init; }

        /// <summary>Whether a fork or a scenario has decided it for good.</summary>
        internal bool Pinned { get; init; }
    }
}
