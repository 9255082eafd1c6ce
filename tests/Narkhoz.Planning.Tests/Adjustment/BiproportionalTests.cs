using CsCheck;
using Narkhoz.Planning.Adjustment;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Adjustment;

/// <summary>RAS and GRAS: totals met, structure kept, and what cannot be met explained.</summary>
public sealed class BiproportionalTests
{
    // Miller and Blair 2009, section 7.4.2 (also model IOBALANCE of the GAMS library): A(0), x(1), u(1), v(1).
    [Fact]
    public void The_example_of_Miller_and_Blair()
    {
        double[,] a = { { 0.120, 0.100, 0.049 }, { 0.210, 0.247, 0.265 }, { 0.026, 0.249, 0.145 } };
        double[] x = [421, 284, 283];
        var flows = Dense(3, 3, (i, j) => a[i, j] * x[j]);
        var found = Biproportional.Ras(flows, [245, 136, 159], [251, 107, 182]);
        Assert.True(found.Converged);
        AssertTotals(found.Matrix, [245, 136, 159], [251, 107, 182], 1e-8);

        // With the totals and the cross ratios of A(0) the answer is the only one (Bacharach 1970).
        Assert.Equal(CrossRatio(flows, 0, 1, 0, 1), CrossRatio(found.Matrix, 0, 1, 0, 1), 1e-9);
        Assert.Equal(CrossRatio(flows, 1, 2, 1, 2), CrossRatio(found.Matrix, 1, 2, 1, 2), 1e-9);
    }

    // The same without two small cells: the figures to which the GRAS of an R package (doGRAS) is held, to 0.002.
    [Fact]
    public void The_figures_of_another_implementation()
    {
        double[] old = [7, 3, 5, -3, 2, 9, 8, 0, -2, 0, 2, 0];
        double[] published = [8.424340881, 3.375237362, 5.200422021, -2.000000263, 3.000997078, 12.624763744, 10.374239178, 0, -2.425339135, 0, 1.425339135, 0];
        var found = Biproportional.Gras(Dense(3, 4, (i, j) => old[(i * 4) + j]), [15, 26, -1], [9, 16, 17, -2]);
        for (var k = 0; k < 12; k++) Assert.Equal(published[k], found.Matrix[k / 4, k % 4], 0.002);
    }

