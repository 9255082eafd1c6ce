using System.Numerics;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>How a square matrix is cut into tiles: windows of rows with about as many nonzeros each, and slices of as many columns each.</summary>
/// <remarks>Depends on the matrix alone, and not on the number of threads.</remarks>
internal sealed class TileGrid
{
    /// <summary>A window has no more rows than an entry of a tile can count.</summary>
    internal const int RowBits = 18;

    /// <summary>The longest step between two columns that an entry of a tile can hold.</summary>
    internal const int LongestStep = (1 << (32 - RowBits)) - 1;

    /// <summary>Rows are counted by the bin: 16,384 bins at most, so that a bin is not longer than a window.</summary>
    private const int BinBits = 14;

    /// <summary>A tile of fewer entries is done before a second thread has woken up.</summary>
    private const int LeastEntries = 50_000;

    /// <summary>More slices than the cores of most machines.</summary>
    private const int MostSlices = 16;

    /// <summary>
    /// Each window streams the whole of one vector and scatters within its part of the other. Measured from 1 to 12 million products, 64 are the best compromise: fewer windows are longer
    /// than what the processor translates addresses for, more of them stream more than they save.
    /// </summary>
    private const int UsualWindows = 64;
    private readonly ushort[] _windowOfBin;
    private readonly int _binShift;

    internal TileGrid(SparseMatrix matrix, ParallelOptions threads)
    {
        var size = matrix.Rows;
        _binShift = Math.Max(0, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(0, size - 1)) - BinBits);
        var bins = size == 0 ? 0 : ((size - 1) >> _binShift) + 1;
        var slices = Math.Clamp(matrix.NonZeros / LeastEntries, 1, MostSlices);
        Columns = [.. Enumerable.Range(0, slices + 1).Select(slice => (int)((long)size * slice / slices))];
        var counts = new int[slices][];
        Parallel.For(0, slices, threads, slice =>
        {
            var count = new int[bins];
            foreach (var row in matrix.RowIndices[matrix.Starts[Columns[slice]]..matrix.Starts[Columns[slice + 1]]]) count[row >> _binShift]++;
            counts[slice] = count;
        });
        var firstBins = Cut(counts, Math.Clamp(matrix.NonZeros / LeastEntries, 1, UsualWindows), matrix.NonZeros);
        _windowOfBin = new ushort[bins];
        for (var window = 0; window < firstBins.Count; window++) _windowOfBin.AsSpan(firstBins[window]).Fill((ushort)window);
        Rows = [.. firstBins.Select(bin => bin << _binShift), size];
        Start = Starts(counts);
    }

    /// <summary>First row of each window, and the end of the last.</summary>
    internal int[] Rows { get; }

    /// <summary>First column of each slice, and the end of the last.</summary>
    internal int[] Columns { get; }

    /// <summary>Number of windows.</summary>
    internal int Windows => Rows.Length - 1;

    /// <summary>Number of slices.</summary>
    internal int Slices => Columns.Length - 1;

    /// <summary>Where each tile may begin, slices of a window side by side, and one more for the end.</summary>
    internal int[] Start { get; }

    /// <summary>The window that each bin of 2^<see cref="BinShift"/> rows lies in.</summary>
    internal ReadOnlySpan<ushort> WindowOfBin => _windowOfBin;

    /// <summary>Rows are counted in bins of 2 to this power.</summary>
    internal int BinShift => _binShift;

    private List<int> Cut(int[][] counts, int wanted, int nonzeros)
    {
        var most = Math.Max(1, (1 << RowBits) >> _binShift);
        var first = new List<int> { 0 };
        long held = 0;
        for (var bin = 0; bin < counts[0].Length; bin++)
        {
            long here = 0;
            foreach (var count in counts) here += count[bin];
            var full = held + (here / 2) > nonzeros / wanted && first.Count < wanted;
            if (bin > first[^1] && (full || bin - first[^1] >= most))
            {
                first.Add(bin);
                held = 0;
            }

            held += here;
        }

        return first;
    }

    private int[] Starts(int[][] counts)
    {
        var start = new int[(Windows * Slices) + 1];
        for (var window = 0; window < Windows; window++)
        {
            for (var slice = 0; slice < Slices; slice++)
            {
                // Long steps between columns take entries of their own.
                var room = ((Columns[slice + 1] - Columns[slice]) / LongestStep) + 1;
                for (var bin = Rows[window] >> _binShift; bin < _windowOfBin.Length && _windowOfBin[bin] == window; bin++) room += counts[slice][bin];
                var tile = (window * Slices) + slice;
                start[tile + 1] = checked(start[tile] + room);
            }
        }

        return start;
    }
}
