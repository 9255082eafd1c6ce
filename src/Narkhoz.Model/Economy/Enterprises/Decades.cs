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
    private readonly float _rush;
    private readonly float _demandSpread;
    private readonly float _taken;
    private Country? _country;
    private bool _second;
    private float _take;
    private readonly float[] _deal;
    private readonly float[] _sought;
    private readonly float[] _offered;
    private readonly float[] _pull;

    internal Decades(Country country)
    {
        var p = country.Parameters;
        _rush = (float)p.Value("enterprises.rush", "1") / 3;
        _demandSpread = (float)p.Value("enterprises.demand_chance", "1");
        _taken = (float)p.Value("enterprises.taken", "1/month");
        var products = country.Technology.Products;
        _deal = new float[products * country.Technology.Republics];
        (_sought, _offered, _pull) = (new float[products], new float[products], new float[products]);
    }

    internal required Statute Statute { get; init; }

    internal required Trusts Trusts { get; init; }

    internal required LocalGrants Local { get; init; }

    internal required Bonus Bonus { get; init; }

    internal required Fixers Fixers { get; init; }

    internal required Tautness Tautness { get; init; }

    internal required Padding Padding { get; init; }

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
        _country = country;
        _take = Statute.Binds ? _taken : 0;
        Fixers.Run(country);
        Padding.Run(country);
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
            var (sought, offered) = (plants.Total(1, p), plants.Total(2, p));
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
        if (!plants.Stored[chunk.Product])
        {
            if (_second) Serve(plants, chunk, index);
            return;
        }

        var whole = country.Lanes.Simd ? chunk.Count & ~7 : 0;
        if (_second)
        {
            Work(country, plants, chunk, index, whole);
            return;
        }

        Span<float> sought = stackalloc float[chunk.Count];
        Span<float> offered = stackalloc float[chunk.Count];
        Deliver<Eight>(plants, chunk, 0, whole, sought, offered);
        Deliver<One>(plants, chunk, whole, chunk.Count, sought, offered);
        var share = plants.Population.Share.AsSpan(chunk.First, chunk.Count);
        var unit = plants.Unit[chunk.Cell];
        plants.Note(1, index, unit * Lane.Dot(country.Lanes.Simd, share, sought));
        plants.Note(2, index, unit * Lane.Dot(country.Lanes.Simd, share, offered));
    }

    /// <summary>What cannot be kept is made as it is asked for, alike in every plant.</summary>
    private void Serve(Plants plants, in PlantChunk chunk, int index)
    {
        var level = _deal[chunk.Cell];
        var made = plants.Book.Made.Span.Slice(chunk.First, chunk.Count);
        for (var i = 0; i < made.Length; i++) made[i] += level;
        plants.Note(0, index, plants.Unit[chunk.Cell] * level * Lane.Dot(_country!.Lanes.Simd, plants.Population.Share.AsSpan(chunk.First, chunk.Count), Ones.AsSpan(0, chunk.Count)));
    }

    private static readonly float[] Ones = Filled();

    private static float[] Filled()
    {
        var ones = new float[Population.ChunkSize];
        Array.Fill(ones, 1);
        return ones;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Deliver<T>(Plants plants, in PlantChunk chunk, int from, int to, Span<float> sought, Span<float> offered)
        where T : struct, ILane<T>
    {
        var (first, count, book) = (chunk.First, chunk.Count, plants.Book);
        var inputs = book.Inputs.Span.Slice(first, count);
        var error = book.SupplyError.Span.Slice(first, count);
        var granted = book.Granted.Span.Slice(first, count);
        var task = book.Task.Span.Slice(first, count);
        var ability = plants.Population.Ability.AsSpan(first, count);
        var goal = plants.Goal.AsSpan(first, count);
        var need = plants.Need.AsSpan(first, count);
        var ask = plants.Ask.AsSpan(first, count);
        var arrived = plants.Arrived.AsSpan(first, count);
        var (deal, scale) = (T.Of(_deal[chunk.Cell]), T.Of((float)plants.Scale[chunk.Product]));
        var corrected = T.Of((float)Math.Min(1, plants.Operative[chunk.Product]));
        var memory = T.Of(1f / 6);
        for (var i = from; i < to; i += T.Width)
        {
            var got = T.Load(ask, i) * deal;
            var wanted = T.Load(goal, i) * scale;
            if (Bonus.Drives) wanted *= Tautness.Will(T.Load(task, i) * corrected, T.Load(ability, i));
            var order = Lane.Max(T.Load(need, i) * scale, T.Of(0.05f));
            var ratio = Lane.Min(got / order, T.Of(2));
            var (old, seen) = (T.Load(error, i), T.Load(granted, i));
            T.Store(error, i, old + (memory * (Lane.Max(ratio - T.Of(1), T.Of(1) - ratio) - old)));
            T.Store(granted, i, seen + (memory * (ratio - seen)));
            T.Store(goal, i, wanted);
            T.Store(arrived, i, got);
            var onHand = T.Load(inputs, i) + got;
            T.Store(sought, i, Fixers.Sought(wanted, onHand));
            T.Store(offered, i, Fixers.Offered(wanted, onHand));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Work(Country country, Plants plants, in PlantChunk chunk, int index, int whole)
    {
        var count = chunk.Count;
        Span<float> chance = stackalloc float[count];
        Span<float> audit = stackalloc float[count];
        Span<float> made = stackalloc float[count];
        Span<float> last = stackalloc float[count];
        Span<float> barter = stackalloc float[count];
        for (var i = 0; i < count; i++)
        {
            var bits = Draw.Bits(plants.MonthKey, country.Now.Index, chunk.First + i);
            chance[i] = ((int)(bits >> 32 & 0xFFFF) - 32768) * (1f / 32768);
            audit[i] = (int)(bits >> 48) * (1f / 65536);
        }

        Month<Eight>(plants, chunk, 0, whole, chance, audit, made, last, barter);
        Month<One>(plants, chunk, whole, count, chance, audit, made, last, barter);
        var (simd, unit, first) = (country.Lanes.Simd, plants.Unit[chunk.Cell], chunk.First);
        var share = plants.Population.Share.AsSpan(first, count);
        plants.Note(0, index, unit * Lane.Dot(simd, share, made));
        plants.Note(3, index, unit * Lane.Dot(simd, share, last));
        plants.Note(4, index, unit * Lane.Dot(simd, share, plants.Arrived.AsSpan(first, count)));
        plants.Note(5, index, unit * Lane.Dot(simd, share, barter));
        plants.Note(6, index, unit * Lane.Dot(simd, share, plants.Book.Inputs.Span.Slice(first, count)));
        plants.Note(7, index, unit * Lane.Dot(simd, share, plants.Book.Goods.Span.Slice(first, count)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Month<T>(Plants plants, in PlantChunk chunk, int from, int to, ReadOnlySpan<float> chance, ReadOnlySpan<float> audit, Span<float> made, Span<float> last, Span<float> barter)
        where T : struct, ILane<T>
    {
        var (first, count, book) = (chunk.First, chunk.Count, plants.Book);
        var inputs = book.Inputs.Span.Slice(first, count);
        var goods = book.Goods.Span.Slice(first, count);
        var task = book.Task.Span.Slice(first, count);
        var year = book.Made.Span.Slice(first, count);
        var padded = book.Padded.Span.Slice(first, count);
        var unsold = book.SalesError.Span.Slice(first, count);
        var kept = book.Kept.Span.Slice(first, count);
        var lastDecade = book.LastDecade.Span.Slice(first, count);
        var bonuses = book.Bonuses.Span.Slice(first, count);
        var caught = book.Caught.Span.Slice(first, count);
        var bartered = book.Bartered.Span.Slice(first, count);
        var ability = plants.Population.Ability.AsSpan(first, count);
        var daring = plants.Population.Daring.AsSpan(first, count);
        var goal = plants.Goal.AsSpan(first, count);
        var late = plants.Late.AsSpan(first, count);
        var arrived = plants.Arrived.AsSpan(first, count);
        var (seek, give, pull) = (T.Of(_sought[chunk.Product]), T.Of(_offered[chunk.Product]), T.Of(_pull[chunk.Product]));
        var (spread, take, months) = (T.Of(_demandSpread), T.Of(_take), T.Of((float)book.Due[chunk.Product]));
        var (trade, expected) = (T.Of(Trusts.Set ? 1 : 0), T.Of(plants.InMonths(chunk.Product, book.Expected[chunk.Product])));
        var (zero, one, half, third, least) = (T.Of(0), T.Of(1), T.Of(0.5f), T.Of(1f / 3), T.Of(0.05f));
        for (var i = from; i < to; i += T.Width)
        {
            // Three decades: inputs come, what fixers find last; effort is paced to the bonus, held back by what is on hand and by what men can do.
            var (wanted, got, able) = (T.Load(goal, i), T.Load(arrived, i), T.Load(ability, i));
            var (store, rushed, end) = (T.Load(inputs, i), T.Load(lastDecade, i), T.Load(late, i));
            var found = seek * Fixers.Sought(wanted, store + got);
            var gone = give * Fixers.Offered(wanted, store + got);
            var early = (one - end) * half * got;
            var limit = able * T.Of(_rush);
            var onHand = store + early;
            var x1 = Lane.Min(Bonus.First(wanted, rushed), Lane.Min(onHand, limit));
            onHand = onHand - x1 + early;
            var x2 = Lane.Min(Bonus.Second(wanted - x1), Lane.Min(onHand, limit));
            onHand = onHand - x2 + (end * got) + found - gone;
            var x3 = Lane.Min(wanted - x1 - x2, Lane.Min(onHand, limit));
            if (!On) (x1, x2, x3) = (got * third, got * third, got * third);
            var output = x1 + x2 + x3;
            T.Store(inputs, i, On ? onHand - x3 : store);
            T.Store(made, i, output);
            T.Store(last, i, x3);
            T.Store(barter, i, found);
            T.Store(bartered, i, T.Load(bartered, i) + found);
            T.Store(lastDecade, i, T.Where(output, least, x3 / Lane.Max(output, least), third));

            // Goods go out: the state takes most of what there is, buyers what they want.
            var shelf = T.Load(goods, i) + output;
            var want = T.Where(trade, zero, able, wanted) * pull * (one + (spread * T.Load(chance, i)));
            var shipped = Lane.Max(take * shelf, Lane.Min(shelf, want));
            T.Store(goods, i, shelf - shipped);
            var (oldUnsold, oldKept, asked) = (T.Load(unsold, i), T.Load(kept, i), T.Load(task, i));
            var sold = Lane.Min(T.Where(trade, zero, want / Lane.Max(expected * able, least), shipped / Lane.Max(output, least)), T.Of(2));
            var missed = Lane.Max(one - sold, sold - one);
            T.Store(unsold, i, oldUnsold + (T.Of(1f / 6) * (missed - oldUnsold)));
            var promised = Lane.Max(Bonus.Drives ? asked : wanted, least);
            T.Store(kept, i, oldKept + (half * (Lane.Clamp(output / promised, T.Of(0.3f), T.Of(1.2f)) - oldKept)));

            // The return: what is missing to the task to date is forged where it pays; an auditor may find it out.
            var (done, due, times) = (T.Load(year, i) + output, asked * months, T.Load(caught, i));
            var forged = Padding.Forged(due, done, T.Load(daring, i), times);
            var exposed = T.Where(T.Of(Padding.Audits), T.Load(audit, i), one, zero) * T.Where(forged, zero, one, zero);
            forged = forged * (one - exposed);
            T.Store(year, i, done);
            T.Store(padded, i, forged);
            T.Store(caught, i, times + exposed);
            T.Store(bonuses, i, T.Load(bonuses, i) + T.Where(done + forged, due * T.Of(0.99999f), one, zero));
        }
    }

    /// <summary>Adds up the month, product by product, and proves that no bundle of inputs came from nowhere.</summary>
    private void Add(Country country, Plants plants)
    {
        Array.Clear(plants.Made);
        var chunks = plants.Population.Chunks;
        for (var c = 0; c < chunks.Length; c++) plants.Made[chunks[c].Cell] += plants.Of(0, c);
        for (var p = 0; p < _pull.Length; p++)
        {
            if (!plants.Stored[p]) continue;
            var (made, delivered, closing) = (plants.Total(0, p), plants.Total(4, p), plants.Total(6, p));
            plants.Count(YearStat.Made, p, made);
            plants.Count(YearStat.LastDecade, p, plants.Total(3, p));
            plants.Count(YearStat.Delivered, p, delivered);
            plants.Count(YearStat.Bartered, p, plants.Total(5, p));
            plants.Count(YearStat.Inputs, p, closing);
            plants.Count(YearStat.Goods, p, plants.Total(7, p));
            ref var opening = ref plants.Book.Store[p];
            if (Math.Abs(opening + delivered - made - closing) > 1e-3 * (plants.Capacity(p) + closing))
                throw new LedgerBreachException($"{country.Technology.ProductIds[p]} in the stores of its plants", country.Now, Info.Id, FormattableString.Invariant($"opening {opening} and delivered {delivered} do not give made {made} and closing {closing}"));
            opening = closing;
        }
    }
}
