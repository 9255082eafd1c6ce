using CsCheck;
using Narkhoz.Planning.Breakdown;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Breakdown;

public sealed class PlanBreakdownTests
{
    private static readonly Gen<Enterprise[]> Works = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Double[0, 90], Gen.Double[0, 90], Gen.Double[1, 9])
        .Select((product, republic, capacity, achieved, cost) => new Enterprise($"works {cost}", product, $"branch {product}", $"republic {republic}", capacity, achieved, cost)).Array[1, 30];

    [Theory]
    [InlineData(BreakdownRule.Capacity)]
    [InlineData(BreakdownRule.Achieved)]
    [InlineData(BreakdownRule.LeastCost)]
    public void Targets_add_up_bit_for_bit_by_works_and_by_republic(BreakdownRule rule) => Gen.Select(Works, Gen.Double[0, 500].Array[3]).Sample((works, totals) =>
    {
        var plan = PlanBreakdown.Draw(totals, works, rule);
        return Enumerable.Range(0, 3).All(product =>
            plan.Sums(product, own => own.Name).Sum(sum => sum.Target) + plan.Unplaced[product] == totals[product]
            && plan.Sums(product, own => own.Republic).Sum(sum => sum.Target) + plan.Unplaced[product] == totals[product])
            && plan.Targets.Zip(works).All(pair => pair.First >= 0 && pair.First <= pair.Second.Capacity);
    });

    [Fact]
    public void What_finds_no_place_is_what_exceeds_the_capacities() => Gen.Select(Works, Gen.Double[0, 500].Array[3]).Sample((works, totals) =>
    {
        var plan = PlanBreakdown.Draw(totals, works, BreakdownRule.LeastCost);
        return Enumerable.Range(0, 3).All(product => Math.Abs(plan.Unplaced[product] - Math.Max(0, totals[product] - works.Where(own => own.Product == product).Sum(own => own.Capacity))) < 1e-9);
    });

    [Fact]
    public void Least_cost_is_never_dearer_than_proportion() => Gen.Select(Works, Gen.Double[0, 500].Array[3]).Sample((works, totals) =>
        PlanBreakdown.Draw(totals, works, BreakdownRule.LeastCost).Cost <= PlanBreakdown.Draw(totals, works, BreakdownRule.Capacity).Cost + 1e-9);

    [Fact]
    public void From_the_achieved_level_until_capacity_stops_it()
    {
        Enterprise[] works = [new("Magnitogorsk", 0, "steel", "RSFSR", 50, 30), new("Makeevka", 0, "steel", "Ukraine", 40, 20), new("Tbilisi", 0, "steel", "Georgia", 15, 10)];
        // 90 by 30 : 20 : 10 would be 45, 30, 15; 100 would be 50, 33.3, 16.7, and the last is full at 15.
        Assert.Equal([45.0, 30, 15], PlanBreakdown.Draw([90], works, BreakdownRule.Achieved).Targets);
        var full = PlanBreakdown.Draw([100], works, BreakdownRule.Achieved);
        Assert.Equal([50.0, 35, 15], full.Targets);
        Assert.Equal(5, PlanBreakdown.Draw([110], works, BreakdownRule.Achieved).Unplaced[0], 1e-12);
    }

    [Fact]
    public void Cross_hauls_are_counted_and_removed()
    {
        // Coal of the Donbass (0) goes to the Urals (1) while coal of the Urals goes to the Donbass; Leningrad (2) gets the rest.
        var shipments = SparseMatrix.FromColumns(3, [[(0, 10), (1, 30)], [(0, 40), (1, 5)], [(0, 20)]]);
        var distances = SparseMatrix.FromColumns(3, [[(1, 1800), (2, 1500)], [(0, 1800), (2, 2000)], [(0, 1500), (1, 2000)]]);
        var found = CrossHauls.Of(shipments, distances, TestContext.Current.CancellationToken);
        Assert.Equal([new TwoWayHaul(0, 1, 30, 30 * 3600)], found.TwoWay);
        Assert.Equal((40 * 1800) + (30 * 1800) + (20 * 1500), found.Carriage);
        Assert.Equal((10 * 1800) + (20 * 1500), found.Least);
        Assert.Equal(108_000, found.Saving);
    }

    [Fact]
    public void Trade_in_proportion_serves_everybody_and_wastes_carriage() =>
        Gen.Select(Gen.Long[0, 500].Array[4], Gen.Long[0, 100].Array[4], Gen.Double[1, 3000].Array[16]).Sample((supply, demand, kilometres) =>
        {
            if (supply.Sum() < demand.Sum()) return true;
            var shipments = CrossHauls.Proportional(supply, demand);
            var distances = SparseMatrix.FromColumns(4, [.. Enumerable.Range(0, 4).Select(to => Enumerable.Range(0, 4).Where(from => from != to).Select(from => (from, kilometres[(from * 4) + to])).ToArray())]);
            return Enumerable.Range(0, 4).All(to => shipments.ValuesOf(to).ToArray().Sum() == demand[to]) && CrossHauls.Of(shipments, distances).Saving >= -1e-9;
        });

    [Fact]
    public void Wrong_works_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PlanBreakdown.Draw([1], [new Enterprise("a", 1, "", "", 1)], BreakdownRule.Achieved));
        Assert.Throws<ArgumentException>(() => PlanBreakdown.Draw([1], [new Enterprise("a", 0, "", "")], BreakdownRule.Capacity));
        Assert.Throws<ArgumentException>(() => PlanBreakdown.Draw([1], [new Enterprise("a", 0, "", "", -1)], BreakdownRule.Achieved));
        Assert.Throws<ArgumentException>(() => CrossHauls.Proportional([1], [2]));
    }
}
