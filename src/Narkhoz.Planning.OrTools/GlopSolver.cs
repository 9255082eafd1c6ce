using Google.OrTools.LinearSolver;
using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.OrTools;

/// <summary>Google's simplex, GLOP, in the place of our own solver: for programmes that are no economies, and as a cross-check.</summary>
/// <remarks>
/// Only GLOP is used: OR-Tools 9.15 returns the values of the rows as their dual values when its solver is HiGHS
/// (max 3x + 5y, x + 2y &lt;= 8, 2x + y &lt;= 10 gives 8 and 10 in place of 7/3 and 1/3).
/// </remarks>
public sealed class GlopSolver : ILinearSolver
{
    /// <inheritdoc/>
    /// <remarks>Progress is reported once, at the end: GLOP tells nothing on the way, and looks at <paramref name="cancellation"/> only before it starts.</remarks>
    public LinearSolution Solve(LinearProgram program, IProgress<LinearProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        cancellation.ThrowIfCancellationRequested();
        using var solver = Solver.CreateSolver("GLOP") ?? throw new InvalidOperationException("this build of OR-Tools has no GLOP");
        var columns = new Variable[program.Matrix.Columns];
        for (var j = 0; j < columns.Length; j++) columns[j] = solver.MakeNumVar(program.Lower[j], program.Upper[j], "");
        var rows = new Constraint[program.Matrix.Rows];
        for (var i = 0; i < rows.Length; i++) rows[i] = solver.MakeConstraint(program.RowLower[i], program.RowUpper[i]);
        for (var j = 0; j < columns.Length; j++)
        {
            var place = program.Matrix.RowsOf(j);
            var value = program.Matrix.ValuesOf(j);
            for (var k = 0; k < place.Length; k++) rows[place[k]].SetCoefficient(columns[j], value[k]);
            solver.Objective().SetCoefficient(columns[j], program.Cost[j]);
        }

        solver.Objective().SetMinimization();
        var status = StatusOf(solver.Solve());
        if (status == LinearStatus.Infeasible && IsFeasible(solver)) status = LinearStatus.Unbounded;
        var found = status == LinearStatus.Optimal;
        var steps = (int)Math.Min(int.MaxValue, solver.Iterations());
        progress?.Report(new LinearProgress(steps, 0, 0, 0));
        return new LinearSolution
        {
            Status = status,
            Values = Array.ConvertAll(columns, column => found ? column.SolutionValue() : 0),
            Duals = Array.ConvertAll(rows, row => found ? row.DualValue() : 0),
            Objective = found ? solver.Objective().Value() : 0,
            Iterations = steps,
        };
    }

    /// <summary>GLOP's presolve does not tell clashing programmes from endless ones; without an objective only the former fail.</summary>
    private static bool IsFeasible(Solver solver)
    {
        solver.Objective().Clear();
        return solver.Solve() == Solver.ResultStatus.OPTIMAL;
    }

    private static LinearStatus StatusOf(Solver.ResultStatus status) => status switch
    {
        Solver.ResultStatus.OPTIMAL => LinearStatus.Optimal,
        Solver.ResultStatus.INFEASIBLE => LinearStatus.Infeasible,
        Solver.ResultStatus.UNBOUNDED => LinearStatus.Unbounded,
        _ => LinearStatus.Unfinished,
    };
}
