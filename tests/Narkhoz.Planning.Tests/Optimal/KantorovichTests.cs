using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Optimal;

/// <summary>Kantorovich 1939, "Mathematical methods of organizing and planning production", the first example: two parts of a set on three kinds of machine tools.</summary>
/// <remarks>Parts a day of one machine: milling machines (3) 10 or 20, turret lathes (3) 20 or 30, the automatic turret lathe (1) 30 or 80.</remarks>
public sealed class KantorovichTests
{
    private static readonly double[][] s_parts = [[10, 20], [20, 30], [30, 80]];
    private static readonly double[] s_machines = [3, 3, 1];

    private static PlanProblem Machines()
    {
        // A technique is a machine of a kind at one of the parts for a day.
        var outputs = s_parts.SelectMany(kind => kind.Select((made, part) => new[] { (part, made) })).ToArray();
        var inputs = s_parts.SelectMany((_, kind) => new[] { new[] { (kind, 1.0) }, [(kind, 1.0)] }).ToArray();
        var system = new ProductionSystem(
            Labels.Named(["first part", "second part"]), Labels.Numbered("job-", 6), SparseMatrix.FromColumns(2, [[], [], [], [], [], []]), SparseMatrix.FromColumns(2, outputs),
            [.. new[] { "milling machines", "turret lathes", "automatic turret lathe" }.Select((name, kind) => new Factor(name, FactorKind.Resource, s_machines[kind]))],
            SparseMatrix.FromColumns(3, inputs));
        return new PlanProblem(system, new PlanTargets([0, 0], [1, 1]), PlanObjective.Assortment);
    }

    [Fact]
    public void The_simplest_plan_makes_77_sets_and_the_best_86()
    {
        var simplest = s_parts.Select((kind, k) => s_machines[k] * kind[0] * kind[1] / (kind[0] + kind[1])).Sum();
        Assert.Equal(77, Math.Floor(simplest));
        var plan = OptimalPlannerTests.Planned(Machines());
        Assert.Equal(86, Math.Floor(plan.Sets));
        Assert.Equal(86 + (2 / 3.0), plan.Sets, 1e-7);
    }

    [Fact]
    public void Milling_machines_do_both_so_their_rates_make_the_resolving_multipliers()
    {
        var plan = OptimalPlannerTests.Planned(Machines());
        Assert.Equal(2, plan.Prices[0] / plan.Prices[1], 1e-6);
        Assert.Equal(1, plan.Prices[0] + plan.Prices[1], 1e-9);
        Assert.Equal([20 / 3.0, 40 / 3.0, 80 / 3.0], plan.FactorPrices, (expected, actual) => Math.Abs(expected - actual) < 1e-6);
        Assert.Equal(8 / 3.0, plan.Levels[0], 1e-6);
        Assert.Equal(1 / 3.0, plan.Levels[1], 1e-6);
        Assert.Equal(3, plan.Levels[2], 1e-6);
        Assert.Equal(1, plan.Levels[5], 1e-6);
    }
}
