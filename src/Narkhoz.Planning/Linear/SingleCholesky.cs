namespace Narkhoz.Planning.Linear;

/// <summary>A factor in single precision of a symmetric positive definite matrix, to start conjugate gradients with: half the time of the exact one.</summary>
/// <remarks>
/// The matrix is scaled to a diagonal of ones, which is within a factor of its size of the best diagonal scaling (van der Sluis 1969), and the diagonal is raised by what
/// rounding may take off it, so that every pivot stays positive (Higham and Pranesh 2021, "Exploiting lower precision arithmetic in solving symmetric positive definite linear systems").
/// </remarks>
internal sealed class SingleCholesky
{
    private const float Raised = 1 + 2e-6f;

    private readonly DenseCholesky<float> _cholesky;
    private readonly double[] _scale;
    private readonly int _threads;

    /// <summary>Makes room for a factor.</summary>
    /// <param name="size">Number of rows.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    public SingleCholesky(int size, int threads)
    {
        (_cholesky, _threads) = (new DenseCholesky<float>(size, threads), threads);
        _scale = new double[_cholesky.Matrix.Strips * SymmetricStrips<float>.Height];
    }

    /// <summary>Factors a copy of a matrix.</summary>
    /// <returns>Whether every pivot was positive.</returns>
    public bool Factor(SymmetricStrips<double> matrix)
    {
        for (var row = 0; row < matrix.Size; row++) _scale[row] = 1 / Math.Sqrt(matrix[row, row]);
        Parallel.For(0, _cholesky.Matrix.Strips, new ParallelOptions { MaxDegreeOfParallelism = _threads }, strip => Copy(matrix, strip));
        for (var row = 0; row < matrix.Size; row++) _cholesky.Matrix[row, row] = Raised;
        return _cholesky.Factor(1e-8) == 0;
    }

    /// <summary>Solves S x = b nearly.</summary>
    /// <param name="vector">b on entry, x on return.</param>
    public void Solve(Span<double> vector)
    {
        double largest = 0;
        for (var row = 0; row < vector.Length; row++)
        {
            vector[row] *= _scale[row];
            largest = Math.Max(largest, Math.Abs(vector[row]));
        }

        if (largest == 0) return;
        var single = new float[vector.Length];
        for (var row = 0; row < vector.Length; row++) single[row] = (float)(vector[row] / largest);
        _cholesky.Solve(single);
        for (var row = 0; row < vector.Length; row++) vector[row] = single[row] * largest * _scale[row];
    }

    /// <summary>Copies two strips of the matrix side by side into one.</summary>
    private void Copy(SymmetricStrips<double> matrix, int strip)
    {
        var (height, part) = (SymmetricStrips<float>.Height, SymmetricStrips<double>.Height);
        var own = _cholesky.Matrix.Strip(strip);
        for (var first = 0; first < height && (strip * height) + first < matrix.Size; first += part)
        {
            var from = matrix.Strip(((strip * height) + first) / part);
            var scale = _scale.AsSpan((strip * height) + first, part);
            for (var column = 0; column < Math.Min(matrix.Size, from.Length / part); column++)
            {
                var cells = from.Slice(column * part, part);
                var to = own.Slice((column * height) + first, part);
                var beside = _scale[column];
                for (var row = 0; row < part; row++) to[row] = (float)(cells[row] * scale[row] * beside);
            }
        }
    }
}
