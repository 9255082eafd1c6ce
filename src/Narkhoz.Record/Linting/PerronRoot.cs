namespace Narkhoz.Record.Linting;

/// <summary>The largest eigenvalue of an irreducible matrix without negative entries, by power iteration.</summary>
internal static class PerronRoot
{
    private const int MaxRounds = 10_000;
    private const double Precision = 1e-10;

    /// <summary>The root of the submatrix of some members; where it is below 1, a bound below 1.</summary>
    /// <remarks>
    /// The unit matrix is added, which makes the iteration converge on circles of any period. The bounds of Collatz and
    /// Wielandt, the least and the largest growth of an entry, close in on the root; below 1 the bound itself is the answer.
    /// </remarks>
    public static double Of(double[,] matrix, IReadOnlyList<int> members)
    {
        var n = members.Count;
        var x = new double[n];
        var y = new double[n];
        Array.Fill(x, 1);
        double least = 0, largest = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            (least, largest) = (double.PositiveInfinity, 0);
            for (var i = 0; i < n; i++)
            {
                var sum = x[i];
                for (var j = 0; j < n; j++) sum += matrix[members[i], members[j]] * x[j];
                y[i] = sum;
                var growth = sum / x[i];
                (least, largest) = (Math.Min(least, growth), Math.Max(largest, growth));
            }

            if (largest < 2 || largest - least < Precision * largest) break;
            var total = 0.0;
            foreach (var value in y) total += value;
            for (var i = 0; i < n; i++) x[i] = Math.Max(y[i] / total, double.Epsilon);
        }

        return largest < 2 ? largest - 1 : ((least + largest) / 2) - 1;
    }
}
