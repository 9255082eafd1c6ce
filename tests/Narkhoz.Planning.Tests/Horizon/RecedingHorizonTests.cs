using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Horizon;

public sealed class RecedingHorizonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_disturbances_the_plans_are_the_tails_of_the_first(int lag)
    {
        var programme = RandomHorizon.Draw(15, 4, 9) with { Lag = lag, Keeping = [.. Enumerable.Repeat(0.9, 15)], TerminalCapacity = [] };
        var receding = new RecedingHorizon(programme, new HorizonOptions { Gap = 1e-9 });
        var first = receding.Plan;
        for (var year = 1; year < 4; year++)
        {
            receding.CarryOut();
            for (var later = year; later < 4; later++)
                for (var technique = 0; technique < 15; technique++)
                    Assert.Equal(first.Levels(later)[technique], receding.Plan.Levels(later - year)[technique], 1e-3);
            Assert.Equal(Enumerable.Range(year, 4 - year).Sum(later => programme.Objective.Sets[later] * first.Sets(later)), receding.Plan.Value, 1e-6);
        }

        Assert.Throws<InvalidOperationException>(() => receding.CarryOut());
    }

    [Fact]
    public void What_is_lost_in_one_year_is_planned_around_in_the_next()
    {
        var receding = new RecedingHorizon(RandomHorizon.Draw(15, 4, 9));
        var foreseen = receding.Plan;
        receding.CarryOut(new HorizonDisturbance { Labour = 0.95, Capacity = [.. Enumerable.Repeat(0.97, 15)] });
        Assert.Null(receding.Plan.Proof.Fault(ProofBar.Default));
        Assert.True(receding.Plan.Value < Enumerable.Range(1, 3).Sum(year => foreseen.Programme.Objective.Sets[year] * foreseen.Sets(year)));
        Assert.Equal(0.97 * foreseen.Capacity(1)[3], receding.Plan.Capacity(0)[3], 1e-9);
    }

    [Fact]
    public void A_product_that_is_dropped_is_reported_with_its_price()
    {
        // Two goods of one use: the second costs twice the labour, and was made so far.
        var system = new ProductionSystem(
            Labels.Named(["grain", "rye"]), Labels.Named(["grow grain", "grow rye"]), new SparseMatrix(2, [0, 0, 0], [], []), SparseMatrix.Unit(2),
            [new Factor("labour", FactorKind.Labour, 10)], new SparseMatrix(1, [0, 1, 2], [0, 0], [1, 2]), [100, 100]);
        var programme = new HorizonProgramme(system, Small.Every(2, [0, 0], [1, 0]), HorizonObjective.Discounted(2, 0.1)) { LastLevels = [4, 3] };
        var plan = HorizonPlanner.Draw(programme);

        var rye = Assert.Single(HorizonSurprises.Of(plan), surprise => surprise.Product == 1);
        Assert.Equal((0, 3.0), (rye.Year, rye.Before));
        // A set costs one day, so three units of rye cost six sets in the first year.
        Assert.Equal(6, rye.Price!.Value, 1e-4);
        Assert.Contains("'grow rye', its cheapest technique, costs 2", rye.Reason, StringComparison.Ordinal);
        Assert.Equal(6, plan.Value - HorizonPlanner.Draw(programme.For(system, [new PlanTargets([0, 3], [1, 0]), programme.Years[1]], programme.Objective)).Value, 1e-5);
    }

    [Fact]
    public void A_leap_is_reported_with_the_use_that_caused_it()
    {
        var plan = HorizonPlanner.Draw(Small.Grain(HorizonObjective.Final(2)) with { LastLevels = [10] });
        var leap = Assert.Single(HorizonSurprises.Of(plan));
        Assert.Equal((1, 0), (leap.Year, leap.Product));
        Assert.StartsWith("final deliveries took 20", leap.Reason, StringComparison.Ordinal);
    }
}
