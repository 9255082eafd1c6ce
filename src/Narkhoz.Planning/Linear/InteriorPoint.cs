namespace Narkhoz.Planning.Linear;

/// <summary>Our own solver of bounded linear programmes: a primal-dual interior point (Mehrotra 1992) for any programme, and for large ones that are economies.</summary>
/// <remarks>
/// Up to a few thousand rows the normal equations are dense: memory 4 bytes x rows^2, time rows^3 / 3 a step, 10 to 40 steps. Above 600 rows of which nearly every one has techniques
/// of its own they are solved through the Leontief matrix of marginal techniques instead, to 2e-7 (5e-7 above 30,000 rows), with the rows then restored to rounding.
/// </remarks>
public sealed class InteriorPoint : ILinearSolver
{
    private const int MostSteps = 200;
    private const double Caution = 1e4;
    private const int Few = 600;
    private const double Reached = 2e-7;
    private const double ReachedByMany = 5e-7;
    private const int Many = 30_000;
    private const double Enough = 1e-7;
    private const double Proven = 1e-6;
    private const int MostResumed = 40;

    /// <summary>An economy whose equations can be solved no further is left to the proof of its plan below this; it has an optimum in any case.</summary>
    private const double LeftToProof = 1e-5;

    /// <summary>Residuals and gap below which an iterate is kept for later programmes.</summary>
    private static readonly double[] s_kept = [1e-4, 1e-6];

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

        // Correctors can lead into a corner from which no step goes on; the plain steps need more of them and do not.
        solution = Attempt(program, progress, cancellation, corrected: false);
        return solution.Status == LinearStatus.Optimal ? solution : Attempt(program, progress, cancellation, Caution);
    }

    /// <summary>Solves a programme from the iterates that were passed on the way to the optimum of another, the last that its rows can be regained from; null where none leads anywhere.</summary>
    internal LinearSolution? Resume(LinearProgram program, IReadOnlyList<Midway> midways, IProgress<LinearProgress>? progress, CancellationToken cancellation)
    {
        if (midways.Count == 0 || Crossed(program)) return null;
        var way = new Way(program);
        foreach (var at in midways)
        {
            if (!way.Barrier.Start(at)) return null;
            way.Barrier.Regain();
            if (way.Barrier.Primal <= Enough) break;
        }

        if (!(way.Barrier.Primal <= Enough)) way.Barrier.Start(midways[^1]);
        var solution = Ended(way, Run(way.Barrier, [], MostResumed, way.IsEconomy ? Proven : Tolerance, progress, cancellation), midways);
        return solution.Status == LinearStatus.Optimal ? solution : null;
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

    private LinearSolution Attempt(LinearProgram program, IProgress<LinearProgress>? progress, CancellationToken cancellation, double caution = 1, bool corrected = true)
    {
        var (way, passed) = (new Way(program), new List<Midway>());
        way.Barrier.Start(caution);
        way.Barrier.Corrected = corrected;
        return Ended(way, Run(way.Barrier, passed, MostSteps, Math.Max(Tolerance, way.Reachable), progress, cancellation), passed);
    }

    private static LinearSolution Ended(Way way, (bool Done, int Steps) run, IReadOnlyList<Midway> midways)
    {
        if (way.IsEconomy) way.Barrier.Restore();
        var values = way.Form.Values(way.Barrier.V);
        return new LinearSolution
        {
            Status = run.Done ? LinearStatus.Optimal : LinearStatus.Unfinished,
            Values = values,
            Duals = way.Form.Duals(way.Barrier.Y),
            Objective = Cost(way.Program, values),
            Iterations = run.Steps,
            Midways = midways,
        };
    }

    /// <summary>Steps until the tolerance is met, or nothing moves any more.</summary>
    private static (bool Done, int Steps) Run(Barrier barrier, List<Midway> passed, int most, double tolerance, IProgress<LinearProgress>? progress, CancellationToken cancellation)
    {
        var (stalled, before) = (0, double.PositiveInfinity);
        for (var step = 0; step < most; step++)
        {
            progress?.Report(new LinearProgress(step, barrier.Primal, barrier.Dual, barrier.Gap, barrier.Inner, barrier.Dense));
            var worst = Math.Max(barrier.Primal, Math.Max(barrier.Dual, barrier.Gap));
            if (passed.Count < s_kept.Length && worst <= s_kept[passed.Count]) passed.Insert(0, barrier.Midway());
            if (worst <= tolerance || (worst <= Enough && worst > before / 2)) return (true, step);
            before = worst;
            cancellation.ThrowIfCancellationRequested();
            var inexact = Math.Clamp(0.1 * barrier.Gap, 1e-9, 1e-2);
            // A solve that failed has asked for a sharper preconditioner, and nothing has moved.
            if (!barrier.Step(inexact) && !barrier.Step(inexact)) return (worst <= LeftToProof, step);
            stalled = barrier.Length < 1e-4 ? stalled + 1 : 0;
            if (stalled == 5 || !double.IsFinite(barrier.Gap)) return (false, step);
        }

        return (false, most);
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

    /// <summary>A programme in its form, with the barrier for it: through marginal techniques where it is a large economy.</summary>
    private sealed class Way
    {
        internal Way(LinearProgram program)
        {
            (Program, Form) = (program, new StandardForm(program));
            var matrix = new SparseOperator(Form.Matrix);
            var techniques = Form.Matrix.Rows > Few ? new MarginalTechniques(Form.Matrix, Form.Sign) : null;
            IsEconomy = techniques is not null && techniques.Fit;
            Barrier = new Barrier(Form, matrix, IsEconomy ? new LeontiefNormalEquations(matrix, techniques!) : new DenseNormalEquations(Form.Matrix));
        }

        internal LinearProgram Program { get; }

        internal StandardForm Form { get; }

        internal bool IsEconomy { get; }

        internal Barrier Barrier { get; }

        /// <summary>How near the optimum equations that are solved by conjugate gradients lead in good time.</summary>
        internal double Reachable => !IsEconomy ? 0 : Form.Matrix.Rows > Many ? ReachedByMany : Reached;
    }
}
