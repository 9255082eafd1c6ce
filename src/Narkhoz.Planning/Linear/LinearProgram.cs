using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>A linear programme with bounds: min c x, r &lt;= M x &lt;= R, l &lt;= x &lt;= u.</summary>
/// <remarks>Any bound may be infinite; a row with r = R is an equation. Immutable.</remarks>
public sealed class LinearProgram
{
    private readonly double[] _cost;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _rowLower;
    private readonly double[] _rowUpper;

    /// <summary>Makes a programme.</summary>
    /// <param name="matrix">M in sparse columns.</param>
    /// <param name="cost">c, one a column; what is maximised has a negative cost.</param>
    /// <param name="lower">l, one a column; may be minus infinity.</param>
    /// <param name="upper">u, one a column; may be infinite.</param>
    /// <param name="rowLower">r, one a row; may be minus infinity.</param>
    /// <param name="rowUpper">R, one a row; may be infinite.</param>
    /// <exception cref="ArgumentException">Lengths differ, a bound is not a number or an infinity of the wrong sign, or a cost is not finite.</exception>
    public LinearProgram(
        SparseMatrix matrix, IReadOnlyList<double> cost, IReadOnlyList<double> lower, IReadOnlyList<double> upper,
        IReadOnlyList<double> rowLower, IReadOnlyList<double> rowUpper)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Matrix = matrix;
        _cost = Fitting(cost, matrix.Columns, nameof(cost));
        (_lower, _upper) = (Fitting(lower, matrix.Columns, nameof(lower)), Fitting(upper, matrix.Columns, nameof(upper)));
        (_rowLower, _rowUpper) = (Fitting(rowLower, matrix.Rows, nameof(rowLower)), Fitting(rowUpper, matrix.Rows, nameof(rowUpper)));
        if (!Array.TrueForAll(_cost, double.IsFinite)) throw new ArgumentException("a cost is not finite", nameof(cost));
        Check(_lower, _upper, nameof(lower));
        Check(_rowLower, _rowUpper, nameof(rowLower));
    }

    /// <summary>M in sparse columns.</summary>
    public SparseMatrix Matrix { get; }

    /// <summary>c: what a unit of each column costs.</summary>
    public ReadOnlySpan<double> Cost => _cost;

    /// <summary>l: least value of each column.</summary>
    public ReadOnlySpan<double> Lower => _lower;

    /// <summary>u: largest value of each column.</summary>
    public ReadOnlySpan<double> Upper => _upper;

    /// <summary>r: least value of each row.</summary>
    public ReadOnlySpan<double> RowLower => _rowLower;

    /// <summary>R: largest value of each row.</summary>
    public ReadOnlySpan<double> RowUpper => _rowUpper;

    private static double[] Fitting(IReadOnlyList<double> values, int count, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.Count == count ? [.. values] : throw new ArgumentException($"{values.Count} figures where {count} are needed", name);
    }

    private static void Check(double[] lower, double[] upper, string name)
    {
        for (var k = 0; k < lower.Length; k++)
            if (double.IsNaN(lower[k]) || double.IsNaN(upper[k]) || lower[k] == double.PositiveInfinity || upper[k] == double.NegativeInfinity)
                throw new ArgumentException($"the bounds {lower[k]} and {upper[k]} at {k} bound nothing", name);
    }
}
