using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Peasants sell food in the towns, as far as the leadership lets them.</summary>
/// <remarks>The freer of private trade and the kolkhoz market rules; the village parts with at most a share of what it has.</remarks>
internal sealed class PeasantMarket : Mechanism
{
    private readonly int _private;
    private readonly int _kolkhoz;
    private readonly double _reach;
    private readonly double _eagerness;
    private readonly double _answer;
    private readonly int[] _goods;

    internal PeasantMarket(Country country)
    {
        _private = country.Line.Instrument("course.market.private_trade");
        _kolkhoz = country.Line.Instrument("course.market.kolkhoz");
        _eagerness = country.Parameters.Value("trade.market_eagerness", "1");
        _reach = country.Parameters.Value("trade.market_reach", "1");
        _answer = country.Parameters.Value("farms.marketing_elasticity", "1");
        _goods = [country.Technology.Product("potatoes"), country.Technology.Product("meat"), country.Technology.Product("milk")];
    }

    /// <summary>The market, where prices clear.</summary>
    internal required MarketPrices Prices { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "market",
        "Peasant market in the towns",
        ["ETC-04"],
        "Whitman 1956 on the kolkhoz market; Nettl 4340-4363",
        "towns eat only what the state hands out");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var freedom = Math.Max(country.Line[_private], country.Line[_kolkhoz]);
        var (technology, goods) = (country.Technology, country.Goods);
        if (country.Market.AtWork) Clear(country, freedom);
        for (var r = 0; r < technology.Zones; r++)
        {
            var town = country.People.Total(country.People.Group(Place.Town, r));
            foreach (var good in _goods)
            {
                var account = goods.Cell(Holder.Village, r, good);
                var wanted = country.Norms.Town[good] * town / 12 * Eagerness(country, r, good);
                var kept = good == _goods[0] ? 12.0 : 1.0;
                var offered = Math.Min(freedom * wanted, _reach * technology.Amount(good, goods.Stock(account)) / kept);
                var sold = Math.Min(goods.Stock(account), technology.Quanta(good, offered));
                goods.Post(Flow.Delivered, account, sold);
                goods.Post(Flow.Procured, goods.Cell(Holder.State, r, good), sold);
                country.Homes.Market[r] += technology.Amount(good, sold) * technology.Price[good] * (country.Market.AtWork ? country.Market.Price[good] : 1);
            }
        }
    }

    /// <summary>How much more or less than in 1928 a townsman asks for: by the price where it clears, else by his hunger.</summary>
    private double Eagerness(Country country, int r, int good) => country.Market.AtWork
        ? country.Market.Pull(Place.Town, good)
        : 1 + (_eagerness * Math.Max(0, 1.15 - country.Homes.Food[country.People.Group(Place.Town, r)]));

    /// <summary>Moves the prices of the market: what towns ask over what villages bring, more at better prices; the start being even.</summary>
    private void Clear(Country country, double freedom)
    {
        var technology = country.Technology;
        foreach (var good in _goods)
        {
            double asked = 0, there = 0;
            for (var r = 0; r < technology.Zones; r++)
            {
                asked += country.Norms.Town[good] * country.People.Total(country.People.Group(Place.Town, r)) / 12;
                there += technology.Amount(good, country.Goods.Stock(country.Goods.Cell(Holder.Village, r, good))) / (good == _goods[0] ? Barns.MonthsToLifting(country.Now.Month) : 1);
            }

            ref var offer = ref country.Market.Offer[good];
            if (country.Market.Opening && offer <= 0) offer = there > 0 ? asked / there : 0;
            Prices.Food(country, good, asked * country.Market.Pull(Place.Town, good), freedom * offer * there * Portable.Pow(country.Market.Price[good] / country.Market.Goods(country), _answer));
        }
    }
}
