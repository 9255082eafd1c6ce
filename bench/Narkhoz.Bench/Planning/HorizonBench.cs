using System.Diagnostics;
using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>Five-year plans with capital: time and proof, planning anew after one target has changed, and harmony beside the heuristic that is used for it.</summary>
internal static class HorizonBench
{
    private const ulong Seed = 1917;
    private const int Years = 5;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Years} years, {Environment.ProcessorCount} processors (GLOP 9.15 on programmes of this kind: 0.36 s at 100 products, 6.3 s at 300, 189 s at 1,000; Clp's barrier 0.30 s and 4.8 s)");
        HorizonPlanner.Draw(RandomHorizon.Draw(30, Years, Seed));
        foreach (var products in sizes)
        {
            to.WriteLine($"{products} products");
            Sets(to, RandomHorizon.Draw(products, Years, Seed), products);
            Harmonious(to, products);
            to.WriteLine($"  memory       {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB at the most");
        }
    }

    private static void Sets(TextWriter to, HorizonProgramme programme, int products)
    {
        HorizonPlan plan = null!, warm = null!;
        var cold = Lap.Of(() => plan = HorizonPlanner.Draw(programme));
        to.WriteLine($"  sets         {cold}  value {plan.Value:F9}, {plan.Iterations} steps; {plan.Proof}");
        PlanTargets[] years = [.. programme.Years];
        var orders = years[2].Orders.ToArray();
        orders[products / 2] *= 1.1;
        years[2] = new PlanTargets(orders, years[2].Assortment.ToArray());
        var again = Lap.Of(() => warm = HorizonPlanner.Redraw(plan, programme.For(programme.System, years, programme.Objective)));
        to.WriteLine($"  anew         {again}  one order of year 3 up by a tenth: {again.Wall / cold.Wall:P0} of the time, {warm.Iterations} steps; {warm.Proof}");
    }

    /// <summary>Both measures of a plan of targets: its harmony, and what every target is fulfilled to at the least, year by year.</summary>
    private static void Harmonious(TextWriter to, int products)
    {
        var programme = HarmonyEconomy.Draw(products, Years, (int)Seed);
        HorizonPlan plan = null!, least = null!;
        var ours = Lap.Of(() => plan = HorizonPlanner.Draw(programme));
        to.WriteLine($"  harmony      {ours}  {plan.Value:F4}, as good as {Evenly(plan.Value, products):P1} of every target; proven to {(plan.Bound - plan.Value) / (1 + Math.Abs(plan.Value)):E1}, {plan.Iterations} steps; {plan.Proof}");
        double[] reached = [];
        var theirs = Lap.Of(() => reached = HarmonyHeuristic.Run(new HarmonyComplex(programme)));
        var harmony = reached.Sum(Harmony.Of);
        to.WriteLine($"  heuristic    {theirs}  {harmony:F4}, as good as {Evenly(harmony, products):P1} of every target: {Evenly(harmony, products) / Evenly(plan.Value, products):P0} of the optimum");
        var evenly = Lap.Of(() => least = HorizonPlanner.Draw(programme.For(programme.System, programme.Years, HorizonObjective.Discounted(Years, 0))));
        var theirLeast = Enumerable.Range(0, Years).Sum(year => reached.Skip(year * products).Take(products).Min());
        to.WriteLine($"  least        {evenly}  every target to {least.Value / Years:P1}, mean of years, proven to {least.Proof.Gap:E1}; the heuristic to {theirLeast / Years:P1}: {theirLeast / least.Value:P0} of the optimum");
    }

    /// <summary>The share of all targets that would have the same harmony if every one was fulfilled to it.</summary>
    private static double Evenly(double harmony, int products)
    {
        var mean = harmony / (Years * products);
        return mean >= 0 ? Math.Exp(mean) : 2 - Math.Sqrt(1 - (2 * mean));
    }
}
