using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What the farm does with what it has left: seed is kept, people eat, animals are fed.</summary>
/// <remarks>
/// The remainder is the farm's income in kind, shared by labour days (EAG-24). What is owed to the state is not theirs; the
/// rest must last until the next harvest: a month may take its part (<see cref="LeanMonths"/>), and beyond need what is not kept for a bad year (<see cref="CarryOver"/>). People come before animals down to a minimum; above it both are cut alike.
/// </remarks>
internal sealed class Barns : Mechanism
{
    private const double SeedKept = 0.6;
    private readonly CropTable _crops;
    private readonly Fodder _fodder;
    private readonly double[] _norm;
    private double _grainFed;
    private readonly double _minimum;
    private readonly int _ofGrain;
    private readonly int _ofPotatoes;
    private readonly int _grain;
    private readonly int _potatoes;

    internal Barns(Country country, CropTable crops)
    {
        _crops = crops;
        var (p, technology) = (country.Parameters, country.Technology);
        _grain = technology.Product("grain");
        _potatoes = technology.Product("potatoes");
        (_ofGrain, _ofPotatoes) = (country.Line.Instrument("course.farm.area.grain"), country.Line.Instrument("course.farm.area.potatoes"));
        _minimum = p.Value("population.food.grain_minimum", "t/yr");
        _fodder = new Fodder(country, crops);
        _norm = new double[technology.Products];
        for (var product = 0; product < _norm.Length; product++)
            if (p.TryGet($"consumption.village.{technology.ProductIds[product]}", out var norm)) _norm[product] = norm.Value;
    }

    /// <summary>Hiding: what the collectors do not see is not owed either; a switch of its own.</summary>
    internal required Hiding Hiding { get; init; }

    /// <summary>How a barn is shared among the months, a switch of its own.</summary>
    internal required LeanMonths Lean { get; init; }

    /// <summary>The seed of kolkhozy, a switch of its own.</summary>
    internal required SeedFund SeedFund { get; init; }

    /// <summary>What is kept of a good harvest, a switch of its own.</summary>
    internal required CarryOver CarryOver { get; init; }

