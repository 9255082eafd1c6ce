using System.Diagnostics;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.OrTools;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>The optimal plan of the random economy, two techniques for each product: time and proof, beside GLOP where it ends in time.</summary>
internal static class OptimalBench
{
    private const ulong Seed = 1917;
    private const string Ours = "ours";
    private const int MostForGlop = 1000;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Environment.ProcessorCount} processors (GLOP 9.15 takes 4.1 s at 1,000 products and 330 s at 3,000; an interior point on dense normal equations 2.1 s, 25 s, and 339 s at 10,000)");
        Plan(new OptimalPlanner(), 700);
        foreach (var products in sizes)
        {
            to.WriteLine($"{products} products");
            Side(to, Ours, new OptimalPlanner(), products);
            if (products <= MostForGlop) Side(to, "GLOP", new OptimalPlanner(new GlopSolver()), products);
            to.WriteLine($"  memory       {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB at the most");
        }
    }

    private static void Side(TextWriter to, string name, OptimalPlanner planner, int products)
    {
        var (system, targets) = RandomEconomy.Draw(products, Seed);
        var problem = new PlanProblem(system, targets, PlanObjective.Assortment);
        OptimalPlan plan = null!;
        var lap = Lap.Of(() => plan = planner.Plan(problem, products > MostForGlop ? new StepLines(Console.Error) : null));
        to.WriteLine($"  {name,-12} {lap}  sets {plan.Sets:F9}, {plan.Iterations} steps; {plan.Proof}");
        if (name == Ours) Anew(to, planner, problem, plan, lap);
    }

    /// <summary>The plan drawn anew after the largest order has grown by a tenth.</summary>
    private static void Anew(TextWriter to, OptimalPlanner planner, PlanProblem problem, OptimalPlan plan, Lap cold)
    {
        var orders = problem.Targets.Orders.ToArray();
        orders[Enumerable.Range(0, orders.Length).MaxBy(i => orders[i])] *= 1.1;
        var changed = problem.WithTargets(new PlanTargets(orders, problem.Targets.Assortment.ToArray()));
        OptimalPlan anew = null!;
        var lap = Lap.Of(() => anew = planner.Redraw(plan, changed));
        to.WriteLine($"  {"drawn anew",-12} {lap}  {100 * lap.Processor / cold.Processor:F0} % of it  sets {anew.Sets:F9}, {anew.Iterations} steps; {anew.Proof}");
    }

    private static void Plan(OptimalPlanner planner, int products)
    {
        var (system, targets) = RandomEconomy.Draw(products, Seed);
        planner.Plan(new PlanProblem(system, targets, PlanObjective.Assortment));
    }
}
