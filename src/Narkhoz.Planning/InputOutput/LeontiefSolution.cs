namespace Narkhoz.Planning.InputOutput;

/// <summary>The answer of a <see cref="LeontiefSolver"/> with what it leaves over.</summary>
/// <param name="Values">Gross outputs, in product units a year, or labour values, in labour per unit of product.</param>
/// <param name="Residual">
/// Largest |b + Mz - z| of a product, computed in double precision from the table as it was given: relative to the product's own z where no element of b is negative,
/// and otherwise to the largest |b|.
/// </param>
/// <param name="Passes">How many times the whole table was read.</param>
public sealed record LeontiefSolution(double[] Values, double Residual, int Passes);
