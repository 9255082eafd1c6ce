using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Horizon;

/// <summary>Plans that can be worked out with a pencil.</summary>
public sealed class HorizonByHandTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(0.5, 15)]
    public void All_of_the_first_harvest_is_sown_when_only_the_last_year_counts(double wear, double expected)
    {
        var plan = HorizonPlanner.Draw(Small.Grain(HorizonObjective.Final(2), wear));
        Assert.Equal(expected, plan.Sets(1), 1e-5);
        Assert.Equal(10, plan.Building(0)[0], 1e-5);
        Assert.Equal(1, plan.Prices(0)[0], 1e-5);
        Assert.Equal(1, plan.Prices(1)[0], 1e-5);
        Assert.Null(plan.Proof.Fault(ProofBar.Default));
    }

    [Theory]
    [InlineData(-0.5, 0, 20)]
    [InlineData(0.5, 10, 10)]
    public void A_discount_decides_between_eating_and_sowing(double rate, double first, double second)
    {
        var plan = HorizonPlanner.Draw(Small.Grain(HorizonObjective.Discounted(2, rate)));
        Assert.Equal(first, plan.Sets(0), 1e-4);
        Assert.Equal(second, plan.Sets(1), 1e-4);
    }

    [Fact]
    public void What_is_handed_on_must_be_built()
    {
        var free = Small.Grain(HorizonObjective.Final(2), wear: 0.5);
        var bound = new HorizonProgramme(free.System, free.Years, free.Objective) { TerminalCapacity = [10] };
        // k: 10, 15; 7.5 stand after the second year, so 2.5 of its 15 are sown.
        Assert.Equal(12.5, HorizonPlanner.Draw(bound).Sets(1), 1e-5);
    }

    [Fact]
    public void Stocks_are_carried_to_the_last_unit()
    {
        // Nothing can be made; ten units keep at nine tenths: 4 + s1 = 10, and 0.9 s1 = 5.4 in the second year.
        var system = Small.System(new double[,] { { 0 } }, [1], 100, [0]);
        var programme = new HorizonProgramme(system, [new PlanTargets([4]), new PlanTargets([0], [1])], HorizonObjective.Final(2)) { Stocks = [10], Keeping = [0.9] };
        var plan = HorizonPlanner.Draw(programme);
        Assert.Equal(5.4, plan.Sets(1), 1e-6);
        Assert.Equal(6, plan.Stocks(0)[0], 1e-5);
        Assert.Equal(0.9, plan.Prices(0)[0], 1e-5);
    }

    [Fact]
    public void Building_with_a_lag_of_two_serves_two_years_later()
    {
        var grain = Small.Grain(HorizonObjective.Final(3), years: 3);
        var plan = HorizonPlanner.Draw(new HorizonProgramme(grain.System, grain.Years, grain.Objective) { Lag = 2 });
        Assert.Equal(20, plan.Sets(2), 1e-5);
        Assert.Equal(10, plan.Capacity(1)[0], 1e-9);
        Assert.Equal(20, plan.Capacity(2)[0], 1e-5);
    }

    [Fact]
    public void Faster_parts_are_replaced_as_they_are_used()
    {
        // Houses (product 1) wear 0.1 a year and machines (product 2) 0.3: capacity loses 0.1, and a unit of level takes 0.2 x 0.5 machines.
        var capital = new SparseMatrix(3, [0, 0, 0, 2], [0, 1], [1, 0.5]);
        var system = new ProductionSystem(
            Labels.Named(["house", "machine", "bread"]), Labels.Named(["build", "forge", "bake"]), new SparseMatrix(3, [0, 0, 0, 0], [], []), SparseMatrix.Unit(3),
            [new Factor("labour", FactorKind.Labour, 100)], new SparseMatrix(1, [0, 1, 2, 3], [0, 0, 0], [1, 1, 1]), [double.PositiveInfinity, double.PositiveInfinity, 10])
        { Capital = capital, Depreciation = new SparseMatrix(3, [0, 0, 0, 2], [0, 1], [0.1, 0.3]) };
        var plan = HorizonPlanner.Draw(new HorizonProgramme(system, Small.Every(2, [0, 0, 9]), HorizonObjective.Employed(2)) { GreatestRise = null });
        Assert.True(plan.Levels(0)[1] >= 0.9 - 1e-6);
        Assert.Equal(9, plan.Capacity(1)[2] - plan.Building(0)[2], 1e-9);
    }

    [Fact]
    public void Harmony_shares_labour_by_target_and_stops_gaining_beyond_it()
    {
        // Targets of 1, labour 1 and 2 a unit, 2.4 in all, at a wage w: 1 / c1 = w above the target and 2 - c2 = 2 w below it, so 1/w + 2 (2 - 2w) = 2.4.
        var system = Small.System(new double[,] { { 0, 0 }, { 0, 0 } }, [1, 2], 2.4, [double.PositiveInfinity, double.PositiveInfinity]);
        var plan = HorizonPlanner.Draw(new HorizonProgramme(system, Small.Every(1, [0, 0], [1, 1]), HorizonObjective.Harmonious(1)));
        var wage = (1.6 + Math.Sqrt((1.6 * 1.6) + 16)) / 8;
        Assert.Equal(1 / wage, plan.Deliveries(0)[0], 1e-3);
        Assert.Equal(2 - (2 * wage), plan.Deliveries(0)[1], 1e-3);
        Assert.Equal(wage, plan.FactorPrices(0)[0], 1e-3);
        Assert.True(plan.Bound >= plan.Value - 1e-12);
        Assert.Null(plan.Proof.Fault(ProofBar.Default));
    }

    [Fact]
    public void A_bound_on_change_is_kept()
    {
        var grain = Small.Grain(HorizonObjective.Final(3), years: 3);
        var plan = HorizonPlanner.Draw(new HorizonProgramme(grain.System, grain.Years, grain.Objective) { LastLevels = [8], GreatestRise = 0.1, GreatestFall = 0.05 });
        Assert.Equal(8.8 * 1.1 * 1.1, plan.Levels(2)[0], 1e-4);
        Assert.Null(plan.Proof.Fault(ProofBar.Default));
    }

    [Fact]
    public void A_programme_that_cannot_be_met_is_told_with_year_product_and_limit()
    {
        var system = Small.System(new double[,] { { 0 } }, [1], 1000, [10]);
        var programme = new HorizonProgramme(system, [new PlanTargets([5]), new PlanTargets([12])], HorizonObjective.Capital());
        var error = Assert.Throws<InfeasibleHorizonException>(() => HorizonPlanner.Draw(programme));
        var clash = Assert.Single(error.Clashes);
        Assert.Equal((1, "product-1"), (clash.Year, clash.Row));
        Assert.Equal(2, clash.Missing, 1e-4);
        Assert.Contains("capacity of 'technique-1' in year 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Capacity_that_nothing_can_build_in_time_is_told()
    {
        var programme = Small.Grain(HorizonObjective.Final(1), wear: 0.1, years: 1) with { TerminalCapacity = [10], Lag = 2 };
        var clash = Assert.Single(Assert.Throws<InfeasibleHorizonException>(() => HorizonPlanner.Draw(programme)).Clashes);
        Assert.Equal("capacity of 'technique-1' to be handed on", clash.Row);
        Assert.Equal(1, clash.Missing, 1e-4);
    }
}
