using System.Runtime.CompilerServices;
using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The month of the plants, in three decades of ten days: inputs come, fixers barter, the shop works, goods go out, the return is written.</summary>
/// <remarks>
/// What supply let the branch have is dealt out by the plants' orders, unevenly; the parts add up. Inputs of a product count as used when they are delivered; in the plants' stores they
/// lie as bundles, and for every product opening + delivered = made + closing, which is checked every month.
/// </remarks>
internal sealed class Decades : Mechanism, IChunked
{
    private const uint MonthStream = 46;
    private readonly ulong _stream;
    private readonly float _taken;
    private readonly float[] _deal;
    private readonly float[] _sought;
    private readonly float[] _offered;
    private readonly float[] _pull;
    private Country? _country;
    private bool _second;
    private float _take;
    private uint _key;

    internal Decades(Country country)
    {
        var p = country.Parameters;
        _taken = (float)p.Value("enterprises.taken", "1/month");
        _stream = Draw.Key(country.Seed, MonthStream);
        var products = country.Technology.Products;
        _deal = new float[products * country.Technology.Republics];
        (_sought, _offered, _pull) = (new float[products], new float[products], new float[products]);
    }

    internal required Trusts Trusts { get; init; }

    internal required LocalGrants Local { get; init; }

    internal required Fixers Fixers { get; init; }

    internal required ShopFloor Shop { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "decades",
        "The plants' month in three decades",
        ["EPL-11", "EIN-06", "EIN-15"],
        "Berliner 1957; Rostowski and Auerbach 1986; Nettl 2036-2045, 4305-4326",
        "plants make what is delivered to them, as it comes");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var plants = country.Plants!;
        (_country, _key) = (country, Draw.Key(_stream, country.Now.Index));
        _take = _taken * (1 - Shop.Settlement.Indicator.Sales);
        Fixers.Run(country);
        Shop.Padding.Run(country);
        Shop.Settlement.Open(country);
        country.Enter(Info.Id);
        for (var p = 0; p < _pull.Length; p++)
        {
            Local.Deal(plants, p, country.Works.Level[p], _deal);
            _pull[p] = Trusts.Pull(country, plants, p);
        }

        _second = false;
        country.Crew.Run(this, plants.Population.Chunks.Length);
        for (var p = 0; p < _pull.Length; p++)
        {
            var (sought, offered) = (plants.Total(PlantSum.Sought, p), plants.Total(PlantSum.Offered, p));
            var moved = Math.Min(sought, offered);
            (_sought[p], _offered[p]) = moved > 0 ? ((float)(moved / sought), (float)(moved / offered)) : (0, 0);
        }

        _second = true;
        country.Crew.Run(this, plants.Population.Chunks.Length);
        Add(country, plants);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Apply(country);

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        var (country, plants) = (_country!, _country!.Plants!);
        ref readonly var chunk = ref plants.Population.Chunks[index];
        var stored = plants.Stored[chunk.Product];
        if (!stored && !_second) return;
        var whole = country.Lanes.Simd ? chunk.Count & ~7 : 0;
        if (!stored)
        {
            Serve<Eight>(plants, chunk, 0, whole);
            Serve<One>(plants, chunk, whole, chunk.Count);
            plants.Note(PlantSum.Made, index, plants.Unit[chunk.Cell] * _deal[chunk.Cell] * plants.Population.Weight[index]);
            return;
        }

