using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Households spend what they earn; how much they hold is settled by the demand for money alone.</summary>
/// <remarks>
/// outlay a head = mean income of the last year (Friedman 1957) over that of the norms' year. Where paper melts nobody saves from one month to the next (Cagan 1956): cash grows by issue and shrinks by loss (<see cref="PaperMoney"/>), with prices that clear as without them, so that there is
/// one demand for money and not two. Spending does not swing with what is in the purse, however little that is.
/// </remarks>
internal sealed class IncomeOutlays : Mechanism
{
    private const double Least = 0.05;
    private readonly double _lag;
    private readonly double _wage;
    private readonly Trade.NormalYear _normal;

    internal IncomeOutlays(Country country, Trade.NormalYear normal)
    {
        _lag = country.Parameters.Value("market.outlay_lag", "month");
        _wage = country.Parameters.Value("money.wage", "rouble/yr") / 12;
        _normal = normal;
    }

    internal override MechanismInfo Info { get; } = new(
        "income-outlays",
        "Households spend what they earn",
        ["EMP-05", "ETC-02"],
        "Friedman 1957; Cagan 1956",
        "households spend what they hold beyond months of income, and follow it with a lag (Pigou 1917)");

    /// <summary>What a head holds and earns at the start of a market.</summary>
    internal void Open(Country country)
    {
        var market = country.Market;
        for (var place = Place.Town; place <= Place.Village; place++)
        {
            market.Outlay[(int)place] = 1;
            market.Cash[(int)place] = country.Currency is { } currency ? 100 * currency.Usual[0] * Opening.Cash(country, place, 1) : Cash(country, place);
        }

        market.Income[0] = country.Homes.Employed[0] * country.Homes.Wage[0] * _wage;
        market.Income[1] = _normal.Income(Place.Village) * People(country, Place.Village);
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var place = Place.Town; place <= Place.Village; place++)
            country.Market.Outlay[(int)place] = Math.Max(Least, country.Market.Income[(int)place] / People(country, place) / _normal.Income(place));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        var kept = country.Currency is { } currency ? currency.Demand[0] : 1;
        for (var place = Place.Town; place <= Place.Village; place++)
        {
            ref var outlay = ref country.Market.Outlay[(int)place];
            outlay += (Math.Max(0.01, Cash(country, place) / (country.Market.Cash[(int)place] * kept)) - outlay) / _lag;
        }
    }

    /// <summary>Cash a head, kopecks.</summary>
    private static double Cash(Country country, Place place)
    {
        double cash = 0;
        var purse = place == Place.Town ? Purse.Town : Purse.Village;
        for (var r = 0; r < country.Technology.Zones; r++) cash += country.Money.Balance(purse, r);
        return cash / People(country, place);
    }

    private static double People(Country country, Place place)
    {
        double heads = 0;
        for (var r = 0; r < country.Technology.Zones; r++) heads += country.People.Total(country.People.Group(place, r));
        return Math.Max(1, heads);
    }
}
