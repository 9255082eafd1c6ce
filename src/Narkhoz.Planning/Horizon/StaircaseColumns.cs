using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>The columns of one year: what a unit of level, and a unit of building, adds to the rows of products and factors.</summary>
internal static class StaircaseColumns
{
    /// <summary>Outputs less inputs and upkeep, and less factors.</summary>
    public static SparseMatrix Net(ProductionSystem system, SparseMatrix? upkeep)
    {
        var products = system.Products.Count;
        return Columns(system, (technique, cells) =>
        {
            Put(cells, system.Outputs, technique, 0, 1);
            Put(cells, system.Inputs, technique, 0, -1);
            if (upkeep is not null) Put(cells, upkeep, technique, 0, -1);
            Put(cells, system.FactorInputs, technique, products, -1);
        });
    }

    /// <summary>Capital per unit of capacity, negative; none for a technique that nothing limits.</summary>
    public static SparseMatrix Built(ProductionSystem system) => Columns(system, (technique, cells) =>
    {
        if (system.Capital is { } capital && double.IsFinite(system.Capacity[technique])) Put(cells, capital, technique, 0, -1);
    });

    private static SparseMatrix Columns(ProductionSystem system, Action<int, List<(int Row, double Value)>> fill)
    {
        var columns = new List<(int Row, double Value)>[system.Techniques.Count];
        for (var technique = 0; technique < columns.Length; technique++) fill(technique, columns[technique] = []);
        return SparseMatrix.FromColumns(system.Products.Count + system.Factors.Count, columns);
    }

    private static void Put(List<(int Row, double Value)> cells, SparseMatrix from, int column, int shift, double sign)
    {
        var rows = from.RowsOf(column);
        var values = from.ValuesOf(column);
        for (var k = 0; k < rows.Length; k++) cells.Add((rows[k] + shift, sign * values[k]));
    }
}
