namespace Narkhoz.Planning.Linear;

/// <summary>An iterate on the way of an interior point, in the programme's own units, from which a programme of the same shape can be begun.</summary>
/// <param name="Shape">The columns that the form of the programme has.</param>
/// <param name="V">Columns and slacks.</param>
/// <param name="Z">Duals of their being 0 or more.</param>
/// <param name="Q">Duals of their upper bounds.</param>
/// <param name="Y">Duals of the rows.</param>
internal sealed record Midway(int[] Shape, double[] V, double[] Z, double[] Q, double[] Y);
