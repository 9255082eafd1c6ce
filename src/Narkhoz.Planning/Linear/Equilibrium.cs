using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>Scales of rows and columns that bring the largest cell of each near 1 (Ruiz 2001).</summary>
internal static class Equilibrium
{
    private const int Rounds = 6;

    /// <summary>Scales by powers of 2.</summary>
    /// <param name="matrix">The cells.</param>
    /// <param name="source">Which column of the matrix each scaled column is; the complement where it is turned round.</param>
    internal static (double[] Rows, double[] Columns) Scales(SparseMatrix matrix, int[] source)
    {
        var (rows, columns) = (new double[matrix.Rows], new double[source.Length]);
        Array.Fill(rows, 1);
        Array.Fill(columns, 1);
        var largest = new double[matrix.Rows];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(largest);
            for (var j = 0; j < source.Length; j++)
            {
                var of = source[j] < 0 ? ~source[j] : source[j];
                var place = matrix.RowsOf(of);
                var value = matrix.ValuesOf(of);
                double top = 0;
                for (var k = 0; k < place.Length; k++)
                {
                    var cell = Math.Abs(value[k]) * rows[place[k]] * columns[j];
                    top = Math.Max(top, cell);
                    largest[place[k]] = Math.Max(largest[place[k]], cell);
                }

                if (top > 0) columns[j] /= Math.Sqrt(top);
            }

            for (var i = 0; i < rows.Length; i++)
                if (largest[i] > 0) rows[i] /= Math.Sqrt(largest[i]);
        }

        RoundToPowers(rows);
        RoundToPowers(columns);
        return (rows, columns);
    }

    private static void RoundToPowers(double[] scales)
    {
        for (var k = 0; k < scales.Length; k++) scales[k] = Math.ScaleB(1, (int)Math.Round(Math.Log2(scales[k])));
    }
}
