using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Tests.Linear;

public sealed class DenseCholeskyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(61)]
    [InlineData(240)]
    [InlineData(515)]
    public void Solves_a_positive_definite_system_to_rounding(int size)
    {
        var (matrix, solution, right) = Gram(size);
        var cholesky = Filled(matrix, threads: 2);

        Assert.Equal(0, cholesky.Factor());
        cholesky.Solve(right);

        for (var row = 0; row < size; row++) Assert.Equal(solution[row], right[row], 1e-8);
    }

    [Fact]
    public void Factor_of_a_small_matrix_is_the_one_worked_out_by_hand()
    {
        var cholesky = Filled(new double[,] { { 4, 12, -16 }, { 12, 37, -43 }, { -16, -43, 98 } }, threads: 1);
        cholesky.Factor();
        double[] factor = [cholesky.Matrix[0, 0], cholesky.Matrix[1, 0], cholesky.Matrix[1, 1], cholesky.Matrix[2, 0], cholesky.Matrix[2, 1], cholesky.Matrix[2, 2]];
        Assert.Equal([2, 6, 1, -8, 5, 3], factor);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var (matrix, _, _) = Gram(500);
        var (one, three) = (Filled(matrix, threads: 1), Filled(matrix, threads: 3));
        one.Factor();
        three.Factor();
        for (var row = 0; row < 500; row++)
            for (var column = 0; column <= row; column++) Assert.Equal(one.Matrix[row, column], three.Matrix[row, column]);
        var (first, second) = (new double[500], new double[500]);
        for (var row = 0; row < 500; row++) first[row] = second[row] = Math.Cos(row);
        one.Solve(first);
        three.Solve(second);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(24)]
    [InlineData(37)]
    [InlineData(515)]
    public void A_factor_in_single_precision_solves_nearly_whatever_the_units(int size)
    {
        var (matrix, solution, right) = Gram(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++) matrix[row, column] *= Unit(row) * Unit(column);
        for (var row = 0; row < size; row++) right[row] *= Unit(row);
        var (one, three) = (new SingleCholesky(size, threads: 1), new SingleCholesky(size, threads: 3));
        Assert.True(one.Factor(Filled(matrix, threads: 1).Matrix));
        Assert.True(three.Factor(Filled(matrix, threads: 1).Matrix));

        var second = (double[])right.Clone();
        one.Solve(right);
        three.Solve(second);

        for (var row = 0; row < size; row++) Assert.Equal(solution[row], right[row] * Unit(row), 1e-3);
        Assert.Equal(right, second);

        static double Unit(int row) => Math.Pow(10, (row % 41) - 20);
    }

    [Fact]
    public void A_row_that_says_nothing_new_gives_nought_and_is_counted()
    {
        var cholesky = Filled(new double[,] { { 1, 1, 0 }, { 1, 1, 0 }, { 0, 0, 2 } }, threads: 1);
        Assert.Equal(1, cholesky.Factor());
        double[] vector = [3, 3, 4];
        cholesky.Solve(vector);
        Assert.Equal([3, 0, 2], vector, (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void A_cleared_matrix_can_be_filled_again()
    {
        var cholesky = Filled(Gram(30).Matrix, threads: 1);
        cholesky.Factor();
        cholesky.Matrix.Clear();
        for (var row = 0; row < 30; row++) cholesky.Matrix[row, row] = 4;
        Assert.Equal(0, cholesky.Factor());
        Assert.Equal(2, cholesky.Matrix[29, 29]);
    }

    private static DenseCholesky<double> Filled(double[,] matrix, int threads)
    {
        var size = matrix.GetLength(0);
        var cholesky = new DenseCholesky<double>(size, threads);
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++) cholesky.Matrix[row, column] = matrix[row, column];
        return cholesky;
    }

    /// <summary>G G^T + I of a seeded matrix, a vector, and their product.</summary>
    private static (double[,] Matrix, double[] Solution, double[] Right) Gram(int size)
    {
        var random = new Random(size);
        var (seed, matrix) = (new double[size, size], new double[size, size]);
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++) seed[row, column] = random.NextDouble() - 0.5;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                matrix[row, column] = row == column ? 1 : 0;
                for (var k = 0; k < size; k++) matrix[row, column] += seed[row, k] * seed[column, k];
            }
        }

        var solution = Enumerable.Range(0, size).Select(row => Math.Sin(row)).ToArray();
        var right = Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Sum(column => matrix[row, column] * solution[column])).ToArray();
        return (matrix, solution, right);
    }
}
