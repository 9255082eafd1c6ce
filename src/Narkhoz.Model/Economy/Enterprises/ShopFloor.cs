using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A month on the shop floor: three decades of work, goods go out, the return is written.</summary>
internal sealed class ShopFloor(Country country)
{
    /// <summary>Totals that are kept: from <see cref="PlantSum.Made"/> on.</summary>
    internal const int Sums = 6;
    private const float Memory = 1f / 6;
    private readonly float _rush = (float)country.Parameters.Value("enterprises.rush", "1");
    private readonly Eight _demandSpread = Lane.Of(country.Parameters.Value("enterprises.demand_chance", "1"));

    internal required Bonus Bonus { get; init; }

    internal required Trusts Trusts { get; init; }

    internal required Fixers Fixers { get; init; }

    internal required Hoarding Hoarding { get; init; }

    internal required Padding Padding { get; init; }

    internal required Settlement Settlement { get; init; }

    /// <summary>The most that ten days can bring, over a month's ability.</summary>
    private Eight Most => Lane.Of((1 + ((_rush - 1) * Settlement.Abilities.Norms.Unions.Allowed)) / 3);

    /// <summary>What a plant that is about to work its month needs of both kinds of inputs.</summary>
    internal Materials Needed(Plants plants, int plant, Eight goal, Materials store) =>
        Hoarding.Need(goal, plants.Book.Deliveries(plant).Load(0).Error, store).Times(Lane.Of(Settlement.Budget.On ? 1 : plants.Solvent[plant]));

    /// <summary>What a plant makes in the first ten days of the month that it is about to work, months of capacity.</summary>
    /// <param name="plants">The plants.</param>
    /// <param name="plant">Which.</param>
    /// <param name="wanted">What it sets out to make.</param>
    /// <param name="store">Inputs of both kinds in its store.</param>
    /// <param name="got">Inputs that the month brings.</param>
    internal double First(Plants plants, int plant, Eight wanted, Materials store, Materials got)
    {
        var early = (Eight.One - Lane.Of(plants.Late[plant])) * 0.5f;
        return Early(Bonus.First(wanted, Lane.Of(plants.Book.LastDecade(plant))), store.Plus(got.Times(early)), Lane.Of(plants.Able[plant]) * Most)[0];
    }

    /// <summary>The first decade: what effort, inputs on hand and men allow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Eight Early(Eight effort, Materials onHand, Eight limit) => Lane.Min(effort, Lane.Min(onHand.Scarcer, limit));

    /// <summary>Three decades: what is made, in them and in the last, and what inputs are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Eight Worked, Eight Last, Materials Left) Pace(Eight wanted, Eight first, Materials store, Materials got, Eight late, Materials barter, Eight limit)
    {
        var early = got.Times((Eight.One - late) * 0.5f);
        var onHand = store.Plus(early);
        var x1 = Early(first, onHand, limit);
        onHand = onHand.Less(x1).Plus(early);
        var x2 = Early(Bonus.Second(wanted - x1), onHand, limit);
        onHand = onHand.Less(x2).Plus(got.Times(late)).Plus(barter);
        var x3 = Early(wanted - x1 - x2, onHand, limit);
        return (x1 + x2 + x3, x3, onHand.Less(x3));
    }

