using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>The state pays what it pays in money by printing it.</summary>
/// <remarks>
/// Where nothing is sold for money there is no revenue: what the state employs (nationalisation, EIN-03) delivers free of charge, and its pay is an expense of the budget (EMP-01). In cash goes as much of it as is traded for money, the rest in kind, at
/// tariffs and estimates <c>currency.estimate_lag</c> months old, which prices have outrun meanwhile: issue = pay of the hands that no revenue pays for x exchange that goes on for money over that of 1928 x e^(-lag x expected inflation). Townspeople pay the village at the bazaar with it.
/// </remarks>
internal sealed class Emission : Mechanism
{
    private readonly double _lag;
    private readonly double _wage;
    private readonly double _bazaar;
    private readonly double _months;
    private readonly MoneyTrade _trade;

    internal Emission(Country country)
    {
        var p = country.Parameters;
        _lag = p.Value("currency.estimate_lag", "month");
        _wage = p.Value("money.wage", "rouble/yr");
        _bazaar = p.Value("currency.bazaar", "1");
        _months = p.Value("opening.cash", "month");
        _trade = new MoneyTrade(country);
    }

    /// <summary>Whose pay the budget has no revenue for, a switch of its own.</summary>
    internal required Collection Collection { get; init; }

    /// <summary>Part of the month's issue that pays the hands of works, kopecks of the ledger.</summary>
    internal double ToWorks { get; private set; }

    internal override MechanismInfo Info { get; } = new(
        "emission",
        "Issue of paper to cover the deficit",
        ["EMP-01", "EPL-17", "EIN-03"],
        "Preobrazhensky 1920; Katzenellenbaum 1925; Arnold 1937; Nettl 2267-2293",
        "the state pays nothing in money");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Currency is not { } currency) return;
        var money = country.Money;
        double town = 0;
        for (var r = 0; r < country.Technology.Zones; r++) town += country.People.Total(country.People.Group(Place.Town, r));
        Collection.Run(country);
        country.Enter(Info.Id);
        var bill = Collection.Unpaid * _wage / 12 * _trade.Paid(country) * Portable.Exp(-_lag * currency.Expected[0]);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var kopecks = (long)(100 * bill * country.People.Total(country.People.Group(Place.Town, r)) / town);
            money.Cover(Purse.Budget, r, kopecks);
            money.Pay(Purpose.Wages, Purse.Budget, Purse.Town, r, kopecks);
            money.Pay(Purpose.PeasantMarket, Purse.Town, Purse.Village, r, (long)(money.Balance(Purse.Town, r) * Math.Min(1, _bazaar / _months)));
        }

        ToWorks = 100 * bill * Collection.InWorks(country);
        currency.Year[0] += currency.Issued(country);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => ToWorks = 0;
}
