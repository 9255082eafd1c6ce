namespace Narkhoz.Planning.Linear;

/// <summary>Solves (M D M' + E) y = r for diagonal D of the columns and E of the rows' slacks: the heart of a step of an interior point.</summary>
internal interface INormalEquations
{
    /// <summary>Inner steps reported where a solve failed.</summary>
    internal const int Failed = 1_000_000;

    /// <summary>Rows of the dense matrix that was factored last.</summary>
    int Dense { get; }

    /// <summary>Takes new weights.</summary>
    /// <param name="columns">D, positive, one a column.</param>
    /// <param name="rows">E, 0 or more, one a row.</param>
    void Factor(ReadOnlySpan<double> columns, ReadOnlySpan<double> rows);

    /// <summary>Solves with the present weights.</summary>
    /// <param name="right">r, one a row.</param>
    /// <param name="solution">A first guess on entry, y on return.</param>
    /// <param name="tolerance">Relative residual that is wanted of an iterative solver.</param>
    /// <returns>Inner steps, 0 for a direct solver; <see cref="Failed"/> or more where the tolerance was not met.</returns>
    int Solve(ReadOnlySpan<double> right, Span<double> solution, double tolerance);
}
