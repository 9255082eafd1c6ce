using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Planning.Linear;

/// <summary>A fixed linear operator C near (I - A)^-1 for a productive A, and its exact transpose: Neumann's series after the economy's own growth direction is taken out.</summary>
/// <remarks>
/// With Perron's vectors u and v of A nearly known, C = N (I - (I - A) u v' / s) + u v' / s, where N = I + A + ... + A^m and s = v'(I - A)u: the slowest error of the
/// series is solved at once, and the rest falls as the second eigenvalue, which is small where recipes mix many inputs (Bienkowska and others on Brody's conjecture 1997).
/// </remarks>
internal sealed class NeumannInverse
{
    private const int Most = 60;
    private const int PowerSteps = 3;
    private const int Near = 2;
    private readonly InputColumns _inputs;
    private readonly double[] _right;
    private readonly double[] _left;
    private readonly double[] _image;
    private readonly double[] _nought;
    private readonly double[] _work;
    private readonly double[] _other;
    private double _scale;

    internal NeumannInverse(InputColumns inputs)
    {
        _inputs = inputs;
        (_right, _left, _image) = (new double[inputs.Size], new double[inputs.Size], new double[inputs.Size]);
        (_nought, _work, _other) = (new double[inputs.Size], new double[inputs.Size], new double[inputs.Size]);
        Array.Fill(_right, 1);
        Array.Fill(_left, 1);
    }

    /// <summary>Relative error to which the series is brought.</summary>
    internal double Accuracy { get; set; } = 1e-5;

    /// <summary>m: terms of the series beyond the first.</summary>
    internal int Terms { get; private set; }

    /// <summary>Takes the present cells of A.</summary>
    internal void Refresh()
    {
        for (var step = 0; step < PowerSteps; step++)
        {
            _inputs.Times(_right, _nought, _work);
            Normalise(_work, _right);
            _inputs.TransposedTimes(_left, _nought, _work);
            Normalise(_work, _left);
        }

        _inputs.Times(_right, _nought, _image);
        for (var i = 0; i < _image.Length; i++) _image[i] = _right[i] - _image[i];
        _scale = Vectors.Dot(_left, _image);
        if (!(Math.Abs(_scale) > 1e-8))
        {
            Array.Clear(_right);
            Array.Clear(_image);
            _scale = 1;
        }

        Terms = CountTerms();
    }

    /// <summary>result = C r.</summary>
    internal void Solve(double[] r, double[] result)
    {
        var share = Vectors.Dot(_left, r) / _scale;
        for (var i = 0; i < r.Length; i++) _other[i] = r[i] - (share * _image[i]);
        Array.Copy(_other, result, r.Length);
        for (var term = 0; term < Terms; term++)
        {
            _inputs.Times(result, _other, _work);
            Array.Copy(_work, result, r.Length);
        }

        for (var i = 0; i < r.Length; i++) result[i] += share * _right[i];
    }

    /// <summary>result = C' r.</summary>
    internal void TransposedSolve(double[] r, double[] result)
    {
        Array.Copy(r, result, r.Length);
        for (var term = 0; term < Terms; term++)
        {
            _inputs.TransposedTimes(result, r, _work);
            Array.Copy(_work, result, r.Length);
        }

        var share = (Vectors.Dot(_right, r) - Vectors.Dot(_image, result)) / _scale;
        for (var i = 0; i < r.Length; i++) result[i] += share * _left[i];
    }

    /// <summary>How much of Perron's vector u the inverse of a vector holds, over and above what the vector itself does: v'd / s.</summary>
    internal double GrowthShare(SparseSum vector)
    {
        double sum = 0;
        foreach (var row in vector.Touched) sum += _left[row] * vector[row];
        return sum / _scale;
    }

    /// <summary>A^2 u: the growth direction after two rounds of inputs.</summary>
    internal double[] GrowthAfterTwoRounds()
    {
        var result = new double[_right.Length];
        _inputs.Times(_right, _nought, _work);
        _inputs.Times(_work, _nought, result);
        return result;
    }

