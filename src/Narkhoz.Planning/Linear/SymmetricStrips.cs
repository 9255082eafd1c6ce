using System.Runtime.InteropServices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>The lower triangle of a dense symmetric matrix in strips of twelve rows, each strip column by column.</summary>
/// <remarks>
/// Element (i, k), k &lt;= i, stands at 12 k + i mod 12 of strip i / 12; a strip ends with the column of its last row. Twelve rows are three AVX registers, so
/// a strip is at once a block of the result and a packed operand of the next product, and nothing is ever copied (compare the packing in Goto and van de Geijn 2008).
/// Memory: 4 bytes times the square of the size.
/// </remarks>
public sealed class SymmetricStrips
{
    /// <summary>Rows in a strip.</summary>
    internal const int Height = 12;

    private const int Most = 50_000;
    private readonly double[] _cells;
    private readonly int _skew;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="size">Number of rows, 1 to 50,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows.</exception>
    /// <exception cref="TableTooLargeException">There are more rows, or they do not fit into the memory that is left; nothing is allocated.</exception>
    public SymmetricStrips(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var needed = 4L * size * size;
        if (size > Most) throw new TableTooLargeException(FormattableString.Invariant($"a dense matrix of {size} rows needs {needed / 1e9:F1} GB in one piece, and no more than {Most} rows are possible"));
        MemoryLeft.Demand(needed, $"a dense matrix of {size} rows needs");
        Size = size;
        Strips = (size + Height - 1) / Height;
        var cells = StartOf(Strips);
        _cells = GC.AllocateArray<double>(cells + 8, pinned: true);
        // The first strip begins on a cache line, and therefore every strip does.
        _skew = (int)((64 - (Marshal.UnsafeAddrOfPinnedArrayElement(_cells, 0) & 63)) & 63) / sizeof(double);
        for (var row = size; row < Strips * Height; row++) this[row, row] = 1;
    }

    /// <summary>Number of rows.</summary>
    public int Size { get; }

    /// <summary>Number of strips.</summary>
    internal int Strips { get; }

    /// <summary>The cell of a row and a column that is not right of the diagonal.</summary>
    /// <param name="row">0 to <see cref="Size"/> - 1.</param>
    /// <param name="column">0 to <paramref name="row"/>.</param>
    public ref double this[int row, int column] => ref _cells[_skew + StartOf(row / Height) + (column * Height) + (row % Height)];

    /// <summary>Sets every cell to 0.</summary>
    public void Clear()
    {
        Array.Clear(_cells);
        for (var row = Size; row < Strips * Height; row++) this[row, row] = 1;
    }

    /// <summary>A row's cells from column 0, every <see cref="Height"/>th element; for filling many cells of a row.</summary>
    internal Span<double> Row(int row) => _cells.AsSpan(_skew + StartOf(row / Height) + (row % Height), (row * Height) + 1);

    /// <summary>The cells of a strip, from its column 0.</summary>
    internal Span<double> Strip(int strip) => _cells.AsSpan(_skew + StartOf(strip), (strip + 1) * Height * Height);

    /// <summary>Where a strip begins: those before it are one block of twelve longer each.</summary>
    private static int StartOf(int strip) => Height * Height / 2 * strip * (strip + 1);
}
