using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Which farms are in kolkhozy.</summary>
/// <remarks>
/// Each has a reluctance: its means over those of its zone's mean (<see cref="FarmMeans"/>), and a chance of its own up to <c>households.reluctance_chance</c>. Those below a threshold are in, and the threshold is where the sector's rule has the share of households that has joined
/// (Granovetter 1978; Davies 1980 on who joined first). When pressure is lifted, those leave first who joined last. Joiners have killed what the sector's rule has joiners kill.
/// A farm that has joined is a kolkhoz of about as many households (211.7 thousand kolkhozy of 70 in 1932, Narodnoe khozyaystvo SSSR v 1960 godu). Its fields are cut from the common land and its teams from the common stable: eight farms that lie side by side pool the land and
/// horses of those of them that have joined, by mouths, whoever brought them (Davies 1980, ch. 5; EAG-24). Who leaves takes his part.
/// </remarks>
internal sealed class FarmJoining : FarmPass
{
    internal const uint ReluctanceStream = 54;
    private const int Bins = 128;
    private const double Most = 4;
    private readonly int[] _counts;
    private readonly int[] _people = new int[Bins];
    private readonly Eight _chance;
    private readonly double _slaughter;
    private readonly int _common;
    private readonly uint _key;
    private Eight _threshold;
    private Eight _cowsKept;
    private Eight _horsesKept;
    private FarmMeans _means;
    private Eight _now;
    private Eight _inexperience;
    private bool _joining;

    internal FarmJoining(Country country, Peasantry peasantry)
        : base(peasantry, 4)
    {
        _counts = new int[Bins * peasantry.Roll.Chunks.Length];
        _chance = Lane.Of(country.Parameters.Value("households.reluctance_chance", "1"));
        _slaughter = country.Parameters.Value("farms.slaughter_of_joiners", "1");
        _common = country.Line.Instrument("course.collectivisation.livestock");
        _key = Draw.Key(Draw.Key(country.Seed, ReluctanceStream), 0);
    }

    /// <summary>Has as many farms of a zone in kolkhozy as the sector's rule says.</summary>
    internal void Join(Country country, int r)
    {
        var (book, roll) = (Farms.Book, Farms.Roll);
        var (first, count) = (roll.First[r], roll.First[r + 1] - roll.First[r]);
        var wanted = country.Farms.Collectivised[r] * count;
        if (Math.Abs(book.Members(r) - wanted) < 0.5) return;
        _means = Farms.Means(r);
        _joining = false;
        Run(country, r);
        _threshold = Lane.Of(Threshold(r, wanted));
        _cowsKept = Lane.Of(1 - (_slaughter * country.Drive.InForce(country.Line[_common])));
        _horsesKept = Lane.Of(1 - (_slaughter * Herds.CommonHorses));
        (_now, _inexperience) = (Lane.Of(country.Now.Index), Lane.Of(country.Kolkhozy.Inexperience[r]));
        _joining = true;
        Run(country, r);
        (book.Members(r), book.Sum(Holding.Horses, r), book.Sum(Holding.Cows, r), book.Sum(Holding.Land, r)) = (Total(0, r), Total(1, r), Total(2, r), Total(3, r));
    }

    /// <summary>Reluctance below which as many farms lie as are to be in, by counts of a hundred and twenty-eight steps.</summary>
    private double Threshold(int r, double wanted)
    {
        _people.AsSpan().Clear();
        for (var c = Farms.Roll.FirstChunk[r]; c < Farms.Roll.FirstChunk[r + 1]; c++)
            for (var bin = 0; bin < Bins; bin++) _people[bin] += _counts[(c * Bins) + bin];
        double below = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            if (below + _people[bin] >= wanted) return (bin + ((wanted - below) / Math.Max(1, _people[bin]))) * Most / Bins;
            below += _people[bin];
        }

