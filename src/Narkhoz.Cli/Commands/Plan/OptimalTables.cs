using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Optimal;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>An optimal plan as an answer and as tables of results.</summary>
internal static class OptimalTables
{
    /// <summary>The answer.</summary>
    /// <param name="task">Table and targets.</param>
    /// <param name="problem">The question.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="objective">What was made best, as it was typed.</param>
    /// <param name="surprises">What differs from last year; null where that is not known.</param>
    /// <param name="priceOfBounds">What the bounds on change cost; null where there are none.</param>
    /// <param name="top">How many products and limits are shown.</param>
    public static OptimalAnswer Answer(PlanTask task, PlanProblem problem, OptimalPlan plan, string objective, IReadOnlyList<PlanSurprise>? surprises, double? priceOfBounds, int top)
    {
        var system = problem.System;
        var outputs = Outputs(problem, plan);
        var delivered = Delivered(problem, plan);
        var dearest = Enumerable.Range(0, outputs.Length).OrderByDescending(i => plan.Prices[i] * delivered[i]).Take(top)
            .Select(i => new ValuationEntry(system.Products[i], outputs[i], delivered[i], plan.Prices[i]));
        var scarce = Scarce(problem, plan);
        return new OptimalAnswer(
            task.Table.Name, task.Table.Unit, system.Products.Count, system.Techniques.Count, objective, problem.Objective is PlanObjective.Labour ? -plan.Value : plan.Value, plan.Proof.Gap,
            plan.Proof.Shortfall, plan.Proof.Capacity, plan.Proof.Factors, plan.Iterations, [.. dearest], [.. scarce.Take(top)],
            surprises is null ? null : [.. surprises.Select(one => new SurpriseEntry(null, one.Product, one.Before, one.Now, one.Reason, one.Price))], priceOfBounds, [],
            task.Explain ? [.. scarce.Take(3).Select(one => Why(one, plan.Value))] : null);
    }

    /// <summary>Surprises: output before and now, the reason, the price of a unit back.</summary>
    public static ResultTable Surprises(IReadOnlyList<PlanSurprise> surprises) => new ResultTable("surprises")
        .Text("product", surprises.Select(one => one.Product))
        .Numbers("before", [.. surprises.Select(one => one.Before)])
        .Numbers("now", [.. surprises.Select(one => one.Now)])
        .Text("reason", surprises.Select(one => one.Reason))
        .Numbers("price", [.. surprises.Select(one => one.Price)]);

    /// <summary>Products: output, delivery, surplus, price.</summary>
    public static ResultTable Products(PlanProblem problem, OptimalPlan plan) => new ResultTable("products")
        .Text("product", Enumerable.Range(0, problem.System.Products.Count).Select(product => problem.System.Products[product]))
        .Numbers("output", Outputs(problem, plan))
        .Numbers("delivered", Delivered(problem, plan))
        .Numbers("surplus", [.. plan.Surplus])
        .Numbers("price", [.. plan.Prices]);

    /// <summary>Techniques: level, capacity, what a unit earns.</summary>
    public static ResultTable Techniques(PlanProblem problem, OptimalPlan plan) => new ResultTable("techniques")
        .Text("technique", Enumerable.Range(0, problem.System.Techniques.Count).Select(technique => problem.System.Techniques[technique]))
        .Numbers("level", [.. plan.Levels])
        .Numbers("capacity", [.. problem.System.Capacity.ToArray().Select(limit => double.IsFinite(limit) ? limit : double.NaN)])
        .Numbers("earned", [.. plan.Earned]);

    private static double[] Outputs(PlanProblem problem, OptimalPlan plan)
    {
        var outputs = new double[problem.System.Products.Count];
        problem.System.Outputs.AddTimes([.. plan.Levels], outputs);
        return outputs;
    }

    // Where worth is maximised, what is left over is what is sold.
    private static double[] Delivered(PlanProblem problem, OptimalPlan plan) =>
        [.. Enumerable.Range(0, problem.System.Products.Count).Select(i => problem.Targets.Orders[i] + (problem.Objective is PlanObjective.Worth ? plan.Surplus[i] : plan.Sets * problem.Targets.Assortment[i]))];

    private static List<ScarceEntry> Scarce(PlanProblem problem, OptimalPlan plan)
    {
        var system = problem.System;
        var factors = system.Factors.Select((factor, k) => new ScarceEntry("factor", factor.Label, factor.Available, plan.FactorPrices[k]));
        var capacities = Enumerable.Range(0, plan.Levels.Count).Where(j => double.IsFinite(problem.Ceiling[j]))
            .Select(j => new ScarceEntry(problem.Ceiling[j] < system.Capacity[j] ? "rise" : "capacity", system.Techniques[j], problem.Ceiling[j], Math.Max(0, plan.Earned[j])));
        var floors = Enumerable.Range(0, plan.Levels.Count).Where(j => problem.Floor[j] > 0)
            .Select(j => new ScarceEntry("fall", system.Techniques[j], problem.Floor[j], Math.Max(0, -plan.Earned[j])));
        var worthwhile = 1e-6 * Math.Abs(plan.Value);
        return [.. factors.Concat(capacities).Concat(floors).Where(one => one.Price > 0 && one.Price * one.Limit > worthwhile).OrderByDescending(one => one.Price * one.Limit)];
    }

    private static string Why(ScarceEntry one, double value)
    {
        var what = one.Kind switch { "factor" => "more of", "rise" => "more room to rise for", "fall" => "more room to fall for", _ => "more of the capacity of" };
        return FormattableString.Invariant($"A hundredth {what} '{one.Name}' would add up to {one.Price * one.Limit / Math.Abs(value):0.####} % to the value.");
    }
}
