using System.Globalization;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Reporting;

/// <summary>Puts the events of a run and the decisions that took force into words.</summary>
internal static class ChronicleText
{
    /// <summary>The chronicle up to the present month.</summary>
    internal static IReadOnlyList<ChronicleEntry> Of(Country country, Scenario scenario, IEnumerable<Decision> decisions, IEnumerable<Decision> pinned)
    {
        var entries = new List<ChronicleEntry>();
        foreach (var decision in decisions.Concat(pinned))
            if (decision.From >= scenario.From && decision.From < country.Now && !decision.Instrument.StartsWith("world.", StringComparison.Ordinal))
                entries.Add(new ChronicleEntry(decision.From, "decision", Words(decision)));
        for (var i = 0; i < country.Chronicle.Count; i++)
        {
            var (month, what, subject, value) = country.Chronicle[i];
            entries.Add(new ChronicleEntry(new YearMonth(month), Kind(what), what is Event.Leader or Event.Line ? PolityWords.Event(country.Polity!, what, subject, value) : Words(country.Technology, what, subject, value)));
        }

        if (country.Polity is { } polity)
            for (var i = 0; i < polity.Ballots.Count; i++) entries.Add(new ChronicleEntry(new YearMonth(polity.Ballots[i].Month), "party", PolityWords.Ballot(polity, polity.Ballots[i])));
        return [.. entries.OrderBy(entry => entry.When)];
    }

    private static string Words(Decision decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{decision.What} [{decision.Instrument} = {decision.Value:G6} {decision.Unit}]");

    private static string Kind(Event what) => what switch
    {
        Event.PlanAdopted or Event.Finance => "plan",
        Event.Shortage => "shortage",
        Event.Hunger => "hunger",
        Event.Annexation => "world",
        Event.Leader or Event.Line or Event.Halt => "party",
        _ => "society",
    };

    private static string Words(Technology technology, Event what, int subject, double value)
    {
        FormattableString text = what switch
        {
            Event.PlanAdopted => $"The plan of the year is adopted: steel {value / 1e6:F1} million tonnes.",
            Event.Shortage => $"{Name(technology, subject)} fell short: {value:P0} of the claims of the year went unmet.",
            Event.Hunger => $"Hunger in {Population(technology, subject)}: {value:N0} deaths beyond the normal in the year so far.",
            Event.Collectivisation => $"Households are driven into kolkhozy in {technology.ZoneIds[subject]}: {value:P0} are in.",
            Event.Exit => $"Households leave kolkhozy in {technology.ZoneIds[subject]}: {value:P0} remain.",
            Event.Concession => $"Disturbances threaten the sowing: the centre takes back {value:P0} of the force behind the kolkhozy.",
            Event.Halt => $"The leadership calls a halt to the arrests of officials: the administration lacks {value:P0} of what it usually can do.",
            Event.Revolt => $"Soldiers, workers and peasants rise in {technology.ZoneIds[subject]}: {value:N0} insurgents.",
            Event.Deportation => $"{value:N0} people are deported from villages of {technology.ZoneIds[subject]} in the month.",
            Event.Annexation => $"Territory annexed to {technology.ZoneIds[subject]} brings {value:N0} people.",
            Event.Finance => $"Revenue and credit pay for {value:P0} of the investment planned.",
            _ => $"{what} {value}",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static string Population(Technology technology, int group)
    {
        var where = (Place)(group / technology.Zones) switch
        {
            Place.Town => "towns of",
            Place.Village => "villages of",
            Place.Settlement => "settlements of the deported in",
            _ => "camps of",
        };
        return $"{where} {technology.ZoneIds[group % technology.Zones]}";
    }

    private static string Name(Technology technology, int product) => product == technology.Products ? "Labour" : technology.Traits[product].Name;
}