        return Most;
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        if (_joining) Join(chunk, parts);
        else Count(chunk);
    }

    private void Count(in FarmChunk chunk)
    {
        var book = Farms.Book;
        ref var land = ref book[Holding.Land][chunk.First];
        ref var people = ref book[Holding.People][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        ref var pressure = ref book.Reluctance[chunk.First];
        var counts = _counts.AsSpan(chunk.Number * Bins, Bins);
        counts.Clear();
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var (chance, _) = Lane.Draw(_key, chunk.First + i);
            var means = _means.Of(Lane.Load(ref land, i), Lane.Load(ref horses, i), Lane.Load(ref people, i));
            var free = Lane.Min(means.Value + (_chance * chance), Lane.Of(Most * 0.9999));
            var reluctance = Lane.Where(Lane.Load(ref joined, i), Eight.Zero, Lane.Load(ref pressure, i), free);
            Lane.Keep(ref pressure, i, reluctance);
            var bins = Vector256.ConvertToInt32Native(reluctance * Lane.Of(Bins / Most));
            for (var k = 0; k < FarmRoll.Together; k++) counts[bins[k]]++;
        }
    }

    private void Join(in FarmChunk chunk, Span<float> parts)
    {
        var book = Farms.Book;
        ref var land = ref book[Holding.Land][chunk.First];
        ref var people = ref book[Holding.People][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var cows = ref book[Holding.Cows][chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        ref var reluctance = ref book.Reluctance[chunk.First];
        var (members, stables, byres, fields) = (Eight.Zero, Eight.Zero, Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var was = Lane.Load(ref joined, i);
            var now = Lane.Only(_threshold, Lane.Load(ref reluctance, i), Eight.One);
            var comes = Lane.Positive(now - was);
            var mouths = now * Lane.Load(ref people, i);
            var part = mouths / Lane.Max(Lane.Sum(mouths), Lane.Of(1e-9));
            var own = Lane.Load(ref land, i);
            var field = Pooled(own, now, part);
            var stable = Pooled(Lane.Load(ref horses, i) * (Eight.One - (comes * (Eight.One - _horsesKept))), now, part);
            var byre = Lane.Load(ref cows, i) * (Eight.One - (comes * (Eight.One - _cowsKept)));
            Lane.Keep(ref joined, i, now);
            Lane.Keep(ref land, i, field);
            Lane.Keep(ref horses, i, stable);
            Lane.Keep(ref cows, i, byre);
            if (Vector256.GreaterThanAny(was + now, Eight.Zero)) Found(chunk.First + i, was, now, comes);
            (members, stables, byres, fields) = (members + now, stables + stable, byres + byre, fields + field);
        }

        members.CopyTo(parts);
        stables.CopyTo(parts[8..]);
        byres.CopyTo(parts[16..]);
        fields.CopyTo(parts[24..]);
    }

    /// <summary>What a farm has when those of the eight that are in have pooled what they have of it.</summary>
    private static Eight Pooled(Eight own, Eight joined, Eight part) => (own * (Eight.One - joined)) + (Lane.Sum(own * joined) * part);

    /// <summary>Gives new kolkhozy a chairman and a plan by what they have sown, and takes both from those that are dissolved.</summary>
    private void Found(int farm, Eight was, Eight now, Eight comes)
    {
        var kolkhozy = Farms.Book.Kolkhozy;
        var stays = was * now;
        Keep(ref kolkhozy.Plan[farm], comes * Lane.Load(ref Farms.Book[Holding.Sown][farm], 0));
        Keep(ref kolkhozy.Paid[farm], comes * Lane.Of(KolkhozColumns.NotYetPaid));
        Keep(ref kolkhozy.Inexperience[farm], comes * _inexperience);
        Keep(ref kolkhozy.Since[farm], comes * _now);

        void Keep(ref float column, Eight founded) => Lane.Keep(ref column, 0, (stays * Lane.Load(ref column, 0)) + founded);
    }
}
