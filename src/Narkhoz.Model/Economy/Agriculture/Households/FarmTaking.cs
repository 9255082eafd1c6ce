using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>By what grain that leaves the farms of a zone falls on them.</summary>
internal enum Burden
{
    /// <summary>By what collectors see in the barn, those first that have more than they need until the harvest (Lih 1990 on the class principle of the levy).</summary>
    Quota,

    /// <summary>By what was sown (decree of 21 March 1921).</summary>
    Tax,

    /// <summary>By what of the harvest lies beyond own need.</summary>
    Sale,

    /// <summary>By what kolkhozy that a station serves have reaped, off the threshing floor.</summary>
    Common,
}

/// <summary>Grain leaves the farms: what collectors see, what is taken, what is sold.</summary>
internal sealed class FarmTaking(Peasantry peasantry, Surplus surplus, CounterPlans plans) : FarmPass(peasantry, 2)
{
    /// <summary>Part of a barn's weight in the levy where all of it is needed until the harvest.</summary>
    private const double Least = 0.25;
    private readonly Surplus _surplus = surplus;
    private Batch _barn;
    private Batch _sown;
    private Batch _harvest;
    private Batch _delivered;
    private Batch _normal;
    private Batch _hidden;
    private Batch _keptBack;
    private Batch _until;
    private Batch _amount;
    private FarmNeed _need;
    private KolkhozStations _stations;
    private Stage _stage;

    private enum Stage
    {
        Quota,
        Tax,
        Sale,
        Common,
        See,
        Take,
    }

    /// <summary>Share of the grain of a zone that collectors see.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="hidden">Most that a single household hides, as a share of its grain.</param>
    /// <param name="keptBack">The same of a kolkhoz.</param>
    internal double Seen(Country country, int r, double hidden, double keptBack)
    {
        Ready(country, r);
        (_hidden, _keptBack) = (Batch.Of(hidden), Batch.Of(keptBack - hidden));
        Run(country, r, Stage.See);
        return Total(1, r) > 0 ? Total(0, r) / Total(1, r) : 1;
    }

    /// <summary>What of the last harvest lies beyond own need, over what it was among the farms of the norms' year.</summary>
    internal double Beyond(Country country, int r)
    {
        if (country.Age == 0) return 1;
        ref var usual = ref Farms.Book.Beyond(r);
        if (usual <= 0) usual = Farms.UsuallyBeyond(country, _surplus, r);
        Ready(country, r);
        Run(country, r, Stage.Sale);
        return Total(1, r) > 0 ? Total(0, r) / Total(1, r) / usual : 1;
    }

    /// <summary>Takes grain that has left the ledger off the farms.</summary>
    internal void Take(Country country, int r, Burden burden, double tonnes)
    {
        if (tonnes <= 0) return;
        Ready(country, r);
        var book = Farms.Book;
        Run(country, r, (Stage)burden);
        var weights = Total(0, r);
        if (weights <= 0) return;
        if (burden == Burden.Quota && plans.On && book.Members(r) > 0) plans.Farms?.Lay(country, r, Batch.Of((Farms.Total(country, Holding.Grain, r) + tonnes) / Math.Max(1e-9, book.Sum(Holding.Grain, r))), tonnes / weights);
        _amount = Batch.Of(tonnes / weights);
        _barn = Batch.Of((Farms.Total(country, Holding.Grain, r) + tonnes) / Math.Max(1e-9, book.Sum(Holding.Grain, r)));
        var before = Math.Max(0, country.Farms.Delivered[r] - tonnes);
        _delivered = Batch.Of(book.Sum(Holding.Delivered, r) is var sum and > 0 ? before / sum : 0);
        Run(country, r, Stage.Take);
        (book.Sum(Holding.Grain, r), book.Sum(Holding.Delivered, r)) = (Total(0, r), Total(1, r));
    }

    private void Ready(Country country, int r)
    {
        double Scale(Holding holding) => Farms.Scale(country, holding, r);
        (_barn, _sown, _harvest, _delivered) = (Batch.Of(Scale(Holding.Grain)), Batch.Of(Scale(Holding.Sown)), Batch.Of(Scale(Holding.Harvest)), Batch.Of(Scale(Holding.Delivered)));
        _normal = Batch.Of(_surplus.NetYield(country, r) * Scale(Holding.Land));
        _until = Batch.Of(Barns.MonthsToHarvest(country.Now.Month) / 12.0);
        (_need, _stations) = (Farms.Need(country, _surplus, r), Farms.Stations(country, r));
    }

