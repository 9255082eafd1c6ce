using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Prices in force: what the farm is paid, what is asked in the shop, what it costs; those of the market where it clears, else from the instruments.</summary>
/// <remarks>Costs move with money wages. The wedge is the shop price above cost; switched off, shops sell at cost and the farm is paid what the town pays.</remarks>
internal sealed class Prices(Country country)
{
    private readonly int _procurement = country.Line.Instrument("course.price.procurement.grain");
    private readonly int _bread = country.Line.Instrument("course.price.retail.bread");
    private readonly int _goods = country.Line.Instrument("course.price.retail.goods");
    private readonly double _procurement0 = country.Line[country.Line.Instrument("course.price.procurement.grain")];
    private readonly double _bread0 = country.Line[country.Line.Instrument("course.price.retail.bread")];
    private readonly double _tradeCost = country.Parameters.Value("money.trade_cost", "1");
    private readonly int _grain = country.Technology.Product("grain");

    /// <summary>Whether the wedge is at work.</summary>
    internal bool Wedge { get; set; } = true;

    /// <summary>Price paid to the farm, roubles a unit.</summary>
    internal double Farm(Country country, int p) => country.Market.AtWork ? country.Technology.Price[p] * country.Market.Price[p]
        : Wedge ? country.Technology.Price[p] * country.Line[_procurement] / _procurement0
        : Decreed(country, p) / (1 + _tradeCost);

    /// <summary>Price asked of households, roubles a unit.</summary>
    internal double Shop(Country country, int p) => Wedge && !country.Market.AtWork ? Decreed(country, p) : Cost(country, p);

    /// <summary>Cost of bringing a unit to the shop, roubles; on the market its price.</summary>
    internal double Cost(Country country, int p) =>
        (!country.Technology.Made[p] || country.Market.AtWork ? Farm(country, p) : country.Technology.Price[p] * country.Homes.Wage[0]) * (1 + _tradeCost);

    /// <summary>What households pay for manufactures over their cost, 1 = the cost.</summary>
    internal double Markup(Country country) => Wedge && !country.Market.AtWork ? country.Line[_goods] / country.Homes.Wage[0] : 1;

    /// <summary>Shop price that the leadership has decided on, roubles a unit.</summary>
    private double Decreed(Country country, int p) => p == _grain
        ? country.Line[_bread]
        : country.Technology.Price[p] * (1 + _tradeCost) * (country.Technology.Made[p] ? country.Line[_goods] : country.Line[_bread] / _bread0);

    /// <summary>Terms of trade of the village: goods that a tonne of grain buys by the time that its price is spent, 1 = 1928.</summary>
    internal double Terms(Country country) => (country.Currency is { } currency ? currency.Worth[0] : 1) * Exchange(country);

    private double Exchange(Country country) => country.Market.AtWork ? country.Market.Price[_grain] / country.Market.Goods(country)
        : Wedge ? country.Line[_procurement] / _procurement0 / country.Line[_goods]
        : Math.Max(1, country.Homes.Wage[0]);
}
