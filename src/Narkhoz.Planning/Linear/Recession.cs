namespace Narkhoz.Planning.Linear;

/// <summary>The directions in which a programme can be followed without end: its bounds at 0 where they are finite, and a direction of at most 1 in each column.</summary>
/// <remarks>A feasible programme is unbounded exactly when this one, which always has the answer 0, has one below 0 (Schrijver 1986, 7.4).</remarks>
internal static class Recession
{
    /// <summary>The programme of directions.</summary>
    internal static LinearProgram Of(LinearProgram program) => new(
        program.Matrix,
        [.. program.Cost],
        Array.ConvertAll(program.Lower.ToArray(), bound => double.IsFinite(bound) ? 0 : -1.0),
        Array.ConvertAll(program.Upper.ToArray(), bound => double.IsFinite(bound) ? 0 : 1.0),
        Array.ConvertAll(program.RowLower.ToArray(), bound => double.IsFinite(bound) ? 0 : double.NegativeInfinity),
        Array.ConvertAll(program.RowUpper.ToArray(), bound => double.IsFinite(bound) ? 0 : double.PositiveInfinity));
}
