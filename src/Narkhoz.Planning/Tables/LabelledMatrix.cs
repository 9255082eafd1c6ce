namespace Narkhoz.Planning.Tables;

/// <summary>A matrix whose rows and columns have names: final uses by category, emissions by technique.</summary>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Cells">The cells; any sign.</param>
public sealed record LabelledMatrix(Labels Rows, Labels Columns, SparseMatrix Cells);
