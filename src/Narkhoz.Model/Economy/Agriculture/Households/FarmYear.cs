using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>A year in the life of the farms outside kolkhozy.</summary>
/// <remarks>
/// land += p x (its part of the village's land by mouths - land), p = <c>households.repartition</c> and what committees of the poor add;
/// s = grain in the barn over own need until the harvest, less 1, from -1 to 1; horses and cows grow by <c>households.accumulation</c> x s, and who has none begins with the village's mean for his land;
/// people fall by <c>households.leaving</c> x (1 - means) where means are below the mean;
/// a family parts with chance <c>households.partition</c> x (its size over the mean) squared, and a farm ends with chance <c>households.ending</c> x 2 (1 - means): one half of the parting family takes the place of a farm that ends.
/// Parts of the village's total are all that changes; who ends leaves land and stock to the village.
/// </remarks>
internal sealed class FarmYear : FarmPass
{
    internal const uint FateStream = 55;
    private readonly Surplus _surplus;
    private readonly Parameter _repartition;
    private readonly Kombedy _kombedy;
    private readonly Batch _accumulation;
    private readonly Batch _leaving;
    private readonly double _partition;
    private readonly double _ending;
    private readonly ulong _stream;
    private FarmMeans _means;
    private FarmNeed _need;
    private Batch _dividing;
    private Batch _landOfMouth;
    private Batch _horsesOfLand;
    private Batch _cowsOfLand;
    private Batch _barn;
    private float _size;
    private uint _key;

    internal FarmYear(Country country, Peasantry peasantry, Surplus surplus, Kombedy kombedy)
        : base(peasantry, FarmBook.Holdings)
    {
        var p = country.Parameters;
        (_surplus, _kombedy, _stream) = (surplus, kombedy, Draw.Key(country.Seed, FateStream));
        _repartition = p["households.repartition"];
        _accumulation = Batch.Of(p.Value("households.accumulation", "1/yr"));
        _leaving = Batch.Of(p.Value("households.leaving", "1/yr"));
        (_partition, _ending) = (p.Value("households.partition", "1/yr"), p.Value("households.ending", "1/yr"));
    }

    /// <summary>Passes the year of a zone's farms.</summary>
    internal void Pass(Country country, int r)
    {
        var book = Farms.Book;
        var (land, people, barns) = (book.Sum(Holding.Land, r), book.Sum(Holding.People, r), Farms.Scale(country, Holding.Grain, r));
        if (Farms.Total(country, Holding.People, r) <= 0 || land <= 0 || people <= 0) return;
        (_means, _need, _key) = (Farms.Means(r), Farms.Need(country, _surplus, r), Draw.Key(_stream, country.Now.Index));
        _dividing = Batch.Of(Math.Min(1, _repartition.At(country.Now) + _kombedy.Levelled(country)));
        (_landOfMouth, _horsesOfLand, _cowsOfLand) = (Batch.Of(land / people), Batch.Of(book.Sum(Holding.Horses, r) / land), Batch.Of(book.Sum(Holding.Cows, r) / land));
        _barn = Batch.Of(barns * 12 / Barns.MonthsToHarvest(country.Now.Month));
        _size = (float)(people / (Farms.Roll.First[r + 1] - Farms.Roll.First[r]));
        Run(country, r);
        for (var holding = Holding.People; holding <= Holding.Cows; holding++) book.Sum(holding, r) = Total((int)holding, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        Change(chunk);
        Part(chunk);
        for (var holding = Holding.People; holding <= Holding.Cows; holding++)
        {
            ref var column = ref Farms.Book[holding][chunk.First];
            var sum = Eight.Zero;
            for (var i = 0; i < chunk.Count; i += FarmRoll.Together) sum += Lane.Load(ref column, i);
            sum.CopyTo(parts[(8 * (int)holding)..]);
        }
    }

    private void Change(in FarmChunk chunk)
    {
        var book = Farms.Book;
        ref var people = ref book[Holding.People][chunk.First];
        ref var land = ref book[Holding.Land][chunk.First];
        ref var grain = ref book[Holding.Grain][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var cows = ref book[Holding.Cows][chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        var (none, one) = (Batch.Of(0), Batch.Of(1));
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var (mouths, fields, stable, byre) = (new Batch(Lane.Load(ref people, i)), new Batch(Lane.Load(ref land, i)), new Batch(Lane.Load(ref horses, i)), new Batch(Lane.Load(ref cows, i)));
            var free = one - new Batch(Lane.Load(ref joined, i));
            var saved = (_barn * new Batch(Lane.Load(ref grain, i)) / Batch.Max(_need.Year(mouths.Value, stable.Value, byre.Value), Batch.Of(1e-6))) - one;
            var gain = free * _accumulation * Batch.Min(Batch.Max(saved, none - one), one);
            var poverty = Batch.Max(none, one - _means.Of(fields.Value, stable.Value, mouths.Value));
            Lane.Keep(ref land, i, (fields + (free * _dividing * ((_landOfMouth * mouths) - fields))).Value);
            Lane.Keep(ref horses, i, Grown(stable, gain, _horsesOfLand * fields).Value);
            Lane.Keep(ref cows, i, Grown(byre, gain, _cowsOfLand * fields).Value);
            Lane.Keep(ref people, i, (mouths * (one - (free * _leaving * poverty))).Value);
        }
    }

    /// <summary>Animals after a year of gain or loss; who gains and has fewer than usual gains from the usual.</summary>
    private static Batch Grown(Batch had, Batch gain, Batch usual) => had + (gain * Batch.Below(Batch.Of(0), gain, Batch.Max(had, usual), had));

    /// <summary>One half of a family that parts takes the place of a farm of the chunk that ends.</summary>
    private void Part(in FarmChunk chunk)
    {
        Span<int> ending = stackalloc int[FarmRoll.ChunkSize];
        var (book, ends) = (Farms.Book, 0);
        for (var i = chunk.First; i < chunk.First + chunk.Count; i++)
            if (book.Joined[i] == 0 && Fate(i, 0) < _ending * 2 * Math.Max(0, 1 - Means(i))) ending[ends++] = i;
        for (var i = chunk.First; i < chunk.First + chunk.Count && ends > 0; i++)
        {
            var size = book[Holding.People][i] / _size;
            if (book.Joined[i] > 0 || Fate(i, 1) >= _partition * size * size || ending[ends - 1] == i) continue;
            var place = ending[--ends];
            for (var holding = Holding.People; holding <= Holding.Cows; holding++)
            {
                book[holding][i] /= 2;
                book[holding][place] = book[holding][i];
            }

            book.Food[place] = book.Food[i];
        }
    }

    private double Means(int farm) =>
        _means.Of(Lane.Of(Farms.Book[Holding.Land][farm]), Lane.Of(Farms.Book[Holding.Horses][farm]), Lane.Of(Farms.Book[Holding.People][farm])).Value[0];

    /// <summary>Chances of a farm in the year: of its end, of its parting.</summary>
    private double Fate(int farm, int half) => (Draw.Mix((uint)farm ^ _key) >> (16 * half) & 0xFFFF) / 65536.0;
}
