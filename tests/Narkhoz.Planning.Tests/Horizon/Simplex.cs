namespace Narkhoz.Planning.Tests.Horizon;

/// <summary>The plainest simplex method, as a second opinion: most c.x with rows a.x &lt;= b, x >= 0, any signs of b. Dense, two phases, Bland's rule.</summary>
internal static class Simplex
{
    /// <summary>The optimum; NaN when there is no solution.</summary>
    public static double Most(double[] objective, List<double[]> rows, List<double> right)
    {
        int n = objective.Length, m = rows.Count;
        // Columns: unknowns, slacks, artificials; then the right side.
        var table = new double[m][];
        var basis = new int[m];
        for (var i = 0; i < m; i++)
        {
            table[i] = new double[n + (2 * m) + 1];
            var sign = right[i] < 0 ? -1 : 1;
            for (var j = 0; j < n; j++) table[i][j] = sign * rows[i][j];
            (table[i][n + i], table[i][^1]) = (sign, sign * right[i]);
            basis[i] = sign > 0 ? n + i : n + m + i;
            if (sign < 0) table[i][n + m + i] = 1;
        }

        var first = new double[n + (2 * m)];
        for (var i = 0; i < m; i++) first[n + m + i] = -1;
        if (Run(table, basis, first, n + (2 * m)) < -1e-9) return double.NaN;
        return Run(table, basis, [.. objective, .. new double[2 * m]], n + m);
    }

    private static double Run(double[][] table, int[] basis, double[] objective, int columns)
    {
        while (true)
        {
            var enter = -1;
            for (var j = 0; j < columns && enter < 0; j++)
            {
                var gain = objective[j];
                for (var i = 0; i < basis.Length; i++) gain -= objective[basis[i]] * table[i][j];
                if (gain > 1e-10) enter = j;
            }

            if (enter < 0) break;
            var leave = -1;
            for (var i = 0; i < basis.Length; i++)
            {
                if (table[i][enter] <= 1e-10) continue;
                var (ratio, best) = (table[i][^1] / table[i][enter], leave < 0 ? double.PositiveInfinity : table[leave][^1] / table[leave][enter]);
                if (ratio < best - 1e-13 || (ratio <= best + 1e-13 && leave >= 0 && basis[i] < basis[leave])) leave = i;
            }

            if (leave < 0) return double.PositiveInfinity;
            Pivot(table, leave, enter);
            basis[leave] = enter;
        }

        double value = 0;
        for (var i = 0; i < basis.Length; i++) value += objective[basis[i]] * table[i][^1];
        return value;
    }

    private static void Pivot(double[][] table, int row, int column)
    {
        var pivot = table[row][column];
        for (var j = 0; j < table[row].Length; j++) table[row][j] /= pivot;
        for (var i = 0; i < table.Length; i++)
        {
            var factor = table[i][column];
            if (i == row || factor == 0) continue;
            for (var j = 0; j < table[i].Length; j++) table[i][j] -= factor * table[row][j];
        }
    }
}
