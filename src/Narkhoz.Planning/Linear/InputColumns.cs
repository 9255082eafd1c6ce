namespace Narkhoz.Planning.Linear;

/// <summary>A square matrix in compressed columns that is made anew again and again without new memory, multiplied on several threads.</summary>
/// <param name="size">Number of rows and of columns.</param>
internal sealed class InputColumns(int size)
{
    private const int Worthwhile = 60_000;
    private readonly int[] _start = new int[size + 1];
    private readonly int[] _rowStart = new int[size + 2];
    private int[] _row = new int[1024];
    private double[] _value = new double[1024];
    private int[] _column = [];
    private double[] _byRow = [];
    private float[] _single = [];
    private int _columns;
    private int _count;

    /// <summary>Number of rows.</summary>
    internal int Size => size;

    /// <summary>Cells held.</summary>
    internal int NonZeros => _count;

    /// <summary>Where each column begins, and the end.</summary>
    internal ReadOnlySpan<int> Starts => _start;

    /// <summary>Row of each cell.</summary>
    internal ReadOnlySpan<int> Rows => _row.AsSpan(0, _count);

    /// <summary>The columns in which a row has cells.</summary>
    internal ReadOnlySpan<int> ColumnsOf(int row) => _column.AsSpan(_rowStart[row], _rowStart[row + 1] - _rowStart[row]);

    /// <summary>The cells of a row.</summary>
    internal ReadOnlySpan<double> CellsOf(int row) => _byRow.AsSpan(_rowStart[row], _rowStart[row + 1] - _rowStart[row]);

    /// <summary>Cells in single precision.</summary>
    internal ReadOnlySpan<float> Singles => _single.AsSpan(0, _count);

    /// <summary>Begins anew.</summary>
    internal void Clear() => (_columns, _count) = (0, 0);

    /// <summary>Adds a row to the column under way.</summary>
    internal void Touch(int row)
    {
        if (_count == _row.Length)
        {
            Array.Resize(ref _row, 2 * _count);
            Array.Resize(ref _value, 2 * _count);
        }

        _row[_count++] = row;
    }

    /// <summary>Ends the column under way, taking its cells out of a dense vector.</summary>
    internal void EndColumn(double[] dense)
    {
        for (var k = _start[_columns]; k < _count; k++)
        {
            _value[k] = dense[_row[k]];
            dense[_row[k]] = 0;
        }

        _start[++_columns] = _count;
    }

    /// <summary>Makes the matrix ready to multiply.</summary>
    internal void Finish()
    {
        if (_byRow.Length < _count) (_column, _byRow, _single) = (new int[_row.Length], new double[_row.Length], new float[_row.Length]);
        Array.Clear(_rowStart);
        for (var k = 0; k < _count; k++)
        {
            _rowStart[_row[k] + 2]++;
            _single[k] = (float)_value[k];
        }

        for (var i = 0; i < size; i++) _rowStart[i + 2] += _rowStart[i + 1];
        for (var j = 0; j < size; j++)
            for (var k = _start[j]; k < _start[j + 1]; k++)
            {
                var place = _rowStart[_row[k] + 1]++;
                (_column[place], _byRow[place]) = (j, _value[k]);
            }
    }

    /// <summary>Some of the rows.</summary>
    /// <param name="place">The place of each row; less than 0 for rows that are left out.</param>
    internal InputRows RowsAt(int[] place)
    {
        var (start, places, cells) = (new int[size + 1], new List<int>(), new List<double>());
        for (var j = 0; j < size; j++)
        {
            for (var k = _start[j]; k < _start[j + 1]; k++)
            {
                if (place[_row[k]] < 0) continue;
                places.Add(place[_row[k]]);
                cells.Add(_value[k]);
            }

            start[j + 1] = places.Count;
        }

        return new InputRows(start, [.. places], [.. cells]);
    }

    /// <summary>result = base + A x.</summary>
    internal void Times(double[] x, double[] plus, double[] result) => Gather(_rowStart, _column, _byRow, x, plus, result);

    /// <summary>result = base + A' x.</summary>
    internal void TransposedTimes(double[] x, double[] plus, double[] result) => Gather(_start, _row, _value, x, plus, result);

    private void Gather(int[] start, int[] place, double[] value, double[] x, double[] plus, double[] result)
    {
        if (_count < Worthwhile)
        {
            Gather(start, place, value, x, plus, result, 0, size);
            return;
        }

        var blocks = Math.Min(64, 1 + (_count / 20_000));
        Parallel.For(0, blocks, block =>
            Gather(start, place, value, x, plus, result, (int)((long)size * block / blocks), (int)((long)size * (block + 1) / blocks)));
    }

    private static void Gather(int[] start, int[] place, double[] value, double[] x, double[] plus, double[] result, int from, int to)
    {
        for (var j = from; j < to; j++)
        {
            var (first, end) = (start[j], start[j + 1]);
            double one = 0, two = 0;
            var k = first;
            for (; k + 1 < end; k += 2)
            {
                one += value[k] * x[place[k]];
                two += value[k + 1] * x[place[k + 1]];
            }

            if (k < end) one += value[k] * x[place[k]];
            result[j] = plus[j] + one + two;
        }
    }
}
