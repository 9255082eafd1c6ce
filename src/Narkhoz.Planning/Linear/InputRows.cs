namespace Narkhoz.Planning.Linear;

/// <summary>Some rows of a matrix, column by column.</summary>
/// <param name="Start">Where each column begins, and the end.</param>
/// <param name="Place">Which of the rows each cell is in.</param>
/// <param name="Cell">The cells.</param>
internal sealed record InputRows(int[] Start, int[] Place, double[] Cell);