    // Junius and Oosterhaven 2003, table 1: goods, services, net taxes x goods, services, consumption, net exports.
    [Fact]
    public void The_example_of_Junius_and_Oosterhaven()
    {
        double[,] old = { { 7, 3, 5, -3 }, { 2, 9, 8, 1 }, { -2, 0, 2, 1 } };
        var matrix = Dense(3, 4, (i, j) => old[i, j]);
        var found = Biproportional.Gras(matrix, [15, 26, -1], [9, 16, 17, -2]);
        Assert.True(found.Converged);
        AssertTotals(found.Matrix, [15, 26, -1], [9, 16, 17, -2], 1e-8);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                var factor = found.RowFactors[i] * found.ColumnFactors[j];
                Assert.Equal(old[i, j] >= 0 ? old[i, j] * factor : old[i, j] / factor, found.Matrix[i, j], 1e-12);
            }
        }
    }

    [Fact]
    public void Totals_are_met_and_cross_ratios_kept() =>
        Gen.Select(Gen.Double[0.1, 9].Array[20], Gen.Double[0.1, 9].Array[20]).Sample((old, now) =>
        {
            var (before, after) = (Dense(4, 5, (i, j) => old[(i * 5) + j]), Dense(4, 5, (i, j) => now[(i * 5) + j]));
            var found = Biproportional.Ras(before, RowSums(after), ColumnSums(after));
            AssertTotals(found.Matrix, RowSums(after), ColumnSums(after), 1e-7);
            return found.Converged && Math.Abs(CrossRatio(found.Matrix, 0, 3, 1, 4) / CrossRatio(before, 0, 3, 1, 4) - 1) < 1e-9;
        });

    [Fact]
    public void Signs_and_noughts_are_kept_with_cells_of_any_sign() =>
        Gen.Select(Gen.Double[-3, 9].Array[20], Gen.Double[0.5, 2].Array[20]).Sample((old, change) =>
        {
            // A first row and column without negative cells keep the totals within reach.
            double Cell(int i, int j) => i == 0 || j == 0 ? Math.Abs(old[(i * 5) + j]) + 1 : Math.Abs(old[(i * 5) + j]) < 0.5 ? 0 : old[(i * 5) + j];
            var (before, after) = (Dense(4, 5, Cell), Dense(4, 5, (i, j) => Cell(i, j) * change[(i * 5) + j]));
            var found = Biproportional.Gras(before, RowSums(after), ColumnSums(after));
            AssertTotals(found.Matrix, RowSums(after), ColumnSums(after), 1e-6);
            return found.Converged && Enumerable.Range(0, 20).All(k => Math.Sign(found.Matrix[k / 5, k % 5]) == Math.Sign(before[k / 5, k % 5]));
        });

    [Fact]
    public void A_matrix_with_its_own_totals_stays() =>
        Gen.Double[-3, 9].Array[20].Sample(cells =>
        {
            var matrix = Dense(4, 5, (i, j) => i == 0 || j == 0 ? Math.Abs(cells[(i * 5) + j]) + 1 : cells[(i * 5) + j]);
            var found = Biproportional.Gras(matrix, RowSums(matrix), ColumnSums(matrix));
            return Enumerable.Range(0, 20).All(k => Math.Abs(found.Matrix[k / 5, k % 5] - matrix[k / 5, k % 5]) < 1e-8);
        });

    [Theory]
    [InlineData("row 2 should come to 5 and has no cells", new double[] { 1, 2, 0, 0 }, new double[] { 3, 5 }, new double[] { 4, 4 })]
    [InlineData("rows 1 and columns 1 share cells with no others, and their totals differ by 1", new double[] { 1, 0, 0, 2 }, new double[] { 3, 5 }, new double[] { 2, 6 })]
    [InlineData("rows 1 have cells in columns 1 only, and should come to 1 more than those may hold", new double[] { 1, 0, 1, 2 }, new double[] { 3, 5 }, new double[] { 2, 6 })]
    [InlineData("the totals can be met in the limit only: some cells would have to vanish; allow more rounds or a larger tolerance", new double[] { 1, 0, 1, 2 }, new double[] { 3, 5 }, new double[] { 3, 5 })]
    [InlineData("row 1 should come to -3 and all its cells have the other sign", new double[] { 1, 1, 1, 2 }, new double[] { -3, 5 }, new double[] { 1, 1 })]
    public void What_cannot_be_met_is_explained(string told, double[] cells, double[] rows, double[] columns)
    {
        var found = Biproportional.Gras(Dense(2, 2, (i, j) => cells[(i * 2) + j]), rows, columns);
        Assert.False(found.Converged);
        Assert.Equal(told, found.Obstacles[0].Told(row => $"{row + 1}", column => $"{column + 1}"));
    }

    [Fact]
    public void Ras_refuses_what_only_gras_can_do()
    {
        Assert.Throws<ArgumentException>(() => Biproportional.Ras(Dense(1, 1, (_, _) => -1), [1], [1]));
        Assert.Throws<ArgumentException>(() => Biproportional.Ras(Dense(1, 1, (_, _) => 1), [-1], [1]));
        Assert.Throws<ArgumentException>(() => Biproportional.Gras(Dense(1, 1, (_, _) => 1), [double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => Biproportional.Gras(Dense(1, 1, (_, _) => 1), [1, 2], [1]));
    }

    internal static SparseMatrix Dense(int rows, int columns, Func<int, int, double> cell) => SparseMatrix.FromColumns(
        rows, [.. Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Where(i => cell(i, j) != 0).Select(i => (i, cell(i, j))).ToArray())]);

    internal static double[] RowSums(SparseMatrix matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(i => Enumerable.Range(0, matrix.Columns).Sum(j => matrix[i, j]))];

    internal static double[] ColumnSums(SparseMatrix matrix) => [.. Enumerable.Range(0, matrix.Columns).Select(j => Enumerable.Range(0, matrix.Rows).Sum(i => matrix[i, j]))];

    private static void AssertTotals(SparseMatrix matrix, double[] rows, double[] columns, double tolerance)
    {
        Assert.Equal(rows, RowSums(matrix), (a, b) => Math.Abs(a - b) < tolerance);
        Assert.Equal(columns, ColumnSums(matrix), (a, b) => Math.Abs(a - b) < tolerance);
    }

    private static double CrossRatio(SparseMatrix m, int i, int k, int j, int l) => m[i, j] * m[k, l] / (m[i, l] * m[k, j]);
}
