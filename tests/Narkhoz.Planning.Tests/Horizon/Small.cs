using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Horizon;

/// <summary>Economies small enough to be planned by hand.</summary>
internal static class Small
{
    /// <summary>A system with one technique a product.</summary>
    public static ProductionSystem System(double[,] inputs, double[] labour, double supply, double[] capacity, double[,]? capital = null, double wear = 0)
    {
        var products = labour.Length;
        var stock = capital is null ? null : Matrix(capital);
        return new ProductionSystem(
            Labels.Numbered("product-", products), Labels.Numbered("technique-", products), Matrix(inputs), SparseMatrix.Unit(products),
            [new Factor("labour", FactorKind.Labour, supply)], SparseMatrix.FromColumns(1, [.. labour.Select(hours => new[] { (0, hours) })]), capacity)
        {
            Capital = stock,
            Depreciation = stock is null ? null : new SparseMatrix(stock.Rows, stock.Starts.ToArray(), stock.RowIndices.ToArray(), [.. Enumerable.Repeat(wear, stock.NonZeros)]),
        };
    }

    /// <summary>The same targets in every year.</summary>
    public static PlanTargets[] Every(int years, double[] orders, double[]? assortment = null) => [.. Enumerable.Repeat(new PlanTargets(orders, assortment), years)];

    /// <summary>One product, grain, that is eaten or added to the fields at one unit per unit of yearly output; ten units of capacity.</summary>
    public static HorizonProgramme Grain(HorizonObjective objective, double wear = 0, int years = 2) =>
        new(System(new double[,] { { 0 } }, [1], 1000, [10], new double[,] { { 1 } }, wear), Every(years, [0], [1]), objective);

    private static SparseMatrix Matrix(double[,] cells) => SparseMatrix.FromColumns(
        cells.GetLength(0),
        [.. Enumerable.Range(0, cells.GetLength(1)).Select(column => Enumerable.Range(0, cells.GetLength(0)).Where(row => cells[row, column] != 0).Select(row => (row, cells[row, column])).ToArray())]);
}
