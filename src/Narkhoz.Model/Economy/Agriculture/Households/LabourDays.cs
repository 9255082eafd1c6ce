using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Labour days are a claim on what is left: once a year a kolkhoz divides the grain that state, station, seed and horses have not had.</summary>
/// <remarks>
/// Every December, farm by farm: paid = max(0, net harvest - deliveries, payment in kind among them - feed of the horses) / labour days, kilograms each, net of losses and seed. Labour days of a household are those of the accounts (<c>farms.labour_days</c>); what one brings is known when all others have had their part,
/// so it differs from one kolkhoz to the next and can be nothing (EAG-24; Jasny 1949, ch. 17; Davies and Wheatcroft 2004). The grain itself stands in the kolkhoz's barn already and is eaten out of it (<c>barns</c>): it is its members' by their labour days and no neighbour's, and what passes to others has a number of its own (<c>households.help_of_kolkhozy</c>). By the account members divide their hours of the next year (<c>plots</c>).
/// </remarks>
internal sealed class LabourDays : Mechanism
{
    private const int Month = 12;
    private readonly Surplus _surplus;
    private readonly Parameter _days;
    private readonly double _family;
    private readonly KolkhozAccount? _farms;

    internal LabourDays(Country country, Surplus surplus)
    {
        (_surplus, _days, _family) = (surplus, country.Parameters["farms.labour_days"], country.Parameters.Value("households.family", "person"));
        _farms = country.Peasantry is { } peasantry ? new KolkhozAccount(peasantry, surplus) : null;
    }

    internal override MechanismInfo Info { get; } = new(
        "labour-days",
        "Labour days paid out of what is left",
        ["EAG-24", "EAG-26"],
        "Jasny 1949; Fitzpatrick 1994; Davies and Wheatcroft 2004; Nettl 4336-4346",
        "kolkhozy share as neighbours do, and their members divide their hours alike");

    /// <summary>Labour days of a member of a household in a year, children counted.</summary>
    internal double Days(Country country) => Days(country.Now);

    private double Days(YearMonth month) => _days.At(month) / _family;

    /// <summary>Grain for a labour day of the last account that feeds the members and their cows as the norm has it, kilograms.</summary>
    internal double Worth(Country country, int r) => country.Peasantry is not { } peasantry || peasantry.Total(country, Holding.People, r) is not (var people and > 0)
        ? 0
        : 1000 * (_surplus.Food(country, r) + (peasantry.FeedOf(country, _surplus, Holding.Cows, r) / people)) / Days(country.Now.Plus(-country.Now.Month));

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (_farms is null || country.Now.Month != Month) return;
        for (var r = 0; r < country.Technology.Zones; r++)
            if (country.Farms.Collectivised[r] > 0) _farms.Reckon(country, r, Days(country));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Now.Month == Month) country.Peasantry?.Book.Kolkhozy.Paid.Span.Fill(KolkhozColumns.NotYetPaid);
    }
}
