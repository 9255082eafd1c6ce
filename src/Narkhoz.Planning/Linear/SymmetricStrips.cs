using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>The lower triangle of a dense symmetric matrix in strips of three AVX registers of rows, each strip column by column.</summary>
/// <typeparam name="T">Double or single precision.</typeparam>
/// <remarks>
/// Element (i, k), k &lt;= i, stands at 12 k + i mod 12 of strip i / 12 (24 in single precision); a strip ends with the column of its last row. Twelve rows are three AVX registers, so
/// a strip is at once a block of the result and a packed operand of the next product, and nothing is ever copied (compare the packing in Goto and van de Geijn 2008).
/// Memory: 4 bytes times the square of the size, half of that in single precision.
/// </remarks>
public sealed class SymmetricStrips<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 50_000;

    private readonly T[] _cells;
    private readonly int _skew;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="size">Number of rows, 1 to 50,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows.</exception>
    /// <exception cref="TableTooLargeException">There are more rows, or they do not fit into the memory that is left; nothing is allocated.</exception>
    public SymmetricStrips(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var needed = (long)Unsafe.SizeOf<T>() * size * size / 2;
        if (size > Most) throw new TableTooLargeException(FormattableString.Invariant($"a dense matrix of {size} rows needs {needed / 1e9:F1} GB in one piece, and no more than {Most} rows are possible"));
        MemoryLeft.Demand(needed, $"a dense matrix of {size} rows needs");
        Size = size;
        Strips = (size + Height - 1) / Height;
        var cells = StartOf(Strips);
        _cells = GC.AllocateArray<T>(cells + (64 / Unsafe.SizeOf<T>()), pinned: true);
        // The first strip begins on a cache line, and therefore every strip does.
        _skew = (int)((64 - (Marshal.UnsafeAddrOfPinnedArrayElement(_cells, 0) & 63)) & 63) / Unsafe.SizeOf<T>();
        for (var row = size; row < Strips * Height; row++) this[row, row] = T.One;
    }

    /// <summary>Rows in a strip: 12 in double precision, 24 in single.</summary>
    internal static int Height => 3 * Vector256<T>.Count;

    /// <summary>Number of rows.</summary>
    public int Size { get; }

    /// <summary>Number of strips.</summary>
    internal int Strips { get; }

    /// <summary>The cell of a row and a column that is not right of the diagonal.</summary>
    /// <param name="row">0 to <see cref="Size"/> - 1.</param>
    /// <param name="column">0 to <paramref name="row"/>.</param>
    public ref T this[int row, int column] => ref _cells[_skew + StartOf(row / Height) + (column * Height) + (row % Height)];

    /// <summary>Sets every cell to 0.</summary>
    public void Clear()
    {
        Array.Clear(_cells);
        for (var row = Size; row < Strips * Height; row++) this[row, row] = T.One;
    }

    /// <summary>A row's cells from column 0, every <see cref="Height"/>th element; for filling many cells of a row.</summary>
    internal Span<T> Row(int row) => _cells.AsSpan(_skew + StartOf(row / Height) + (row % Height), (row * Height) + 1);

    /// <summary>The cells of a strip, from its column 0.</summary>
    internal Span<T> Strip(int strip) => _cells.AsSpan(_skew + StartOf(strip), (strip + 1) * Height * Height);

    /// <summary>Where a strip begins: those before it are one block longer each.</summary>
    private static int StartOf(int strip) => Height * Height / 2 * strip * (strip + 1);
}
