namespace Narkhoz.Planning.Tables;

/// <summary>Builds a sparse matrix column by column, each a weighted sum of columns of other matrices.</summary>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Number of columns that will be built.</param>
internal sealed class ColumnSums(int rows, int columns)
{
    private readonly double[] _sum = new double[rows];
    private readonly bool[] _held = new bool[rows];
    private readonly List<int> _open = [];
    private readonly List<int> _row = [];
    private readonly List<double> _value = [];
    private readonly int[] _start = new int[columns + 1];
    private int _column;

    /// <summary>A weighted sum of whole matrices of one shape.</summary>
    /// <param name="terms">Matrices with their weights; a null matrix counts for nothing, and so does one of weight 0.</param>
    public static SparseMatrix Of(params ReadOnlySpan<(double Weight, SparseMatrix? Matrix)> terms)
    {
        var shape = terms[0].Matrix!;
        var sums = new ColumnSums(shape.Rows, shape.Columns);
        for (var column = 0; column < shape.Columns; column++)
        {
            foreach (var (weight, matrix) in terms)
                if (matrix is not null && weight != 0) sums.Add(matrix, column, weight);
            sums.Close();
        }

        return sums.Matrix();
    }

    /// <summary>Adds a column of a matrix to the one that is being built.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="column">Its column.</param>
    /// <param name="weight">What it is multiplied by.</param>
    public void Add(SparseMatrix matrix, int column, double weight)
    {
        var at = matrix.RowsOf(column);
        var values = matrix.ValuesOf(column);
        for (var k = 0; k < at.Length; k++) Add(at[k], weight * values[k]);
    }

    /// <summary>Adds to a cell of the column that is being built.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="value">What is added.</param>
    public void Add(int row, double value)
    {
        if (!_held[row])
        {
            _held[row] = true;
            _open.Add(row);
        }

        _sum[row] += value;
    }

    /// <summary>Ends the column and begins the next.</summary>
    public void Close()
    {
        _open.Sort();
        foreach (var row in _open)
        {
            if (_sum[row] != 0)
            {
                _row.Add(row);
                _value.Add(_sum[row]);
            }

            (_sum[row], _held[row]) = (0, false);
        }

        _open.Clear();
        _start[++_column] = _row.Count;
    }

    /// <summary>The matrix, when every column is closed.</summary>
    public SparseMatrix Matrix() => new(rows, _start, [.. _row], [.. _value]);
}
