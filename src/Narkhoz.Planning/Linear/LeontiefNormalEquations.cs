using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>Normal equations of a programme whose columns are techniques, solved by conjugate gradients with the Leontief part, the bottlenecks and the extra columns as preconditioner.</summary>
/// <remarks>Memory: 8 bytes x bottlenecks x substitutes beside a copy of the nonzeros. Far from the optimum time is mostly conjugate gradients, near it one transposed Leontief solve for each bottleneck at new weights.</remarks>
internal sealed class LeontiefNormalEquations : INormalEquations
{
    private const int Most = 1000;
    private const int Long = 90;
    private const int RoughlyLong = 30;

    /// <summary>How many bottlenecks are solved for exactly in about the time that a conjugate gradient more in each solve takes.</summary>
    private const int PerStep = 60;
    private const double Sharpest = 1e-8;
    private readonly SparseOperator _matrix;
    private readonly MarginalTechniques _techniques;
    private readonly NeumannInverse _inverse;
    private readonly Bottlenecks _bottlenecks;
    private readonly double[] _columns, _rows, _image;
    private readonly double[] _residual, _preconditioned, _direction, _product, _work;
    private readonly double[][] _extra;
    private readonly double[] _pivot;

    internal LeontiefNormalEquations(SparseOperator matrix, MarginalTechniques techniques)
    {
        _matrix = matrix;
        _techniques = techniques;
        _inverse = new NeumannInverse(_techniques.Inputs);
        _bottlenecks = new Bottlenecks(_techniques, _inverse);
        var rows = matrix.Matrix.Rows;
        (_columns, _rows, _image) = (new double[matrix.Matrix.Columns], new double[rows], new double[matrix.Matrix.Columns]);
        (_residual, _preconditioned, _direction, _product, _work) = (new double[rows], new double[rows], new double[rows], new double[rows], new double[rows]);
        (_extra, _pivot) = (new double[_techniques.Extra.Length][], new double[_techniques.Extra.Length]);
    }

    /// <inheritdoc/>
    public int Dense => _bottlenecks.Count;

    /// <inheritdoc/>
    public void Factor(ReadOnlySpan<double> columns, ReadOnlySpan<double> rows)
    {
        columns.CopyTo(_columns);
        rows.CopyTo(_rows);
        _techniques.Weigh(columns, rows);
        _inverse.Refresh();
        _bottlenecks.Refresh();
        for (var k = 0; k < _extra.Length; k++)
        {
            var (column, image, solved) = (_techniques.Extra[k], new double[_residual.Length], new double[_residual.Length]);
            var at = _matrix.Matrix.RowsOf(column);
            for (var c = 0; c < at.Length; c++) _work[at[c]] = _matrix.Matrix.ValuesOf(column)[c];
            _inverse.Solve(_work, image);
            Array.Clear(_work);
            Array.Copy(image, solved, image.Length);
            Middle(solved, k);
            (_extra[k], _pivot[k]) = (solved, (1 / columns[column]) + Vectors.Dot(image, solved));
        }
    }

    /// <inheritdoc/>
    public int Solve(ReadOnlySpan<double> right, Span<double> solution, double tolerance)
    {
        solution.CopyTo(_direction);
        Apply(_direction, _product);
        double size = 0;
        for (var i = 0; i < _residual.Length; i++)
        {
            _residual[i] = right[i] - _product[i];
            size += right[i] * right[i];
        }

        var stop = tolerance * tolerance * size;
        double before = 1;
        for (var step = 0; step < Most; step++)
        {
            if (Vectors.Dot(_residual, _residual) <= stop) return Told(step);
            Precondition(_residual, _preconditioned);
            var now = Vectors.Dot(_residual, _preconditioned);
            var keep = step == 0 ? 0 : now / before;
            before = now;
            for (var i = 0; i < _direction.Length; i++) _direction[i] = _preconditioned[i] + (keep * _direction[i]);
            Apply(_direction, _product);
            var bend = Vectors.Dot(_direction, _product);
            if (!(bend > 0)) return INormalEquations.Failed;
            var length = now / bend;
            for (var i = 0; i < _direction.Length; i++)
            {
                solution[i] += length * _direction[i];
                _residual[i] -= length * _product[i];
            }
        }

        return INormalEquations.Failed + Told(Most);
    }

    /// <summary>Asks for a sharper preconditioner next time where this one took long.</summary>
    private int Told(int steps)
    {
        if (steps > Math.Max(RoughlyLong, _bottlenecks.Count / PerStep)) _bottlenecks.AreExact = true;
        if (steps > Long && _inverse.Accuracy > Sharpest) _inverse.Accuracy /= 10;
        return steps;
    }

    private void Apply(double[] y, double[] result)
    {
        _matrix.TransposedTimes(y, _image);
        for (var j = 0; j < _image.Length; j++) _image[j] *= _columns[j];
        _matrix.Times(_image, result);
        for (var i = 0; i < result.Length; i++) result[i] += _rows[i] * y[i];
    }

    private void Precondition(double[] r, double[] result)
    {
        _inverse.Solve(r, _work);
        Middle(_work, _extra.Length);
        _inverse.TransposedSolve(_work, result);
        Array.Clear(_work);
    }

    /// <summary>Solves with the middle matrix and the first of the extra columns, each a correction of rank one (Sherman and Morrison 1950).</summary>
    private void Middle(double[] vector, int extra)
    {
        var share = new double[extra];
        for (var k = 0; k < extra; k++) share[k] = Vectors.Dot(_extra[k], vector) / _pivot[k];
        _bottlenecks.Solve(vector);
        for (var k = 0; k < extra; k++)
            for (var i = 0; i < vector.Length; i++) vector[i] -= share[k] * _extra[k][i];
    }
}
