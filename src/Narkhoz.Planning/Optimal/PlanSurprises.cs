namespace Narkhoz.Planning.Optimal;

/// <summary>Looks through an optimal plan for corners. A linear programme drops products and leaps from year to year; the reader is told where, why, and what avoiding it costs.</summary>
/// <remarks>Limits on change (<see cref="PlanProblem.WithChange"/>) avoid them.</remarks>
public static class PlanSurprises
{
    private const double Gone = 1e-6;

    /// <summary>All surprises, the largest by value first.</summary>
    /// <param name="problem">The question.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="lastYear">Levels of last year, one a technique.</param>
    /// <param name="leap">Change of an output as a share of last year's from which it is a leap, above 0.</param>
    /// <exception cref="ArgumentException">Last year's levels are not one a technique.</exception>
    public static IReadOnlyList<PlanSurprise> Of(PlanProblem problem, OptimalPlan plan, IReadOnlyList<double> lastYear, double leap = 0.5)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(lastYear);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leap);
        if (lastYear.Count != plan.Levels.Count) throw new ArgumentException($"{lastYear.Count} levels of last year for {plan.Levels.Count} techniques", nameof(lastYear));
        var system = problem.System;
        var (before, now) = (new double[system.Products.Count], new double[system.Products.Count]);
        system.Outputs.AddTimes([.. lastYear], before);
        system.Outputs.AddTimes([.. plan.Levels], now);
        var makers = system.Outputs.Transposed();
        var found = new List<(double Worth, PlanSurprise Surprise)>();
        for (var product = 0; product < before.Length; product++)
        {
            var gone = before[product] > 0 && now[product] <= Gone * before[product];
            if (!gone && Math.Abs(now[product] - before[product]) < leap * before[product]) continue;
            if (before[product] <= 0 && now[product] <= 0) continue;
            var (reason, price) = now[product] < before[product] ? Fallen(problem, plan, product, makers.RowsOf(product), makers.ValuesOf(product)) : Risen(problem, plan, product, makers.RowsOf(product));
            found.Add((Math.Abs(now[product] - before[product]) * Worth(problem, plan, product), new PlanSurprise(system.Products[product], before[product], now[product], reason, price)));
        }

        return [.. found.OrderByDescending(one => one.Worth).Select(one => one.Surprise)];
    }

    /// <summary>What a unit is worth: its valuation, and its own price where worth is what is maximised.</summary>
    private static double Worth(PlanProblem problem, OptimalPlan plan, int product) => plan.Prices[product] + (problem.Objective is PlanObjective.Worth own ? own.Prices.Span[product] : 0);

    /// <summary>Whether a technique stands at its upper limit, within what an interior point comes to.</summary>
    private static bool AtLimit(PlanProblem problem, OptimalPlan plan, int technique) => plan.Levels[technique] >= (1 - Gone) * problem.Ceiling[technique];

    private static (string Reason, double Price) Fallen(PlanProblem problem, OptimalPlan plan, int product, ReadOnlySpan<int> makers, ReadOnlySpan<double> made)
    {
        var (best, loss) = (-1, double.PositiveInfinity);
        for (var k = 0; k < makers.Length; k++)
        {
            if (problem.Ceiling[makers[k]] <= 0 || AtLimit(problem, plan, makers[k])) continue;
            var perUnit = Math.Max(0, -plan.Earned[makers[k]]) / made[k];
            if (perUnit < loss) (best, loss) = (makers[k], perUnit);
        }

        if (best < 0) return ("every technique of it runs at its limit", plan.Prices[product]);
        var worth = Worth(problem, plan, product);
        return (FormattableString.Invariant($"a unit is worth {worth:G4} and costs {worth + loss:G4} by '{problem.System.Techniques[best]}', the cheapest technique with room; its users take no more of it"), plan.Prices[product] + loss);
    }

    private static (string Reason, double Price) Risen(PlanProblem problem, OptimalPlan plan, int product, ReadOnlySpan<int> makers)
    {
        var price = Worth(problem, plan, product);
        foreach (var technique in makers)
            if (AtLimit(problem, plan, technique) && plan.Earned[technique] > 0)
                return (FormattableString.Invariant($"a unit is worth {price:G4}, and '{problem.System.Techniques[technique]}' is run to its limit for a rent of {plan.Earned[technique]:G4}"), plan.Earned[technique]);
        return (FormattableString.Invariant($"the targets and its users take it at {price:G4} a unit, which is what it costs"), 0);
    }
}
