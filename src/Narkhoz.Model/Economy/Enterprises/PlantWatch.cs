using System.Runtime.CompilerServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>One plant that is followed: what passes through its month and is kept nowhere. It is no part of the state, and no bit of the run depends on it.</summary>
/// <param name="plant">The plant.</param>
/// <param name="cell">Its product and zone.</param>
internal sealed class PlantWatch(int plant, int cell)
{
    private readonly float[] _settled = new float[8 * Settlement.Sums];
    private double _brought;
    private InputParts _parts;

    /// <summary>The plant.</summary>
    internal int Plant => plant;

    /// <summary>Its product and zone, at product * zones + zone.</summary>
    internal int Cell => cell;

    /// <summary>Ordered of inputs, months of capacity as all that follow.</summary>
    internal double Ordered { get; private set; }

    /// <summary>Delivered to it.</summary>
    internal double Delivered { get; private set; }

    /// <summary>Got by its fixers, less what they gave.</summary>
    internal double Bartered { get; private set; }

    /// <summary>Made in the first ten days.</summary>
    internal double First { get; private set; }

    /// <summary>Made in the last ten days, less what was spoilt.</summary>
    internal double Last { get; private set; }

    /// <summary>Made.</summary>
    internal double Made { get; private set; }

    /// <summary>Balance with the Bank when the month began, at list prices.</summary>
    internal double Opening { get; private set; }

    /// <summary>Months with a bonus before this one.</summary>
    internal int Bonuses { get; private set; }

    /// <summary>Times before this month that an audit found it out.</summary>
    internal int Caught { get; private set; }

    /// <summary>Whether the plant is one of a chunk.</summary>
    internal bool Stands(in PlantChunk chunk) => plant >= chunk.First && plant < chunk.First + chunk.Count;

    /// <summary>An item of its account in the month, times its share in the capacity of its cell.</summary>
    internal double Item(AccountItem item) => Part((int)item);

    /// <summary>Share of its crew that left in the month, times its share in the capacity of its cell.</summary>
    internal double Leavers => Part(Settlement.Sums - 1);

    /// <summary>Looks at the plant before it works.</summary>
    internal void Open(Plants plants, ShopFloor shop, in ShopMonth month)
    {
        var (book, carry, scale) = (plants.Book, plants.Factor[cell], plants.Scale[cell / plants.Population.Zones]);
        var (goal, main, other) = (Lane.Of(plants.Goal[plant]), Lane.Of(book.Main[plant] * carry), Lane.Of(book.Auxiliary[plant] * carry));
        var (store, got) = (new Materials(main, other), plants.Asks(plant).Load(0).Times(month.Deal));
        var need = shop.Needed(plants, plant, goal, store).Times(Lane.Of(scale));
        (Ordered, Delivered, Opening) = (need.Together(month.Parts)[0], got.Together(month.Parts)[0], plants.Ledger.Account[plant] * carry);
        (Bonuses, Caught, _parts, _brought) = (book.Bonuses(plant), book.Caught(plant), month.Parts, store.Plus(got).Together(month.Parts)[0]);
        First = month.Paced ? shop.First(plants, plant, goal * Lane.Of(scale), store, got) : got.Scarcer[0] / 3;
    }

    /// <summary>Looks at the plant when it has worked.</summary>
    internal void Close(Plants plants, ShopFloor shop, in PlantChunk chunk, PlantMonth did)
    {
        var rush = plants.Book.LastDecade(plant);
        var spoilt = shop.Settlement.Storming.Spoilt(rush);
        Made = Unsafe.Add(ref did.Made, plant - chunk.First);
        var worked = Made / (1 - spoilt);
        Last = worked * (rush - spoilt);
        Bartered = plants.Book.Stores(plant).Load(0).Together(_parts)[0] + worked - _brought;
    }

    /// <summary>Notes the month of a plant whose goods cannot be kept: made as asked for, evenly.</summary>
    internal void Serve(double made) => (Made, First, Last) = (made, made / 3, made / 3);

    /// <summary>Where its settlement is noted.</summary>
    internal Span<float> Settle()
    {
        _settled.AsSpan().Clear();
        return _settled;
    }

    private double Part(int sum) => Lane.Fold(_settled.AsSpan(8 * sum, 8));
}
