using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Optimal;

/// <summary>What clashes is named, and nothing that does not.</summary>
public sealed class PlanClashTests
{
    // Bread by hand takes 2 days and by machine 1; the machine bakes 30. Cloth takes land of its own and clashes with nothing.
    private static ProductionSystem Village(double days) => new(
        Labels.Named(["bread", "cloth"]), Labels.Named(["by hand", "by machine", "weaving"]),
        SparseMatrix.FromColumns(2, [[], [], []]), SparseMatrix.FromColumns(2, [[(0, 1)], [(0, 1)], [(1, 1)]]),
        [new Factor("days", FactorKind.Labour, days), new Factor("land", FactorKind.Resource, 50)],
        SparseMatrix.FromColumns(2, [[(0, 2)], [(0, 1)], [(1, 1)]]), [1000, 30, 1000]);

    private static PlanClash ClashOf(PlanProblem problem) => Assert.Throws<NoPlanException>(() => OptimalPlannerTests.Planned(problem)).Clash!;

    [Fact]
    public void The_order_the_days_and_the_machine_clash_and_nothing_else_does()
    {
        var clash = ClashOf(new PlanProblem(Village(100), new PlanTargets([66, 40]), PlanObjective.LeastLabour));
        Assert.True(clash.IsSmallest);
        Assert.Equal(
            [new ClashPart(ClashKind.Order, "bread", 66), new ClashPart(ClashKind.Factor, "days", 100), new ClashPart(ClashKind.Ceiling, "by machine", 30)],
            clash.Parts);
        Assert.Contains("these cannot all be kept: deliver 66 of 'bread'; use no more than 100 of 'days'; run 'by machine' at no more than 30", clash.ToString(), StringComparison.Ordinal);
        Assert.Contains("The plan that comes nearest", clash.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_part_there_is_a_plan()
    {
        OptimalPlannerTests.Planned(new PlanProblem(Village(100), new PlanTargets([64.9, 40]), PlanObjective.LeastLabour));
        OptimalPlannerTests.Planned(new PlanProblem(Village(103), new PlanTargets([66, 40]), PlanObjective.LeastLabour));
    }

    [Fact]
    public void A_bound_on_change_can_clash()
    {
        var problem = new PlanProblem(Village(100), new PlanTargets([0, 0]), PlanObjective.LeastLabour).WithChange([20, 10, 60], 0.1, 0.1);
        Assert.Equal([new ClashPart(ClashKind.Factor, "land", 50), new ClashPart(ClashKind.Floor, "weaving", 54)], ClashOf(problem).Parts);
    }

    [Fact]
    public void A_product_that_is_dropped_is_told_with_its_reason_and_price()
    {
        // Bread may be worth 1 and cloth 3 where both need days: all days go to the cloth.
        var system = new ProductionSystem(
            Labels.Named(["bread", "cloth"]), Labels.Named(["baking", "weaving"]), SparseMatrix.FromColumns(2, [[], []]), SparseMatrix.Unit(2),
            [new Factor("days", FactorKind.Labour, 100)], SparseMatrix.FromColumns(1, [[(0, 1)], [(0, 1)]]));
        var problem = new PlanProblem(system, new PlanTargets([0, 0]), PlanObjective.Value([1, 3]));
        var plan = OptimalPlannerTests.Planned(problem);
        var surprises = PlanSurprises.Of(problem, plan, [50, 50]);
        var bread = Assert.Single(surprises, surprise => surprise.Product == "bread");
        Assert.Contains("the cheapest technique with room", bread.Reason, StringComparison.Ordinal);
        Assert.Equal(2, bread.Price, 1e-6);
        Assert.Contains(surprises, surprise => surprise.Product == "cloth" && surprise.Now > 99);
        Assert.Empty(PlanSurprises.Of(problem, OptimalPlannerTests.Planned(problem.WithChange([50, 50], 0.2, 0.2)), [50, 50]));
    }
}