        Span<float> sums = stackalloc float[8 * (_second ? ShopFloor.Sums : 2)];
        sums.Clear();
        if (_second)
        {
            var month = new ShopMonth(_deal[chunk.Cell], _sought[chunk.Product], _offered[chunk.Product], _pull[chunk.Product], _take, On, _key);
            var did = new PlantMonth(stackalloc float[PlantMonth.Columns * chunk.Count]);
            Shop.Work<Eight>(plants, chunk, month, did, 0, whole, sums);
            Shop.Work<One>(plants, chunk, month, did, whole, chunk.Count, sums);
            plants.Note(PlantSum.Made, index, sums);
            Shop.Settlement.Settle(plants, chunk, index, whole, did, Trusts.Set ? 1 : month.Pull);
        }
        else
        {
            Deliver<Eight>(plants, chunk, 0, whole, sums);
            Deliver<One>(plants, chunk, whole, chunk.Count, sums);
            plants.Note(PlantSum.Sought, index, sums);
        }
    }

    /// <summary>What cannot be kept is made as it is asked for, alike in every plant.</summary>
    private void Serve<T>(Plants plants, in PlantChunk chunk, int from, int to)
        where T : struct, ILane<T>
    {
        var task = plants.Book.Task.Span.Slice(chunk.First, chunk.Count);
        var made = plants.Book.Made.Span.Slice(chunk.First, chunk.Count);
        var (level, carry) = (T.Of(_deal[chunk.Cell]), T.Of(plants.Factor[chunk.Cell]));
        for (var i = from; i < to; i += T.Width)
        {
            T.Store(task, i, T.Load(task, i) * carry);
            T.Store(made, i, (T.Load(made, i) * carry) + level);
        }
    }

    /// <summary>What is delivered, and what fixers then seek and offer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Deliver<T>(Plants plants, in PlantChunk chunk, int from, int to, Span<float> sums)
        where T : struct, ILane<T>
    {
        var (first, count) = (chunk.First, chunk.Count);
        var inputs = plants.Book.Inputs.Span.Slice(first, count);
        var goal = plants.Goal.AsSpan(first, count);
        var ask = plants.Ask.AsSpan(first, count);
        var share = plants.Population.Share.AsSpan(first, count);
        var (deal, scale, carry) = (T.Of(_deal[chunk.Cell]), T.Of((float)plants.Scale[chunk.Product]), T.Of(plants.Factor[chunk.Cell]));
        for (var i = from; i < to; i += T.Width)
        {
            var wanted = T.Load(goal, i) * scale;
            var onHand = (T.Load(inputs, i) * carry) + (T.Load(ask, i) * deal);
            var part = T.Load(share, i);
            T.Add(sums, 0, i, part * Fixers.Sought(wanted, onHand));
            T.Add(sums, 1, i, part * Fixers.Offered(wanted, onHand));
        }
    }

    /// <summary>Adds up the month, product by product, and proves that no bundle of inputs came from nowhere.</summary>
    private void Add(Country country, Plants plants)
    {
        Array.Clear(plants.Made);
        var chunks = plants.Population.Chunks;
        for (var c = 0; c < chunks.Length; c++) plants.Made[chunks[c].Cell] += plants.Of(PlantSum.Made, c);
        for (var p = 0; p < _pull.Length; p++)
        {
            if (!plants.Stored[p]) continue;
            var (made, delivered, closing) = (plants.Total(PlantSum.Made, p), Delivered(plants, p), plants.Total(PlantSum.Inputs, p));
            var (last, spoilt) = (plants.Total(PlantSum.LastDecade, p), plants.Total(PlantSum.Spoilt, p));
            plants.Count(YearStat.Made, p, made);
            plants.Count(YearStat.LastDecade, p, last);
            plants.Count(YearStat.Scrapped, p, Shop.Settlement.Storming.All(spoilt, last));
            plants.Count(YearStat.Delivered, p, delivered);
            plants.Count(YearStat.Bartered, p, plants.Total(PlantSum.Bartered, p));
            plants.Count(YearStat.Inputs, p, closing);
            plants.Count(YearStat.Goods, p, plants.Total(PlantSum.Goods, p));
            ref var opening = ref plants.Book.Store[p];
            if (Math.Abs(opening + delivered - made - spoilt - closing) > 1e-3 * (plants.Capacity(p) + closing))
                throw new LedgerBreachException($"{country.Technology.ProductIds[p]} in the stores of its plants", country.Now, Info.Id, FormattableString.Invariant($"opening {opening} and delivered {delivered} do not give made {made}, spoilt beyond the norm {spoilt} and closing {closing}"));
            opening = closing;
            Shop.Settlement.Add(country, plants, p);
        }
    }

    private double Delivered(Plants plants, int p)
    {
        double sum = 0;
        for (var c = plants.Population.FirstChunk[p]; c < plants.Population.FirstChunk[p + 1]; c++) sum += plants.Of(PlantSum.Ask, c) * _deal[plants.Population.Chunks[c].Cell];
        return sum;
    }
}
