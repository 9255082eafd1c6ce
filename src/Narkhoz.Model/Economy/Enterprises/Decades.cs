using System.Runtime.CompilerServices;
using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The month of the plants, in three decades of ten days: inputs come, fixers barter, the shop works, goods go out, the return is written.</summary>
/// <remarks>
/// What supply let the branch have is dealt out by the plants' orders, unevenly; the parts add up. Inputs of a product count as used when they are delivered; in the plants' stores they
/// lie in two kinds (<see cref="InputKinds"/>), the scarcer of which sets what is made, and of each kind of every product opening + delivered = made + closing, which is checked every month.
/// </remarks>
internal sealed class Decades : Mechanism, IChunked
{
    private const uint MonthStream = 46;
    private readonly ulong _stream;
    private readonly float _taken;
    private readonly float[] _deal;
    private readonly float[] _pull;
    private readonly float[] _gone;
    private Country? _country;
    private float _take;
    private uint _key;

    internal Decades(Country country)
    {
        var p = country.Parameters;
        _taken = (float)p.Value("enterprises.taken", "1/month");
        _stream = Draw.Key(country.Seed, MonthStream);
        var products = country.Technology.Products;
        _deal = new float[InputKinds.Count * products * country.Technology.Zones];
        (_pull, _gone) = (new float[products], new float[products]);
    }

    internal required Trusts Trusts { get; init; }

    internal required LocalGrants Local { get; init; }

