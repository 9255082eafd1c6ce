namespace Narkhoz.Planning.InputOutput;

/// <summary>What the economy would no longer make if a sector vanished, with its purchases, its deliveries and its final demand, and its customers got the product from abroad.</summary>
/// <remarks>Paelinck, de Caevel and Degueldre 1965; Dietzenbacher, van der Linden and Steenge 1993; total extraction in the form of Miller and Blair 2009, section 12.2.6.</remarks>
public static class HypotheticalExtraction
{
    /// <summary>Output lost, in all sectors together, when each sector is taken out in turn; its own output is part of it.</summary>
    /// <param name="inverse">The Leontief inverse.</param>
    /// <param name="outputs">Gross outputs, all in one unit.</param>
    /// <returns>Loss for each sector, in the unit of the outputs.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double[] Losses(LeontiefInverse inverse, ReadOnlySpan<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(inverse);
        if (outputs.Length != inverse.Size) throw new ArgumentException($"{outputs.Length} outputs for {inverse.Size} products", nameof(outputs));
        var losses = new double[inverse.Size];
        for (var needed = 0; needed < inverse.Size; needed++)
        {
            var row = inverse.RowOf(needed);
            for (var taken = 0; taken < losses.Length; taken++) losses[taken] += row[taken];
        }

        // Without row and column k the others make x_i - L_ik x_k / L_kk.
        for (var taken = 0; taken < losses.Length; taken++) losses[taken] *= outputs[taken] / inverse[taken, taken];
        return losses;
    }
}
