namespace Narkhoz.Planning.Optimal;

/// <summary>The most that any plan can be worth, from prices alone.</summary>
/// <remarks>
/// Weak duality (von Neumann 1947): for prices p, w of 0 or more, no plan is worth more than w L - p g plus what each technique earns at the better of its limits.
/// Where sets are counted, prices are brought to p f = 1 first. A technique without a limit must not earn; up to 1e-9 of its costs counts as rounding.
/// </remarks>
internal static class DualBound
{
    private const double Rounding = 1e-9;

    /// <summary>How far a value may be from the best, relative to itself; infinite where the prices bound nothing.</summary>
    /// <param name="problem">The question.</param>
    /// <param name="value">What the plan is worth.</param>
    /// <param name="prices">Price of each product.</param>
    /// <param name="factorPrices">Price of each kind of labour and resource.</param>
    internal static double Gap(PlanProblem problem, double value, ReadOnlySpan<double> prices, ReadOnlySpan<double> factorPrices)
    {
        var (p, w) = (NotNegative(prices), NotNegative(factorPrices));
        if (problem.CountsSets && !BringToSets(problem, p, w)) return double.PositiveInfinity;
        double bound = 0, size = 0;
        for (var i = 0; i < p.Length; i++) Add(-p[i] * problem.Targets.Orders[i], ref bound, ref size);
        for (var k = 0; k < w.Length; k++)
            if (w[k] != 0) Add(w[k] * problem.System.Factors[k].Available, ref bound, ref size);
        for (var j = 0; j < problem.Ceiling.Length; j++)
        {
            var earned = Earned(problem, j, p, w, out var turned);
            if (earned <= Rounding * turned && double.IsInfinity(problem.Ceiling[j])) earned = Math.Min(0, earned);
            var level = earned > 0 ? problem.Ceiling[j] : problem.Floor[j];
            if (level != 0) Add(earned * level, ref bound, ref size);
        }

        var scale = Math.Max(Math.Abs(value), 1e-6 * size);
        return scale == 0 ? 0 : double.IsFinite(bound) ? Math.Abs(bound - value) / scale : double.PositiveInfinity;
    }

    /// <summary>What a unit of a technique's level earns at prices, its own worth included.</summary>
    /// <param name="problem">The question.</param>
    /// <param name="technique">0 to techniques - 1.</param>
    /// <param name="prices">Price of each product.</param>
    /// <param name="factorPrices">Price of each kind of labour and resource.</param>
    /// <param name="turned">The sum of receipts and costs.</param>
    internal static double Earned(PlanProblem problem, int technique, ReadOnlySpan<double> prices, ReadOnlySpan<double> factorPrices, out double turned)
    {
        var own = problem.Worth(technique);
        var receipts = problem.System.Outputs.Dot(technique, prices);
        var costs = problem.System.Inputs.Dot(technique, prices) + problem.System.FactorInputs.Dot(technique, factorPrices);
        turned = receipts + costs + Math.Abs(own);
        return own + receipts - costs;
    }

    private static void Add(double term, ref double bound, ref double size)
    {
        bound += term;
        size += Math.Abs(term);
    }

    private static bool BringToSets(PlanProblem problem, double[] p, double[] w)
    {
        double set = 0;
        for (var i = 0; i < p.Length; i++) set += p[i] * problem.Targets.Assortment[i];
        if (!(set > 0)) return false;
        for (var i = 0; i < p.Length; i++) p[i] /= set;
        for (var k = 0; k < w.Length; k++) w[k] /= set;
        return true;
    }

    private static double[] NotNegative(ReadOnlySpan<double> prices)
    {
        var result = prices.ToArray();
        for (var k = 0; k < result.Length; k++) result[k] = Math.Max(0, result[k]);
        return result;
    }
}
