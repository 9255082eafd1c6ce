using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>A square sparse matrix laid out so that a product with it, or with its transpose, keeps every scattered access inside the cache.</summary>
/// <remarks>
/// A tile holds the entries of one window of rows and one slice of columns by column: 14 bits of step to the column, 18 bits of row within the window, and the value.
/// Both products read the tiles in order; the window's part of the vector stays in the cache, and the slice's part streams past. The sums of a row and of a column
/// run in ascending order, whatever the tiles and threads, so the bits are those of the plain loops. Memory: 12 bytes a nonzero.
/// </remarks>
internal sealed class TiledMatrix
{
    private const uint RowMask = (1u << TileGrid.RowBits) - 1;
    private readonly TileGrid _grid;
    private readonly uint[] _place;
    private readonly double[] _value;
    private readonly int[] _end;
    private readonly ParallelOptions _threads;

    internal TiledMatrix(SparseMatrix matrix, ParallelOptions threads)
    {
        (Size, _threads, _grid) = (matrix.Rows, threads, new TileGrid(matrix, threads));
        _place = GC.AllocateUninitializedArray<uint>(_grid.Start[^1]);
        _value = GC.AllocateUninitializedArray<double>(_grid.Start[^1]);
        _end = new int[_grid.Start.Length - 1];
        Parallel.For(0, _grid.Slices, threads, slice => Fill(slice, matrix));
    }

    /// <summary>Number of rows and of columns.</summary>
    internal int Size { get; }

    /// <summary>result = M vector.</summary>
    internal void Times(double[] vector, double[] result) => Parallel.For(0, _grid.Windows, _threads, window =>
    {
        var sums = result.AsSpan(_grid.Rows[window].._grid.Rows[window + 1]);
        sums.Clear();
        for (var slice = 0; slice < _grid.Slices; slice++)
        {
            var tile = Tile(window, slice);
            Scatter(_place.AsSpan(tile), _value.AsSpan(tile), vector.AsSpan(_grid.Columns[slice]), sums);
        }
    });

    /// <summary>result = M' vector.</summary>
    internal void TransposedTimes(double[] vector, double[] result) => Parallel.For(0, _grid.Slices, _threads, slice =>
    {
        var sums = result.AsSpan(_grid.Columns[slice].._grid.Columns[slice + 1]);
        sums.Clear();
        for (var window = 0; window < _grid.Windows; window++)
        {
            var tile = Tile(window, slice);
            Gather(_place.AsSpan(tile), _value.AsSpan(tile), vector.AsSpan(_grid.Rows[window]), sums);
        }
    });

    // Places were checked when the tiles were filled, so the inner loops do without bounds.
    private static void Scatter(ReadOnlySpan<uint> places, ReadOnlySpan<double> values, ReadOnlySpan<double> vector, Span<double> sums)
    {
        ref var place = ref MemoryMarshal.GetReference(places);
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var factor = ref MemoryMarshal.GetReference(vector);
        ref var first = ref MemoryMarshal.GetReference(sums);
        for (nint k = 0; k < places.Length; k++)
        {
            var entry = Unsafe.Add(ref place, k);
            factor = ref Unsafe.Add(ref factor, (nint)(entry >> TileGrid.RowBits));
            Unsafe.Add(ref first, (nint)(entry & RowMask)) += Unsafe.Add(ref value, k) * factor;
        }
    }

    private static void Gather(ReadOnlySpan<uint> places, ReadOnlySpan<double> values, ReadOnlySpan<double> vector, Span<double> sums)
    {
        ref var place = ref MemoryMarshal.GetReference(places);
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var factor = ref MemoryMarshal.GetReference(vector);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nint k = 0; k < places.Length; k++)
        {
            var entry = Unsafe.Add(ref place, k);
            sum = ref Unsafe.Add(ref sum, (nint)(entry >> TileGrid.RowBits));
            sum += Unsafe.Add(ref value, k) * Unsafe.Add(ref factor, (nint)(entry & RowMask));
        }
    }

    private Range Tile(int window, int slice) => _grid.Start[(window * _grid.Slices) + slice].._end[(window * _grid.Slices) + slice];

    private void Fill(int slice, SparseMatrix matrix)
    {
        var (windowOfBin, shift, firstRow) = (_grid.WindowOfBin.ToArray(), _grid.BinShift, _grid.Rows);
        var (next, last, places, cells) = (new int[_grid.Windows], new int[_grid.Windows], _place, _value);
        for (var window = 0; window < next.Length; window++) (next[window], last[window]) = (_grid.Start[(window * _grid.Slices) + slice], _grid.Columns[slice]);
        for (var column = _grid.Columns[slice]; column < _grid.Columns[slice + 1]; column++)
        {
            var rows = matrix.RowsOf(column);
            var values = matrix.ValuesOf(column);
            for (var k = 0; k < rows.Length; k++)
            {
                var window = windowOfBin[rows[k] >> shift];
                var (place, step) = (next[window], column - last[window]);
                for (; step > TileGrid.LongestStep; step -= TileGrid.LongestStep) (places[place], cells[place++]) = ((uint)TileGrid.LongestStep << TileGrid.RowBits, 0);
                (places[place], cells[place]) = (((uint)step << TileGrid.RowBits) | (uint)(rows[k] - firstRow[window]), values[k]);
                (next[window], last[window]) = (place + 1, column);
            }
        }

        for (var window = 0; window < next.Length; window++) _end[(window * _grid.Slices) + slice] = next[window];
    }
}
