using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What the plants of a chunk did in a month: workspace between the shop floor and the settlement.</summary>
/// <param name="cells">Room for <see cref="Cells"/> numbers.</param>
internal readonly ref struct PlantMonth(Span<float> cells)
{
    private const int Columns = 5;
    private readonly ref float _first = ref MemoryMarshal.GetReference(cells);
    private readonly int _length = cells.Length / Columns;

    /// <summary>Made and good.</summary>
    internal ref float Made => ref _first;

    /// <summary>Gone out.</summary>
    internal ref float Shipped => ref Unsafe.Add(ref _first, _length);

    /// <summary>Asked for by buyers.</summary>
    internal ref float Wanted => ref Unsafe.Add(ref _first, 2 * _length);

    /// <summary>Inputs delivered.</summary>
    internal ref float Delivered => ref Unsafe.Add(ref _first, 3 * _length);

    /// <summary>How much more of the work than a third was done in the last ten days.</summary>
    internal ref float Rush => ref Unsafe.Add(ref _first, 4 * _length);

    /// <summary>Numbers that are kept of some plants.</summary>
    internal static int Cells(int plants) => Columns * (plants + Lane.Slack);
}
