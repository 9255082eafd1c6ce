namespace Narkhoz.Planning.Linear;

/// <summary>Solves bounded linear programmes; solvers can be put in each other's place.</summary>
public interface ILinearSolver
{
    /// <summary>Solves a programme.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="progress">Told after every step how far the solver is; may be null.</param>
    /// <param name="cancellation">Stops the solver.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    LinearSolution Solve(LinearProgram program, IProgress<LinearProgress>? progress = null, CancellationToken cancellation = default);
}

/// <summary>How far a solver is.</summary>
/// <param name="Iteration">Steps made.</param>
/// <param name="Primal">Relative residual of the rows.</param>
/// <param name="Dual">Relative residual of the reduced costs.</param>
/// <param name="Gap">Relative difference between the costs of the programme and of its dual.</param>
/// <param name="Inner">Steps of the inner linear solver since the last report; 0 for direct ones.</param>
/// <param name="Dense">Rows of the dense matrix behind the last step: all of them, or the bottlenecks of a large economy; 0 for solvers without one.</param>
public readonly record struct LinearProgress(int Iteration, double Primal, double Dual, double Gap, int Inner = 0, int Dense = 0);
