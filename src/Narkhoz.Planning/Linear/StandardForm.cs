using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>A programme as an interior point wants it: min c v, M x + s t = b, 0 &lt;= v = (x, t) &lt;= u, rows and columns scaled to about 1.</summary>
/// <remarks>
/// Columns are shifted to start at 0 (turned round where only an upper bound is given, split in two where neither is), rows get a slack t with sign s
/// (0 for an equation). A column that cannot move and a row without bounds are left out. Scaling by powers of 2 in the square roots of the largest cells (Ruiz 2001), so that it rounds nothing.
/// </remarks>
internal sealed class StandardForm
{
    private readonly LinearProgram _program;
    private readonly int[] _source;
    private readonly double[] _columnScale;
    private readonly double[] _rowScale;

    internal StandardForm(LinearProgram program)
    {
        _program = program;
        var source = new List<int>(program.Matrix.Columns);
        for (var j = 0; j < program.Matrix.Columns; j++)
        {
            if (program.Lower[j] == program.Upper[j]) continue;
            source.Add(double.IsFinite(program.Lower[j]) || !double.IsFinite(program.Upper[j]) ? j : ~j);
            if (double.IsFinite(program.Lower[j]) || double.IsFinite(program.Upper[j])) continue;
            Pairs.Add(source.Count - 1);
            source.Add(~j);
        }

        _source = [.. source];
        (_rowScale, _columnScale) = Equilibrium.Scales(program.Matrix, _source);
        Matrix = Scaled();
        var rows = Matrix.Rows;
        (Right, Sign) = (new double[rows], new double[rows]);
        (Cost, Upper) = (new double[Matrix.Columns + rows], new double[Matrix.Columns + rows]);
        for (var j = 0; j < Matrix.Columns; j++) TakeColumn(j);
        for (var i = 0; i < rows; i++) TakeRow(i);
        var origin = new double[rows];
        program.Matrix.AddTimes(Origin(), origin);
        for (var i = 0; i < rows; i++) Right[i] -= Free(i) ? 0 : origin[i] * _rowScale[i];
    }

    /// <summary>M, scaled.</summary>
    internal SparseMatrix Matrix { get; }

    /// <summary>The first of each two columns that stand for a column without bounds.</summary>
    internal List<int> Pairs { get; } = [];

    /// <summary>s: 1, -1 or 0 for each row.</summary>
    internal double[] Sign { get; }

    /// <summary>b.</summary>
    internal double[] Right { get; }

    /// <summary>c for the columns, and 0 for the slacks.</summary>
    internal double[] Cost { get; }

    /// <summary>u for the columns, then for the slacks.</summary>
    internal double[] Upper { get; }

    /// <summary>The programme's column behind each column of the form; its complement where it is turned round.</summary>
    internal int[] Shape => _source;

    /// <summary>The unit of a column or of a row's slack, in the programme's own.</summary>
    internal double Unit(int place) => place < _columnScale.Length ? _columnScale[place] : 1 / _rowScale[place - _columnScale.Length];

    /// <summary>Values of the programme's columns from those of the form.</summary>
    internal double[] Values(ReadOnlySpan<double> x)
    {
        var values = Origin();
        for (var j = 0; j < _source.Length; j++)
        {
            var of = _source[j] < 0 ? ~_source[j] : _source[j];
            values[of] += (_source[j] < 0 ? -1 : 1) * x[j] * _columnScale[j];
        }

        for (var j = 0; j < values.Length; j++) values[j] = Math.Min(Math.Max(values[j], _program.Lower[j]), _program.Upper[j]);
        return values;
    }

    /// <summary>Duals of the programme's rows from those of the form.</summary>
    internal double[] Duals(ReadOnlySpan<double> y)
    {
        var duals = new double[y.Length];
        for (var i = 0; i < duals.Length; i++) duals[i] = Free(i) ? 0 : y[i] * _rowScale[i];
        return duals;
    }

    private bool Free(int row) => !double.IsFinite(_program.RowLower[row]) && !double.IsFinite(_program.RowUpper[row]);

    /// <summary>Where the columns of the form are at 0.</summary>
    private double[] Origin()
    {
        var origin = new double[_program.Lower.Length];
        for (var j = 0; j < origin.Length; j++)
            origin[j] = double.IsFinite(_program.Lower[j]) ? _program.Lower[j] : double.IsFinite(_program.Upper[j]) ? _program.Upper[j] : 0;
        return origin;
    }

    private SparseMatrix Scaled()
    {
        var (start, row, value) = (new int[_source.Length + 1], new List<int>(), new List<double>());
        for (var j = 0; j < _source.Length; j++)
        {
            var of = _source[j] < 0 ? ~_source[j] : _source[j];
            var rows = _program.Matrix.RowsOf(of);
            var values = _program.Matrix.ValuesOf(of);
            for (var k = 0; k < rows.Length; k++)
            {
                if (Free(rows[k])) continue;
                row.Add(rows[k]);
                value.Add((_source[j] < 0 ? -1 : 1) * values[k] * _rowScale[rows[k]] * _columnScale[j]);
            }

            start[j + 1] = row.Count;
        }

        return new SparseMatrix(_program.Matrix.Rows, start, [.. row], [.. value]);
    }

    private void TakeColumn(int j)
    {
        var of = _source[j] < 0 ? ~_source[j] : _source[j];
        Cost[j] = (_source[j] < 0 ? -1 : 1) * _program.Cost[of] * _columnScale[j];
        Upper[j] = double.IsFinite(_program.Lower[of]) ? (_program.Upper[of] - _program.Lower[of]) / _columnScale[j] : double.PositiveInfinity;
    }

    private void TakeRow(int i)
    {
        var (lower, upper) = (_program.RowLower[i] * _rowScale[i], _program.RowUpper[i] * _rowScale[i]);
        var slack = Matrix.Columns + i;
        if (Free(i)) (Sign[i], Upper[slack]) = (1, double.PositiveInfinity);
        else if (lower == upper) Right[i] = lower;
        else if (double.IsFinite(lower)) (Right[i], Sign[i], Upper[slack]) = (lower, -1, upper - lower);
        else (Right[i], Sign[i], Upper[slack]) = (upper, 1, double.PositiveInfinity);
    }
}
