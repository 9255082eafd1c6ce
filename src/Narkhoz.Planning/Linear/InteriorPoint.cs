namespace Narkhoz.Planning.Linear;

/// <summary>Our own solver of bounded linear programmes: a primal-dual interior point (Mehrotra 1992) for any programme, and for large ones that are economies.</summary>
/// <remarks>
/// Up to a few thousand rows the normal equations are dense: memory 4 bytes x rows^2, time rows^3 / 3 a step, 10 to 40 steps. Above 600 rows of which nearly every one has techniques
/// of its own they are solved through the Leontief matrix of marginal techniques instead, to 2e-7, with the rows then restored to rounding.
/// </remarks>
public sealed class InteriorPoint : ILinearSolver
{
    private const int MostSteps = 200;
    private const double Caution = 1e4;
    private const int Few = 600;
    private const double Reached = 2e-7;
    private const double Enough = 1e-7;
    private const double Proven = 1e-6;

    /// <summary>Relative residuals and gap at which the solver stops, above 0; one that gets no further stops at 1e-7. Default 1e-9.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <inheritdoc/>
    public LinearSolution Solve(LinearProgram program, IProgress<LinearProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (Crossed(program)) return Ended(program, LinearStatus.Infeasible);
        var solution = Attempt(program, progress, cancellation);
        if (solution.Status == LinearStatus.Optimal) return solution;
        var verdict = Verdict(program, cancellation);
        if (verdict != LinearStatus.Unfinished) return Ended(program, verdict);
        return Attempt(program, progress, cancellation, Caution);
    }

    /// <summary>Why a programme has no optimum: it is broken whatever is done, or there is a direction in which it gets ever better.</summary>
    private LinearStatus Verdict(LinearProgram program, CancellationToken cancellation)
    {
        var broken = Attempt(Elastic.Of(program), null, cancellation);
        if (broken.Status != LinearStatus.Optimal) return LinearStatus.Unfinished;
        if (broken.Objective > Elastic.Nought) return LinearStatus.Infeasible;
        var ray = Attempt(Recession.Of(program), null, cancellation);
        return ray.Status == LinearStatus.Optimal && ray.Objective < -Elastic.Nought ? LinearStatus.Unbounded : LinearStatus.Unfinished;
    }

    private LinearSolution Attempt(LinearProgram program, IProgress<LinearProgress>? progress, CancellationToken cancellation, double caution = 1)
    {
        var form = new StandardForm(program);
        var matrix = new SparseOperator(form.Matrix);
        var techniques = form.Matrix.Rows > Few ? new MarginalTechniques(form.Matrix, form.Sign) : null;
        var structured = techniques is not null && techniques.Fit;
        var barrier = new Barrier(form, matrix, structured ? new LeontiefNormalEquations(matrix, techniques!) : new DenseNormalEquations(form.Matrix));
        var (done, steps) = Run(barrier, caution, structured ? Math.Max(Tolerance, Reached) : Tolerance, progress, cancellation);
        if (structured) barrier.Restore();
        var values = form.Values(barrier.V);
        return new LinearSolution
        {
            Status = done ? LinearStatus.Optimal : LinearStatus.Unfinished,
            Values = values,
            Duals = form.Duals(barrier.Y),
            Objective = Cost(program, values),
            Iterations = steps,
        };
    }

    /// <summary>Steps until the tolerance is met, or nothing moves any more.</summary>
    private static (bool Done, int Steps) Run(Barrier barrier, double caution, double tolerance, IProgress<LinearProgress>? progress, CancellationToken cancellation)
    {
        barrier.Start(caution);
        var (stalled, before) = (0, double.PositiveInfinity);
        for (var step = 0; step < MostSteps; step++)
        {
            progress?.Report(new LinearProgress(step, barrier.Primal, barrier.Dual, barrier.Gap, barrier.Inner));
            var worst = Math.Max(barrier.Primal, Math.Max(barrier.Dual, barrier.Gap));
            if (worst <= tolerance || (worst <= Enough && worst > before / 2)) return (true, step);
            before = worst;
            cancellation.ThrowIfCancellationRequested();
            if (!barrier.Step(Math.Clamp(0.01 * barrier.Gap, 1e-9, 1e-3))) return (worst <= Proven, step);
            stalled = barrier.Length < 1e-4 ? stalled + 1 : 0;
            if (stalled == 5 || !double.IsFinite(barrier.Gap)) return (false, step);
        }

        return (false, MostSteps);
    }

    private static double Cost(LinearProgram program, double[] values)
    {
        double sum = 0;
        for (var j = 0; j < values.Length; j++) sum += program.Cost[j] * values[j];
        return sum;
    }

    private static bool Crossed(LinearProgram program)
    {
        for (var j = 0; j < program.Lower.Length; j++)
            if (program.Lower[j] > program.Upper[j]) return true;
        for (var i = 0; i < program.RowLower.Length; i++)
            if (program.RowLower[i] > program.RowUpper[i]) return true;
        return false;
    }

    private static LinearSolution Ended(LinearProgram program, LinearStatus status) =>
        new() { Status = status, Values = new double[program.Matrix.Columns], Duals = new double[program.Matrix.Rows], Objective = 0 };
}
