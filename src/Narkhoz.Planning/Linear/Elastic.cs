using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>A programme whose rows may be broken at a price: always feasible, and worth 0 exactly when the programme itself is (Brown and Graves 1975).</summary>
/// <remarks>The price of a breach is 1 over the size of the row's right side, so that the worth is a sum of shares; rows of right side 0 count by the largest.</remarks>
internal static class Elastic
{
    /// <summary>A breach up to this share of the right sides counts as rounding.</summary>
    internal const double Nought = 1e-7;

    /// <summary>The programme with a column for each side on which a row can be broken, the original cost dropped.</summary>
    internal static LinearProgram Of(LinearProgram program)
    {
        var (rows, columns) = (program.Matrix.Rows, program.Matrix.Columns);
        var size = new double[rows];
        for (var i = 0; i < rows; i++) size[i] = Math.Max(Finite(program.RowLower[i]), Finite(program.RowUpper[i]));
        var largest = size.DefaultIfEmpty(0).Max() is > 0 and var found ? found : 1;
        var (start, row, value, price) = (new List<int>(), new List<int>(), new List<double>(), new List<double>());
        for (var i = 0; i < rows; i++)
        {
            if (double.IsFinite(program.RowLower[i])) Break(i, 1);
            if (double.IsFinite(program.RowUpper[i])) Break(i, -1);
        }

        var first = program.Matrix.NonZeros;
        return new LinearProgram(
            new SparseMatrix(rows, [.. program.Matrix.Starts, .. start.Select(place => first + place)], [.. program.Matrix.RowIndices, .. row], [.. program.Matrix.Values, .. value]),
            [.. new double[columns], .. price], [.. program.Lower, .. new double[price.Count]],
            [.. program.Upper, .. Enumerable.Repeat(double.PositiveInfinity, price.Count)], [.. program.RowLower], [.. program.RowUpper]);

        void Break(int at, double sign)
        {
            row.Add(at);
            value.Add(sign);
            price.Add(1 / (size[at] > 0 ? size[at] : largest));
            start.Add(row.Count);
        }
    }

    private static double Finite(double bound) => double.IsFinite(bound) ? Math.Abs(bound) : 0;
}