    internal required Restocking Restocking { get; init; }

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
            for (var kind = 0; kind < InputKinds.Count; kind++) Local.Deal(country.Lanes.Simd, plants, p, Restocking.Local, kind, _deal.AsSpan(kind * _deal.Length / InputKinds.Count));
            (_pull[p], _gone[p]) = (Trusts.Pull(country, plants, p), Trusts.Gone(country, plants, p));
        }

        country.Crew.Run(this, _pull.Length);
        Add(country, plants);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Apply(country);

    /// <summary>The month of one product's plants: what fixers seek and offer is known of all of them before any works, and their columns are still in the cache when they do.</summary>
    void IChunked.Chunk(int index)
    {
        var (plants, simd) = (_country!.Plants!, _country.Lanes.Simd);
        var product = plants.Population.LargestFirst[index];
        var (from, to) = (plants.Population.FirstChunk[product], plants.Population.FirstChunk[product + 1]);
        if (!plants.Stored[product])
        {
            for (var c = from; c < to; c++)
            {
                ref readonly var chunk = ref plants.Population.Chunks[c];
                Serve(plants, chunk, default(Whole), 0, chunk.Whole(simd));
                Serve(plants, chunk, chunk.Rest(simd), chunk.Whole(simd), chunk.Count);
                if (plants.Watch is { } watch && watch.Stands(chunk)) watch.Serve(_deal[chunk.Cell]);
                plants.Note(PlantSum.Made, c, plants.Unit[chunk.Cell] * _deal[chunk.Cell] * plants.Population.Weight[c]);
            }

            return;
        }

        Span<float> sums = stackalloc float[8 * ShopFloor.Sums];
        for (var c = from; c < to; c++)
        {
            ref readonly var chunk = ref plants.Population.Chunks[c];
            var sought = sums[..(8 * 2 * InputKinds.Count)];
            sought.Clear();
            Deliver(plants, chunk, default(Whole), 0, chunk.Whole(simd), sought);
            Deliver(plants, chunk, chunk.Rest(simd), chunk.Whole(simd), chunk.Count, sought);
            plants.Note(PlantSum.Sought, c, sought);
            for (var kind = 0; kind < InputKinds.Count; kind++) plants.Note(PlantSum.Delivered + kind, c, plants.Of(PlantSum.Ask + kind, c) * Dealt(kind, chunk.Cell));
        }

        var did = new PlantMonth(stackalloc float[PlantMonth.Columns * PlantMonth.Length]);
        var (main, other) = (Moved(plants, InputKinds.Main, product), Moved(plants, InputKinds.Auxiliary, product));
        var (seek, give) = (new Materials(Lane.Of(main.Seek), Lane.Of(other.Seek)), new Materials(Lane.Of(main.Give), Lane.Of(other.Give)));
        var parts = InputParts.Of(plants.Kinds, product);
        for (var c = from; c < to; c++)
        {
            ref readonly var chunk = ref plants.Population.Chunks[c];
            var month = new ShopMonth(Dealt(chunk.Cell), seek, give, parts, Lane.Of(_pull[product]), Lane.Of(_take), Lane.Of(_gone[product]), On, _key, Shop.Padding.Under(_country, chunk.Cell % _country.Technology.Zones));
            sums.Clear();
            plants.Note(PlantSum.Bartered, c, plants.Kinds.Together(product, main.Seek * plants.Of(PlantSum.Sought + InputKinds.Main, c), other.Seek * plants.Of(PlantSum.Sought + InputKinds.Auxiliary, c)));
            var watch = plants.Watch is { } followed && followed.Stands(chunk) ? followed : null;
            watch?.Open(plants, Shop, month);
            Shop.Work(plants, chunk, month, did, default(Whole), 0, chunk.Whole(simd), sums);
            Shop.Work(plants, chunk, month, did, chunk.Rest(simd), chunk.Whole(simd), chunk.Count, sums);
            watch?.Close(plants, Shop, chunk, did);
            plants.Note(PlantSum.Made, c, sums);
            Shop.Settlement.Settle(plants, chunk, c, simd, did, Trusts.Set ? 1 : _pull[product]);
        }
    }

    /// <summary>Delivered of both kinds for one that was asked for.</summary>
    private Materials Dealt(int cell) => new(Lane.Of(Dealt(InputKinds.Main, cell)), Lane.Of(Dealt(InputKinds.Auxiliary, cell)));

    /// <summary>Delivered of a kind for one that was asked for.</summary>
    private float Dealt(int kind, int cell) => _deal[(kind * _deal.Length / InputKinds.Count) + cell];

    /// <summary>What cannot be kept is made as it is asked for, alike in every plant.</summary>
    private void Serve<T>(Plants plants, in PlantChunk chunk, T width, int from, int to)
        where T : struct, IWidth
    {
        ref var task = ref plants.Book.Task[chunk.First];
        ref var made = ref plants.Book.Made[chunk.First];
        var (level, carry) = (Lane.Of(_deal[chunk.Cell]), Lane.Of(plants.Factor[chunk.Cell]));
        for (var i = from; i < to; i += width.Count)
        {
            width.Store(ref task, i, Lane.Load(ref task, i) * carry);
            width.Store(ref made, i, (Lane.Load(ref made, i) * carry) + level);
        }
    }

    /// <summary>Shares of what is sought of a kind that fixers find, and of what is offered that goes.</summary>
    private static (double Seek, double Give) Moved(Plants plants, int kind, int product)
    {
        var (sought, offered) = (plants.Total(PlantSum.Sought + kind, product), plants.Total(PlantSum.Offered + kind, product));
        var moved = Math.Min(sought, offered);
        return moved > 0 ? (moved / sought, moved / offered) : (0, 0);
    }

    /// <summary>What fixers seek and offer once all that is delivered is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Deliver<T>(Plants plants, in PlantChunk chunk, T width, int from, int to, Span<float> sums)
        where T : struct, IWidth
    {
        if (from == to) return;
        var first = chunk.First;
        var stores = plants.Book.Stores(first);
        var asks = plants.Asks(first);
        ref var goal = ref plants.Goal[first];
        ref var share = ref plants.Population.Share[first];
        var (deal, scale, carry) = (Dealt(chunk.Cell), Lane.Of(plants.Scale[chunk.Product]), Lane.Of(plants.Factor[chunk.Cell]));
        for (var i = from; i < to; i += width.Count)
        {
            var wanted = Lane.Load(ref goal, i) * scale;
            var onHand = stores.Load(i).Times(carry).Plus(asks.Load(i).Times(deal));
            var part = Lane.Load(ref share, i);
            var (sought, offered) = (Fixers.Sought(wanted, onHand), Fixers.Offered(wanted, onHand));
            width.Add(sums, 0, i, part * sought.Main);
            width.Add(sums, 1, i, part * sought.Auxiliary);
            width.Add(sums, 2, i, part * offered.Main);
            width.Add(sums, 3, i, part * offered.Auxiliary);
        }
    }

    /// <summary>Adds up the month, product by product, and proves that no input came from nowhere.</summary>
    private void Add(Country country, Plants plants)
    {
        Array.Clear(plants.Made);
        var chunks = plants.Population.Chunks;
        for (var c = 0; c < chunks.Length; c++) plants.Made[chunks[c].Cell] += plants.Of(PlantSum.Made, c);
        for (var p = 0; p < _pull.Length; p++)
        {
            if (!plants.Stored[p]) continue;
            var made = plants.Total(PlantSum.Made, p);
            var (last, spoilt) = (plants.Total(PlantSum.LastDecade, p), plants.Total(PlantSum.Spoilt, p));
            country.Works.Level[p] = made;
            plants.Count(YearStat.Made, p, made);
            plants.Count(YearStat.LastDecade, p, last);
            plants.Count(YearStat.Scrapped, p, Shop.Settlement.Storming.All(spoilt, last));
            plants.Count(YearStat.Delivered, p, Together(plants, PlantSum.Delivered, p));
            plants.Count(YearStat.Bartered, p, plants.Total(PlantSum.Bartered, p));
            plants.Count(YearStat.Inputs, p, Together(plants, PlantSum.Inputs, p));
            plants.Book.Shelf[p] = plants.Total(PlantSum.Goods, p);
            plants.Count(YearStat.Goods, p, plants.Book.Shelf[p]);
            for (var kind = 0; kind < InputKinds.Count; kind++) Close(country, plants, kind, p, made, spoilt);
            Shop.Settlement.Add(country, plants, p);
        }
    }

    /// <summary>Proves that no input of a kind came from nowhere.</summary>
    private void Close(Country country, Plants plants, int kind, int p, double made, double spoilt)
    {
        ref var opening = ref plants.Book.Store[plants.Kinds.At(kind, p)];
        var (delivered, closing) = (plants.Total(PlantSum.Delivered + kind, p), plants.Total(PlantSum.Inputs + kind, p));
        if (Math.Abs(opening + delivered - made - spoilt - closing) > 1e-3 * (plants.Capacity(p) + closing))
            throw new LedgerBreachException($"{(kind == InputKinds.Main ? "main material" : "auxiliary materials")} of {country.Technology.ProductIds[p]} in the stores of its plants", country.Now, Info.Id, FormattableString.Invariant($"opening {opening} and delivered {delivered} do not give made {made}, spoilt beyond the norm {spoilt} and closing {closing}"));
        opening = closing;
    }

    private static double Together(Plants plants, PlantSum sum, int p) => plants.Kinds.Together(p, plants.Total(sum + InputKinds.Main, p), plants.Total(sum + InputKinds.Auxiliary, p));
}
