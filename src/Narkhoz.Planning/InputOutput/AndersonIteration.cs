using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Planning.InputOutput;

/// <summary>Solves z = Mz + b by rounds, each of which also makes use of what the last three changed (Anderson 1965; Walker and Ni 2011).</summary>
/// <remarks>
/// The rounds of the expansion b + Mb + MMb + ... fall with the largest root of M; a table has few roots that large, and a combination of the last rounds takes them away.
/// Residuals are weighed by 1/z, so the course does not depend on the units of the products. Sums run over fixed blocks in a fixed order: the bits do not depend on the number of
/// threads. Memory: ten vectors.
/// </remarks>
internal sealed class AndersonIteration
{
    private const int Depth = 3;
    private const int Block = 2048;

    /// <summary>Sums of a block: the Gram matrix, the right-hand side, and the largest relative residual.</summary>
    private const int Sums = (Depth * Depth) + Depth + 1;
    private readonly double[] _constant;
    private readonly ParallelOptions _threads;
    private readonly double[] _z;
    private readonly double[] _mapped;
    private readonly double[] _lastMapped;
    private readonly double[] _lastResidual;
    private readonly double[][] _mappedChange = new double[Depth][];
    private readonly double[][] _residualChange = new double[Depth][];
    private readonly double[] _sums;
    private readonly double _scale;

    internal AndersonIteration(ReadOnlySpan<double> constant, ParallelOptions threads)
    {
        var size = constant.Length;
        (_constant, _threads) = (constant.ToArray(), threads);
        (_z, _mapped, _lastMapped, _lastResidual) = (constant.ToArray(), new double[size], new double[size], new double[size]);
        for (var slot = 0; slot < Depth; slot++) (_mappedChange[slot], _residualChange[slot]) = (new double[size], new double[size]);
        _sums = new double[Blocks * Sums];
        foreach (var b in constant)
            if (b < 0) _scale = double.Epsilon;
        if (_scale > 0)
            foreach (var b in constant) _scale = Math.Max(_scale, Math.Abs(b));
    }

    private int Blocks => ((_constant.Length - 1) / Block) + 1;

    /// <summary>Runs until the residual is small enough.</summary>
    /// <param name="product">result = M vector.</param>
    /// <param name="accuracy">Largest relative residual.</param>
    /// <param name="passes">Most products to be computed.</param>
    /// <returns>The solution; its residual is above the accuracy where the passes did not suffice.</returns>
    internal LeontiefSolution Run(Action<double[], double[]> product, double accuracy, int passes)
    {
        if (_constant.Length == 0) return new LeontiefSolution([], 0, 0);
        var coefficients = new double[Depth];
        for (var pass = 0; ; pass++)
        {
            product(_z, _mapped);
            var used = Math.Min(pass, Depth);
            Parallel.For(0, Blocks, _threads, block => Compare(block, pass, used));
            var residual = Combined(used, coefficients);
            if (residual <= accuracy || pass + 1 >= passes || double.IsNaN(residual)) return new LeontiefSolution(_z, residual, pass + 1);
            Parallel.For(0, Blocks, _threads, block => Step(block, used, coefficients));
        }
    }

    private void Compare(int block, int pass, int used)
    {
        var (from, to) = (block * Block, Math.Min(_constant.Length, (block + 1) * Block));
        var sums = _sums.AsSpan(block * Sums, Sums);
        sums.Clear();
        var slot = (pass + Depth - 1) % Depth;
        for (var i = from; i < to; i++)
        {
            var mapped = _mapped[i] + _constant[i];
            var residual = mapped - _z[i];
            if (used > 0)
            {
                _mappedChange[slot][i] = mapped - _lastMapped[i];
                _residualChange[slot][i] = residual - _lastResidual[i];
            }

            (_lastMapped[i], _lastResidual[i]) = (mapped, residual);
            if (residual == 0 && mapped == 0) continue;
            var scale = _scale > 0 ? _scale : Math.Abs(_z[i]);
            sums[^1] = Math.Max(sums[^1], Math.Abs(residual) / scale);
        }

        Span<double> weights = stackalloc double[to - from];
        for (var i = from; i < to; i++)
        {
            var scale = _scale > 0 ? _scale : _lastMapped[i];
            weights[i - from] = scale == 0 ? 0 : 1 / (scale * scale);
        }

        for (var s = 0; s < used; s++)
        {
            var change = _residualChange[s].AsSpan(from..to);
            for (var t = s; t < used; t++) sums[(s * Depth) + t] = Product(change, _residualChange[t].AsSpan(from..to), weights);
            sums[(Depth * Depth) + s] = Product(change, _lastResidual.AsSpan(from..to), weights);
        }
    }

    private static double Product(ReadOnlySpan<double> one, ReadOnlySpan<double> other, ReadOnlySpan<double> weights)
    {
        var ones = Fours(one);
        var others = Fours(other);
        var weighing = Fours(weights);
        var sum = Vector256<double>.Zero;
        for (var k = 0; k < ones.Length; k++) sum += ones[k] * others[k] * weighing[k];
        var total = Vector256.Sum(sum);
        for (var i = ones.Length * Vector256<double>.Count; i < one.Length; i++) total += one[i] * other[i] * weights[i];
        return total;
    }

    private static ReadOnlySpan<Vector256<double>> Fours(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector256<double>>(values);

    private double Combined(int used, double[] coefficients)
    {
        double residual = 0;
        var gram = new double[Depth, Depth];
        coefficients.AsSpan().Clear();
        for (var block = 0; block < Blocks; block++)
        {
            var sums = _sums.AsSpan(block * Sums, Sums);
            residual = Math.Max(residual, sums[^1]);
            for (var s = 0; s < used; s++)
            {
                for (var t = s; t < used; t++) gram[s, t] += sums[(s * Depth) + t];
                coefficients[s] += sums[(Depth * Depth) + s];
            }
        }

        Solve(gram, used, coefficients);
        return residual;
    }

    /// <summary>Cholesky on the upper triangle, leaving out directions that add nothing.</summary>
    private static void Solve(double[,] gram, int used, double[] x)
    {
        var pivots = new double[used];
        for (var s = 0; s < used; s++)
        {
            var pivot = gram[s, s];
            for (var r = 0; r < s; r++) pivot -= gram[r, s] * gram[r, s] * pivots[r];
            var kept = pivot > 1e-14 * gram[s, s];
            pivots[s] = kept ? pivot : 0;
            for (var r = 0; r < s; r++) x[s] -= gram[r, s] * pivots[r] * x[r];
            for (var t = s + 1; t < used; t++)
            {
                var sum = gram[s, t];
                for (var r = 0; r < s; r++) sum -= gram[r, s] * gram[r, t] * pivots[r];
                gram[s, t] = kept ? sum / pivot : 0;
            }

            x[s] = kept ? x[s] / pivot : 0;
        }

        for (var s = used - 1; s >= 0; s--)
            for (var t = s + 1; t < used; t++) x[s] -= gram[s, t] * x[t];
    }

    private void Step(int block, int used, double[] coefficients)
    {
        var (from, to) = (block * Block, Math.Min(_constant.Length, (block + 1) * Block));
        _lastMapped.AsSpan(from..to).CopyTo(_z.AsSpan(from));
        for (var s = 0; s < used; s++)
        {
            var (change, weight) = (_mappedChange[s], coefficients[s]);
            for (var i = from; i < to; i++) _z[i] -= weight * change[i];
        }
    }
}
