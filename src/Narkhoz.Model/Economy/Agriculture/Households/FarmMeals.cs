using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>What the farms eat and feed, each from its own barn, with help from neighbours.</summary>
/// <remarks>
/// ration' = (1 - h) x own ration + h x what its people and animals would get at the common table of the zone, where people come before animals (<see cref="Barns.Meal"/>), h = <c>households.help</c>: the poor earn, rent out, borrow and beg, and the village feeds them out of what the others have (Chayanov 1925; Shanin 1972).
/// Seed is lent as food is: what farms with empty barns keep too little of it, h of that is kept by the others out of their rations (Davies and Wheatcroft 2004 on loans of seed).
/// With h = 1 everybody eats what the village eats, which is sector resolution; with less a bad year is worst where there was least. A farm that has joined is a kolkhoz, of about as many households: within it all share what is left by labour days, and to others it gives h = <c>households.help_of_kolkhozy</c>, while <see cref="LabourDays"/> holds (EAG-24). Then <see cref="Barns.Meal"/> holds farm by farm.
/// </remarks>
internal sealed class FarmMeals : FarmPass
{
    /// <summary>Months over which a farm's food is remembered.</summary>
    private const double Memory = 6;
    private readonly Surplus _surplus;
    private readonly LabourDays _labourDays;
    private readonly double _help;
    private readonly double _loans;
    private Batch _single;
    private Batch _common;
    private FarmNeed _need;
    private Batch _barn;
    private Batch _kept;
    private Batch _fund;
    private Batch _seed;
    private Batch _part;
    private Batch _reserve;
    private Batch _first;
    private Batch _ofFood;
    private Batch _ofFeed;
    private Batch _bought;
    private bool _eating;
    private bool _sparing;

    internal FarmMeals(Country country, Peasantry peasantry, Surplus surplus, LabourDays labourDays)
        : base(peasantry, 5)
    {
        (_surplus, _labourDays) = (surplus, labourDays);
        (_help, _loans) = (country.Parameters.Value("households.help", "1"), country.Parameters.Value("households.help_of_kolkhozy", "1"));
    }

    /// <summary>The seed of kolkhozy, a switch of its own.</summary>
    internal required Collective.SeedFund SeedFund { get; init; }

    /// <summary>The month's food and feed of the farms of a zone.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="month">What the village has and needs.</param>
    /// <returns>Eaten and fed, tonnes; the ledger is still to be told.</returns>
    internal (double Eaten, double Fed) Eat(Country country, int r, in VillageMonth month)
    {
        var book = Farms.Book;
        var need = Farms.Need(country, _surplus, r);
        var (grain, mouths) = (Farms.Total(country, Holding.Grain, r), Math.Max(1e-9, book.Sum(Holding.People, r)));
        _need = new FarmNeed(Batch.Of(month.Food / mouths), need.Horse / Batch.Of(12), need.Cow / Batch.Of(12));
        _barn = Batch.Of(Farms.Scale(country, Holding.Grain, r));
        _kept = Batch.Of(grain > 0 ? month.Stock / grain : 0);
        _seed = Batch.Of(month.Seed / Math.Max(1e-9, book.Sum(Holding.Land, r)));
        _fund = Batch.Of(SeedFund.OfKolkhoz);
        (_part, _reserve) = (Batch.Of(month.Part), Batch.Of(month.Kept));
        _first = Batch.Of(month.Food > 0 ? month.First / month.Food : 0);
        _bought = Batch.Of(country.Farms.Relieved[r]);
        (_single, _common) = (Batch.Of(_help), Batch.Of((_labourDays.On ? _loans : _help) - _help));
        (_sparing, _eating) = (month.Sparing, false);
        Run(country, r);
        var spared = Spared(month, SeedFund.Part(country, r), Total(0, r));
        _part *= Batch.Of(spared);
        Seat(month, spared * Total(0, r), Total(1, r));
        Share(spared * Total(2, r), Total(3, r), Total(4, r));
        _eating = true;
        Run(country, r);
        book.Sum(Holding.Grain, r) = Total(2, r);
        return (Total(0, r), Total(1, r));
    }

    /// <summary>Part of their rations that farms are left with when they have lent seed to those who keep too little.</summary>
    private double Spared(in VillageMonth month, double outOfReach, double rations)
    {
        var village = Barns.Free<Number>(new(month.Stock), new(month.Seed), new(outOfReach)).Value * month.Part;
        return rations > 0 ? 1 - (_help * Math.Clamp(1 - (village / rations), 0, 1)) : 1;
    }

