using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What the farm does with what it has left: seed is kept, people eat, animals are fed.</summary>
/// <remarks>
/// The remainder is the farm's income in kind, shared by labour days (EAG-24). What is owed to the state is not theirs; the
/// rest must last until the next harvest, so a month may take stock / months left. People come before animals down to a minimum; above it both are cut alike.
/// </remarks>
internal sealed class Barns : Mechanism
{
    private readonly CropTable _crops;
    private readonly Fodder _fodder;
    private readonly double[] _norm;
    private double _grainFed;
    private readonly double _minimum;
    private readonly int _order;
    private readonly int _grain;
    private readonly int _potatoes;

    internal Barns(Country country, CropTable crops)
    {
        _crops = crops;
        var (p, technology) = (country.Parameters, country.Technology);
        _grain = technology.Product("grain");
        _potatoes = technology.Product("potatoes");
        _order = country.Line.Instrument("course.farm.area.grain");
        _minimum = p.Value("population.food.grain_minimum", "t/yr");
        _fodder = new Fodder(country, crops);
        _norm = new double[technology.Products];
        for (var product = 0; product < _norm.Length; product++)
            if (p.TryGet($"consumption.village.{technology.ProductIds[product]}", out var norm)) _norm[product] = norm.Value;
    }

    /// <summary>Hiding: what the collectors do not see is not owed either; a switch of its own.</summary>
    internal required Hiding Hiding { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "barns",
        "Labour-day residual: seed, food and feed from what is left",
        ["EAG-24", "EAG-19"],
        "Davies and Wheatcroft 2004; Nettl 4336-4340, 6458-6462",
        "the village eats its norm of 1928 as long as stocks last, and animals get the rest");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Share(country, sparing: true);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Share(country, sparing: false);

    private void Share(Country country, bool sparing)
    {
        if (country.Age == 0) _crops.Close(country, _norm[_grain], _fodder.Norms);
        for (var r = 0; r < country.Technology.Republics; r++)
        {
            var people = country.People.Total(country.People.Group(Place.Village, r)) + country.People.Total(country.People.Group(Place.Settlement, r));
            if (people == 0) continue;
            Grain(country, r, people, sparing);
            Potatoes(country, r, people);
            for (var product = 0; product < _norm.Length; product++)
                if (product != _grain && product != _potatoes && _norm[product] > 0) EatRest(country, r, product, people);
        }
    }

    private void Grain(Country country, int r, long people, bool sparing)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        var account = goods.Cell(Holder.Village, r, _grain);
        Hiding.Republic = r;
        Hiding.Run(country);
        country.Enter(Info.Id);
        var stock = Math.Max(0, technology.Amount(_grain, goods.Stock(account)) - (country.Plan.Quota[r] * Hiding.Seen));
        var left = MonthsTo(country.Now.Month, 8);
        var seed = country.Now.Month is >= 9 or <= 5
            ? _crops.Seed[_grain] * country.Line[_order] * (_crops.Area[(r * technology.Products) + _grain] + country.Farms.NewLand[(r * technology.Products) + _grain])
            : 0;
        var ration = Math.Max(0, stock - Math.Min(seed, stock * 0.6)) / left;
        var food = (_norm[_grain] - country.Farms.BroughtIn[r]) * people / 12;
        var feed = _fodder.GrainNeed(country, r);
        double eaten = Math.Min(food, sparing ? ration : stock), fed;
        if (sparing && ration < food + feed)
        {
            var first = Math.Min(ration, Math.Max(0, _minimum - country.Farms.BroughtIn[r]) * people / 12);
            var share = Math.Max(0, ration - first) / Math.Max(1e-9, food + feed - Math.Min(food, first));
            eaten = Math.Min(food, first + (share * Math.Max(0, food - first)));
            fed = Math.Min(feed, share * feed);
        }
        else
        {
            fed = Math.Min(feed * 1.25, Math.Max(0, ration - eaten));
            eaten = Math.Min(food * 1.1, Math.Max(eaten, (ration - fed) * 0.98));
        }

        _grainFed = feed > 0 ? fed / feed : 1;
        goods.Post(Flow.Consumed, account, Math.Min(goods.Stock(account), technology.Quanta(_grain, eaten)));
        goods.Post(Flow.Used, account, Math.Min(goods.Stock(account), technology.Quanta(_grain, fed)));
        country.Homes.Eat(country, Place.Village, r, _grain, eaten);
    }

    private void Potatoes(Country country, int r, long people)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        var account = goods.Cell(Holder.Village, r, _potatoes);
        var stock = technology.Amount(_potatoes, goods.Stock(account));
        var seed = _crops.Seed[_potatoes] * _crops.Area[(r * technology.Products) + _potatoes];
        var ration = Math.Max(0, stock - (country.Now.Month is >= 9 or <= 5 ? Math.Min(seed, 0.6 * stock) : 0)) / MonthsToLifting(country.Now.Month);
        var hungry = Math.Max(0, (_norm[_grain] * people / 12) - country.Homes.Month[(country.People.Group(Place.Village, r) * technology.Products) + _grain]);
        var eaten = Math.Min(ration, (_norm[_potatoes] * people / 12) + (hungry * country.Norms.Energy[_grain] / country.Norms.Energy[_potatoes]));
        goods.Post(Flow.Consumed, account, technology.Quanta(_potatoes, eaten));
        var spare = Math.Max(0, ration - eaten);
        goods.Post(Flow.Used, account, Math.Min(goods.Stock(account), technology.Quanta(_potatoes, spare)));
        _fodder.Share(country, r, _grainFed, spare);
        country.Homes.Eat(country, Place.Village, r, _potatoes, eaten);
    }

    /// <summary>What does not keep, or was not taken, is eaten in the month.</summary>
    private void EatRest(Country country, int r, int product, long people)
    {
        var account = country.Goods.Cell(Holder.Village, r, product);
        var stock = country.Goods.Stock(account);
        if (country.Technology.Traits[product].Group == ProductGroup.Crop) stock = Math.Min(stock, country.Technology.Quanta(product, _norm[product] * people / 12));
        country.Goods.Post(Flow.Consumed, account, stock);
        country.Homes.Eat(country, Place.Village, r, product, country.Technology.Amount(product, stock));
    }

    /// <summary>Months until potatoes are lifted anew, 1 to 12.</summary>
    internal static int MonthsToLifting(int month) => MonthsTo(month, 9);

    private static int MonthsTo(int now, int harvest) => ((harvest - now + 11) % 12) + 1;
}
