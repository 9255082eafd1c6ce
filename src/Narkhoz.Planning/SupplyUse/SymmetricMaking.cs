using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.SupplyUse;

/// <summary>Makes a symmetric table from supply and use (Eurostat Manual 2008, chapter 11; with S the supply, U the use, q and g the outputs of products and industries).</summary>
internal sealed class SymmetricMaking
{
    /// <summary>Cells smaller than this beside their column's output are rounding of the inverse.</summary>
    private const double Rounding = 1e-12;

    private readonly SupplyUseTable _table;
    private readonly SparseMatrix _supply;
    private readonly SparseMatrix _use;
    private readonly SparseMatrix _final;
    private readonly LabelledMatrix _notMade;
    private readonly List<string> _made = [];
    private readonly double[] _product;
    private readonly double[] _industry;

    /// <summary>Sets apart the products that nobody makes at home: they are inputs from outside.</summary>
    public SymmetricMaking(SupplyUseTable table)
    {
        _table = table;
        var output = table.ProductOutput();
        var place = new int[output.Length];
        var outside = new List<string>();
        for (var product = 0; product < output.Length; product++)
        {
            var list = output[product] > 0 ? _made : outside;
            place[product] = output[product] > 0 ? list.Count : ~list.Count;
            list.Add(table.Supply.Rows[product]);
        }

        _supply = Chosen(table.Supply.Cells, _made.Count, row => place[row]);
        _use = Chosen(table.Use.Cells, _made.Count, row => place[row]);
        _final = Chosen(table.FinalUse.Cells, _made.Count, row => place[row]);
        _notMade = new LabelledMatrix(Labels.Named(outside), table.Use.Columns, Chosen(table.Use.Cells, outside.Count, row => ~place[row]));
        (_product, _industry) = (Sums.OfRows(_supply), Sums.OfColumns(_supply));
    }

    /// <summary>Makes the table.</summary>
    public SymmetricTable Make(SymmetricModel model)
    {
        var byProduct = model is SymmetricModel.ProductTechnology or SymmetricModel.IndustryTechnology;
        var sectors = byProduct ? Labels.Named(_made) : _table.Supply.Columns;
        var turn = Transformation(model);
        var (flows, final, added, outside) = byProduct
            ? (turn(_use), _final, turn(_table.ValueAdded.Cells), turn(_notMade.Cells))
            : (turn(_use), turn(_final), _table.ValueAdded.Cells, _notMade.Cells);
        return new SymmetricTable(
            $"{_table.Name}, model {"ABCD"[(int)model]}",
            new LabelledMatrix(sectors, sectors, flows),
            byProduct ? _product : _industry,
            new LabelledMatrix(sectors, _table.FinalUse.Columns, final),
            new LabelledMatrix(_table.ValueAdded.Rows, sectors, added))
        {
            NotMade = _notMade.Rows.Count == 0 ? null : new LabelledMatrix(_notMade.Rows, sectors, outside),
            Labour = _table.Labour,
            Unit = _table.Unit,
            Names = _table.Names,
            Remarks = _table.Remarks,
        };
    }

    private Func<SparseMatrix, SparseMatrix> Transformation(SymmetricModel model)
    {
        switch (model)
        {
            case SymmetricModel.IndustryTechnology:
                {
                    // T = g^-1 S': what a product carries of the inputs of each industry that makes it.
                    var share = Scaled(_supply, (row, column) => 1 / _industry[column]).Transposed();
                    return matrix => Product(matrix, share);
                }

            case SymmetricModel.FixedProductSales:
                {
                    // T = S' q^-1: who sells a product.
                    var share = Scaled(_supply, (row, column) => 1 / _product[row]).Transposed();
                    return matrix => Product(share, matrix);
                }

            case SymmetricModel.ProductTechnology:
                {
                    // A S = U, row by row: S' a' = u'.
                    var solver = Factored(_supply.Transposed());
                    return matrix => Solved(solver, matrix.Transposed(), (_, product) => _product[product]).Transposed();
                }

            default:
                {
                    // g S^-1 U, column by column.
                    var solver = Factored(_supply);
                    return matrix => Solved(solver, matrix, (_, industry) => _industry[industry]);
                }
        }
    }

