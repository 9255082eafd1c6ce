using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Deals out the excess deaths of a zone's villages to its farms.</summary>
/// <remarks>
/// A farm's food is that of its village, in energy, but for the grain, of which it has its own: food = village's x (1 + g (own grain over the mean - 1)), g the share of grain in a villager's energy. The deaths of the month are dealt out by people x (multiplier(food) - 1), the curve of
/// <see cref="Society.Hunger"/>; what has no cause in food falls on all alike. People of a farm fall by what it lost beyond the mean. The column holds parts of the year's excess deaths as <see cref="FarmBook"/> holds everything, so that they add up to the sector's.
/// </remarks>
internal sealed class FarmDeaths : FarmPass
{
    /// <summary>Part of the multiplier by which deaths fall on those who eat enough.</summary>
    private const double Chance = 1e-3;

    /// <summary>Most of a farm's people that a month takes.</summary>
    private const double Most = 0.5;
    private readonly Batch _adaptation;
    private readonly Batch _worse;
    private readonly Batch _usual;
    private readonly Batch _better;
    private readonly double _elasticity;
    private readonly Batch _maximum;
    private readonly Batch _ofGrain;
    private Batch _food;
    private Batch _mean;
    private Batch _dead;
    private Batch _people;
    private Batch _even;
    private Stage _stage;
    private bool _hungry;

    private enum Stage
    {
        Mean,
        Weigh,
        Bury,
    }

    internal FarmDeaths(Country country, Peasantry peasantry)
        : base(peasantry, 2)
    {
        var p = country.Parameters;
        (_adaptation, _elasticity) = (Batch.Of(p.Value("population.hunger.adaptation", "1")), p.Value("population.hunger.mortality_elasticity", "1"));
        _maximum = Batch.Of(p.Value("population.hunger.maximum_multiplier", "1"));
        var inequality = p.Value("population.hunger.inequality", "1");
        var variance = Portable.Log(1 + (inequality * inequality));
        Batch Node(double place) => Batch.Of(Portable.Exp((place * Math.Sqrt(3 * variance)) - (variance / 2)));
        (_worse, _usual, _better) = (Node(-1), Node(0), Node(1));
        var (all, grain) = (0.0, country.Technology.Product("grain"));
        for (var product = 0; product < country.Technology.Products; product++) all += country.Norms.Village[product] * country.Norms.Energy[product];
        _ofGrain = Batch.Of(country.Norms.Village[grain] * country.Norms.Energy[grain] / all);
    }

    /// <summary>Deals out the month's deaths of a zone.</summary>
    /// <param name="country">The country; its ledger has lost them already.</param>
    /// <param name="r">The zone.</param>
    /// <param name="dead">Excess deaths of the month.</param>
    /// <param name="hungry">Whether they fall where food is short; else on all alike.</param>
    internal void Bury(Country country, int r, double dead, bool hungry)
    {
        var book = Farms.Book;
        var people = book.Sum(Holding.People, r);
        if (people <= 0) return;
        _hungry = hungry;
        _food = Batch.Of(country.Homes.Food[country.People.Group(Place.Village, r)]);
        Run(country, r, Stage.Mean);
        _mean = Batch.Of(Total(0, r) / people);
        Run(country, r, Stage.Weigh);
        var (weights, scale) = (Total(0, r), Farms.Scale(country, Holding.People, r));
        if (weights <= 0 || scale <= 0) return;
        _dead = Batch.Of(dead / weights);
        (_people, _even) = (Batch.Of(1 / scale), Batch.Of(dead / people));
        Run(country, r, Stage.Bury);
        (book.Sum(Holding.Dead, r), book.Sum(Holding.People, r)) = (Total(0, r), Total(1, r));
    }

    /// <summary>How many times as many die of those who eat so much as of the well-fed.</summary>
    /// <remarks>A farm stands for families who eat unequally: the curve of <see cref="Society.Hunger"/> at the three nodes of Gauss and Hermite of their lognormal distribution.</remarks>
    internal Batch Multiplier(Batch food) => (Curve(food * _worse) + Curve(food * _better) + (Batch.Of(4) * Curve(food * _usual))) / Batch.Of(6);

    private Batch Curve(Batch food) => Batch.Min(_maximum, Batch.Max(Batch.Of(1), Batch.Pow(_adaptation / Batch.Max(food, Batch.Of(0.05)), _elasticity)));

    private void Run(Country country, int r, Stage stage)
    {
        _stage = stage;
        Run(country, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        ref var people = ref Farms.Book[Holding.People][chunk.First];
        ref var dead = ref Farms.Book[Holding.Dead][chunk.First];
        ref var food = ref Farms.Book.Food[chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var (sum, living) = (Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var mouths = new Batch(Lane.Load(ref people, i));
            if (_stage == Stage.Mean)
            {
                sum += (mouths * new Batch(Lane.Load(ref food, i))).Value;
            }
            else if (_stage == Stage.Weigh)
            {
                var own = new Batch(Lane.Load(ref food, i)) / Batch.Max(_mean, Batch.Of(1e-6));
                var eaten = _food * (Batch.Of(1) + (_ofGrain * (own - Batch.Of(1))));
                var share = _hungry ? mouths * (Multiplier(eaten) - Batch.Of(1 - Chance)) : mouths;
                Lane.Keep(ref weight, i, share.Value);
                sum += share.Value;
            }
            else
            {
                var lost = _dead * new Batch(Lane.Load(ref weight, i));
                var all = Batch.Max(Batch.Of(0), new Batch(Lane.Load(ref dead, i)) + lost);
                var left = Batch.Max(mouths * Batch.Of(1 - Most), mouths - (_people * (lost - (_even * mouths))));
                Lane.Keep(ref dead, i, all.Value);
                Lane.Keep(ref people, i, left.Value);
                (sum, living) = (sum + all.Value, living + left.Value);
            }
        }

        sum.CopyTo(parts);
        living.CopyTo(parts[8..]);
    }
}
