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
    private readonly int[] _goods;

    internal PeasantMarket(Country country)
    {
        _private = country.Line.Instrument("course.market.private_trade");
        _kolkhoz = country.Line.Instrument("course.market.kolkhoz");
        _eagerness = country.Parameters.Value("trade.market_eagerness", "1");
        _reach = country.Parameters.Value("trade.market_reach", "1");
        _goods = [country.Technology.Product("potatoes"), country.Technology.Product("meat"), country.Technology.Product("milk")];
    }

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
        for (var r = 0; r < technology.Republics; r++)
        {
            var town = country.People.Total(country.People.Group(Place.Town, r));
            foreach (var good in _goods)
            {
                var account = goods.Cell(Holder.Village, r, good);
                var hunger = Math.Max(0, 1.15 - country.Homes.Food[country.People.Group(Place.Town, r)]);
                var wanted = country.Norms.Town[good] * town / 12 * (1 + (_eagerness * hunger));
                var kept = good == _goods[0] ? 12.0 : 1.0;
                var offered = Math.Min(freedom * wanted, _reach * technology.Amount(good, goods.Stock(account)) / kept);
                var sold = Math.Min(goods.Stock(account), technology.Quanta(good, offered));
                goods.Post(Flow.Delivered, account, sold);
                goods.Post(Flow.Procured, goods.Cell(Holder.State, r, good), sold);
                country.Homes.Market[r] += technology.Amount(good, sold) * technology.Price[good];
            }
        }
    }
}