    private DenseSolver Factored(SparseMatrix matrix)
    {
        if (matrix.Rows != matrix.Columns)
            throw new TableException(_table.Name, 0, $"the model needs as many products as industries, and {_made.Count} products are made by {_industry.Length} industries", "aggregate them, or take model B or D");
        var rows = new double[matrix.Rows][];
        for (var row = 0; row < rows.Length; row++) rows[row] = new double[rows.Length];
        for (var column = 0; column < matrix.Columns; column++)
        {
            var values = matrix.ValuesOf(column);
            for (var k = 0; k < values.Length; k++) rows[matrix.RowsOf(column)[k]][column] = values[k];
        }

        var solver = new DenseSolver(rows);
        if (solver.Fault is { } fault)
            throw new TableException(_table.Name, 0, $"the supply table has no inverse, at column {fault + 1}: some products are made in the same proportions by all industries", "aggregate them, or take model B or D");
        return solver;
    }

    private static SparseMatrix Solved(DenseSolver solver, SparseMatrix sides, Func<int, int, double> scale)
    {
        var columns = new List<(int Row, double Value)>[sides.Columns];
        for (var column = 0; column < columns.Length; column++)
        {
            var side = new double[sides.Rows];
            var values = sides.ValuesOf(column);
            for (var k = 0; k < values.Length; k++) side[sides.RowsOf(column)[k]] = values[k];
            if (values.Length > 0) solver.Solve(side);
            columns[column] = [];
            for (var row = 0; row < side.Length; row++)
                if (Math.Abs(side[row]) > Rounding) columns[column].Add((row, side[row] * scale(column, row)));
        }

        return SparseMatrix.FromColumns(sides.Rows, columns);
    }

    private static SparseMatrix Product(SparseMatrix left, SparseMatrix right)
    {
        var columns = new List<(int Row, double Value)>[right.Columns];
        var (sum, met) = (new double[left.Rows], new bool[left.Rows]);
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = [];
            var rows = new List<int>();
            for (var k = 0; k < right.RowsOf(column).Length; k++)
            {
                var (between, weight) = (right.RowsOf(column)[k], right.ValuesOf(column)[k]);
                for (var l = 0; l < left.RowsOf(between).Length; l++)
                {
                    var row = left.RowsOf(between)[l];
                    if (!met[row]) rows.Add(row);
                    met[row] = true;
                    sum[row] += left.ValuesOf(between)[l] * weight;
                }
            }

            foreach (var row in rows)
            {
                columns[column].Add((row, sum[row]));
                (sum[row], met[row]) = (0, false);
            }
        }

        return SparseMatrix.FromColumns(left.Rows, columns);
    }

    private static SparseMatrix Scaled(SparseMatrix matrix, Func<int, int, double> scale)
    {
        var value = matrix.Values.ToArray();
        for (var column = 0; column < matrix.Columns; column++)
            for (var k = matrix.Starts[column]; k < matrix.Starts[column + 1]; k++) value[k] *= scale(matrix.RowIndices[k], column);
        return new SparseMatrix(matrix.Rows, matrix.Starts.ToArray(), matrix.RowIndices.ToArray(), value);
    }

    private static SparseMatrix Chosen(SparseMatrix matrix, int rows, Func<int, int> place)
    {
        var columns = new List<(int Row, double Value)>[matrix.Columns];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = [];
            var values = matrix.ValuesOf(column);
            for (var k = 0; k < values.Length; k++)
                if (place(matrix.RowsOf(column)[k]) is >= 0 and var row) columns[column].Add((row, values[k]));
        }

        return SparseMatrix.FromColumns(rows, columns);
    }
}
