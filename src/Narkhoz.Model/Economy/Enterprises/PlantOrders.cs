using System.Runtime.CompilerServices;
using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Managers look at task, output and stores, and order: what the branch asks of supply is the sum of what its plants ask.</summary>
/// <remarks>
/// Driven by a task, a plant sets out to make its even share of what is left of the year's task, with the margin it aims at; otherwise, what the branch's programme gives it, less
/// what lies unsold. It orders that, and what brings its store towards the wanted one.
/// </remarks>
internal sealed class PlantOrders : Mechanism, IChunked
{
    private readonly float _catchUp;
    private readonly float _speed;
    private readonly float _overtime;
    private readonly float _shelf;
    private readonly float _shelfSafety;
    private readonly double _allowed;
    private Country? _country;
    private float _left;

    internal PlantOrders(Country country)
    {
        var p = country.Parameters;
        _catchUp = (float)(1 + p.Value("industry.catch_up", "1"));
        _speed = (float)p.Value("enterprises.restocking", "1/month");
        _overtime = (float)(1 + p.Value("enterprises.overtime", "1"));
        _shelf = (float)p.Value("enterprises.normal_goods", "month");
        _allowed = 1 + p.Value("enterprises.store_norm", "1");
        _shelfSafety = (float)p.Value("enterprises.safety", "month");
    }

    internal required WorkProgramme Programme { get; init; }

    internal required Bonus Bonus { get; init; }

    internal required Hoarding Hoarding { get; init; }

    internal required Trusts Trusts { get; init; }

    internal required TiedSupply Tied { get; init; }

    internal required Tautness Tautness { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "orders",
        "Managers order inputs",
        ["EPL-09", "EIN-07", "EIN-14"],
        "Berliner 1957; Kornai 1980; Nettl 2255-2263, 4319-4326",
        "every plant orders what its branch's programme takes");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var plants = country.Plants!;
        plants.Measure(country);
        (_country, _left) = (country, 13 - country.Now.Month);
        Bonus.Run(country);
        Trusts.Run(country);
        Hoarding.Run(country);
        Tied.Run(country);
        Tautness.Run(country);
        country.Enter(Info.Id);
        plants.Publish(country.Lanes.Simd);
        plants.Assign(country);
        Dispatch(country, plants);
        country.Crew.Run(this, plants.Population.Chunks.Length);
        for (var p = 0; p < plants.Stored.Length; p++)
        {
            if (!plants.Stored[p]) continue;
            var (goal, need) = (plants.Total(0, p), plants.Total(1, p));
            if (Trusts.Set) country.Works.Desired[p] = goal;
            plants.Scale[p] = goal > 0 ? Math.Min(2, country.Works.Desired[p] / goal) : 0;
            plants.Book.Due[p] += Bonus.Drives ? Math.Min(1, plants.Operative[p]) * plants.Scale[p] : 1;
            if (On) country.Works.Desired[p] = Math.Min(need * plants.Scale[p], country.Works.Desired[p] * _allowed);
        }

        plants.Admit(country.Lanes.Simd);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Apply(country);

    /// <summary>The plan as it is handed down for the month: what the branch's programme has room for, of what the year's plan asks.</summary>
    private void Dispatch(Country country, Plants plants)
    {
        for (var p = 0; p < plants.Operative.Length; p++)
        {
            var due = Bonus.Drives ? Programme.Due(country, p) : country.Works.Desired[p];
            plants.Operative[p] = due > 0 ? country.Works.Desired[p] / due : 0;
        }
    }

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        var plants = _country!.Plants!;
        ref readonly var chunk = ref plants.Population.Chunks[index];
        var (first, count) = (chunk.First, chunk.Count);
        Span<float> factor = stackalloc float[count];
        Tied.Serve(plants, chunk, _country.Now.Index, factor, plants.Late.AsSpan(first, count));
        var whole = _country.Lanes.Simd ? count & ~7 : 0;
        Order<Eight>(plants, chunk, 0, whole, factor);
        Order<One>(plants, chunk, whole, count, factor);
        var share = plants.Population.Share.AsSpan(first, count);
        var unit = plants.Unit[chunk.Cell];
        plants.Note(0, index, unit * Lane.Dot(_country.Lanes.Simd, share, plants.Goal.AsSpan(first, count)));
        plants.Note(1, index, unit * Lane.Dot(_country.Lanes.Simd, share, plants.Need.AsSpan(first, count)));
        plants.Note(2, index, unit * Lane.Dot(_country.Lanes.Simd, share, plants.Ask.AsSpan(first, count)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Order<T>(Plants plants, in PlantChunk chunk, int from, int to, ReadOnlySpan<float> factor)
        where T : struct, ILane<T>
    {
        var (first, count, book) = (chunk.First, chunk.Count, plants.Book);
        var inputs = book.Inputs.Span.Slice(first, count);
        var goods = book.Goods.Span.Slice(first, count);
        var task = book.Task.Span.Slice(first, count);
        var made = book.Made.Span.Slice(first, count);
        var padded = book.Padded.Span.Slice(first, count);
        var error = book.SupplyError.Span.Slice(first, count);
        var unsold = book.SalesError.Span.Slice(first, count);
        var granted = book.Granted.Span.Slice(first, count);
        var ability = plants.Population.Ability.AsSpan(first, count);
        var goal = plants.Goal.AsSpan(first, count);
        var need = plants.Need.AsSpan(first, count);
        var ask = plants.Ask.AsSpan(first, count);
        var carry = T.Of(plants.Factor[chunk.Cell]);
        var programme = T.Of(plants.InMonths(chunk.Product, Trusts.Set ? book.Expected[chunk.Product] : _country!.Works.Desired[chunk.Product]));
        var (aim, even) = (T.Of(12 * Bonus.Aim), T.Of(1 / _left));
        var (operative, corrected) = (T.Of((float)plants.Operative[chunk.Product]), T.Of((float)Math.Min(1, plants.Operative[chunk.Product])));
        var (catchUp, overtime, speed) = (T.Of(_catchUp), T.Of(_overtime), T.Of(On ? _speed : 0));
        for (var i = from; i < to; i += T.Width)
        {
            var store = T.Load(inputs, i) * carry;
            var shelf = T.Load(goods, i) * carry;
            var asked = T.Load(task, i) * carry;
            var done = T.Load(made, i) * carry;
            var able = T.Load(ability, i);
            T.Store(inputs, i, store);
            T.Store(goods, i, shelf);
            T.Store(task, i, asked);
            T.Store(made, i, done);
            T.Store(padded, i, T.Load(padded, i) * carry);
            T wanted;
            var will = T.Of(1);
            if (Bonus.Drives)
            {
                wanted = Lane.Clamp(((asked * aim) - done) * even, T.Of(0), asked * catchUp) * operative;
                wanted = Lane.Min(wanted, able * overtime);
                will = Tautness.Will(asked * corrected, able);
            }
            else
            {
                var full = T.Of(_shelf) + (T.Of(_shelfSafety) * T.Load(unsold, i));
                wanted = Lane.Clamp((programme * able) + (speed * (full - shelf)), T.Of(0), able);
            }

            var order = Lane.Positive((wanted * will) + (speed * (Hoarding.Store(T.Load(error, i)) - store)));
            T.Store(goal, i, wanted);
            T.Store(need, i, order);
            T.Store(ask, i, Hoarding.Order(order, T.Load(granted, i)) * T.Load(factor, i));
        }
    }
}
