namespace Narkhoz.Model.Kernel;

/// <summary>State of the market: prices that move, and what households have to spend at them. All nought, and of no effect, while no mechanism prices goods.</summary>
internal sealed class Market
{
    private readonly double[] _elasticity;
    private readonly bool[] _counter;
    private readonly bool[] _priced;
    private readonly double _supply;
    private readonly double _townspeople;

    internal Market(Slab slab, Technology technology, ConsumptionNorms norms, Record.ParameterBook parameters)
    {
        Price = slab.Add<double>("market.price", technology.Products, optional: true);
        Cost = slab.Add<double>("market.cost", technology.Products, optional: true);
        Outlay = slab.Add<double>("market.outlay", 2, optional: true);
        Cash = slab.Add<double>("market.cash", 2, optional: true);
        Income = slab.Add<double>("market.income", 2, optional: true);
        Offer = slab.Add<double>("market.offer", technology.Products, optional: true);
        Custom = slab.Add<double>("market.custom", technology.Products, optional: true);
        Year = slab.Add<double>("market.year", 4, optional: true);
        Living = slab.Add<double>("market.living", 1, optional: true);
        Months = slab.Add<long>("market.months", 1, optional: true);
        Soft = slab.Add<double>("market.soft", 1, optional: true);
        var (food, goods) = (parameters.Value("market.food_elasticity", "1"), parameters.Value("market.goods_elasticity", "1"));
        _counter = [.. technology.Traits.Select((_, p) => technology.Made[p] && norms.Town[p] > 0 && (!norms.Shared[p] || technology.Sector[p] == Sector.Consumer || technology.Traits[p].Group == Record.ProductGroup.Food))];
        _priced = [.. _counter.Select((counter, p) => counter || norms.Energy[p] > 0)];
        _elasticity = [.. norms.Energy.Select(energy => energy > 0 ? food : goods)];
        _supply = parameters.Value("market.supply_elasticity", "1");
        _townspeople = parameters.Under("population.initial").Where(initial => initial.Id.EndsWith(".town", StringComparison.Ordinal)).Sum(initial => initial.Value);
    }

    /// <summary>Price by product over that of 1926/27; nought where nothing is priced on a market.</summary>
    internal Slab.Column<double> Price { get; }

    /// <summary>Unit cost by product over that of 1926/27; for farm products 1.</summary>
    internal Slab.Column<double> Cost { get; }

    /// <summary>What a head has to spend over the start, roubles of the day: town, village.</summary>
    internal Slab.Column<double> Outlay { get; }

    /// <summary>Income in money, mean of the last twelve months, roubles a month: town, village.</summary>
    internal Slab.Column<double> Income { get; }

    /// <summary>Cash a head at the start, kopecks: town, village.</summary>
    internal Slab.Column<double> Cash { get; }

    /// <summary>What was asked at the start over what there was, by product: what later months are held to.</summary>
    internal Slab.Column<double> Offer { get; }

    /// <summary>What households asked for at the start over their norms, by product: closes the account of 1928.</summary>
    internal Slab.Column<double> Custom { get; }

    /// <summary>Consumer goods of the year at the prices of 1926/27: asked for, not to be had, offered, held back.</summary>
    internal Slab.Column<double> Year { get; }

    /// <summary>Cost of living of the towns last month, 1 = 1926/27.</summary>
    internal Slab.Column<double> Living { get; }

    /// <summary>Months that the market has run.</summary>
    internal Slab.Column<long> Months { get; }

    /// <summary>1 where losses are made good, so that works hire whoever comes.</summary>
    internal Slab.Column<double> Soft { get; }

    /// <summary>Whether this is the first month of the market, in which its accounts are closed.</summary>
    internal bool Opening => Months[0] == 1;

    /// <summary>Whether goods are priced on a market.</summary>
    internal bool AtWork => Price[0] > 0;

    /// <summary>Elasticity of demand for a product, above nought.</summary>
    internal double Elasticity(int product) => _elasticity[product];

    /// <summary>What a head asks for over what it would at the price and income of the start: (outlay / price)^elasticity; 1 without a market, and for fuel, power and building, which are let by tariff.</summary>
    internal double Pull(Place place, int product) =>
        AtWork && _priced[product] ? Custom[product] * Portable.Pow(Outlay[(int)place] / Price[product], _elasticity[product]) : 1;

    /// <summary>Price over unit cost, 1 at the start and without a market.</summary>
    internal double Margin(int product) => AtWork ? Price[product] / Cost[product] : 1;

    /// <summary>Price of what the village buys, 1 = 1926/27, weighted by its purchases of 1928.</summary>
    internal double Goods(Country country) => Index(country, made: true);

    /// <summary>Price of what farms sell to works and towns, 1 = 1926/27, weighted by the sales of 1928.</summary>
    internal double Farm(Country country) => Index(country, made: false);

    /// <summary>Prices of what the town buys, 1 = 1926/27, weighted by its purchases of 1928.</summary>
    internal double Basket(Country country)
    {
        double now = 0, then = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var weight = country.Technology.Price[p] * country.Norms.Town[p];
            now += weight * Price[p];
            then += weight;
        }

        return now / then;
    }

    /// <summary>Whether a product of the works is sold over the counter.</summary>
    internal bool IsRetail(int product) => _counter[product];

    /// <summary>Output that pays, over what the control figure has: of goods sold over the counter less where the price is below unit cost.</summary>
    internal double Reply(int product) => AtWork && _counter[product] ? Math.Min(1, Portable.Pow(Margin(product), _supply)) : 1;

    /// <summary>Ends the market: prices are decided from now on.</summary>
    internal void Close()
    {
        Price.Span.Clear();
        Offer.Span.Clear();
        Year.Span.Clear();
        (Months[0], Soft[0]) = (0, 0);
    }

    /// <summary>Laspeyres index of what the village buys, or of what it sells: food by the norms of the town, raw materials by their output.</summary>
    private double Index(Country country, bool made)
    {
        var (technology, norms) = (country.Technology, country.Norms);
        double now = 0, then = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            if (technology.Made[p] != made || technology.Herd[p]) continue;
            var weight = technology.Price[p] * (made ? norms.Village[p] : norms.RawMaterial[p] ? technology.Output[p] / _townspeople : norms.Town[p]);
            now += weight * Price[p];
            then += weight;
        }

        return now / then;
    }
}
