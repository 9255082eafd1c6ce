using System.Runtime.CompilerServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What the plants of a chunk did in a month: workspace between the shop floor and the settlement.</summary>
internal readonly ref struct PlantMonth
{
    /// <summary>Numbers that are kept of a plant.</summary>
    internal const int Columns = 5;
    private readonly Span<float> _cells;
    private readonly int _count;

    /// <summary>Lays the columns one behind the other.</summary>
    internal PlantMonth(Span<float> cells)
    {
        _cells = cells;
        _count = cells.Length / Columns;
    }

    /// <summary>Made and good.</summary>
    internal Span<float> Made => _cells[.._count];

    /// <summary>Gone out.</summary>
    internal Span<float> Shipped => _cells.Slice(_count, _count);

    /// <summary>Asked for by buyers.</summary>
    internal Span<float> Wanted => _cells.Slice(2 * _count, _count);

    /// <summary>Inputs delivered.</summary>
    internal Span<float> Delivered => _cells.Slice(3 * _count, _count);

    /// <summary>Share of the work that was done in the last ten days.</summary>
    internal Span<float> Rush => _cells.Slice(4 * _count, _count);

    /// <summary>Notes the month of a plant, or of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Note<T>(int i, T made, T shipped, T wanted, T delivered, T rush)
        where T : struct, ILane<T>
    {
        T.Store(Made, i, made);
        T.Store(Shipped, i, shipped);
        T.Store(Wanted, i, wanted);
        T.Store(Delivered, i, delivered);
        T.Store(Rush, i, rush);
    }
}
