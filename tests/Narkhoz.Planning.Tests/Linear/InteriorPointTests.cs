using CsCheck;
using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Linear;

/// <summary>The interior point on programmes whose answers are known by hand, and the optimality conditions on random ones.</summary>
public sealed class InteriorPointTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void Two_products_and_two_shops()
    {
        // max 3x + 5y, x + 2y <= 8, 2x + y <= 10: x = 4, y = 2, shadow prices 7/3 and 1/3.
        var solution = Solved(Program([[1, 2], [2, 1]], [-3, -5], [0, 0], [Inf, Inf], [-Inf, -Inf], [8, 10]));
        Assert.Equal(LinearStatus.Optimal, solution.Status);
        Assert.Equal([4.0, 2.0], solution.Values, Near);
        Assert.Equal([-7 / 3.0, -1 / 3.0], solution.Duals, Near);
        Assert.Equal(-22, solution.Objective, 1e-7);
    }

    [Fact]
    public void Free_columns_equations_ranges_and_upper_bounds_alone()
    {
        // min x + 2y + w: x + y = 1, 3 <= y - w <= 5, x free, y <= 10 alone, w <= 4 alone. y = 1 - x, so cost is 2 - x + w with w in [-4 - x, -2 - x].
        // w as low as it goes: cost = 2 - x - 4 - x = -2 - 2x, w = -4 - x >= -inf, y = 1 - x: x may grow without end.
        var endless = Solved(Program([[1, 1, 0], [0, 1, -1]], [1, 2, 1], [-Inf, -Inf, -Inf], [Inf, 10, 4], [1, 3], [1, 5]));
        Assert.Equal(LinearStatus.Unbounded, endless.Status);

        // The same with x <= 7: x = 7, y = -6, w = -11, cost 7 - 12 - 11 = -16.
        var solution = Solved(Program([[1, 1, 0], [0, 1, -1]], [1, 2, 1], [-Inf, -Inf, -Inf], [7, 10, 4], [1, 3], [1, 5]));
        Assert.Equal([7.0, -6.0, -11.0], solution.Values, Near);
        Assert.Equal(-16, solution.Objective, 1e-6);
    }

    [Fact]
    public void A_clash_is_seen()
    {
        var solution = Solved(Program([[1, 1], [1, -1]], [1, 1], [0, 0], [1, 1], [3, -Inf], [Inf, 0]));
        Assert.Equal(LinearStatus.Infeasible, solution.Status);
    }

    [Fact]
    public void Random_programmes_meet_the_optimality_conditions() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 20], Gen.ULong).Sample(
            (rows, columns, seed) =>
            {
                var program = Random(rows, columns, seed);
                var solution = Solved(program);
                Assert.Equal(LinearStatus.Optimal, solution.Status);
                CheckOptimality(program, solution);
            },
            iter: 300);

    /// <summary>Rows and columns within bounds, and every dual and reduced cost of the sign of the bound that it presses on, or 0.</summary>
    internal static void CheckOptimality(LinearProgram program, LinearSolution solution)
    {
        var row = new double[program.Matrix.Rows];
        program.Matrix.AddTimes(solution.Values, row);
        for (var i = 0; i < row.Length; i++) Pressed(row[i], program.RowLower[i], program.RowUpper[i], solution.Duals[i]);
        for (var j = 0; j < solution.Values.Length; j++)
            Pressed(solution.Values[j], program.Lower[j], program.Upper[j], program.Cost[j] - program.Matrix.Dot(j, solution.Duals));
    }

    /// <summary>A feasible programme with a bounded optimum: bounds are drawn around a point.</summary>
    internal static LinearProgram Random(int rows, int columns, ulong seed)
    {
        var draw = new Random(unchecked((int)seed));
        var cells = new double[rows][];
        for (var i = 0; i < rows; i++) cells[i] = [.. Enumerable.Range(0, columns).Select(_ => draw.Next(3) == 0 ? 0 : Math.Round((draw.NextDouble() * 10) - 5, 2))];
        var point = Enumerable.Range(0, columns).Select(_ => draw.NextDouble() * 4).ToArray();
        var at = cells.Select(row => row.Zip(point, (a, x) => a * x).Sum()).ToArray();
        var kind = at.Select(_ => draw.Next(4)).ToArray();
        return Program(
            cells, [.. point.Select(_ => Math.Round((draw.NextDouble() * 4) - 2, 2))], [.. point.Select(x => x - draw.NextDouble())], [.. point.Select(x => x + draw.NextDouble())],
            [.. at.Select((a, i) => kind[i] is 0 ? -Inf : kind[i] is 1 ? a : a - draw.NextDouble())], [.. at.Select((a, i) => kind[i] is 2 ? Inf : kind[i] is 1 ? a : a + draw.NextDouble())]);
    }

    internal static LinearProgram Program(double[][] cells, double[] cost, double[] lower, double[] upper, double[] rowLower, double[] rowUpper) => new(
        SparseMatrix.FromColumns(cells.Length, [.. Enumerable.Range(0, cost.Length).Select(j => cells.Select((row, i) => (i, row[j])).Where(cell => cell.Item2 != 0).ToList())]),
        cost, lower, upper, rowLower, rowUpper);

    private static LinearSolution Solved(LinearProgram program) => new InteriorPoint().Solve(program, null, TestContext.Current.CancellationToken);

    private static void Pressed(double value, double lower, double upper, double dual)
    {
        Assert.InRange(value, lower - 1e-6, upper + 1e-6);
        Assert.True(dual == 0 || Math.Abs(dual * (value - (dual > 0 ? lower : upper))) < 1e-6 || Math.Abs(dual) < 1e-9, $"{value} of {lower} to {upper} at {dual}");
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-6;
}
