using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>What the state hands out and sells: bread by ration, and all consumer goods that have come into the depots.</summary>
/// <remarks>
/// Bread: stock above what exports are promised, over the months to the next harvest, and no more than the ration,
/// or without rationing what people buy. Goods: everything on the shelves is sold, in a sellers' market (Kornai 1980). Town comes before village by
/// <c>trade.town_preference</c> where goods are rationed (EMP-08, ETC-04).
/// </remarks>
internal sealed class Rations : Mechanism
{
    private readonly Depots _depots;
    private readonly int _grain;
    private readonly int _export;
    private readonly int _rationing;
    private readonly int _breadRation;
    private readonly double _ration;
    private readonly double _ceiling;
    private readonly double _preference;
    private readonly double _marketed;
    private readonly double _answer;
    private readonly double[] _weights;
    private readonly long[] _needs;

    internal Rations(Country country, Depots depots)
    {
        _depots = depots;
        _grain = country.Technology.Product("grain");
        _export = country.Line.Instrument("course.trade.export.grain");
        _rationing = country.Line.Instrument("course.rationing.food");
        _breadRation = country.Line.Instrument("course.rationing.bread");
        _ration = country.Parameters.Value("trade.bread_ration", "1");
        _ceiling = country.Parameters.Value("trade.ration_ceiling", "1");
        _preference = country.Parameters.Value("trade.town_preference", "1");
        _marketed = country.Parameters.Value("farms.marketed_share", "1");
        _answer = country.Parameters.Value("farms.marketing_elasticity", "1");
        (_weights, _needs) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    /// <summary>What the village is paid, for what it will sell.</summary>
    internal required Money.Prices Terms { get; init; }

    /// <summary>What of a harvest can be sold.</summary>
    internal required Agriculture.OwnNeed OwnNeed { get; init; }

    /// <summary>The market, where prices clear.</summary>
    internal required MarketPrices Prices { get; init; }

    /// <summary>What is kept over the harvest, a switch of its own.</summary>
    internal required DealersStocks Stocks { get; init; }

    /// <summary>Who brings goods to the village, a switch of its own.</summary>
    internal required Nepmen Nepmen { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "rations",
        "Bread rations and retail sale",
        ["EMP-08", "ETC-04"],
        "Kornai 1980; Osokina 1999; Nettl 4051-4059",
        "goods stay in the depots");

    /// <summary>Bread that those whom the state feeds would eat this month, tonnes.</summary>
    internal double Wanted { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        country.Homes.TownWeight[0] = (1 + (_preference * country.Line[_rationing])) / Nepmen.Reach(country);
        Bread(country);
        for (var p = 0; p < country.Technology.Products; p++)
            if (IsSold(country, p)) Sell(country, p);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Homes.StateBread.Span.Clear();

    /// <summary>Whether what has come into the depots goes to the shops: what households use and works do not.</summary>
    private bool IsSold(Country country, int p) => p != _grain && !country.Norms.Shared[p] && country.Technology.Traits[p].Storable
        && (country.Technology.Sector[p] == Sector.Consumer || country.Technology.Traits[p].Group is ProductGroup.Food or ProductGroup.Consumer || country.Norms.Town[p] > 0);

    private void Bread(Country country)
    {
        var technology = country.Technology;
        double people = 0;
        for (var r = 0; r < _weights.Length; r++) people += _weights[r] = country.Control(r) * (Homes.StateFed(country.People, r) + Villagers(country, r));
        var months = Agriculture.Barns.MonthsToHarvest(country.Now.Month);
        var stock = Free(country, months);
        var norm = country.Norms.Town[_grain] / 12 * people;
        Wanted = norm * (ByTheList(country) ? _ration : _ceiling);
        var handed = Math.Min(Wanted, Math.Max(Math.Max(0, stock) / months, Math.Min(norm * 0.6, Math.Max(0, stock))));
        if (country.Market.AtWork)
        {
            Stocks.Run(country);
            country.Enter(Info.Id);
            var (there, used) = (stock + Coming(country), country.Works.LastUse[_grain]);
            ref var usual = ref country.Market.Offer[_grain];
            if (usual <= 0)
            {
                var free = Math.Max(0, there - (used * months));
                country.Market.Custom[_grain] = Math.Min(_ceiling, free / (norm * months));
                usual = norm * country.Market.Pull(Place.Town, _grain) * months / free;
            }

            Prices.Food(country, _grain, Stocks.Scarcity(country, norm * country.Market.Pull(Place.Town, _grain), there, months, used), usual);
            handed = Math.Min(norm * country.Market.Pull(Place.Town, _grain), Math.Max(0, stock));
        }

        Shares.Split(technology.Quanta(_grain, handed), _weights, _needs);
        _depots.Ship(country, _grain, _needs);
        for (var r = 0; r < _needs.Length; r++)
        {
            country.Goods.Post(Flow.Consumed, country.Goods.Cell(Holder.State, r, _grain), _needs[r]);
            var villagers = _weights[r] > 0 ? country.Control(r) * Villagers(country, r) / _weights[r] : 0;
            country.Homes.Eat(country, Place.Town, r, _grain, technology.Amount(_grain, _needs[r]) * (1 - villagers));
            country.Homes.StateBread[r] = technology.Amount(_grain, _needs[r]) * villagers;
            country.Homes.Eat(country, Place.Village, r, _grain, country.Homes.StateBread[r]);
        }
    }

    /// <summary>The state's grain beyond what exports are promised until the harvest, tonnes; below nought where they are promised more than there is.</summary>
    internal double Free(Country country, int months) => Depots.Stock(country, _grain) - (country.Line[_export] * months / 12 * 0.5);

    /// <summary>Whether bread is handed out by the list.</summary>
    internal bool ByTheList(Country country) => country.Line[_breadRation] > 0.5;

    /// <summary>Grain that free farms will sell until the next harvest by their custom, tonnes.</summary>
    private double Coming(Country country)
    {
        double harvest = 0;
        for (var r = 0; r < _weights.Length; r++) harvest += country.Farms.Harvest[(r * country.Technology.Products) + _grain] * OwnNeed.Beyond(country, r);
        return _marketed * harvest * Portable.Pow(Terms.Terms(country), _answer) * Agriculture.Deliveries.StillDue(country.Now.Month);
    }

    /// <summary>Villagers of grain-poor zones, in rations of a townsman.</summary>
    private static double Villagers(Country country, int r)
    {
        var grain = country.Technology.Product("grain");
        return country.People.Total(country.People.Group(Place.Village, r)) * country.Farms.FromState(r) / country.Norms.Town[grain];
    }

    private void Sell(Country country, int p)
    {
        var stock = Depots.StockQuanta(country, p);
        if (country.Market.AtWork) stock = Prices.Sell(country, p, stock);
        for (var r = 0; r < _weights.Length; r++) _weights[r] = country.Homes.Weight(country, r, p);
        Shares.Split(stock, _weights, _needs);
        _depots.Ship(country, p, _needs);
        for (var r = 0; r < _needs.Length; r++)
        {
            country.Goods.Post(Flow.Consumed, country.Goods.Cell(Holder.State, r, p), _needs[r]);
            country.Homes.Buy(country, r, p, country.Technology.Amount(p, _needs[r]));
        }
    }
}
