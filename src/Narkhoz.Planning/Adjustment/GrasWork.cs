using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>The rounds of GRAS on one matrix.</summary>
internal sealed class GrasWork
{
    private readonly SparseMatrix _byColumn;
    private readonly SparseMatrix _byRow;
    private readonly double[] _positive;
    private readonly double[] _negative;
    private readonly double[] _row;
    private readonly double[] _column;

    public GrasWork(SparseMatrix matrix, double[] rowTotals, double[] columnTotals)
    {
        (_byColumn, _byRow, RowTotals, ColumnTotals) = (matrix, matrix.Transposed(), rowTotals, columnTotals);
        (_row, _column) = (Ones(matrix.Rows), Ones(matrix.Columns));
        (KeptRows, KeptColumns) = (Ones(matrix.Rows), Ones(matrix.Columns));
        (_positive, _negative) = (new double[matrix.Rows], new double[matrix.Rows]);
    }

    /// <summary>Totals wanted of the rows.</summary>
    public double[] RowTotals { get; }

    /// <summary>Totals wanted of the columns.</summary>
    public double[] ColumnTotals { get; }

    /// <summary>Factors of the rows, as they were kept last.</summary>
    public double[] KeptRows { get; }

    /// <summary>Factors of the columns, as they were kept last.</summary>
    public double[] KeptColumns { get; }

    /// <summary>Brings the rows to their totals, then the columns.</summary>
    public void Round()
    {
        Bring(_byRow, RowTotals, _column, _row);
        Bring(_byColumn, ColumnTotals, _row, _column);
    }

    /// <summary>Keeps the factors: none before were nearer to the totals.</summary>
    /// <param name="residual">How near; given back.</param>
    public double Kept(double residual)
    {
        _row.CopyTo(KeptRows, 0);
        _column.CopyTo(KeptColumns, 0);
        return residual;
    }

    /// <summary>Largest gap of a row or column, beside the size of its cells and of its total.</summary>
    public double Residual()
    {
        Array.Clear(_positive);
        Array.Clear(_negative);
        double largest = 0;
        for (var column = 0; column < _byColumn.Columns; column++)
        {
            double sum = 0, size = 0;
            var (start, end) = (_byColumn.Starts[column], _byColumn.Starts[column + 1]);
            for (var k = start; k < end; k++)
            {
                var row = _byColumn.RowIndices[k];
                var cell = Cell(_byColumn.Values[k], _row[row], _column[column]);
                sum += cell;
                size += Math.Abs(cell);
                _positive[row] += cell;
                _negative[row] += Math.Abs(cell);
            }

            largest = Math.Max(largest, Gap(sum, size, ColumnTotals[column]));
        }

        for (var row = 0; row < RowTotals.Length; row++) largest = Math.Max(largest, Gap(_positive[row], _negative[row], RowTotals[row]));
        return largest;
    }

    /// <summary>The matrix by the factors that were kept.</summary>
    public SparseMatrix Matrix()
    {
        var value = _byColumn.Values.ToArray();
        for (var column = 0; column < _byColumn.Columns; column++)
            for (var k = _byColumn.Starts[column]; k < _byColumn.Starts[column + 1]; k++) value[k] = Cell(value[k], KeptRows[_byColumn.RowIndices[k]], KeptColumns[column]);
        return new SparseMatrix(_byColumn.Rows, _byColumn.Starts.ToArray(), _byColumn.RowIndices.ToArray(), value);
    }

    private static void Bring(SparseMatrix matrix, double[] totals, double[] others, double[] factors)
    {
        for (var line = 0; line < totals.Length; line++)
        {
            double positive = 0, negative = 0;
            for (var k = matrix.Starts[line]; k < matrix.Starts[line + 1]; k++)
            {
                var value = matrix.Values[k];
                var other = others[matrix.RowIndices[k]];
                if (value > 0) positive += value * other;
                else if (value < 0) negative -= value / other;
            }

            if (Factor(totals[line], positive, negative) is { } factor) factors[line] = factor;
        }
    }

    /// <summary>The positive root of p r - n / r = total; null where there is none, so that the factor stays.</summary>
    private static double? Factor(double total, double positive, double negative)
    {
        if (positive == 0 && negative == 0) return null;
        if (positive == 0) return total < 0 ? -negative / total : null;
        if (negative == 0) return total >= 0 ? total / positive : null;
        var root = Math.Sqrt((total * total) + (4 * positive * negative));

        // Both forms are the same root; each avoids a difference of equals.
        return total >= 0 ? (total + root) / (2 * positive) : 2 * negative / (root - total);
    }

    // A nought that a total of nought left behind stays nought.
    private static double Cell(double value, double row, double column) => value >= 0 ? value * row * column : row == 0 || column == 0 ? 0 : value / (row * column);

    private static double Gap(double sum, double size, double total)
    {
        var scale = Math.Max(size, Math.Abs(total));
        return scale == 0 ? 0 : Math.Abs(sum - total) / scale;
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
