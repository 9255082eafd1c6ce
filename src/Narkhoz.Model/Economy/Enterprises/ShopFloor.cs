using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A month on the shop floor: three decades of work, goods go out, the return is written.</summary>
internal sealed class ShopFloor(Country country)
{
    /// <summary>Totals that are kept: from <see cref="PlantSum.Made"/> on.</summary>
    internal const int Sums = 5;
    private const float Memory = 1f / 6;
    private readonly float _rush = (float)country.Parameters.Value("enterprises.rush", "1");
    private readonly Eight _demandSpread = Lane.Of(country.Parameters.Value("enterprises.demand_chance", "1"));

    internal required Bonus Bonus { get; init; }

    internal required Trusts Trusts { get; init; }

    internal required Fixers Fixers { get; init; }

    internal required Padding Padding { get; init; }

    internal required Settlement Settlement { get; init; }

    /// <summary>The most that ten days can bring, over a month's ability.</summary>
    private Eight Most => Lane.Of((1 + ((_rush - 1) * Settlement.Abilities.Norms.Unions.Allowed)) / 3);

    /// <summary>What a plant makes in the first ten days of the month that it is about to work, months of capacity.</summary>
    /// <param name="plants">The plants.</param>
    /// <param name="plant">Which.</param>
    /// <param name="wanted">What it sets out to make.</param>
    /// <param name="store">Inputs in its store.</param>
    /// <param name="got">Inputs that the month brings.</param>
    internal double First(Plants plants, int plant, Eight wanted, Eight store, Eight got)
    {
        var early = (Eight.One - Lane.Of(plants.Late[plant])) * 0.5f * got;
        return Early(Bonus.First(wanted, Lane.Of(plants.Book.LastDecade(plant))), store + early, Lane.Of(plants.Able[plant]) * Most)[0];
    }

    /// <summary>The first decade: what effort, inputs on hand and men allow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Eight Early(Eight effort, Eight onHand, Eight limit) => Lane.Min(effort, Lane.Min(onHand, limit));

    /// <summary>Three decades: what is made, in them and in the last, and what inputs are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Eight Worked, Eight Last, Eight Left) Pace(Eight wanted, Eight first, Eight store, Eight got, Eight late, Eight barter, Eight limit)
    {
        var early = (Eight.One - late) * 0.5f * got;
        var onHand = store + early;
        var x1 = Early(first, onHand, limit);
        onHand = onHand - x1 + early;
        var x2 = Lane.Min(Bonus.Second(wanted - x1), Lane.Min(onHand, limit));
        onHand = onHand - x2 + (late * got) + barter;
        var x3 = Lane.Min(wanted - x1 - x2, Lane.Min(onHand, limit));
        return (x1 + x2 + x3, x3, onHand - x3);
    }

    /// <summary>Works the month of plants of a chunk; every column is read and written once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Work<T>(Plants plants, in PlantChunk chunk, in ShopMonth month, PlantMonth did, T width, int from, int to, Span<float> sums)
        where T : struct, IWidth
    {
        var (first, book) = (chunk.First, plants.Book);
        ref var inputs = ref book.Inputs[first];
        ref var goods = ref book.Goods[first];
        ref var task = ref book.Task[first];
        ref var year = ref book.Made[first];
        ref var padded = ref book.Padded[first];
        ref var error = ref book.SupplyError[first];
        ref var granted = ref book.Granted[first];
        ref var unsold = ref book.SalesError[first];
        ref var signal = ref book.Signal[first];
        ref var tally = ref book.Tally[first];
        ref var bartered = ref book.Bartered[first];
        ref var daring = ref plants.Population.Daring[first];
        ref var share = ref plants.Population.Share[first];
        ref var goal = ref plants.Goal[first];
        ref var need = ref plants.Need[first];
        ref var ask = ref plants.Ask[first];
        ref var late = ref plants.Late[first];
        ref var ability = ref plants.Able[first];
        var (carry, scale, months) = (Lane.Of(plants.Factor[chunk.Cell]), Lane.Of(plants.Scale[chunk.Product]), Lane.Of(book.Due[chunk.Product]));
        var (least, memory, grain) = (Lane.Of(0.05f), Lane.Of(Memory), Lane.Of(PlantBook.SignalScale));
        var expected = Lane.Of(plants.InMonths(chunk.Product, book.Expected[chunk.Product]));
        var most = Most;
        var (storming, trusts, drives) = (Settlement.Storming, Trusts.Set, Bonus.Drives);
        for (var i = from; i < to; i += width.Count)
        {
            // What came of what was ordered is remembered.
            var (got, wanted, store) = (Lane.Load(ref ask, i) * month.Deal, Lane.Load(ref goal, i) * scale, Lane.Load(ref inputs, i) * carry);
            var ratio = Lane.Min(got / Lane.Max(Lane.Load(ref need, i) * scale, least), Lane.Of(2));
            var (oldError, seen) = (Lane.Load(ref error, i), Lane.Load(ref granted, i));
            width.Store(ref error, i, oldError + (memory * (Lane.Off(ratio, Eight.One) - oldError)));
            width.Store(ref granted, i, seen + (memory * (ratio - seen)));
            width.Store(ref did.Delivered, i, got);

            // Three decades: inputs come, what fixers find last; effort is paced to the bonus, held back by what is on hand and by what men can do.
            var (oldKept, rushed) = Lane.Halves(ref signal, i);
            var (asked, able) = (Lane.Load(ref task, i) * carry, Lane.Load(ref ability, i));
            var found = month.Seek * Fixers.Sought(wanted, store + got);
            var passed = month.Give * Fixers.Offered(wanted, store + got);
            var (begun, end) = (Bonus.First(wanted, rushed * (1f / PlantBook.SignalScale)), Lane.Load(ref late, i));
            var (worked, x3, left) = month.Paced ? Pace(wanted, begun, store, got, end, found - passed, able * most) : (got, got * (1f / 3), store);
            var rush = Lane.Where(worked, least, x3 / Lane.Max(worked, least), Lane.Of(1f / 3));
            var excess = storming.Excess(rush);
            var spoilt = storming.Scrapped(x3, excess);
            var output = worked - spoilt;
            width.Store(ref inputs, i, left);
            width.Store(ref bartered, i, Lane.Load(ref bartered, i) + found);
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
            width.Add(sums, 2, i, part * left);
            width.Add(sums, 3, i, part * (shelf - shipped));
            width.Add(sums, 4, i, part * spoilt);
        }
    }
}

/// <summary>What a chunk's month is worked with.</summary>
/// <param name="Deal">Delivered for one that was asked for.</param>
/// <param name="Seek">Share of what fixers seek that they find.</param>
/// <param name="Give">Share of what is offered that goes.</param>
/// <param name="Pull">What is asked of the product over what is being made of it.</param>
/// <param name="Take">Share of the goods in store that the state takes.</param>
/// <param name="Gone">Share of the goods in store that users have drawn from the country's stock already.</param>
/// <param name="Paced">Whether plants work by decades, or make what is delivered as it comes.</param>
/// <param name="Key">Key of the chances of the month.</param>
/// <param name="Audits">Audits as managers reckon with them.</param>
internal readonly record struct ShopMonth(Eight Deal, Eight Seek, Eight Give, Eight Pull, Eight Take, Eight Gone, bool Paced, uint Key, Audits Audits);
