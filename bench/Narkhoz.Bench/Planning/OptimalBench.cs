using System.Diagnostics;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.OrTools;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>The optimal plan of the random economy, two techniques for each product: time and proof, beside GLOP where it ends in time.</summary>
internal static class OptimalBench
{
    private const ulong Seed = 1917;
    private const int MostForGlop = 1000;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Environment.ProcessorCount} processors (GLOP 9.15 takes 4.1 s at 1,000 products and 330 s at 3,000; an interior point on dense normal equations 2.1 s, 25 s, and 339 s at 10,000)");
        Plan(new OptimalPlanner(), 700);
        foreach (var products in sizes)
        {
            to.WriteLine($"{products} products");
            Side(to, "ours", new OptimalPlanner(), products);
            if (products <= MostForGlop) Side(to, "GLOP", new OptimalPlanner(new GlopSolver()), products);
            to.WriteLine($"  memory       {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB at the most");
        }
    }

    private static void Side(TextWriter to, string name, OptimalPlanner planner, int products)
    {
        var (system, targets) = RandomEconomy.Draw(products, Seed);
        var problem = new PlanProblem(system, targets, PlanObjective.Assortment);
        OptimalPlan plan = null!;
        var lap = Lap.Of(() => plan = planner.Plan(problem));
        to.WriteLine($"  {name,-12} {lap}  sets {plan.Sets:F9}, {plan.Iterations} steps; {plan.Proof}");
    }

    private static void Plan(OptimalPlanner planner, int products)
    {
        var (system, targets) = RandomEconomy.Draw(products, Seed);
        planner.Plan(new PlanProblem(system, targets, PlanObjective.Assortment));
    }
}
