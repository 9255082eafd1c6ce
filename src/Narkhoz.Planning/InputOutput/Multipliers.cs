using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>How much output, work, income or any other use a unit of final demand for each product calls forth.</summary>
/// <remarks>
/// Miller and Blair 2009, chapter 6. Simple multipliers count production, total ones also what households spend out of the income that production gives them:
/// the table is closed to households. Type I is simple over direct, type II total over direct.
/// </remarks>
/// <param name="Direct">Use per unit of output.</param>
/// <param name="Simple">Use per unit of final demand, through all suppliers.</param>
/// <param name="Total">The same with the households' spending; null where the table is not closed to them.</param>
public sealed record Multipliers(IReadOnlyList<double> Direct, IReadOnlyList<double> Simple, IReadOnlyList<double>? Total)
{
    /// <summary>Simple over direct use of a product; not a number where nothing is used directly.</summary>
    /// <param name="product">0 to the number of products - 1.</param>
    public double TypeOne(int product) => Direct[product] == 0 ? double.NaN : Simple[product] / Direct[product];

    /// <summary>Total over direct use of a product; not a number where nothing is used directly or the table is not closed to households.</summary>
    /// <param name="product">0 to the number of products - 1.</param>
    public double TypeTwo(int product) => Total is null || Direct[product] == 0 ? double.NaN : Total[product] / Direct[product];

    /// <summary>Multipliers of a use: work, income, value added, an emission.</summary>
    /// <param name="solver">The table.</param>
    /// <param name="direct">Use per unit of output of each product.</param>
    /// <param name="households">The table closed to households (<see cref="Closed"/>); null for simple multipliers alone.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Multipliers Of(LeontiefSolver solver, ReadOnlySpan<double> direct, LeontiefSolver? households = null)
    {
        ArgumentNullException.ThrowIfNull(solver);
        return new Multipliers(direct.ToArray(), solver.LabourValues(direct, Accuracy).Values, WithHouseholds(solver, direct, households));
    }

    /// <summary>Multipliers of output: the column sums of the Leontief inverse. The direct use is one unit of output.</summary>
    /// <param name="solver">The table.</param>
    /// <param name="households">The table closed to households; the households' own row is not counted as output.</param>
    public static Multipliers OfOutput(LeontiefSolver solver, LeontiefSolver? households = null)
    {
        ArgumentNullException.ThrowIfNull(solver);
        var ones = new double[solver.Products];
        Array.Fill(ones, 1);
        return Of(solver, ones, households);
    }

    /// <summary>The table with households as one more product: it takes consumption and delivers what income is paid for.</summary>
    /// <param name="inputs">Units of each product used per unit of each product.</param>
    /// <param name="income">Income of households per unit of output of each product.</param>
    /// <param name="consumption">Consumption of each product per unit of households' income; no more in all than the income, at the prices that the table is in.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static SparseMatrix Closed(SparseMatrix inputs, ReadOnlySpan<double> income, ReadOnlySpan<double> consumption)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var size = inputs.Columns;
        if (income.Length != size || consumption.Length != size)
            throw new ArgumentException($"{income.Length} incomes and {consumption.Length} consumptions for {size} products", nameof(income));
        var columns = new List<(int Row, double Value)>[size + 1];
        for (var column = 0; column < size; column++)
        {
            columns[column] = [];
            for (var k = 0; k < inputs.RowsOf(column).Length; k++) columns[column].Add((inputs.RowsOf(column)[k], inputs.ValuesOf(column)[k]));
            if (income[column] != 0) columns[column].Add((size, income[column]));
        }

        columns[size] = [];
        for (var row = 0; row < size; row++)
            if (consumption[row] != 0) columns[size].Add((row, consumption[row]));
        return SparseMatrix.FromColumns(size + 1, columns);
    }

    internal const double Accuracy = 1e-12;

    private static double[]? WithHouseholds(LeontiefSolver solver, ReadOnlySpan<double> direct, LeontiefSolver? households)
    {
        if (households is null) return null;
        if (households.Products != solver.Products + 1) throw new ArgumentException($"{households.Products} products with households, and {solver.Products} without", nameof(households));
        return households.LabourValues([.. direct, 0], Accuracy).Values[..^1];
    }
}
