using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Chairmen kolkhoz by kolkhoz: who is dismissed, and what his successor lacks.</summary>
/// <remarks>
/// Of a zone's kolkhozy as many chairmen go in July as the sector's rule has (<see cref="Collective.Chairmen"/>), each with a chance by <c>farms.chairmen.leaving</c> + <c>farms.chairmen.blame</c> x m, m what his kolkhoz gave less than its plan asks of the mean, over that. Inexperience' =
/// inexperience x (1 - <c>farms.chairmen.learning</c>) + the part of its surplus that was taken, where a new man comes: the sector's equation with a man in the place of a share (Fitzpatrick 1994, ch. 7; EAG-25).
/// </remarks>
internal sealed class KolkhozChairmen : FarmPass
{
    internal const uint Stream = 58;
    private readonly Surplus _surplus;
    private readonly Batch _leaving;
    private readonly Batch _blame;
    private readonly Batch _kept;
    private readonly ulong _stream;
    private Batch _fulfilled;
    private Batch _chance;
    private Batch _sown;
    private Batch _harvest;
    private Batch _delivered;
    private FarmNeed _need;
    private Eight _now;
    private uint _key;
    private Stage _stage;

    private enum Stage
    {
        Count,
        Weigh,
        Replace,
    }

    internal KolkhozChairmen(Country country, Peasantry peasantry, Surplus surplus)
        : base(peasantry, 2)
    {
        var p = country.Parameters;
        (_surplus, _stream) = (surplus, Draw.Key(country.Seed, Stream));
        (_leaving, _blame) = (Batch.Of(p.Value("farms.chairmen.leaving", "1/yr")), Batch.Of(p.Value("farms.chairmen.blame", "1/yr")));
        _kept = Batch.Of(1 - p.Value("farms.chairmen.learning", "1/yr"));
    }

    /// <summary>Judges the chairmen of a zone by the harvest year that has ended.</summary>
    internal void Judge(Country country, int r)
    {
        double Scale(Holding holding) => Farms.Scale(country, holding, r);
        (_sown, _harvest, _delivered) = (Batch.Of(Scale(Holding.Sown)), Batch.Of(Scale(Holding.Harvest)), Batch.Of(Scale(Holding.Delivered)));
        (_need, _now, _key) = (Farms.Need(country, _surplus, r), Lane.Of(country.Now.Index), Draw.Key(_stream, country.Now.Index));
        Run(country, r, Stage.Count);
        _fulfilled = Batch.Of(Total(1, r) is var given and > 0 ? Total(0, r) / given : 0);
        Run(country, r, Stage.Weigh);
        if (Total(0, r) is not (var blamed and > 0)) return;
        _chance = Batch.Of(country.Kolkhozy.Replaced[r] * Total(1, r) / blamed);
        Run(country, r, Stage.Replace);
    }

    private void Run(Country country, int r, Stage stage)
    {
        _stage = stage;
        Run(country, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        var (book, kolkhozy) = (Farms.Book, Farms.Book.Kolkhozy);
        ref var joined = ref book.Joined[chunk.First];
        ref var plan = ref kolkhozy.Plan[chunk.First];
        ref var delivered = ref book[Holding.Delivered][chunk.First];
        var (first, second) = (Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var (member, due, given) = (Lane.Load(ref joined, i), new Batch(Lane.Load(ref plan, i)), new Batch(Lane.Load(ref delivered, i)));
            if (_stage == Stage.Count)
            {
                (first, second) = (first + due.Value, second + (given.Value * member));
                continue;
            }

            var missing = Batch.Max(Batch.Of(0), Batch.Of(1) - (given * _fulfilled / Batch.Max(due, Batch.Of(1e-9))));
            var blamed = new Batch(member) * (_leaving + (_blame * missing));
            if (_stage == Stage.Replace) Replace(chunk.First + i, blamed * _chance, given);
            else (first, second) = (first + blamed.Value, second + member);
        }

        first.CopyTo(parts);
        second.CopyTo(parts[8..]);
    }

    private void Replace(int farm, Batch chance, Batch given)
    {
        var (book, kolkhozy) = (Farms.Book, Farms.Book.Kolkhozy);
        var own = _need.Year(Lane.Load(ref book[Holding.People][farm], 0), Lane.Load(ref book[Holding.Horses][farm], 0), Lane.Load(ref book[Holding.Cows][farm], 0));
        var reaped = Batch.Max(_harvest * new Batch(Lane.Load(ref book[Holding.Harvest][farm], 0)), Batch.Of(1e-6));
        var taken = _surplus.Taken(reaped, _sown * new Batch(Lane.Load(ref book[Holding.Sown][farm], 0)), _delivered * given, own);
        var goes = Lane.Only(chance.Value, Lane.Draw(_key, farm).First, Eight.One);
        ref var lacking = ref kolkhozy.Inexperience[farm];
        ref var since = ref kolkhozy.Since[farm];
        Lane.Keep(ref lacking, 0, Lane.Min(Eight.One, (new Batch(Lane.Load(ref lacking, 0)) * _kept).Value + (goes * taken.Value)));
        Lane.Keep(ref since, 0, Lane.Where(goes, Eight.Zero, _now, Lane.Load(ref since, 0)));
    }
}
