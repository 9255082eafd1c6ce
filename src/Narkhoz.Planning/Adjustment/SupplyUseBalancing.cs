using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>SUT-RAS: brings a supply and a use table to new totals together, without knowing the outputs of products.</summary>
/// <remarks>
/// Temurshoev and Timmer 2011 (Papers in Regional Science 90:863). Known are the output of each industry and the total of each column of uses;
/// each product's supply then equals its use. It is GRAS on the matrix (U, -S) with rows that come to nought.
/// </remarks>
public static class SupplyUseBalancing
{
    /// <summary>Balances a table.</summary>
    /// <param name="table">The table of an earlier year, or one that does not balance.</param>
    /// <param name="industryOutput">Output wanted of each industry.</param>
    /// <param name="industryUse">Use of products wanted of each industry, all products together.</param>
    /// <param name="finalUse">Total wanted of each category of final use.</param>
    /// <param name="options">When to stop; null for the defaults.</param>
    /// <returns>The table, and how it came about; rows are products, columns industries as users, categories, industries as makers.</returns>
    /// <exception cref="ArgumentException">The numbers of totals do not fit, or one is not finite.</exception>
    /// <exception cref="TableException">A product is made and not used, or used and not made.</exception>
    public static (SupplyUseTable Table, Adjusted How) Adjust(
        SupplyUseTable table, IReadOnlyList<double> industryOutput, IReadOnlyList<double> industryUse, IReadOnlyList<double> finalUse, AdjustmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(industryOutput);
        ArgumentNullException.ThrowIfNull(industryUse);
        ArgumentNullException.ThrowIfNull(finalUse);
        var parts = new[] { table.Use.Cells, table.FinalUse.Cells, Signed(table.Supply.Cells) };
        var rows = table.Use.Cells.Rows;
        CheckProducts(table);
        double[] totals = [.. industryUse, .. finalUse, .. industryOutput.Select(output => -output)];
        var how = Biproportional.Gras(Beside(parts, rows), new double[rows], totals, options);
        var (use, final, supply) = (Part(how.Matrix, 0, parts[0].Columns), Part(how.Matrix, parts[0].Columns, parts[1].Columns), Part(how.Matrix, parts[0].Columns + parts[1].Columns, parts[2].Columns));
        var balanced = new SupplyUseTable(
            table.Name,
            table.Supply with { Cells = Signed(supply) },
            table.Use with { Cells = use },
            table.FinalUse with { Cells = final },
            table.ValueAdded)
        {
            Labour = table.Labour,
            Unit = table.Unit,
            Names = table.Names,
            Remarks = table.Remarks,
        };
        return (balanced, how);
    }

    private static void CheckProducts(SupplyUseTable table)
    {
        var (made, used, final) = (table.ProductOutput(), Sums.OfRows(table.Use.Cells), Sums.OfRows(table.FinalUse.Cells));
        for (var product = 0; product < made.Length; product++)
            if (made[product] > 0 != used[product] + final[product] > 0)
                throw new TableException(table.Name, 0, $"the product '{table.Supply.Rows[product]}' is {(made[product] > 0 ? "made and not used" : "used and not made")}", "give the other side, with imports as an industry, or remove it");
    }

    private static SparseMatrix Signed(SparseMatrix matrix) =>
        new(matrix.Rows, matrix.Starts.ToArray(), matrix.RowIndices.ToArray(), Array.ConvertAll(matrix.Values.ToArray(), value => -value));

    private static SparseMatrix Beside(SparseMatrix[] parts, int rows)
    {
        var start = new List<int> { 0 };
        foreach (var part in parts)
        {
            var before = start[^1];
            for (var column = 1; column <= part.Columns; column++) start.Add(before + part.Starts[column]);
        }

        return new SparseMatrix(rows, [.. start], [.. parts.SelectMany(part => part.RowIndices.ToArray())], [.. parts.SelectMany(part => part.Values.ToArray())]);
    }

    private static SparseMatrix Part(SparseMatrix whole, int first, int columns)
    {
        var (from, to) = (whole.Starts[first], whole.Starts[first + columns]);
        return new SparseMatrix(
            whole.Rows,
            Array.ConvertAll(whole.Starts.Slice(first, columns + 1).ToArray(), start => start - from),
            whole.RowIndices[from..to].ToArray(),
            whole.Values[from..to].ToArray());
    }
}
