using CsCheck;
using Narkhoz.Planning.Breakdown;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Breakdown;

/// <summary>The transport problem: published examples, proofs and shortages.</summary>
public sealed class TransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_canneries_of_Hillier_and_Lieberman()
    {
        // P & T Company, "Introduction to Operations Research", chapter on transportation: 152,535 dollars.
        var plan = Of([75, 125, 100], [80, 65, 70, 85], [[464, 513, 654, 867], [352, 416, 690, 791], [995, 682, 388, 685]]).Solve(Token);
        Assert.Equal(152_535, plan.Cost);
        Assert.Equal(new TransportProof(0, 0, 0), plan.Proof());
        Assert.True(plan.IsComplete);
    }

    [Fact]
    public void The_power_stations_of_Winston()
    {
        // Powerco, "Operations Research", chapter on transportation: 1,020 dollars.
        var plan = Of([35, 50, 40], [45, 20, 30, 30], [[8, 6, 10, 9], [9, 12, 13, 7], [14, 9, 16, 5]]).Solve(Token);
        Assert.Equal(1020, plan.Cost);
        Assert.Equal(new TransportProof(0, 0, 0), plan.Proof());
    }

    [Fact]
    public void A_small_example_that_goes_under_the_name_of_Hitchcock()
    {
        // Data and optimum, 535, as recalled from the literature after Hitchcock 1941, to be looked up again; the optimum was worked out anew by shortest paths.
        var plan = Of([25, 25, 50], [15, 20, 30, 35], [[10, 5, 6, 7], [8, 2, 7, 6], [9, 3, 4, 8]]).Solve(Token);
        Assert.Equal(535, plan.Cost);
        Assert.Equal(new TransportProof(0, 0, 0), plan.Proof());
    }

    [Fact]
    public void Dantzigs_canneries_1963()
    {
        // Seattle and San Diego to New York, Chicago and Topeka; thousands of miles at 90 dollars a thousand: 153,675 dollars a day.
        var plan = Of([350, 600], [325, 300, 275], [[2.5, 1.7, 1.8], [2.5, 1.8, 1.4]]).Solve(Token);
        Assert.Equal(153_675, plan.Cost * 90, 1e-6);
        Assert.True(plan.Proof() is { Breach: 0, Gain: < 1e-14, Slack: < 1e-14 });
    }

    [Fact]
    public void A_plan_proves_itself_and_no_random_plan_is_cheaper() =>
        Gen.Select(Gen.Int[1, 7], Gen.Int[1, 7], Gen.Int[0, int.MaxValue]).Sample((suppliers, customers, seed) =>
        {
            var random = new Random(seed);
            var supply = Enumerable.Range(0, suppliers).Select(_ => (long)random.Next(0, 50)).ToArray();
            var demand = Enumerable.Range(0, customers).Select(_ => (long)random.Next(0, 20)).ToArray();
            var costs = Enumerable.Range(0, suppliers).Select(_ => Enumerable.Range(0, customers).Select(_ => (double)random.Next(-3, 30)).ToArray()).ToArray();
            if (supply.Sum() < demand.Sum()) return true;
            var problem = Of(supply, demand, costs);
            var plan = problem.Solve(Token);
            return plan.IsComplete && plan.Proof() == new TransportProof(0, 0, 0) && plan.Cost <= Greedy(supply, demand, costs, random);
        });

    [Fact]
    public void Idle_suppliers_have_the_lowest_price()
    {
        var plan = Of([10, 10], [5], [[3], [1]]).Solve(Token);
        Assert.Equal([0L, 5], plan.Shipped.ToArray());
        Assert.Equal(plan.SupplierPrices[0], plan.SupplierPrices[1]);
        Assert.Equal(1, plan.CustomerPrices[0] - plan.SupplierPrices[1]);
    }

    [Fact]
    public void A_shortage_names_those_who_want_and_all_who_could_give()
    {
        // Customers 0 and 1 can only be reached from supplier 0, who has 10 for their 14; supplier 1 is idle.
        var costs = SparseMatrix.FromColumns(2, [[(0, 1)], [(0, 5)], [(0, 1), (1, 2)]]);
        var plan = new TransportProblem([10, 100], [6, 8, 3], costs).Solve(Token);
        Assert.Equal(4, plan.Unserved.ToArray().Sum());
        var shortage = Assert.IsType<TransportShortage>(plan.Shortage());
        Assert.Equal([0, 1], shortage.Customers);
        Assert.Equal([0], shortage.Suppliers);
        Assert.Equal((14, 10), (shortage.Wanted, shortage.Available));
        Assert.Equal(0, plan.Proof().Breach);
    }

    [Fact]
    public void What_is_served_is_the_most_that_can_be_served() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[0, int.MaxValue]).Sample((suppliers, customers, seed) =>
        {
            var random = new Random(seed);
            var columns = Enumerable.Range(0, customers).Select(_ => Enumerable.Range(0, suppliers).Where(_ => random.Next(3) == 0).Select(s => (s, (double)random.Next(1, 9))).ToArray()).ToArray();
            var problem = new TransportProblem([.. Enumerable.Range(0, suppliers).Select(_ => (long)random.Next(0, 30))], [.. Enumerable.Range(0, customers).Select(_ => (long)random.Next(0, 30))], SparseMatrix.FromColumns(suppliers, columns));
            var plan = problem.Solve(Token);
            // Hall: the group found wants exactly so much more than its suppliers have as goes unserved.
            return plan.Proof().Breach == 0 && (plan.Shortage() is not { } shortage || shortage.Wanted - shortage.Available == plan.Unserved.ToArray().Sum());
        });

    [Fact]
    public void A_thousand_by_a_thousand_is_solved()
    {
        var random = new Random(1930);
        var columns = Enumerable.Range(0, 1000).Select(c => Enumerable.Range(0, 12).Select(k => (Row: ((c * 7) + (k * 83)) % 1000, Value: (double)random.Next(10, 5000))).DistinctBy(cell => cell.Row).ToArray()).ToArray();
        var plan = new TransportProblem([.. Enumerable.Repeat(120L, 1000)], [.. Enumerable.Range(0, 1000).Select(_ => (long)random.Next(1, 100))], SparseMatrix.FromColumns(1000, columns)).Solve(Token);
        Assert.True(plan.IsComplete);
        Assert.Equal(new TransportProof(0, 0, 0), plan.Proof());
    }

    [Fact]
    public void Wrong_amounts_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Of([-1], [1], [[1]]));
        Assert.Throws<ArgumentException>(() => Of([1, 1], [1], [[1]]));
        Assert.Throws<ArgumentException>(() => Of([long.MaxValue], [1], [[1]]));
    }

    private static TransportProblem Of(long[] supply, long[] demand, double[][] costs) => new(
        supply, demand, SparseMatrix.FromColumns(costs.Length, [.. Enumerable.Range(0, demand.Length).Select(c => Enumerable.Range(0, costs.Length).Select(s => (s, costs[s][c])).ToArray())]));

    private static double Greedy(long[] supply, long[] demand, double[][] costs, Random random)
    {
        var left = supply.ToArray();
        double cost = 0;
        for (var customer = 0; customer < demand.Length; customer++)
        {
            var wanted = demand[customer];
            foreach (var supplier in Enumerable.Range(0, left.Length).OrderBy(_ => random.Next()))
            {
                var amount = Math.Min(wanted, left[supplier]);
                (wanted, left[supplier], cost) = (wanted - amount, left[supplier] - amount, cost + (amount * costs[supplier][customer]));
            }
        }

        return cost;
    }
}
