using CsCheck;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests;

public sealed class SparseMatrixTests
{
    [Fact]
    public void Times_is_the_product_with_a_vector() =>
        Gen.Select(Gen.Double[0, 2].Array[25], Gen.Double[0, 100].Array[5]).Sample((norms, levels) =>
        {
            var table = SparseMatrix.FromColumns(5, [.. Enumerable.Range(0, 5).Select(a => Enumerable.Range(0, 5).Reverse().Select(i => (i, norms[(a * 5) + i])).ToArray())]);
            var uses = new double[5];
            table.AddTimes(levels, uses);
            return Enumerable.Range(0, 5).All(i => Math.Abs(uses[i] - Enumerable.Range(0, 5).Sum(a => norms[(a * 5) + i] * levels[a])) < 1e-9);
        });

    [Fact]
    public void Cells_stand_in_order()
    {
        var table = SparseMatrix.FromColumns(3, [[(2, 0.2), (0, 0.1)], []]);
        Assert.Equal([0, 2], table.RowsOf(0).ToArray());
        Assert.Equal([0.1, 0.2], table.ValuesOf(0).ToArray());
        Assert.Equal((3, 2), (table.Rows, table.Columns));
        Assert.Empty(table.RowsOf(1).ToArray());
    }

    [Theory]
    [InlineData(3, 0.1)]
    [InlineData(-1, 0.1)]
    [InlineData(0, double.NaN)]
    public void A_wrong_cell_is_refused(int row, double value) =>
        Assert.Throws<ArgumentException>(() => SparseMatrix.FromColumns(3, [[(row, value)]]));

    [Fact]
    public void Cells_of_one_row_are_added() => Assert.Equal(0.75, SparseMatrix.FromColumns(2, [[(1, 0.5), (0, 1), (1, 0.25)]])[1, 0]);

    [Fact]
    public void Transposed_twice_is_the_same() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 6], Gen.Double[-9, 9]).Array[0, 30].Sample(cells =>
        {
            var columns = new List<(int Row, double Value)>[7];
            for (var column = 0; column < columns.Length; column++) columns[column] = [.. cells.Where(cell => cell.Item2 == column).Select(cell => (cell.Item1, cell.Item3))];
            var matrix = SparseMatrix.FromColumns(5, columns);
            var twice = matrix.Transposed().Transposed();
            return twice.Values.SequenceEqual(matrix.Values) && twice.RowIndices.SequenceEqual(matrix.RowIndices) && twice.Starts.SequenceEqual(matrix.Starts);
        });
}
