namespace Narkhoz.Planning.Tables;

/// <summary>A matrix in compressed columns: column j holds <c>ValuesOf(j)</c> in the rows <c>RowsOf(j)</c>, ascending.</summary>
/// <remarks>
/// Of input norms, column j is the recipe of activity j: units of each input per unit of its level (Leontief 1936).
/// Immutable. Memory: 12 bytes a nonzero and 4 a column.
/// </remarks>
public sealed class SparseMatrix
{
    private readonly int[] _start;
    private readonly int[] _row;
    private readonly double[] _value;

    /// <summary>Takes over arrays that are already compressed.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="start">Where each column begins, and one more for the end of the last.</param>
    /// <param name="row">Row of each nonzero, ascending within a column.</param>
    /// <param name="value">Value of each nonzero.</param>
    /// <exception cref="ArgumentException">The arrays do not fit together, rows are out of range or order, or a value is not finite.</exception>
    public SparseMatrix(int rows, int[] start, int[] row, double[] value)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(value);
        if (start.Length == 0 || start[0] != 0 || start[^1] != row.Length || row.Length != value.Length)
            throw new ArgumentException("the arrays of a compressed matrix do not fit together", nameof(start));
        (Rows, _start, _row, _value) = (rows, start, row, value);
        for (var column = 0; column < Columns; column++)
            if (Fault(column) is { } why) throw new ArgumentException(why, nameof(row));
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns => _start.Length - 1;

    /// <summary>Number of cells that are held.</summary>
    public int NonZeros => _value.Length;

    /// <summary>Where each column begins among the nonzeros, and one more for the end of the last.</summary>
    public ReadOnlySpan<int> Starts => _start;

    /// <summary>Row of each nonzero.</summary>
    public ReadOnlySpan<int> RowIndices => _row;

    /// <summary>Value of each nonzero.</summary>
    public ReadOnlySpan<double> Values => _value;

    /// <summary>Rows of the nonzeros of a column, ascending.</summary>
    /// <param name="column">0 to <see cref="Columns"/> - 1.</param>
    public ReadOnlySpan<int> RowsOf(int column) => _row.AsSpan(_start[column], _start[column + 1] - _start[column]);

    /// <summary>Values of the nonzeros of a column, beside <see cref="RowsOf"/>.</summary>
    /// <param name="column">0 to <see cref="Columns"/> - 1.</param>
    public ReadOnlySpan<double> ValuesOf(int column) => _value.AsSpan(_start[column], _start[column + 1] - _start[column]);

    /// <summary>The cell at a row and column; 0 where none is held.</summary>
    /// <param name="row">0 to <see cref="Rows"/> - 1.</param>
    /// <param name="column">0 to <see cref="Columns"/> - 1.</param>
    public double this[int row, int column]
    {
        get
        {
            var found = RowsOf(column).BinarySearch(row);
            return found < 0 ? 0 : _value[_start[column] + found];
        }
    }

    /// <summary>Compresses columns given as lists of cells, in any order; cells of one row are added.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">The cells of each column.</param>
    /// <exception cref="ArgumentException">A row is out of range, or a value is not finite.</exception>
    public static SparseMatrix FromColumns(int rows, IReadOnlyList<IReadOnlyList<(int Row, double Value)>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var start = new int[columns.Count + 1];
        var (row, value) = (new List<int>(), new List<double>());
        for (var column = 0; column < columns.Count; column++)
        {
            foreach (var cell in columns[column].OrderBy(cell => cell.Row))
            {
                if (row.Count > start[column] && row[^1] == cell.Row)
                {
                    value[^1] += cell.Value;
                    continue;
                }

                row.Add(cell.Row);
                value.Add(cell.Value);
            }

            start[column + 1] = row.Count;
        }

        return new SparseMatrix(rows, start, [.. row], [.. value]);
    }

    /// <summary>The unit matrix.</summary>
    /// <param name="size">Number of rows and of columns.</param>
    public static SparseMatrix Unit(int size)
    {
        var value = new double[size];
        Array.Fill(value, 1);
        return new SparseMatrix(size, [.. Enumerable.Range(0, size + 1)], [.. Enumerable.Range(0, size)], value);
    }

    /// <summary>The same cells with rows and columns exchanged.</summary>
    public SparseMatrix Transposed()
    {
        var start = new int[Rows + 1];
        foreach (var row in _row) start[row + 1]++;
        for (var row = 0; row < Rows; row++) start[row + 1] += start[row];
        var next = start[..^1];
        var (column, value) = (new int[NonZeros], new double[NonZeros]);
        for (var j = 0; j < Columns; j++)
        {
            for (var k = _start[j]; k < _start[j + 1]; k++)
            {
                var place = next[_row[k]]++;
                (column[place], value[place]) = (j, _value[k]);
            }
        }

        return new SparseMatrix(Columns, start, column, value);
    }

    /// <summary>Adds the matrix times a vector: result += M levels. Of norms: what the activities use.</summary>
    /// <param name="levels">One element a column.</param>
    /// <param name="result">One element a row, added to.</param>
    public void AddTimes(ReadOnlySpan<double> levels, Span<double> result)
    {
        for (var column = 0; column < levels.Length; column++)
        {
            var level = levels[column];
            if (level == 0) continue;
            for (var k = _start[column]; k < _start[column + 1]; k++) result[_row[k]] += _value[k] * level;
        }
    }

    /// <summary>A column times a vector. Of norms: what a unit of the activity costs in inputs at these prices.</summary>
    /// <param name="column">0 to <see cref="Columns"/> - 1.</param>
    /// <param name="weights">One element a row.</param>
    public double Dot(int column, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        for (var k = _start[column]; k < _start[column + 1]; k++) sum += _value[k] * weights[_row[k]];
        return sum;
    }

    private string? Fault(int column)
    {
        if (_start[column + 1] < _start[column]) return $"column {column} ends before it begins";
        for (var k = _start[column]; k < _start[column + 1]; k++)
        {
            if ((uint)_row[k] >= (uint)Rows) return $"column {column} has row {_row[k]} of {Rows}";
            if (k > _start[column] && _row[k] <= _row[k - 1]) return $"column {column} has row {_row[k]} after row {_row[k - 1]}";
            if (!double.IsFinite(_value[k])) return $"column {column} has {_value[k]} in row {_row[k]}";
        }

        return null;
    }
}
