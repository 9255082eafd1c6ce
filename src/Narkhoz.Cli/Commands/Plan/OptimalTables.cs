using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Optimal;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>An optimal plan as an answer and as tables of results.</summary>
internal static class OptimalTables
{
    /// <summary>The answer.</summary>
    public static OptimalAnswer Answer(PlanTask task, PlanProblem problem, OptimalPlan plan, string objective, int top)
    {
        var system = problem.System;
        var outputs = Outputs(problem, plan);
        var delivered = Delivered(problem, plan);
        var dearest = Enumerable.Range(0, outputs.Length).OrderByDescending(i => plan.Prices[i] * delivered[i]).Take(top)
            .Select(i => new ValuationEntry(system.Products[i], outputs[i], delivered[i], plan.Prices[i]));
        var scarce = Scarce(problem, plan);
        return new OptimalAnswer(
            task.Table.Name, task.Table.Unit, system.Products.Count, system.Techniques.Count, objective, Math.Abs(plan.Value), plan.Proof.Gap,
            plan.Proof.Shortfall, plan.Proof.Capacity, plan.Proof.Factors, plan.Iterations, [.. dearest], [.. scarce.Take(top)], [],
            task.Explain ? [.. scarce.Take(3).Select(one => Why(one, plan.Value))] : null);
    }

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

    private static double[] Delivered(PlanProblem problem, OptimalPlan plan) =>
        [.. Enumerable.Range(0, problem.System.Products.Count).Select(i => problem.Targets.Orders[i] + (plan.Sets * problem.Targets.Assortment[i]))];

    private static List<ScarceEntry> Scarce(PlanProblem problem, OptimalPlan plan)
    {
        var system = problem.System;
        var factors = system.Factors.Select((factor, k) => new ScarceEntry("factor", factor.Label, factor.Available, plan.FactorPrices[k]));
        var capacities = Enumerable.Range(0, plan.Levels.Count).Where(j => double.IsFinite(problem.Ceiling[j]))
            .Select(j => new ScarceEntry("capacity", system.Techniques[j], problem.Ceiling[j], Math.Max(0, plan.Earned[j])));
        var worthwhile = 1e-6 * Math.Abs(plan.Value);
        return [.. factors.Concat(capacities).Where(one => one.Price > 0 && one.Price * one.Limit > worthwhile).OrderByDescending(one => one.Price * one.Limit)];
    }

    private static string Why(ScarceEntry one, double value) =>
        FormattableString.Invariant($"A hundredth more of {(one.Kind == "factor" ? "" : "the capacity of ")}'{one.Name}' would add up to {one.Price * one.Limit / Math.Abs(value):0.####} % to the value.");
}
