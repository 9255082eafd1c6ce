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
    private readonly float _demandSpread = (float)country.Parameters.Value("enterprises.demand_chance", "1");

    internal required Bonus Bonus { get; init; }

    internal required Trusts Trusts { get; init; }

    internal required Fixers Fixers { get; init; }

    internal required Padding Padding { get; init; }

    internal required Settlement Settlement { get; init; }

    /// <summary>Three decades: what is made, in them and in the last, and what inputs are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (T Worked, T Last, T Left) Pace<T>(T wanted, T first, T store, T got, T late, T barter, T limit)
        where T : struct, ILane<T>
    {
        var early = (T.Of(1) - late) * T.Of(0.5f) * got;
        var onHand = store + early;
        var x1 = Lane.Min(first, Lane.Min(onHand, limit));
        onHand = onHand - x1 + early;
        var x2 = Lane.Min(Bonus.Second(wanted - x1), Lane.Min(onHand, limit));
        onHand = onHand - x2 + (late * got) + barter;
        var x3 = Lane.Min(wanted - x1 - x2, Lane.Min(onHand, limit));
        return (x1 + x2 + x3, x3, onHand - x3);
    }

    /// <summary>Works the month of plants of a chunk; every column is read and written once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Work<T>(Plants plants, in PlantChunk chunk, in ShopMonth month, in PlantMonth did, int from, int to, Span<float> sums)
        where T : struct, ILane<T>
    {
        var (first, count, book) = (chunk.First, chunk.Count, plants.Book);
        var inputs = book.Inputs.Span.Slice(first, count);
        var goods = book.Goods.Span.Slice(first, count);
        var task = book.Task.Span.Slice(first, count);
        var year = book.Made.Span.Slice(first, count);
        var padded = book.Padded.Span.Slice(first, count);
        var error = book.SupplyError.Span.Slice(first, count);
        var granted = book.Granted.Span.Slice(first, count);
        var unsold = book.SalesError.Span.Slice(first, count);
        var signal = book.Signal.Span.Slice(first, count);
        var tally = book.Tally.Span.Slice(first, count);
        var bartered = book.Bartered.Span.Slice(first, count);
        var rated = plants.Population.Ability.AsSpan(first, count);
        var wear = plants.Ledger.Wear.Span.Slice(first, count);
        var green = plants.Ledger.Green.Span.Slice(first, count);
        var daring = plants.Population.Daring.AsSpan(first, count);
        var share = plants.Population.Share.AsSpan(first, count);
        var goal = plants.Goal.AsSpan(first, count);
        var need = plants.Need.AsSpan(first, count);
        var ask = plants.Ask.AsSpan(first, count);
        var late = plants.Late.AsSpan(first, count);
        var (carry, scale, deal, take, months) = (T.Of(plants.Factor[chunk.Cell]), T.Of((float)plants.Scale[chunk.Product]), T.Of(month.Deal), T.Of(month.Take), T.Of((float)book.Due[chunk.Product]));
        var (zero, one, half, third, least, memory) = (T.Of(0), T.Of(1), T.Of(0.5f), T.Of(1f / 3), T.Of(0.05f), T.Of(Memory));
        var (expected, known, grain) = (T.Of(plants.InMonths(chunk.Product, book.Expected[chunk.Product])), T.Of(1f / PlantBook.SignalScale), T.Of(PlantBook.SignalScale));
        var most = T.Of((1 + ((_rush - 1) * Settlement.Abilities.Norms.Unions.Allowed)) / 3);
        for (var i = from; i < to; i += T.Width)
        {
            // What came of what was ordered is remembered.
            var (got, wanted, store) = (T.Load(ask, i) * deal, T.Load(goal, i) * scale, T.Load(inputs, i) * carry);
            var ratio = Lane.Min(got / Lane.Max(T.Load(need, i) * scale, least), T.Of(2));
            var (oldError, seen) = (T.Load(error, i), T.Load(granted, i));
            T.Store(error, i, oldError + (memory * (Lane.Off(ratio, one) - oldError)));
            T.Store(granted, i, seen + (memory * (ratio - seen)));

            // Three decades: inputs come, what fixers find last; effort is paced to the bonus, held back by what is on hand and by what men can do.
            var (oldKept, rushed) = T.Halves(signal, i);
            var (asked, end) = (T.Load(task, i) * carry, T.Load(late, i));
            var able = Settlement.Abilities.Of(T.Load(rated, i), asked, T.Load(wear, i), T.Load(green, i));
            var limit = able * most;
            var found = T.Of(month.Seek) * Fixers.Sought(wanted, store + got);
            var gone = T.Of(month.Give) * Fixers.Offered(wanted, store + got);
            var (worked, x3, left) = month.Paced ? Pace(wanted, Bonus.First(wanted, rushed * known), store, got, end, found - gone, limit) : (got, got * third, store);
            var rush = T.Where(worked, least, x3 / Lane.Max(worked, least), third);
            var spoilt = Settlement.Storming.Scrapped(x3, Settlement.Storming.Excess(rush));
            var output = worked - spoilt;
            T.Store(inputs, i, left);
            T.Store(bartered, i, T.Load(bartered, i) + found);

            // Goods go out: the state takes most of what there is, buyers what they want.
            var (demand, audit) = T.Draw(month.Key, first + i);
            var shelf = (T.Load(goods, i) * carry) + output;
            var want = (Trusts.Set ? able : wanted) * T.Of(month.Pull) * (one + (T.Of(_demandSpread) * (demand + demand - one)));
            var shipped = Lane.Max(take * shelf, Lane.Min(shelf, want));
            T.Store(goods, i, shelf - shipped);
            var sold = Trusts.Set ? want / Lane.Max(expected * able, least) : shipped / Lane.Max(output, least);
            var oldUnsold = T.Load(unsold, i);
            T.Store(unsold, i, oldUnsold + (memory * (Lane.Off(Lane.Min(sold, T.Of(2)), one) - oldUnsold)));
            var promised = Lane.Max(Bonus.Drives ? asked : wanted, least);
            var kept = oldKept + (half * ((Lane.Clamp(output / promised, T.Of(0.3f), T.Of(1.2f)) * grain) - oldKept));
            T.StoreHalves(signal, i, kept, rush * grain);
            T.Store(task, i, asked);
            did.Note(i, output, shipped, want, got, rush);

            // The return: what is missing to the task to date is forged where it pays; an auditor may find it out.
            var (bonuses, caught) = T.Halves(tally, i);
            var (done, due) = ((T.Load(year, i) * carry) + output, asked * months);
            var (forged, exposed) = Padding.Forged(due, done, T.Load(daring, i), caught, audit);
            T.Store(year, i, done);
            T.Store(padded, i, forged);
            T.StoreHalves(tally, i, bonuses + T.Where(done + forged, due * T.Of(0.99999f), one, zero), caught + exposed);

            var part = T.Load(share, i);
            T.Add(sums, 0, i, part * output);
            T.Add(sums, 1, i, part * (x3 - spoilt));
            T.Add(sums, 2, i, part * found);
            T.Add(sums, 3, i, part * left);
            T.Add(sums, 4, i, part * (shelf - shipped));
            T.Add(sums, 5, i, part * spoilt);
        }
    }
}

/// <summary>What a chunk's month is worked with.</summary>
/// <param name="Deal">Delivered for one that was asked for.</param>
/// <param name="Seek">Share of what fixers seek that they find.</param>
/// <param name="Give">Share of what is offered that goes.</param>
/// <param name="Pull">What is asked of the product over what is being made of it.</param>
/// <param name="Take">Share of the goods in store that the state takes.</param>
/// <param name="Paced">Whether plants work by decades, or make what is delivered as it comes.</param>
/// <param name="Key">Key of the chances of the month.</param>
internal readonly record struct ShopMonth(float Deal, float Seek, float Give, float Pull, float Take, bool Paced, uint Key);
