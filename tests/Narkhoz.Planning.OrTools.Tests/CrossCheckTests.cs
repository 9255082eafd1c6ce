using CsCheck;
using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.OrTools.Tests;

/// <summary>Our solver and GLOP give the same answers.</summary>
public sealed class CrossCheckTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void Shadow_prices_are_shadow_prices()
    {
        // The programme of which HiGHS through OR-Tools gives the rows 8 and 10 as duals.
        var matrix = SparseMatrix.FromColumns(2, [[(0, 1), (1, 2)], [(0, 2), (1, 1)]]);
        var solution = Solved(new GlopSolver(), new LinearProgram(matrix, [-3, -5], [0, 0], [Inf, Inf], [-Inf, -Inf], [8, 10]));
        Assert.Equal(-7 / 3.0, solution.Duals[0], 1e-9);
        Assert.Equal(-1 / 3.0, solution.Duals[1], 1e-9);
        Assert.Equal(-22, solution.Objective, 1e-9);
    }

    [Fact]
    public void Random_programmes_have_one_optimum() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[1, 25], Gen.Int).Sample(
            (rows, columns, seed) =>
            {
                var program = Random(rows, columns, seed);
                var (ours, theirs) = (Solved(new InteriorPoint(), program), Solved(new GlopSolver(), program));
                Assert.Equal(theirs.Status, ours.Status);
                if (ours.Status == LinearStatus.Optimal) Assert.Equal(theirs.Objective, ours.Objective, 1e-6 * (1 + Math.Abs(theirs.Objective)));
            },
            iter: 300);

    [Theory]
    [InlineData(40)]
    [InlineData(150)]
    public void Economies_have_one_optimum_and_one_set_of_valuations(int products)
    {
        var (system, targets) = RandomEconomy.Draw(products, 1917);
        var problem = new PlanProblem(system, targets, PlanObjective.Assortment);
        var (ours, theirs) = (Planned(new OptimalPlanner(), problem), Planned(new OptimalPlanner(new GlopSolver()), problem));
        Assert.Equal(theirs.Sets, ours.Sets, 1e-8);
        for (var i = 0; i < products; i++) Assert.Equal(theirs.Prices[i], ours.Prices[i], 1e-6);
        for (var j = 0; j < ours.Levels.Count; j++) Assert.Equal(theirs.Levels[j], ours.Levels[j], 1e-5 * (1 + theirs.Levels[j]));
    }

    /// <summary>A programme that may have an optimum, clash or be endless.</summary>
    private static LinearProgram Random(int rows, int columns, int seed)
    {
        var draw = new Random(seed);
        double Figure() => Math.Round((draw.NextDouble() * 10) - 5, 1);
        double Bound(double sign) => draw.Next(4) == 0 ? sign * Inf : sign * Math.Round(draw.NextDouble() * 8, 1);
        var cells = Enumerable.Range(0, columns).Select(_ => Enumerable.Range(0, rows).Where(_ => draw.Next(3) > 0).Select(i => (i, Figure())).ToList()).ToList();
        return new LinearProgram(
            SparseMatrix.FromColumns(rows, cells),
            [.. cells.Select(_ => Figure())], [.. cells.Select(_ => Bound(-1))], [.. cells.Select(_ => Bound(1))],
            [.. Enumerable.Range(0, rows).Select(_ => Bound(-1))], [.. Enumerable.Range(0, rows).Select(_ => Bound(1))]);
    }

    private static LinearSolution Solved(ILinearSolver solver, LinearProgram program) => solver.Solve(program, null, TestContext.Current.CancellationToken);

    private static OptimalPlan Planned(OptimalPlanner planner, PlanProblem problem) => planner.Plan(problem, null, TestContext.Current.CancellationToken);
}