    private void Run(Country country, int r, Stage stage)
    {
        _stage = stage;
        Run(country, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        if (_stage == Stage.Take) Take(chunk, parts);
        else if (_stage == Stage.See) See(chunk, parts);
        else Weigh(chunk, parts);
    }

    private void Weigh(in FarmChunk chunk, Span<float> parts)
    {
        var book = Farms.Book;
        ref var people = ref book[Holding.People][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var cows = ref book[Holding.Cows][chunk.First];
        ref var land = ref book[Holding.Land][chunk.First];
        ref var sown = ref book[Holding.Sown][chunk.First];
        ref var harvest = ref book[Holding.Harvest][chunk.First];
        ref var grain = ref book[Holding.Grain][chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var (least, sum, all) = (Batch.Of(1e-6), Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var own = _need.Year(Lane.Load(ref people, i), Lane.Load(ref horses, i), Lane.Load(ref cows, i));
            var barn = _barn * new Batch(Lane.Load(ref grain, i));
            var reaped = _harvest * new Batch(Lane.Load(ref harvest, i));
            var share = _stage switch
            {
                Stage.Quota => barn * Batch.Max(Batch.Of(Least), Batch.Of(1) - (own * _until / Batch.Max(barn, least))),
                Stage.Common => _stations.Serves(chunk.First + i) ? Batch.Min(barn, reaped * new Batch(Lane.Load(ref joined, i))) : Batch.Of(0),
                Stage.Tax => Batch.Min(barn, _sown * new Batch(Lane.Load(ref sown, i))),
                _ => reaped * (Batch.Of(1) - _surplus.OwnShare(own, Batch.Max(_normal * new Batch(Lane.Load(ref land, i)), least))),
            };
            Lane.Keep(ref weight, i, share.Value);
            sum += share.Value;
            all += reaped.Value;
        }

        sum.CopyTo(parts);
        all.CopyTo(parts[8..]);
    }

    private void See(in FarmChunk chunk, Span<float> parts)
    {
        var book = Farms.Book;
        ref var people = ref book[Holding.People][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var cows = ref book[Holding.Cows][chunk.First];
        ref var sown = ref book[Holding.Sown][chunk.First];
        ref var harvest = ref book[Holding.Harvest][chunk.First];
        ref var delivered = ref book[Holding.Delivered][chunk.First];
        ref var grain = ref book[Holding.Grain][chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        var (seen, all) = (Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var own = _need.Year(Lane.Load(ref people, i), Lane.Load(ref horses, i), Lane.Load(ref cows, i));
            var reaped = Batch.Max(_harvest * new Batch(Lane.Load(ref harvest, i)), Batch.Of(1e-6));
            var taken = _surplus.Taken(reaped, _sown * new Batch(Lane.Load(ref sown, i)), _delivered * new Batch(Lane.Load(ref delivered, i)), own);
            var barn = Lane.Load(ref grain, i);
            seen += Hiding.Shown(_hidden + (_keptBack * new Batch(Lane.Load(ref joined, i))), taken).Value * barn;
            all += barn;
        }

        seen.CopyTo(parts);
        all.CopyTo(parts[8..]);
    }

    private void Take(in FarmChunk chunk, Span<float> parts)
    {
        ref var grain = ref Farms.Book[Holding.Grain][chunk.First];
        ref var delivered = ref Farms.Book[Holding.Delivered][chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var (left, gone) = (Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var barn = _barn * new Batch(Lane.Load(ref grain, i));
            var taken = Batch.Min(barn, _amount * new Batch(Lane.Load(ref weight, i)));
            var since = (_delivered * new Batch(Lane.Load(ref delivered, i))) + taken;
            Lane.Keep(ref grain, i, (barn - taken).Value);
            Lane.Keep(ref delivered, i, since.Value);
            left += (barn - taken).Value;
            gone += since.Value;
        }

        left.CopyTo(parts);
        gone.CopyTo(parts[8..]);
    }
}
