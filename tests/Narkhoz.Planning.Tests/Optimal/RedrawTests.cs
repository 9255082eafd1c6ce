using CsCheck;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Optimal;

/// <summary>A plan drawn anew is the plan that would have been drawn up afresh.</summary>
public sealed class RedrawTests
{
    private static readonly OptimalPlanner s_planner = new();

    [Theory]
    [InlineData(1500)]
    [InlineData(700)]
    public void A_changed_order_of_a_large_economy_takes_fewer_steps_to_the_same_optimum(int products)
    {
        var (system, targets) = RandomEconomy.Draw(products, 1917);
        var before = new PlanProblem(system, targets, PlanObjective.Assortment);
        var now = before.WithTargets(Scaled(targets, 1.1, product => product == 7));
        var plan = OptimalPlannerTests.Planned(before);
        var (afresh, anew) = (OptimalPlannerTests.Planned(now), Redrawn(plan, now));
        Assert.Equal(1, anew.Value / afresh.Value, 1e-6);
        Assert.InRange(anew.Proof.Gap!.Value, 0, 1e-6);
        Assert.InRange(anew.Iterations, 0, afresh.Iterations - 1);
        Assert.Equal(1, Redrawn(anew, before).Value / plan.Value, 1e-6);
    }

    [Fact]
    public void Any_change_of_targets_comes_to_the_optimum_of_a_plan_drawn_up_afresh() =>
        Gen.Select(Gen.Int[3, 25], Gen.ULong, Gen.Double[0.2, 1.5]).Where(one => RandomEconomy.Draw(one.Item1, one.Item2).Targets.Assortment.IndexOfAnyExcept(0.0) >= 0).Sample(
            (products, seed, factor) =>
            {
                var (system, targets) = RandomEconomy.Draw(products, seed);
                var before = new PlanProblem(system, targets, PlanObjective.Assortment);
                var now = before.WithTargets(Scaled(targets, factor, product => product % 2 == 0));
                if (Drawn(() => s_planner.Plan(before)) is not { } plan) return;
                var (afresh, anew) = (Drawn(() => s_planner.Plan(now)), Drawn(() => s_planner.Redraw(plan, now)));
                Assert.Equal(afresh is null, anew is null);
                if (afresh is not null) Assert.Equal(1, (1 + anew!.Value) / (1 + afresh.Value), 1e-6);
            },
            iter: 60);

    [Fact]
    public void Another_table_is_planned_afresh()
    {
        var plan = OptimalPlannerTests.Planned(new PlanProblem(OptimalPlannerTests.Bakery(100), new PlanTargets([0], [1]), PlanObjective.Assortment));
        var (system, targets) = RandomEconomy.Draw(30, 1917);
        var other = new PlanProblem(system, targets, PlanObjective.Assortment);
        Assert.Equal(OptimalPlannerTests.Planned(other).Sets, Redrawn(plan, other).Sets);
    }

    [Fact]
    public void What_can_no_longer_be_made_is_no_plan()
    {
        var before = new PlanProblem(OptimalPlannerTests.Bakery(100), new PlanTargets([60]), PlanObjective.LeastLabour);
        var plan = OptimalPlannerTests.Planned(before);
        Assert.NotNull(Assert.Throws<NoPlanException>(() => Redrawn(plan, before.WithTargets(new PlanTargets([66])))).Clash);
        Assert.Equal(-96, Redrawn(plan, before.WithTargets(new PlanTargets([63]))).Value, 1e-6);
    }

    private static OptimalPlan Redrawn(OptimalPlan plan, PlanProblem problem) => s_planner.Redraw(plan, problem, null, TestContext.Current.CancellationToken);

    private static OptimalPlan? Drawn(Func<OptimalPlan> draw)
    {
        try
        {
            return draw();
        }
        catch (NoPlanException)
        {
            return null;
        }
    }

    private static PlanTargets Scaled(PlanTargets targets, double factor, Func<int, bool> which) =>
        new([.. targets.Orders.ToArray().Select((order, product) => which(product) ? factor * order : order)], targets.Assortment.ToArray());
}
