using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Optimal;

/// <summary>Optimal plans against optima known otherwise.</summary>
public sealed class OptimalPlannerTests
{
    /// <summary>The optimum of the random economy of 100 products, seed 1917, by GLOP.</summary>
    private const double OptimumOf100 = 1.361682482;

    [Fact]
    public void The_random_economy_reaches_the_optimum_that_a_simplex_found()
    {
        var (system, targets) = RandomEconomy.Draw(100, 1917);
        var plan = Planned(new PlanProblem(system, targets, PlanObjective.Assortment));
        Assert.Equal(OptimumOf100, plan.Sets, 1e-8);
        Assert.InRange(plan.Proof.Gap!.Value, 0, 1e-8);
        Assert.InRange(plan.Proof.Shortfall, 0, 1e-9);
    }

    /// <summary>1,000 products are solved through their marginal techniques; GLOP found the optimum.</summary>
    [Fact]
    public void A_large_economy_reaches_the_optimum_through_its_marginal_techniques()
    {
        var (system, targets) = RandomEconomy.Draw(1000, 1917);
        var plan = Planned(new PlanProblem(system, targets, PlanObjective.Assortment));
        Assert.Equal(1.370254579, plan.Sets, 1e-6);
        Assert.InRange(plan.Proof.Gap!.Value, 0, 1e-6);
        Assert.InRange(plan.Proof.Shortfall, 0, 1e-12);
    }

    [Fact]
    public void Two_techniques_of_which_the_better_is_short()
    {
        // Bread by hand takes 2 days and by machine 1; the machine bakes 30. 100 days: 30 by machine, 35 by hand.
        var plan = Planned(new PlanProblem(Bakery(100), new PlanTargets([0], [1]), PlanObjective.Assortment));
        Assert.Equal(65, plan.Sets, 1e-6);
        Assert.Equal([35.0, 30.0], plan.Levels, Near);
        Assert.Equal([1.0], plan.Prices, Near);
        Assert.Equal([0.5], plan.FactorPrices, Near);
        Assert.Equal([0, 0.5], plan.Earned, Near);
    }

    [Fact]
    public void Least_labour_takes_the_better_technique_first()
    {
        var plan = Planned(new PlanProblem(Bakery(double.PositiveInfinity), new PlanTargets([50]), PlanObjective.LeastLabour));
        Assert.Equal(-70, plan.Value, 1e-6);
        Assert.Equal([20.0, 30.0], plan.Levels, Near);
        Assert.Equal([2.0], plan.Prices, Near);
    }

    [Fact]
    public void Worth_is_made_as_large_as_labour_allows()
    {
        var plan = Planned(new PlanProblem(Bakery(100), new PlanTargets([0]), PlanObjective.Value([3])));
        Assert.Equal(195, plan.Value, 1e-5);
    }

    [Fact]
    public void Bounds_on_change_hold_last_years_techniques()
    {
        var problem = new PlanProblem(Bakery(100), new PlanTargets([0], [1]), PlanObjective.Assortment).WithChange([45, 10], 0.1, 0.5);
        var plan = Planned(problem);
        Assert.Equal([42.5, 15.0], plan.Levels, Near);
        Assert.Null(plan.Proof.Fault(ProofBar.Default));
    }

    [Fact]
    public void What_nothing_limits_is_no_plan() =>
        Assert.Throws<NoPlanException>(() => Planned(new PlanProblem(Bakery(double.PositiveInfinity), new PlanTargets([0], [1]), PlanObjective.Assortment)));

    [Fact]
    public void More_than_can_be_made_is_no_plan() =>
        Assert.Throws<NoPlanException>(() => Planned(new PlanProblem(Bakery(100), new PlanTargets([66]), PlanObjective.LeastLabour)));

    internal static OptimalPlan Planned(PlanProblem problem) => new OptimalPlanner().Plan(problem, null, TestContext.Current.CancellationToken);

    internal static ProductionSystem Bakery(double days) => new(
        Labels.Named(["bread"]), Labels.Named(["by hand", "by machine"]),
        SparseMatrix.FromColumns(1, [[], []]), SparseMatrix.FromColumns(1, [[(0, 1)], [(0, 1)]]),
        [new Factor("days", FactorKind.Labour, days)], SparseMatrix.FromColumns(1, [[(0, 2)], [(0, 1)]]), [double.PositiveInfinity, 30]);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-5;
}
