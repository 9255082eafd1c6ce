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

    /// <summary>The plan drawn anew after one order has changed: a tenth more, half as much again and half of the largest order, the eleventh and the 201st.</summary>
    private static void Anew(TextWriter to, OptimalPlanner planner, PlanProblem problem, OptimalPlan plan, Lap cold)
    {
        var given = problem.Targets.Orders.ToArray();
        int[] largest = [.. Enumerable.Range(0, given.Length).OrderByDescending(product => given[product])];
        var shares = new List<double>();
        foreach (var rank in (int[])[1, 11, 201])
            foreach (var factor in (double[])[1.1, 1.5, 0.5])
            {
                double[] orders = [.. given];
                orders[largest[rank - 1]] *= factor;
                OptimalPlan anew = null!;
                var lap = Lap.Of(() => anew = planner.Redraw(plan, problem.WithTargets(new PlanTargets(orders, problem.Targets.Assortment.ToArray()))));
                shares.Add(lap.Processor / cold.Processor);
                to.WriteLine($"  {"drawn anew",-12} {lap}  {100 * shares[^1]:F0} % of it, order {rank} times {factor:F1}  sets {anew.Sets:F9}, {anew.Iterations} steps; {anew.Proof}");
            }

        shares.Sort();
        to.WriteLine($"  {"drawn anew",-12} {100 * shares[shares.Count / 2]:F0} % of the processors' time in the median, {100 * shares[^1]:F0} % at the worst");
    }
}
