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
        var small = RandomHorizon.Draw(30, Years, Seed);
        HorizonPlanner.Redraw(HorizonPlanner.Draw(small), Changed(small, 2, 7, 1.1));
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
        HorizonPlan plan = null!;
        var cold = Lap.Of(() => plan = HorizonPlanner.Draw(programme));
        to.WriteLine($"  sets         {cold}  value {plan.Value:F9}, {plan.Iterations} steps; {plan.Proof}");
        var shares = new List<double>();
        foreach (var (year, product, times) in Changes(products))
        {
            HorizonPlan warm = null!;
            var again = Lap.Of(() => warm = HorizonPlanner.Redraw(plan, Changed(programme, year, product, times)));
            shares.Add(again.Processor / cold.Processor);
            to.WriteLine($"  anew         {again}  order {product} of year {year + 1} times {times}: {shares[^1]:P0} of the processors' time, {warm.Iterations} steps; {warm.Proof}");
        }

        shares.Sort();
        to.WriteLine($"  anew         {shares[shares.Count / 2]:P0} is the median, {shares[^1]:P0} the worst");
    }

    /// <summary>Changes of one order: the year (from 0), the product, and by what the order is multiplied.</summary>
    private static IEnumerable<(int Year, int Product, double Times)> Changes(int products) =>
        [(2, products / 2, 1.1), (0, products / 10, 1.1), (4, products / 3, 0.9), (1, products - 5, 1.5), (0, products / 2, 1.1), (2, 7, 1.2), (3, products / 4, 0.8), (0, products - 7, 1.1), (1, products / 5, 1.1)];

    private static HorizonProgramme Changed(HorizonProgramme programme, int year, int product, double times)
    {
        PlanTargets[] years = [.. programme.Years];
        var orders = years[year].Orders.ToArray();
        orders[product] *= times;
        years[year] = new PlanTargets(orders, years[year].Assortment.ToArray());
        return programme.For(programme.System, years, programme.Objective);
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
