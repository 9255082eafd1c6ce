using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What the plants of a chunk did in a month: workspace between the shop floor and the settlement.</summary>
/// <param name="cells">Room for <see cref="Columns"/> x <see cref="Length"/> numbers.</param>
internal readonly ref struct PlantMonth(Span<float> cells)
{
    /// <summary>Numbers that are kept of a plant.</summary>
    internal const int Columns = 5;

    /// <summary>Cells from one column to the next: a chunk, and a step so that the columns do not fall on the same cache sets.</summary>
    internal const int Length = Population.ChunkSize + 16;
    private readonly ref float _first = ref MemoryMarshal.GetReference(cells);

    /// <summary>Made and good.</summary>
    internal ref float Made => ref _first;

    /// <summary>Gone out.</summary>
    internal ref float Shipped => ref Unsafe.Add(ref _first, Length);

    /// <summary>Asked for by buyers.</summary>
    internal ref float Wanted => ref Unsafe.Add(ref _first, 2 * Length);

    /// <summary>Inputs delivered.</summary>
    internal ref float Delivered => ref Unsafe.Add(ref _first, 3 * Length);

    /// <summary>How much more of the work than a third was done in the last ten days.</summary>
    internal ref float Rush => ref Unsafe.Add(ref _first, 4 * Length);
}
