using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>A programme whose rows may be broken at a price: always feasible, and worth 0 exactly when the programme itself is (Brown and Graves 1975).</summary>
internal static class Elastic
{
    /// <summary>A breach up to this share of the right sides counts as rounding.</summary>
    internal const double Nought = 1e-7;

    /// <summary>The programme with a column for each way of breaking a row, the original cost dropped, and the size of its right sides, at least 1.</summary>
    internal static (LinearProgram Program, double Scale) Of(LinearProgram program)
    {
        var (rows, columns) = (program.Matrix.Rows, program.Matrix.Columns);
        var scale = 1.0;
        for (var i = 0; i < rows; i++)
        {
            if (double.IsFinite(program.RowLower[i])) scale = Math.Max(scale, Math.Abs(program.RowLower[i]));
            if (double.IsFinite(program.RowUpper[i])) scale = Math.Max(scale, Math.Abs(program.RowUpper[i]));
        }

        var start = new int[columns + (2 * rows) + 1];
        program.Matrix.Starts.CopyTo(start);
        var row = new int[start[columns] + (2 * rows)];
        var value = new double[row.Length];
        program.Matrix.RowIndices.CopyTo(row);
        program.Matrix.Values.CopyTo(value);
        for (var k = 0; k < 2 * rows; k++)
        {
            var place = start[columns] + k;
            (row[place], value[place], start[columns + k + 1]) = (k / 2, k % 2 == 0 ? 1 : -1, place + 1);
        }

        var zeros = new double[2 * rows];
        var prices = Enumerable.Repeat(1.0, 2 * rows);
        return (new LinearProgram(
            new SparseMatrix(rows, start, row, value), [.. new double[columns], .. prices], [.. program.Lower, .. zeros],
            [.. program.Upper, .. Enumerable.Repeat(double.PositiveInfinity, 2 * rows)], [.. program.RowLower], [.. program.RowUpper]), scale);
    }
}
