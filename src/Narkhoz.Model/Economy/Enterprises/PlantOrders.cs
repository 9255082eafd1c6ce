using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        Hoarding.Open(country, On);
        Bargaining.Run(country);
        Tied.Run(country);
        Tautness.Run(country);
        country.Enter(Info.Id);
        plants.Assign(country);
        Dispatch(country, plants);
        country.Crew.Run(this, plants.Population.Chunks.Length);
        for (var p = 0; p < plants.Stored.Length; p++)
        {
            plants.Book.Due[p] = Bonus.Drives && plants.Stored[p] ? Programme.Corrected(country, p, plants.Book.Handed[p]) : country.Now.Month;
            if (!plants.Stored[p]) continue;
            var goal = plants.Total(PlantSum.Goal, p);
            if (Trusts.Set) country.Works.Desired[p] = goal;
            plants.Scale[p] = goal > 0 ? Math.Min(2, country.Works.Desired[p] / goal) : 0;
            for (var kind = 0; kind < InputKinds.Count; kind++)
            {
                var (at, programme) = (plants.Kinds.At(kind, p), country.Works.Desired[p]);
                var ordered = On ? plants.Total(PlantSum.Need + kind, p) * plants.Scale[p] : programme;
                plants.Ordered[at] = Math.Min(ordered, programme);
                (plants.Wished[at], plants.Restocked[at]) = (Math.Max(0, ordered - programme), 0);
            }
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
            var due = Bonus.Drives ? Programme.Due(country, p, plants.Book.Handed[p]) : country.Works.Desired[p];
            plants.Operative[p] = due > 0 ? country.Works.Desired[p] / due : 0;
        }
    }

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        var plants = _country!.Plants!;
        ref readonly var chunk = ref plants.Population.Chunks[index];
        if (!plants.Stored[chunk.Product]) return;
        Span<int> known = stackalloc int[TiedSupply.Known];
        Span<float> sums = stackalloc float[(1 + (2 * InputKinds.Count)) * 8];
        sums.Clear();
        var simd = _country.Lanes.Simd;
        Order(plants, chunk, default(Whole), 0, chunk.Whole(simd), known, sums);
        Order(plants, chunk, chunk.Rest(simd), chunk.Whole(simd), chunk.Count, known, sums);
        plants.Note(PlantSum.Goal, index, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Order<T>(Plants plants, in PlantChunk chunk, T width, int from, int to, Span<int> known, Span<float> sums)
        where T : struct, IWidth
    {
        if (from == to) return;
        var (first, book, ledger, population) = (chunk.First, plants.Book, plants.Ledger, plants.Population);
        ref var goods = ref book.Goods[first];
        ref var task = ref book.Task[first];
        ref var made = ref book.Made[first];
        ref var unsold = ref book.SalesError[first];
        ref var wear = ref ledger.Wear[first];
        ref var green = ref ledger.Green[first];
        ref var account = ref ledger.Account[first];
        ref var rated = ref population.Ability[first];
        ref var share = ref population.Share[first];
        ref var daring = ref population.Daring[first];
        ref var goals = ref plants.Goal[first];
        ref var pays = ref plants.Solvent[first];
        ref var late = ref plants.Late[first];
        ref var ability = ref plants.Able[first];
        ref var seen = ref MemoryMarshal.GetReference(known);
        var stores = book.Stores(first);
        var records = book.Deliveries(first);
        var asks = plants.Asks(first);
        var (single, parts, carry) = (plants.Kinds.Single[chunk.Product], InputParts.Of(plants.Kinds, chunk.Product), Lane.Of(plants.Factor[chunk.Cell]));
        var programme = Lane.Of(plants.InMonths(chunk.Product, Trusts.Set ? book.Expected[chunk.Product] : _country!.Works.Desired[chunk.Product]));
        var (aim, even) = (Lane.Of(12 * (1 + ((Bonus.Aim - 1) * Indicator.Zeal))), Lane.Of(1 / _left));
        var (operative, corrected) = (Lane.Of(plants.Operative[chunk.Product]), Lane.Of(Math.Min(1, plants.Operative[chunk.Product])));
        var (catchUp, overtime, speed) = (Lane.Of(_catchUp), Lane.Of(1 + (_overtime * Indicator.Zeal * Abilities.Norms.Unions.Allowed)), Lane.Of(On ? _speed : 0));
        var (thrift, shelfSafety, judged, materials) = (Lane.Of(Indicator.Thrift * _shelf), Lane.Of(Indicator.Thrift * _shelfSafety), Lane.Of(Indicator.Sales), Lane.Of(Settlement.Materials(chunk.Product)));
        var (drives, hard, tied, named) = (Bonus.Drives, !Settlement.Budget.On, Tied.On, plants.Kinds.Tied[chunk.Product]);
        var shelved = drives ? Indicator.Sales > 0 : Trusts.Set;
        var brisk = Lane.Of(shelved ? Trusts.Pull(_country!, plants, chunk.Product) - 1 : 0);
        ref var signal = ref book.Signal[0];
        ref var supplier = ref population.Supplier[first];
        var each = Lane.Of(1.0 / (named ? Population.Suppliers - 1 : Population.Suppliers));
        if (tied) TiedSupply.Ask(ref signal, ref supplier, population.Count, ref seen, from, width.Count);
        for (var i = from; i < to; i += width.Count)
        {
            if (tied) TiedSupply.Ask(ref signal, ref supplier, population.Count, ref seen, i + width.Count, width.Count);
            var (asked, store) = (Lane.Load(ref task, i) * carry, stores.Load(i).Times(carry));
            var able = Abilities.Of(Lane.Load(ref rated, i), asked, Lane.Load(ref wear, i), Lane.Load(ref green, i));
            var (wanted, will, unsaleable) = (programme * able, Eight.One, Eight.Zero);
            if (drives)
            {
                wanted = Lane.Clamp(((asked * aim) - (Lane.Load(ref made, i) * carry)) * even, Eight.Zero, asked * catchUp) * operative;
                will = Tautness.Will(asked * corrected, able);
            }

            if (shelved)
            {
                // What lies unsold beyond the wanted shelf, and beyond what is asked for more than is being made, is sold first; without a task, a trust makes what the shelf lacks as well.
                var over = (Lane.Load(ref goods, i) * carry) - (thrift + (shelfSafety * Lane.Load(ref unsold, i)));
                if (drives) unsaleable = judged * Lane.Positive(over - (brisk * wanted));
                else wanted -= speed * over;
            }

            wanted = Lane.Clamp(wanted, Eight.Zero, drives ? able * overtime : able);
            var solvent = Eight.One;
            if (hard)
            {
                solvent = Settlement.Solvent(Lane.Load(ref account, i) * carry, store.Together(parts), Lane.Load(ref goods, i) * carry, materials);
                wanted *= solvent;
                width.Store(ref pays, i, solvent);
            }

            var goal = Lane.Positive(wanted - unsaleable) * will;
            var (error, granted) = records.Load(i);
            var need = Hoarding.Need(goal, error, store).Times(solvent);
            var (factor, end) = Tied.Served(ref seen, named, each, parts, i, Lane.Draw(_key, first + i));
            var ask = Hoarding.Order(need, granted).Times(Bargaining.Raised(Eight.One, Lane.Load(ref daring, i))).Times(factor);
            if (single) ask = new Materials(ask.Main, ask.Main);
            width.Store(ref goals, i, goal);
            asks.Store(width, i, ask);
            width.Store(ref late, i, end);
            width.Store(ref ability, i, able);
            var part = Lane.Load(ref share, i);
            width.Add(sums, 0, i, part * wanted);
            width.Add(sums, 1, i, part * need.Main);
            width.Add(sums, 2, i, part * need.Auxiliary);
            width.Add(sums, 3, i, part * ask.Main);
            width.Add(sums, 4, i, part * ask.Auxiliary);
        }
    }
}
