using Google.OrTools.Graph;
using Narkhoz.Planning.Breakdown;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>Suppliers matched to as many customers by the network simplex, each customer reached by 20 or by 200 suppliers, beside trade in proportion on the same ways.</summary>
internal static class BreakdownBench
{
    private const int Seed = 1930;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Environment.ProcessorCount} processors, distances on a square of 3,000 km, whole tonnes");
        foreach (var size in sizes)
            foreach (var ways in new[] { 20, 200 }) Print(to, size, ways);
    }

    private static void Print(TextWriter to, int size, int ways)
    {
        var problem = Draw(size, Math.Min(ways, size));
        TransportPlan? plan = null;
        var solved = Lap.Of(() => plan = problem.Solve(), 3);
        var proof = plan!.Proof();
        to.WriteLine($"{size} suppliers x {size} customers, {problem.Costs.NonZeros} ways");
        to.WriteLine($"  network simplex         {solved}  {plan.Pivots} pivots, {plan.Cost / 1e6:F3} million tonne-km, complete: {plan.IsComplete}");
        double least = 0;
        var rival = Lap.Of(() => least = OrTools(problem), 3);
        to.WriteLine($"  OR-Tools min-cost flow  {rival}  {least / 1e6:F3} million tonne-km, {(Math.Abs(least - plan.Cost) <= 1e-12 * least ? "the same to rounding" : $"another by {least - plan.Cost:E1}")}");
        to.WriteLine($"  proof afresh            breach {proof.Breach}, gain of an unused way {proof.Gain:E1}, slack of a used one {proof.Slack:E1}");
        to.WriteLine($"  nearest first           {Nearest(problem) / 1e6:F3} million tonne-km: every customer in turn takes from the nearest supplier that has something");
    }

    private static TransportProblem Draw(int size, int ways)
    {
        var random = new Random(Seed);
        var (suppliers, customers) = (Places(random, size), Places(random, size));
        var columns = new (int, double)[size][];
        for (var customer = 0; customer < size; customer++)
        {
            // The last way is a common depot, so that everybody can be served.
            var reached = Enumerable.Range(0, ways - 1).Select(_ => random.Next(1, size)).Append(0).Distinct();
            columns[customer] = [.. reached.Select(supplier => (supplier, Math.Round(Distance(suppliers[supplier], customers[customer]), 1)))];
        }

        var demand = Enumerable.Range(0, size).Select(_ => (long)random.Next(1, 1_000)).ToArray();
        var supply = Enumerable.Range(0, size).Select(_ => (long)random.Next(1, 1_100)).ToArray();
        supply[0] = demand.Sum();
        return new TransportProblem(supply, demand, SparseMatrix.FromColumns(size, columns));
    }

    /// <summary>Cost scaling push-relabel (Goldberg 1997) on the same ways; costs are counted in tenths, which they are given in.</summary>
    private static double OrTools(TransportProblem problem)
    {
        var (flow, suppliers) = (new MinCostFlow(), problem.Supply.Length);
        for (var supplier = 0; supplier < suppliers; supplier++) flow.SetNodeSupply(supplier, problem.Supply[supplier]);
        for (var customer = 0; customer < problem.Demand.Length; customer++)
        {
            flow.SetNodeSupply(suppliers + customer, -problem.Demand[customer]);
            var rows = problem.Costs.RowsOf(customer);
            var costs = problem.Costs.ValuesOf(customer);
            for (var k = 0; k < rows.Length; k++) flow.AddArcWithCapacityAndUnitCost(rows[k], suppliers + customer, problem.Demand[customer], (long)Math.Round(10 * costs[k]));
        }

        // What suppliers have over stays with them.
        var status = flow.SolveMaxFlowWithMinCost();
        return status == MinCostFlowBase.Status.OPTIMAL ? flow.OptimalCost() / 10.0 : throw new InvalidOperationException($"OR-Tools says {status}");
    }

    private static double Nearest(TransportProblem problem)
    {
        var left = problem.Supply.ToArray();
        double cost = 0;
        for (var customer = 0; customer < problem.Demand.Length; customer++)
        {
            var (wanted, from) = (problem.Demand[customer], problem.Costs.Starts[customer]);
            foreach (var k in Enumerable.Range(0, problem.Costs.RowsOf(customer).Length).OrderBy(k => problem.Costs.Values[from + k]))
            {
                var supplier = problem.Costs.RowIndices[from + k];
                var units = Math.Min(wanted, left[supplier]);
                (wanted, left[supplier], cost) = (wanted - units, left[supplier] - units, cost + (units * problem.Costs.Values[from + k]));
            }
        }

        return cost;
    }

    private static (double X, double Y)[] Places(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (3000 * random.NextDouble(), 3000 * random.NextDouble()))];

    private static double Distance((double X, double Y) one, (double X, double Y) other) => Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));
}
