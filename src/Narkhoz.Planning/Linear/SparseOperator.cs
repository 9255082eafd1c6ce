using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>A sparse matrix held both by columns and by rows, so that it and its transpose multiply on many threads with the same bits on any number of them.</summary>
/// <param name="matrix">The matrix.</param>
internal sealed class SparseOperator(SparseMatrix matrix)
{
    private const int Worthwhile = 60_000;
    private readonly SparseMatrix _byRows = matrix.Transposed();

    /// <summary>The matrix in compressed columns.</summary>
    internal SparseMatrix Matrix => matrix;

    /// <summary>result = M x.</summary>
    internal void Times(double[] x, double[] result) => Gather(_byRows, x, result);

    /// <summary>result = M' y.</summary>
    internal void TransposedTimes(double[] y, double[] result) => Gather(matrix, y, result);

    /// <summary>result[j] = column j of the matrix times the weights.</summary>
    internal static void Gather(SparseMatrix matrix, double[] weights, double[] result)
    {
        if (matrix.NonZeros < Worthwhile)
        {
            for (var j = 0; j < matrix.Columns; j++) result[j] = matrix.Dot(j, weights);
            return;
        }

        var blocks = Math.Min(64, 1 + (matrix.NonZeros / 20_000));
        Parallel.For(0, blocks, block =>
        {
            var to = (int)((long)matrix.Columns * (block + 1) / blocks);
            for (var j = (int)((long)matrix.Columns * block / blocks); j < to; j++) result[j] = matrix.Dot(j, weights);
        });
    }
}