    /// <summary>Lays the common table: what of their needs people and animals would get if the zone had one barn. What is left of the month's ration goes by need.</summary>
    private void Seat(in VillageMonth month, double ration, double need)
    {
        var feed = Math.Max(1e-9, need - month.Food);
        var (eaten, fed) = month.Sparing ? Barns.Village(ration, month.Stock, month.Food, feed, month.First, sparing: true) : (0, 0);
        var rest = (ration - eaten - fed) / Math.Max(1e-9, need);
        (_ofFood, _ofFeed) = (Batch.Of((eaten / Math.Max(1e-9, month.Food)) + rest), Batch.Of((fed / feed) + rest));
    }

    /// <summary>Has the table give out what is brought to it: those who bring less of what they have get less of what they need.</summary>
    private void Share(double brought, double food, double feed)
    {
        var given = (food * _ofFood.Value[0]) + (feed * _ofFeed.Value[0]);
        var part = Batch.Of(given > 0 ? brought / given : 0);
        (_ofFood, _ofFeed) = (_ofFood * part, _ofFeed * part);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        var book = Farms.Book;
        ref var people = ref book[Holding.People][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var cows = ref book[Holding.Cows][chunk.First];
        ref var land = ref book[Holding.Land][chunk.First];
        ref var grain = ref book[Holding.Grain][chunk.First];
        ref var state = ref book.Food[chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        var (sum0, sum1, sum2, sum3, sum4) = (Eight.Zero, Eight.Zero, Eight.Zero, Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var barn = _barn * new Batch(Lane.Load(ref grain, i));
            var stock = barn * _kept;
            var (food, feed) = (_need.Food(Lane.Load(ref people, i)), _need.Feed(Lane.Load(ref horses, i), Lane.Load(ref cows, i)));
            var kolkhoz = new Batch(Lane.Load(ref joined, i));
            var own = Barns.Free(stock, _seed * new Batch(Lane.Load(ref land, i)), _fund * kolkhoz) * _part;
            var help = _single + (_common * kolkhoz);
            if (_eating)
            {
                var ration = own + (help * ((food * _ofFood) + (feed * _ofFeed) - own));
                var (eaten, fed) = Barns.Meal(CarryOver.Spare(ration, food + feed, _reserve), stock, food, feed, _first * food, _sparing);
                var left = Batch.Max(barn - own + ration - eaten - fed, Batch.Of(0));
                var before = new Batch(Lane.Load(ref state, i));
                Lane.Keep(ref grain, i, left.Value);
                Lane.Keep(ref state, i, (before + (((Fed(eaten, food) / Batch.Max(food, Batch.Of(1e-9))) - before) * Batch.Of(1 / Memory))).Value);
                (sum0, sum1, sum2) = (sum0 + eaten.Value, sum1 + fed.Value, sum2 + left.Value);
            }
            else
            {
                (sum0, sum1) = (sum0 + own.Value, sum1 + (food + feed).Value);
                (sum2, sum3, sum4) = (sum2 + (help * own).Value, sum3 + (help * food).Value, sum4 + (help * feed).Value);
            }
        }

        sum0.CopyTo(parts);
        sum1.CopyTo(parts[8..]);
        sum2.CopyTo(parts[16..]);
        sum3.CopyTo(parts[24..]);
        sum4.CopyTo(parts[32..]);
    }

    /// <summary>What a farm ate with the bread that it bought of what its barn lacked.</summary>
    private Batch Fed(Batch eaten, Batch food) => eaten + (_bought * Batch.Max(food - eaten, Batch.Of(0)));
}

/// <summary>What the villages of a zone have and need of grain in a month, tonnes.</summary>
/// <param name="Stock">In the barns and not owed.</param>
/// <param name="Seed">To be kept for sowing.</param>
/// <param name="Part">Part of the rest that the month may take.</param>
/// <param name="Kept">Months of need that are kept for a bad year, the month's part of them.</param>
/// <param name="Food">Food.</param>
/// <param name="First">What of it comes before any feed.</param>
/// <param name="Feed">Feed.</param>
/// <param name="Sparing">Whether they spare for the months to come.</param>
internal readonly record struct VillageMonth(double Stock, double Seed, double Part, double Kept, double Food, double First, double Feed, bool Sparing);
