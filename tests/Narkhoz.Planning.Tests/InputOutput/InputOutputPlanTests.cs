using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.InputOutput;

/// <summary>Plans by gross outputs: they prove themselves, and tell what is beyond the limits.</summary>
public sealed class InputOutputPlanTests
{
    [Fact]
    public void Limits_that_the_plan_exceeds_are_listed_the_worst_first()
    {
        // Leontief's wheat and cloth, with 300 man-years needed: looms for 40 yards, and 200 men.
        var plan = InputOutputPlan.Draw(WheatAndCloth(40, 200), new PlanTargets([55, 30]));
        Dense.Near([100, 50], plan.Outputs.Values, 1e-8);
        Dense.Near([2, 5], plan.LabourValues.Values, 1e-9);
        Dense.Near([260], plan.FactorUse, 1e-7);
        Assert.Equal(["labour man-years", "capacity weaving"], plan.Breaches.Select(breach => $"{breach.Kind} {breach.Label}"));
        Assert.Equal(1.3, plan.Breaches[0].Ratio, 1e-9);
        Assert.InRange(plan.Proof.Shortfall, 0, 1e-10);
        Assert.InRange(plan.Proof.Labour!.Value, 0, 1e-9);
    }

    [Fact]
    public void Within_limits_nothing_is_listed() => Assert.Empty(InputOutputPlan.Draw(WheatAndCloth(51, 261), new PlanTargets([55, 30])).Breaches);

    [Fact]
    public void Several_techniques_share_a_product_in_proportion_to_their_capacities()
    {
        var (system, targets) = RandomEconomy.Draw(50, 11);
        var plan = InputOutputPlan.Draw(system, targets);
        Assert.Equal(plan.Levels[6] / system.Capacity[6], plan.Levels[7] / system.Capacity[7], 1e-12);
        Assert.Equal(plan.Outputs.Values[3], plan.Levels[6] + plan.Levels[7], 1e-12);
        Assert.InRange(plan.Proof.Shortfall, 0, 1e-10);
    }

    [Fact]
    public void Rounds_close_by_the_largest_root_in_the_end()
    {
        var (inputs, _, targets) = RandomEconomy.DrawOld(200, 4);
        var missing = new LeontiefSolver(inputs).Rounds(targets.Assortment, 24);
        var found = Productivity.Of(inputs);
        Assert.InRange(found.Root, found.Bounds.Lower, found.Bounds.Upper);
        Assert.InRange(found.Bounds.Upper - found.Bounds.Lower, 0, 1e-9);
        Assert.Equal(found.Root, missing[24] / missing[23], 1e-6);
        for (var round = 1; round < missing.Count; round++) Assert.True(missing[round] < missing[round - 1]);
    }

    [Fact]
    public void Before_the_first_round_all_but_the_final_uses_is_missing()
    {
        var missing = new LeontiefSolver(WheatAndCloth(1, 1).Inputs).Rounds([55, 30], 1);
        Assert.Equal(0.45, missing[0], 1e-12);
        Assert.Equal(((0.25 * 45) + (0.4 * 20)) / 100, missing[1], 1e-12);
        Assert.Throws<ArgumentException>(() => new LeontiefSolver(WheatAndCloth(1, 1).Inputs).Rounds([55, -30], 1));
    }

    [Fact]
    public void By_products_count_and_more_of_one_than_is_wanted_is_no_plan()
    {
        // Wheat brings half as much straw along; straw is also mown with nothing but work.
        var system = new ProductionSystem(
            Labels.Named(["wheat", "straw"]), Labels.Named(["farming", "mowing"]), Dense.Matrix(new double[,] { { 0.2, 0 }, { 0, 0 } }), Dense.Matrix(new[,] { { 1, 0 }, { 0.5, 1 } }),
            [new Factor("work", FactorKind.Labour)], Dense.Matrix(new double[,] { { 1, 3 } }));
        var plan = InputOutputPlan.Draw(system, new PlanTargets([8, 6]));
        Dense.Near([10, 1], plan.Levels, 1e-9);
        Dense.Near([-0.625, 3], plan.LabourValues.Values, 1e-9); // Steedman 1975: joint production may give negative values
        Assert.Contains("'mowing'", Assert.Throws<UnproductiveTableException>(() => InputOutputPlan.Draw(system, new PlanTargets([8, 4]))).Message, StringComparison.Ordinal);
    }

    private static ProductionSystem WheatAndCloth(double looms, double men) => new(
        Labels.Named(["wheat", "cloth"]), Labels.Named(["farming", "weaving"]), Dense.Norms(new double[,] { { 25, 20 }, { 14, 6 } }, [100, 50]), SparseMatrix.Unit(2),
        [new Factor("man-years", FactorKind.Labour, men)], Dense.Matrix(new[,] { { 0.8, 3.6 } }), [double.PositiveInfinity, looms]);
}
