using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>Why output, or the use of a factor, changed between two tables: use per unit, techniques, final uses.</summary>
/// <remarks>
/// Dietzenbacher and Los 1998, "Structural decomposition techniques": the average of the two polar decompositions, which is close to the average of all. The three parts of a product add up
/// to its change, to rounding. Both tables must have the same products, and be in the same prices.
/// </remarks>
/// <param name="Intensity">Because a unit of output takes more or less of the factor, by product; 0 where output itself is asked for.</param>
/// <param name="Technique">Because techniques take other inputs, by product.</param>
/// <param name="FinalDemand">Because final uses changed, by product.</param>
public sealed record StructuralDecomposition(IReadOnlyList<double> Intensity, IReadOnlyList<double> Technique, IReadOnlyList<double> FinalDemand)
{
    /// <summary>Decomposes the change of a factor's use, or of gross outputs where the tables give no use.</summary>
    /// <param name="before">The first table.</param>
    /// <param name="after">The second table.</param>
    /// <exception cref="ArgumentException">The tables differ in size.</exception>
    public static StructuralDecomposition Of(TableYear before, TableYear after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (earlier, later) = (new LeontiefSolver(before.Inputs), new LeontiefSolver(after.Inputs));
        if (earlier.Products != later.Products) throw new ArgumentException($"{earlier.Products} products before and {later.Products} after", nameof(after));
        var (useBefore, useAfter) = (before.Uses(nameof(before)), after.Uses(nameof(after)));
        double[] first = [.. before.Final], last = [.. after.Final];
        var (x00, x01) = (Outputs(earlier, first), Outputs(earlier, last));
        var (x10, x11) = (Outputs(later, first), Outputs(later, last));
        var (intensity, technique, demand) = (new double[first.Length], new double[first.Length], new double[first.Length]);
        for (var i = 0; i < first.Length; i++)
        {
            var (u0, u1) = (useBefore[i], useAfter[i]);
            intensity[i] = (u1 - u0) * (x11[i] + x00[i]) / 2;
            technique[i] = ((u0 * (x11[i] - x01[i])) + (u1 * (x10[i] - x00[i]))) / 2;
            demand[i] = ((u0 * (x01[i] - x00[i])) + (u1 * (x11[i] - x10[i]))) / 2;
        }

        return new StructuralDecomposition(intensity, technique, demand);
    }

    private static double[] Outputs(LeontiefSolver solver, double[] final) => solver.GrossOutputs(final, Multipliers.Accuracy).Values;
}

/// <summary>A table of one year, as a structural decomposition compares it with another.</summary>
/// <param name="Inputs">Units of each product used per unit of each product.</param>
/// <param name="Final">Final uses of each product.</param>
/// <param name="Use">Use of a factor per unit of output: work, energy, an emission; null where output itself is looked at.</param>
public sealed record TableYear(SparseMatrix Inputs, IReadOnlyList<double> Final, IReadOnlyList<double>? Use = null)
{
    /// <summary>Use per unit of output, 1 where output itself is looked at.</summary>
    internal IReadOnlyList<double> Uses(string name)
    {
        if (Use is null) return [.. Enumerable.Repeat(1.0, Inputs.Columns)];
        return Use.Count == Inputs.Columns ? Use : throw new ArgumentException($"{Use.Count} uses for {Inputs.Columns} products", name);
    }
}