    /// <summary>C' e for sixteen unit vectors at once, in single precision: <paramref name="block"/> receives sixteen numbers a row.</summary>
    /// <param name="units">Up to sixteen rows.</param>
    /// <param name="block">Sixteen floats a row.</param>
    /// <param name="spare">As long as the block.</param>
    internal void TransposedUnits(ReadOnlySpan<int> units, ref float[] block, ref float[] spare)
    {
        Array.Clear(block);
        for (var k = 0; k < units.Length; k++) block[(units[k] * 16) + k] = 1;
        var reached = units.ToArray();
        for (var term = 0; term < Terms; term++)
        {
            if (term < Near) reached = Spread(units, reached, block, spare);
            else Sweep(block, spare);
            for (var k = 0; k < units.Length; k++) spare[(units[k] * 16) + k] += 1;
            (block, spare) = (spare, block);
        }

        Span<double> share = stackalloc double[16];
        for (var i = 0; i < _image.Length; i++)
            for (var k = 0; k < 16; k++) share[k] -= _image[i] * block[(i * 16) + k];
        for (var k = 0; k < units.Length; k++) share[k] = (share[k] + _right[units[k]]) / _scale;
        for (var i = 0; i < _left.Length; i++)
            for (var k = 0; k < 16; k++) block[(i * 16) + k] += (float)(share[k] * _left[i]);
    }

    /// <summary>A' times a block of which few rows are not 0: so it is in the first terms of the series.</summary>
    /// <returns>The rows that are not 0 in the next block, the units among them.</returns>
    private int[] Spread(ReadOnlySpan<int> units, int[] reached, float[] from, float[] to)
    {
        Array.Clear(to);
        var isNext = new bool[_inputs.Size];
        foreach (var unit in units) isNext[unit] = true;
        foreach (var row in reached)
        {
            var (low, high) = (Vector256.Create(from, row * 16), Vector256.Create(from, (row * 16) + 8));
            var columns = _inputs.ColumnsOf(row);
            var cells = _inputs.CellsOf(row);
            for (var k = 0; k < columns.Length; k++)
            {
                var (cell, at) = (Vector256.Create((float)cells[k]), columns[k] * 16);
                Vector256.FusedMultiplyAdd(cell, low, Vector256.Create(to, at)).CopyTo(to, at);
                Vector256.FusedMultiplyAdd(cell, high, Vector256.Create(to, at + 8)).CopyTo(to, at + 8);
                isNext[columns[k]] = true;
            }
        }

        return [.. Enumerable.Range(0, isNext.Length).Where(row => isNext[row])];
    }

    private void Sweep(float[] from, float[] to)
    {
        var starts = _inputs.Starts;
        ref var row = ref MemoryMarshal.GetReference(_inputs.Rows);
        ref var value = ref MemoryMarshal.GetReference(_inputs.Singles);
        ref var source = ref MemoryMarshal.GetArrayDataReference(from);
        ref var target = ref MemoryMarshal.GetArrayDataReference(to);
        for (var j = 0; j < _inputs.Size; j++)
        {
            Vector256<float> low = default, high = default;
            for (var k = starts[j]; k < starts[j + 1]; k++)
            {
                var cell = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref value, k));
                var at = (nuint)System.Runtime.CompilerServices.Unsafe.Add(ref row, k) * 16;
                low = Vector256.FusedMultiplyAdd(cell, Vector256.LoadUnsafe(ref source, at), low);
                high = Vector256.FusedMultiplyAdd(cell, Vector256.LoadUnsafe(ref source, at + 8), high);
            }

            low.StoreUnsafe(ref target, (nuint)j * 16);
            high.StoreUnsafe(ref target, ((nuint)j * 16) + 8);
        }
    }

    /// <summary>How many terms bring the series within the wanted accuracy on a vector that has a share in every direction.</summary>
    private int CountTerms()
    {
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < _other.Length; i++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            _other[i] = (state >> 40) / 16777216.0;
        }

        var share = Vectors.Dot(_left, _other) / _scale;
        for (var i = 0; i < _other.Length; i++) _other[i] -= share * _image[i];
        var first = Math.Sqrt(Vectors.Dot(_other, _other));
        for (var term = 0; term < Most; term++)
        {
            _inputs.Times(_other, _nought, _work);
            Array.Copy(_work, _other, _work.Length);
            if (Math.Sqrt(Vectors.Dot(_other, _other)) <= Accuracy * first) return term + 1;
        }

        return Most;
    }

    private static void Normalise(double[] from, double[] to)
    {
        var size = Math.Sqrt(Vectors.Dot(from, from));
        if (!(size > 0)) return;
        for (var i = 0; i < to.Length; i++) to[i] = from[i] / size;
    }
}
