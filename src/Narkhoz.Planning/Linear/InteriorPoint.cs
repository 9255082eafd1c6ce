namespace Narkhoz.Planning.Linear;

/// <summary>Our own solver of bounded linear programmes: a primal-dual interior point (Mehrotra 1992) on dense normal equations.</summary>
/// <remarks>For programmes of up to a few thousand rows: memory 8 bytes x rows^2, time rows^3 / 3 a step, 15 to 40 steps.</remarks>
public sealed class InteriorPoint : ILinearSolver
{
    private const int MostSteps = 200;

    /// <summary>Relative residuals and gap at which the solver stops, above 0. Default 1e-9.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <inheritdoc/>
    public LinearSolution Solve(LinearProgram program, IProgress<LinearProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (Crossed(program)) return Ended(program, LinearStatus.Infeasible);
        var solution = Attempt(program, progress, cancellation);
        if (solution.Status == LinearStatus.Optimal) return solution;
        return Ended(program, Verdict(program, cancellation));
    }

    /// <summary>Why a programme has no optimum: it is broken whatever is done, or there is a direction in which it gets ever better.</summary>
    private LinearStatus Verdict(LinearProgram program, CancellationToken cancellation)
    {
        var (elastic, scale) = Elastic.Of(program);
        var broken = Attempt(elastic, null, cancellation);
        if (broken.Status != LinearStatus.Optimal) return LinearStatus.Unfinished;
        if (broken.Objective > Elastic.Nought * scale) return LinearStatus.Infeasible;
        var ray = Attempt(Recession.Of(program), null, cancellation);
        return ray.Status == LinearStatus.Optimal && ray.Objective < -Elastic.Nought ? LinearStatus.Unbounded : LinearStatus.Unfinished;
    }

    private LinearSolution Attempt(LinearProgram program, IProgress<LinearProgress>? progress, CancellationToken cancellation)
    {
        var form = new StandardForm(program);
        var barrier = new Barrier(form, new SparseOperator(form.Matrix), new DenseNormalEquations(form.Matrix));
        var (done, steps) = Run(barrier, progress, cancellation);
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
    internal (bool Done, int Steps) Run(Barrier barrier, IProgress<LinearProgress>? progress, CancellationToken cancellation)
    {
        barrier.Start();
        var stalled = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            progress?.Report(new LinearProgress(step, barrier.Primal, barrier.Dual, barrier.Gap, barrier.Inner));
            if (barrier.Primal <= Tolerance && barrier.Dual <= Tolerance && barrier.Gap <= Tolerance) return (true, step);
            cancellation.ThrowIfCancellationRequested();
            barrier.Step(1e-10);
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