    /// <summary>Works the month of plants of a chunk; every column is read and written once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Work<T>(Plants plants, in PlantChunk chunk, in ShopMonth month, PlantMonth did, T width, int from, int to, Span<float> sums)
        where T : struct, IWidth
    {
        if (from == to) return;
        var (first, book) = (chunk.First, plants.Book);
        ref var goods = ref book.Goods[first];
        ref var task = ref book.Task[first];
        ref var year = ref book.Made[first];
        ref var padded = ref book.Padded[first];
        ref var unsold = ref book.SalesError[first];
        ref var signal = ref book.Signal[first];
        ref var tally = ref book.Tally[first];
        ref var bartered = ref book.Bartered[first];
        ref var daring = ref plants.Population.Daring[first];
        ref var share = ref plants.Population.Share[first];
        ref var goal = ref plants.Goal[first];
        var stores = book.Stores(first);
        var records = book.Deliveries(first);
        var asks = plants.Asks(first);
        ref var pays = ref plants.Solvent[first];
        ref var late = ref plants.Late[first];
        ref var ability = ref plants.Able[first];
        var (carry, scale, months) = (Lane.Of(plants.Factor[chunk.Cell]), Lane.Of(plants.Scale[chunk.Product]), Lane.Of(book.Due[chunk.Product]));
        var (least, memory, grain) = (Lane.Of(0.05f), Lane.Of(Memory), Lane.Of(PlantBook.SignalScale));
        var (expected, most) = (Lane.Of(plants.InMonths(chunk.Product, book.Expected[chunk.Product])), Most);
        var (storming, trusts, drives, hard) = (Settlement.Storming, Trusts.Set, Bonus.Drives, !Settlement.Budget.On);
        for (var i = from; i < to; i += width.Count)
        {
            // What came of what was ordered is remembered.
            var (set, store, got) = (Lane.Load(ref goal, i), stores.Load(i).Times(carry), asks.Load(i).Times(month.Deal));
            var (wanted, (error, granted)) = (set * scale, records.Load(i));
            var ratio = Came(got, Hoarding.Need(set, error, store).Times(hard ? scale * Lane.Load(ref pays, i) : scale));
            records.Store(width, i, error.Towards(ratio.Off, memory), granted.Towards(ratio, memory));
            width.Store(ref did.Delivered, i, got.Together(month.Parts));

            // Three decades: inputs come, what fixers find last; effort is paced to the bonus, held back by what is on hand and by what men can do.
            var (oldKept, rushed) = Lane.Halves(ref signal, i);
            var (asked, able) = (Lane.Load(ref task, i) * carry, Lane.Load(ref ability, i));
            var onHand = store.Plus(got);
            var found = Fixers.Sought(wanted, onHand).Times(month.Seek);
            var passed = Fixers.Offered(wanted, onHand).Times(month.Give);
            var (begun, end) = (Bonus.First(wanted, rushed * (1f / PlantBook.SignalScale)), Lane.Load(ref late, i));
            var (worked, x3, left) = month.Paced ? Pace(wanted, begun, store, got, end, found.Minus(passed), able * most) : (got.Scarcer, got.Scarcer * (1f / 3), onHand.Less(got.Scarcer));
            var rush = Lane.Where(worked, least, x3 / Lane.Max(worked, least), Lane.Of(1f / 3));
            var excess = storming.Excess(rush);
            var spoilt = storming.Scrapped(x3, excess);
            var output = worked - spoilt;
            stores.Store(width, i, left);
            width.Store(ref bartered, i, Lane.Load(ref bartered, i) + found.Together(month.Parts));
            width.Store(ref did.Made, i, output);
            width.Store(ref did.Rush, i, excess);

            // Goods go out: the state takes most of what there is, buyers what they want.
            var (demand, audit) = Lane.Draw(month.Key, first + i);
            var shelf = (Lane.Load(ref goods, i) * carry) + output;
            var want = Lane.Max(month.Gone * shelf, (trusts ? able : wanted) * month.Pull * (Eight.One + (_demandSpread * (demand + demand - Eight.One))));
            var shipped = Lane.Max(month.Take * shelf, Lane.Min(shelf, want));
            var sold = trusts ? want / Lane.Max(expected * able, least) : shipped / Lane.Max(output, least);
            var (oldUnsold, promised) = (Lane.Load(ref unsold, i), Lane.Max(drives ? asked : wanted, least));
            var kept = oldKept + (((Lane.Clamp(output / promised, Lane.Of(0.3f), Lane.Of(1.2f)) * grain) - oldKept) * 0.5f);
            width.Store(ref goods, i, shelf - shipped);
            width.Store(ref unsold, i, oldUnsold + (memory * (Lane.Off(Lane.Min(sold, Lane.Of(2)), Eight.One) - oldUnsold)));
            width.Store(ref signal, i, Lane.Halves(kept, rush * grain));
            width.Store(ref task, i, asked);
            width.Store(ref did.Shipped, i, shipped);
            width.Store(ref did.Wanted, i, want);

            // The return: what is missing to the task to date is forged where it pays; an auditor may find it out.
            var (bonuses, caught) = Lane.Halves(ref tally, i);
            var (done, due) = ((Lane.Load(ref year, i) * carry) + output, asked * months);
            var (forged, exposed) = Padding.Forged(month.Audits, due, done, Lane.Load(ref daring, i), caught, audit);
            width.Store(ref year, i, done);
            width.Store(ref padded, i, forged);
            width.Store(ref tally, i, Lane.Halves(bonuses + Lane.Only(done + forged, due * 0.99999f, Eight.One), caught + exposed));
            var part = Lane.Load(ref share, i);
            width.Add(sums, 0, i, part * output);
            width.Add(sums, 1, i, part * (x3 - spoilt));
            width.Add(sums, 2, i, part * left.Main);
            width.Add(sums, 3, i, part * left.Auxiliary);
            width.Add(sums, 4, i, part * (shelf - shipped));
            width.Add(sums, 5, i, part * spoilt);
        }
    }

    /// <summary>What was delivered over what was needed, at most twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Materials Came(Materials got, Materials need)
    {
        var (least, most) = (Lane.Of(0.05f), Lane.Of(2));
        return new Materials(Lane.Min(got.Main / Lane.Max(need.Main, least), most), Lane.Min(got.Auxiliary / Lane.Max(need.Auxiliary, least), most));
    }
}

/// <summary>What a chunk's month is worked with.</summary>
/// <param name="Deal">Delivered of each kind of inputs for one that was asked for.</param>
/// <param name="Seek">Share of what fixers seek of each kind that they find.</param>
/// <param name="Give">Share of what is offered of it that goes.</param>
/// <param name="Parts">Parts of both kinds in the cost.</param>
/// <param name="Pull">What is asked of the product over what is being made of it.</param>
/// <param name="Take">Share of the goods in store that the state takes.</param>
/// <param name="Gone">Share of the goods in store that users have drawn from the country's stock already.</param>
/// <param name="Paced">Whether plants work by decades, or make what is delivered as it comes.</param>
/// <param name="Key">Key of the chances of the month.</param>
/// <param name="Audits">Audits as managers reckon with them.</param>
internal readonly record struct ShopMonth(Materials Deal, Materials Seek, Materials Give, InputParts Parts, Eight Pull, Eight Take, Eight Gone, bool Paced, uint Key, Audits Audits);
