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
    private const uint DeliveryStream = 45;
    private readonly ulong _stream;
    private readonly float _catchUp;
    private readonly float _speed;
    private readonly float _overtime;
    private readonly float _shelf;
    private readonly float _shelfSafety;
    private readonly double _allowed;
    private Country? _country;
    private float _left;
    private uint _key;

    internal PlantOrders(Country country)
    {
        var p = country.Parameters;
        _catchUp = (float)(1 + p.Value("industry.catch_up", "1"));
        _speed = (float)p.Value("enterprises.restocking", "1/month");
        _overtime = (float)p.Value("enterprises.overtime", "1");
        _shelf = (float)p.Value("enterprises.normal_goods", "month");
        _allowed = 1 + p.Value("enterprises.store_norm", "1");
        _stream = Draw.Key(country.Seed, DeliveryStream);
        _shelfSafety = (float)p.Value("enterprises.safety", "month");
    }

    internal required WorkProgramme Programme { get; init; }

    internal required Bonus Bonus { get; init; }

    internal required SuccessIndicator Indicator { get; init; }

    internal required Abilities Abilities { get; init; }

    internal required Settlement Settlement { get; init; }

    internal required Hoarding Hoarding { get; init; }

    internal required Bargaining Bargaining { get; init; }

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
        (_country, _left, _key) = (country, 13 - country.Now.Month, Draw.Key(_stream, country.Now.Index));
        Bonus.Run(country);
        Trusts.Run(country);
        Indicator.Look();
        Abilities.Look(country);
        Settlement.Budget.Run(country);
        Settlement.Bank.Run(country);
        Hoarding.Run(country);
        Tied.Run(country);
        Tautness.Run(country);
        country.Enter(Info.Id);
        plants.Assign(country);
        Dispatch(country, plants);
        country.Crew.Run(this, plants.Population.Chunks.Length);
        for (var p = 0; p < plants.Stored.Length; p++)
        {
            plants.Book.Due[p] = Bonus.Drives && plants.Stored[p] ? Programme.Corrected(country, p) : country.Now.Month;
            if (!plants.Stored[p]) continue;
            var (goal, need) = (plants.Total(PlantSum.Goal, p), plants.Total(PlantSum.Need, p));
            if (Trusts.Set) country.Works.Desired[p] = goal;
            plants.Scale[p] = goal > 0 ? Math.Min(2, country.Works.Desired[p] / goal) : 0;
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
        if (!plants.Stored[chunk.Product]) return;
        Span<int> known = stackalloc int[chunk.Count];
        Tied.Ask(plants, chunk, known);
        Span<float> sums = stackalloc float[3 * 8];
        sums.Clear();
        var whole = _country.Lanes.Simd ? chunk.Count & ~7 : 0;
        Order<Eight>(plants, chunk, 0, whole, known, sums);
        Order<One>(plants, chunk, whole, chunk.Count, known, sums);
        plants.Note(PlantSum.Goal, index, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Order<T>(Plants plants, in PlantChunk chunk, int from, int to, ReadOnlySpan<int> known, Span<float> sums)
        where T : struct, ILane<T>
    {
        var (first, count, book) = (chunk.First, chunk.Count, plants.Book);
        var inputs = book.Inputs.Span.Slice(first, count);
        var goods = book.Goods.Span.Slice(first, count);
        var task = book.Task.Span.Slice(first, count);
        var made = book.Made.Span.Slice(first, count);
        var error = book.SupplyError.Span.Slice(first, count);
        var unsold = book.SalesError.Span.Slice(first, count);
        var granted = book.Granted.Span.Slice(first, count);
        var rated = plants.Population.Ability.AsSpan(first, count);
        var wear = plants.Ledger.Wear.Span.Slice(first, count);
        var green = plants.Ledger.Green.Span.Slice(first, count);
        var sold = plants.Ledger.Sold.Span.Slice(first, count);
        var account = plants.Ledger.Account.Span.Slice(first, count);
        var share = plants.Population.Share.AsSpan(first, count);
        var daring = plants.Population.Daring.AsSpan(first, count);
        var goal = plants.Goal.AsSpan(first, count);
        var need = plants.Need.AsSpan(first, count);
        var ask = plants.Ask.AsSpan(first, count);
        var late = plants.Late.AsSpan(first, count);
        var carry = T.Of(plants.Factor[chunk.Cell]);
        var programme = T.Of(plants.InMonths(chunk.Product, Trusts.Set ? book.Expected[chunk.Product] : _country!.Works.Desired[chunk.Product]));
        var (aim, even) = (T.Of(12 * (1 + ((Bonus.Aim - 1) * Indicator.Zeal))), T.Of(1 / _left));
        var (operative, corrected) = (T.Of((float)plants.Operative[chunk.Product]), T.Of((float)Math.Min(1, plants.Operative[chunk.Product])));
        var (catchUp, overtime, speed) = (T.Of(_catchUp), T.Of(1 + (_overtime * Indicator.Zeal * Abilities.Norms.Unions.Allowed)), T.Of(On ? _speed : 0));
        var (thrift, judged, materials) = (T.Of(Indicator.Thrift), T.Of(Indicator.Sales), T.Of(Settlement.Materials(chunk.Product)));
        for (var i = from; i < to; i += T.Width)
        {
            var (asked, store, shelf) = (T.Load(task, i) * carry, T.Load(inputs, i) * carry, T.Load(goods, i) * carry);
            var able = Abilities.Of(T.Load(rated, i), asked, T.Load(wear, i), T.Load(green, i));
            var full = thrift * (T.Of(_shelf) + (T.Of(_shelfSafety) * T.Load(unsold, i)));
            var solvent = Settlement.Solvent(T.Load(account, i) * carry, store, shelf, materials);
            T wanted, will;
            if (Bonus.Drives)
            {
                var done = T.Load(made, i) * carry;
                var counted = done + (judged * ((T.Load(sold, i) * carry) - done));
                wanted = (Lane.Clamp(((asked * aim) - counted) * even, T.Of(0), asked * catchUp) * operative) - (judged * Lane.Positive(shelf - full));
                wanted = Lane.Clamp(wanted, T.Of(0), able * overtime);
                will = Tautness.Will(asked * corrected, able);
            }
            else
            {
                wanted = Lane.Clamp((programme * able) + (speed * (full - shelf)), T.Of(0), able);
                will = T.Of(1);
            }

            var (factor, end) = Tied.Served(known, i, T.Draw(_key, first + i));
            wanted *= solvent;
            var order = solvent * Lane.Positive((wanted * will) + (speed * (Hoarding.Store(T.Load(error, i)) - store)));
            var weight = Bargaining.Raised(Hoarding.Order(order, T.Load(granted, i)), T.Load(daring, i)) * factor;
            T.Store(goal, i, wanted * will);
            T.Store(need, i, order);
            T.Store(ask, i, weight);
            T.Store(late, i, end);
            var part = T.Load(share, i);
            T.Add(sums, 0, i, part * wanted);
            T.Add(sums, 1, i, part * order);
            T.Add(sums, 2, i, part * weight);
        }
    }
}
