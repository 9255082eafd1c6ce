using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>Normal equations formed densely and factored by Cholesky: exact, for up to a few thousand rows.</summary>
/// <param name="matrix">M in sparse columns.</param>
internal sealed class DenseNormalEquations(SparseMatrix matrix) : INormalEquations
{
    private readonly DenseCholesky<double> _factor = new(matrix.Rows);
    private readonly double[] _columns = new double[matrix.Columns];
    private readonly double[] _rows = new double[matrix.Rows];
    private readonly double[] _residual = new double[matrix.Rows];
    private readonly double[] _image = new double[matrix.Columns];

    /// <inheritdoc/>
    public int Dense => matrix.Rows;

    /// <inheritdoc/>
    public void Factor(ReadOnlySpan<double> columns, ReadOnlySpan<double> rows)
    {
        columns.CopyTo(_columns);
        rows.CopyTo(_rows);
        _factor.Matrix.Clear();
        for (var j = 0; j < matrix.Columns; j++)
        {
            var place = matrix.RowsOf(j);
            var value = matrix.ValuesOf(j);
            for (var a = 0; a < place.Length; a++)
            {
                var weight = columns[j] * value[a];
                for (var b = 0; b <= a; b++) _factor.Matrix[place[a], place[b]] += weight * value[b];
            }
        }

        for (var i = 0; i < matrix.Rows; i++) _factor.Matrix[i, i] += rows[i];
        _factor.Factor();
    }

    /// <inheritdoc/>
    public int Solve(ReadOnlySpan<double> right, Span<double> solution, double tolerance)
    {
        solution.Clear();
        var before = double.PositiveInfinity;
        for (var round = 0; round < 3; round++)
        {
            var size = Residual(right, solution);
            if (!(size < 0.1 * before)) break;
            before = size;
            _factor.Solve(_residual);
            for (var i = 0; i < _residual.Length; i++) solution[i] += _residual[i];
        }

        return 0;
    }

    private double Residual(ReadOnlySpan<double> right, ReadOnlySpan<double> solution)
    {
        for (var j = 0; j < _image.Length; j++) _image[j] = -_columns[j] * matrix.Dot(j, solution);
        double size = 0;
        for (var i = 0; i < _residual.Length; i++) _residual[i] = right[i] - (_rows[i] * solution[i]);
        matrix.AddTimes(_image, _residual);
        foreach (var value in _residual) size = Math.Max(size, Math.Abs(value));
        return size;
    }
}
