using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Prices;

/// <summary>Solves p = p M + c for a matrix and a vector without negative cells.</summary>
internal static class PriceEquation
{
    private const int MostSweeps = 20_000;
    private const double Settled = 1e-15;

    /// <summary>The solution; null where the matrix is not productive.</summary>
    /// <param name="matrix">Products x products.</param>
    /// <param name="constant">One element a product.</param>
    public static double[]? Solve(SparseMatrix matrix, ReadOnlySpan<double> constant)
    {
        var prices = constant.ToArray();
        var own = new double[prices.Length];
        for (var product = 0; product < own.Length; product++)
        {
            own[product] = matrix[product, product];
            if (own[product] >= 1) return null;
        }

        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            double change = 0;
            for (var product = 0; product < prices.Length; product++)
            {
                var last = prices[product];
                var next = (constant[product] + matrix.Dot(product, prices) - (own[product] * last)) / (1 - own[product]);
                prices[product] = next;
                if (next != last) change = Math.Max(change, Math.Abs(next - last) / next);
            }

            if (!double.IsFinite(change)) return null;
            if (change <= Settled) return prices;
        }

        return null;
    }
}