    /// <summary>The farms, at full resolution.</summary>
    internal FarmMeals? Farms { get; init; }

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
        for (var r = 0; r < country.Technology.Zones; r++)
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
        Hiding.Zone = r;
        Hiding.Run(country);
        country.Enter(Info.Id);
        var stock = Math.Max(0, technology.Amount(_grain, goods.Stock(account)) - (country.Plan.Due(r) * Hiding.Seen) - country.Farms.SeedLoan[r]);
        var part = Lean.Part(MonthsToHarvest(country.Now.Month));
        var kept = part * CarryOver.Months;
        var seed = KeepsSeed(country.Now.Month)
            ? Math.Max(0, _crops.SeedOf(country, (r * technology.Products) + _grain, _grain, country.Line[_ofGrain]) - country.Farms.SeedLoan[r])
            : 0;
        var food = Math.Max(0, _norm[_grain] - country.Farms.FromState(r)) * people / 12;
        var feed = _fodder.GrainNeed(country, r);
        var first = Math.Max(0, _minimum - country.Farms.FromState(r)) * people / 12;
        var (eaten, fed) = Farms is { } farms
            ? farms.Eat(country, r, new VillageMonth(stock, seed, part, kept, food, first, feed, sparing))
            : Village(CarryOver.Spare<Number>(new(Free<Number>(new(stock), new(seed), new(SeedFund.Part(country, r))).Value * part), new(food + feed), new(kept)).Value, stock, food, feed, first, sparing);
        country.Farms.Lacking[r] = Math.Max(0, food - eaten);
        _grainFed = feed > 0 ? fed / feed : 1;
        goods.Post(Flow.Consumed, account, Math.Min(goods.Stock(account), technology.Quanta(_grain, eaten)));
        goods.Post(Flow.Used, account, Math.Min(goods.Stock(account), technology.Quanta(_grain, fed)));
        country.Homes.Eat(country, Place.Village, r, _grain, eaten);
    }

    /// <summary>What the villages of a zone eat and feed in a month out of one barn.</summary>
    internal static (double Eaten, double Fed) Village(double ration, double stock, double food, double feed, double least, bool sparing)
    {
        var (eaten, fed) = Meal<Number>(new(ration), new(stock), new(food), new(feed), new(least), sparing);
        return (eaten.Value, fed.Value);
    }

    /// <summary>What a village or farms may eat and feed until the harvest: what is not kept for seed, of which hunger eats a part where it can get at it.</summary>
    internal static T Free<T>(T stock, T seed, T outOfReach)
        where T : struct, IMeasure<T> => T.Max(T.Of(0), stock - T.Min(seed, stock * Kept(outOfReach)));

    /// <summary>Most of a barn that is kept for seed, by the part of the seed that is out of reach of the hungry; they eat the rest of it.</summary>
    internal static T Kept<T>(T outOfReach)
        where T : struct, IMeasure<T> => T.Of(SeedKept) + (T.Of(1 - SeedKept) * outOfReach);

    /// <summary>What a village or farms eat and feed in a month.</summary>
    /// <param name="ration">What the barn allows the month.</param>
    /// <param name="stock">What there is.</param>
    /// <param name="food">Food at the norm.</param>
    /// <param name="feed">Feed at the norm.</param>
    /// <param name="least">What of the food comes before any feed.</param>
    /// <param name="sparing">Whether they spare for the months to come.</param>
    internal static (T Eaten, T Fed) Meal<T>(T ration, T stock, T food, T feed, T least, bool sparing)
        where T : struct, IMeasure<T>
    {
        var eaten = T.Min(food, sparing ? ration : stock);
        var fed = T.Min(feed * T.Of(1.25), T.Max(T.Of(0), ration - eaten));
        eaten = T.Min(food * T.Of(1.1), T.Max(eaten, (ration - fed) * T.Of(0.98)));
        if (!sparing) return (eaten, fed);
        var first = T.Min(ration, least);
        var share = T.Max(T.Of(0), ration - first) / T.Max(T.Of(1e-9), food + feed - T.Min(food, first));
        var need = food + feed;
        return (
            T.Below(ration, need, T.Min(food, first + (share * T.Max(T.Of(0), food - first))), eaten),
            T.Below(ration, need, T.Min(feed, share * feed), fed));
    }

    private void Potatoes(Country country, int r, long people)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        var account = goods.Cell(Holder.Village, r, _potatoes);
        var stock = technology.Amount(_potatoes, goods.Stock(account));
        var seed = KeepsSeed(country.Now.Month) ? _crops.SeedOf(country, (r * technology.Products) + _potatoes, _potatoes, country.Line[_ofPotatoes]) : 0;
        var ration = Free<Number>(new(stock), new(seed), new(0)).Value * Lean.Part(MonthsToLifting(country.Now.Month));
        var hungry = Math.Max(0, (_norm[_grain] * people / 12) - country.Homes.Month[(country.People.Group(Place.Village, r) * technology.Products) + _grain]);
        var eaten = Math.Min(ration, (_norm[_potatoes] * people / 12) + (hungry * country.Norms.Energy[_grain] / country.Norms.Energy[_potatoes]));
        goods.Post(Flow.Consumed, account, technology.Quanta(_potatoes, eaten));
        var spare = Math.Max(0, ration - eaten);
        goods.Post(Flow.Used, account, Math.Min(goods.Stock(account), technology.Quanta(_potatoes, spare)));
        _fodder.Share(country, r, _grainFed, spare);
        country.Homes.Eat(country, Place.Village, r, _potatoes, eaten);
    }

    /// <summary>What does not keep, or was not taken, is eaten in the month; of a crop the norm, and in July what the next crop finds left beyond a year's own use: it is pressed at the village mill.</summary>
    private void EatRest(Country country, int r, int product, long people)
    {
        var account = country.Goods.Cell(Holder.Village, r, product);
        var stock = country.Goods.Stock(account);
        if (country.Technology.Traits[product].Group == ProductGroup.Crop)
        {
            var month = country.Technology.Quanta(product, _norm[product] * people / 12);
            stock = Math.Min(stock, country.Now.Month == Deliveries.HarvestMonth ? Math.Max(month, stock - (12 * month)) : month);
        }

        country.Goods.Post(Flow.Consumed, account, stock);
        country.Homes.Eat(country, Place.Village, r, product, country.Technology.Amount(product, stock));
    }

    /// <summary>Whether seed for the spring is kept back after a month's sowing: from the end of the harvest until it is in the ground.</summary>
    private static bool KeepsSeed(int month) => month is >= 9 or < Sowing.Month;

    /// <summary>Months until potatoes are lifted anew, 1 to 12.</summary>
    internal static int MonthsToLifting(int month) => MonthsTo(month, 9);

    /// <summary>Months until grain is reaped anew, 1 to 12.</summary>
    internal static int MonthsToHarvest(int month) => MonthsTo(month, 8);

    private static int MonthsTo(int now, int harvest) => ((harvest - now + 11) % 12) + 1;
}
