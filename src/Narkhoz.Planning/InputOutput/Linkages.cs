using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>How strongly each sector pulls its suppliers and is pulled by its customers.</summary>
/// <remarks>
/// Rasmussen 1956: the power of dispersion is the sector's column sum of the Leontief inverse over the mean column sum, the sensitivity of dispersion its row sum over the mean.
/// A key sector has both above 1 (Hirschman 1958). Forward linkages from the supply side are row sums of the Ghosh inverse (Ghosh 1958; Eurostat 2008, chapter 15).
/// </remarks>
/// <param name="Backward">Column sums of the Leontief inverse: output of all sectors per unit of final demand.</param>
/// <param name="Forward">Row sums of the Leontief inverse: output of the sector when final demand for every sector rises by a unit.</param>
public sealed record Linkages(IReadOnlyList<double> Backward, IReadOnlyList<double> Forward)
{
    /// <summary>Row sums of the Ghosh inverse: output of all sectors that a unit of the sector's primary inputs carries; null where outputs are not known.</summary>
    public IReadOnlyList<double>? Supply { get; private init; }

    /// <summary>Power of dispersion, mean 1.</summary>
    /// <param name="sector">0 to the number of sectors - 1.</param>
    public double PowerOfDispersion(int sector) => Backward[sector] * Backward.Count / Backward.Sum();

    /// <summary>Sensitivity of dispersion, mean 1.</summary>
    /// <param name="sector">0 to the number of sectors - 1.</param>
    public double SensitivityOfDispersion(int sector) => Forward[sector] * Forward.Count / Forward.Sum();

    /// <summary>Sectors with both above 1, in the order of the table.</summary>
    public IReadOnlyList<int> KeySectors()
    {
        var (backward, forward) = (Backward.Average(), Forward.Average());
        return [.. Enumerable.Range(0, Backward.Count).Where(sector => Backward[sector] > backward && Forward[sector] > forward)];
    }

    /// <summary>Finds the linkages.</summary>
    /// <param name="inputs">Units of each product used per unit of each product; square. Row sums add up products, so all must be in one unit, as in a table in money.</param>
    /// <param name="outputs">Gross output of each product, for the supply side; null where it is not known. A product without output has a supply linkage of 1.</param>
    /// <exception cref="ArgumentException">The table is not square, or lengths differ.</exception>
    public static Linkages Of(SparseMatrix inputs, ReadOnlySpan<double> outputs = default)
    {
        var solver = new LeontiefSolver(inputs);
        var ones = new double[solver.Products];
        Array.Fill(ones, 1);
        return new Linkages(solver.LabourValues(ones, Multipliers.Accuracy).Values, solver.GrossOutputs(ones, Multipliers.Accuracy).Values)
        {
            Supply = outputs.IsEmpty ? null : new LeontiefSolver(Allocation(inputs, outputs)).GrossOutputs(ones, Multipliers.Accuracy).Values,
        };
    }

    /// <summary>Ghosh's coefficients: the share of product i that goes to sector j.</summary>
    private static SparseMatrix Allocation(SparseMatrix inputs, ReadOnlySpan<double> outputs)
    {
        if (outputs.Length != inputs.Columns) throw new ArgumentException($"{outputs.Length} outputs for {inputs.Columns} products", nameof(outputs));
        var values = inputs.Values.ToArray();
        for (var column = 0; column < inputs.Columns; column++)
        {
            for (var k = inputs.Starts[column]; k < inputs.Starts[column + 1]; k++)
                values[k] = outputs[inputs.RowIndices[k]] == 0 ? 0 : values[k] * outputs[column] / outputs[inputs.RowIndices[k]];
        }

        return new SparseMatrix(inputs.Rows, inputs.Starts.ToArray(), inputs.RowIndices.ToArray(), values);
    }
}
