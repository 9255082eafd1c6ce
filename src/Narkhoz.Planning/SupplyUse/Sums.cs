using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.SupplyUse;

/// <summary>Totals of a matrix.</summary>
internal static class Sums
{
    /// <summary>The sum of each row.</summary>
    public static double[] OfRows(SparseMatrix matrix)
    {
        var sums = new double[matrix.Rows];
        for (var k = 0; k < matrix.NonZeros; k++) sums[matrix.RowIndices[k]] += matrix.Values[k];
        return sums;
    }

    /// <summary>The sum of each column.</summary>
    public static double[] OfColumns(SparseMatrix matrix)
    {
        var sums = new double[matrix.Columns];
        for (var column = 0; column < matrix.Columns; column++)
            foreach (var value in matrix.ValuesOf(column)) sums[column] += value;
        return sums;
    }
}
