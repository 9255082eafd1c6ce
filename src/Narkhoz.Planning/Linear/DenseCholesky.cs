using System.Numerics;
using System.Runtime.Intrinsics;

namespace Narkhoz.Planning.Linear;

/// <summary>Cholesky's factor of a dense symmetric positive definite matrix: S = L L^T, worked out in place on several threads.</summary>
/// <typeparam name="T">Double or single precision.</typeparam>
/// <remarks>
/// Right-looking, in panels of 240 columns over <see cref="SymmetricStrips{T}"/>. The bits of the result do not depend on the number of threads.
/// A pivot that rounding has made worthless is set so large that its unknown comes out as nought, the usual practice for the normal
/// equations of an interior point (Wright 1999, "Modified Cholesky factorizations in interior-point algorithms for linear programming").
/// </remarks>
public sealed class DenseCholesky<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Panel = 240;
    private const int Group = 4;

    private static readonly T Worthless = T.CreateTruncating(typeof(T) == typeof(float) ? 1e32 : 1e128);

    private readonly int _threads;

    /// <summary>Makes room for a matrix and its factor.</summary>
    /// <param name="size">Number of rows, 1 to 50,000.</param>
    /// <param name="threads">How many threads work, 1 or more; 0 for as many as the machine has.</param>
    public DenseCholesky(int size, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        (Matrix, _threads) = (new SymmetricStrips<T>(size), threads == 0 ? Environment.ProcessorCount : threads);
    }

    private static int Height => SymmetricStrips<T>.Height;

    /// <summary>The matrix until <see cref="Factor"/> is called; the factor after it.</summary>
    public SymmetricStrips<T> Matrix { get; }

    /// <summary>Turns the matrix into its factor.</summary>
    /// <param name="least">Smallest pivot that is believed, as a share of the diagonal element it came from.</param>
    /// <returns>How many pivots were worthless; 0 when the matrix is safely positive definite.</returns>
    public int Factor(double least = 1e-30)
    {
        var size = Matrix.Strips * Height;
        var floor = new T[size];
        for (var row = 0; row < size; row++) floor[row] = T.Abs(Matrix[row, row]) * T.CreateTruncating(least);
        var worthless = 0;
        for (var from = 0; from < size; from += Panel)
        {
            var to = Math.Min(size, from + Panel);
            var below = to / Height;
            for (var strip = from / Height; strip < below; strip++) worthless += FactorStrip(strip, from, floor);
            var (first, last) = (from, to);
            InParallel(below, Matrix.Strips, strip => DivideStrip(strip, first, last));
            InParallel(below / Group, (Matrix.Strips + Group - 1) / Group, group => UpdateGroup(group, first, last));
        }

        return worthless;
    }

    /// <summary>Solves S x = b with the factor.</summary>
    /// <param name="vector">b on entry, x on return; one element a row.</param>
    /// <exception cref="ArgumentException">The vector is not as long as the matrix.</exception>
    public void Solve(Span<T> vector)
    {
        if (vector.Length != Matrix.Size) throw new ArgumentException($"{vector.Length} elements for {Matrix.Size} rows", nameof(vector));
        var padded = new T[Matrix.Strips * Height];
        vector.CopyTo(padded);
        for (var from = 0; from < padded.Length; from += Panel)
        {
            var (first, to) = (from, Math.Min(padded.Length, from + Panel));
            for (var strip = from / Height; strip < to / Height; strip++)
            {
                Forward(Matrix.Strip(strip), padded, strip * Height, from, strip * Height);
                ForwardDiagonal(Matrix.Strip(strip), padded, strip * Height);
            }

            InParallel(to / Height, Matrix.Strips, strip => Forward(Matrix.Strip(strip), padded, strip * Height, first, to));
        }

        for (var from = (padded.Length - 1) / Panel * Panel; from >= 0; from -= Panel)
        {
            var (first, end) = (from, Math.Min(padded.Length, from + Panel) / Height);
            for (var strip = end - 1; strip >= from / Height; strip--)
            {
                BackwardDiagonal(Matrix.Strip(strip), padded, strip * Height);
                Backward(Matrix.Strip(strip), padded, strip * Height, from, strip * Height);
            }

            InParallel(0, from / Panel, panel =>
            {
                for (var strip = end - 1; strip >= first / Height; strip--) Backward(Matrix.Strip(strip), padded, strip * Height, panel * Panel, (panel + 1) * Panel);
            });
        }

        padded.AsSpan(0, vector.Length).CopyTo(vector);
    }

    /// <summary>Takes the columns of a strip, times what is known, off its own elements.</summary>
    private static void Forward(ReadOnlySpan<T> strip, Span<T> vector, int diagonal, int from, int to)
    {
        var own = vector.Slice(diagonal, Height);
        var (s0, s1, s2) = (Vector256.Create<T>(own), Vector256.Create<T>(own[Vector256<T>.Count..]), Vector256.Create<T>(own[(2 * Vector256<T>.Count)..]));
        for (var column = from; column < to; column++)
        {
            var cells = strip.Slice(column * Height, Height);
            var minus = Vector256.Create(-vector[column]);
            s0 = CholeskyTile<T>.Fused(Vector256.Create(cells), minus, s0);
            s1 = CholeskyTile<T>.Fused(Vector256.Create(cells[Vector256<T>.Count..]), minus, s1);
            s2 = CholeskyTile<T>.Fused(Vector256.Create(cells[(2 * Vector256<T>.Count)..]), minus, s2);
        }

        s0.CopyTo(own);
        s1.CopyTo(own[Vector256<T>.Count..]);
        s2.CopyTo(own[(2 * Vector256<T>.Count)..]);
    }

    private static void ForwardDiagonal(ReadOnlySpan<T> strip, Span<T> vector, int diagonal)
    {
        var own = vector.Slice(diagonal, Height);
        for (var column = 0; column < Height; column++)
        {
            var cells = strip.Slice((diagonal + column) * Height, Height);
            own[column] /= cells[column];
            for (var row = column + 1; row < Height; row++) own[row] -= cells[row] * own[column];
        }
    }

    private static void BackwardDiagonal(ReadOnlySpan<T> strip, Span<T> vector, int diagonal)
    {
        var own = vector.Slice(diagonal, Height);
        for (var column = Height - 1; column >= 0; column--)
        {
            var cells = strip.Slice((diagonal + column) * Height, Height);
            for (var row = column + 1; row < Height; row++) own[column] -= cells[row] * own[row];
            own[column] /= cells[column];
        }
    }

    /// <summary>Takes a strip's rows, times its own elements, off the elements of some columns.</summary>
    private static void Backward(ReadOnlySpan<T> strip, Span<T> vector, int diagonal, int from, int to)
    {
        var own = vector.Slice(diagonal, Height);
        var (x0, x1, x2) = (Vector256.Create<T>(own), Vector256.Create<T>(own[Vector256<T>.Count..]), Vector256.Create<T>(own[(2 * Vector256<T>.Count)..]));
        for (var column = from; column < to; column++)
        {
            var cells = strip.Slice(column * Height, Height);
            var sum = CholeskyTile<T>.Fused(Vector256.Create(cells), x0, CholeskyTile<T>.Fused(Vector256.Create(cells[Vector256<T>.Count..]), x1, Vector256.Create(cells[(2 * Vector256<T>.Count)..]) * x2));
            vector[column] -= Vector256.Sum(sum);
        }
    }

    /// <summary>Works out the part of a strip that lies in the panel and on or left of the diagonal.</summary>
    private int FactorStrip(int strip, int from, ReadOnlySpan<T> floor)
    {
        var diagonal = strip * Height;
        DivideStrip(strip, from, diagonal);
        var own = Matrix.Strip(strip);
        var worthless = 0;
        for (var column = diagonal; column < diagonal + Height; column += 4)
        {
            var offset = column - diagonal;
            var tile = own.Slice(column * Height, 4 * Height);
            CholeskyTile<T>.Subtract(own[(from * Height)..], own[((from * Height) + offset)..], column - from, tile);
            for (var k = 0; k < 4; k++)
            {
                var cells = tile.Slice(k * Height, Height);
                ref var pivot = ref cells[offset + k];
                for (var before = 0; before < k; before++) Less(cells, tile.Slice(before * Height, Height), offset + k);
                if (!(pivot > floor[column + k])) (pivot, worthless) = (Worthless, worthless + 1);
                pivot = T.Sqrt(pivot);
                for (var row = offset + k + 1; row < Height; row++) cells[row] /= pivot;
            }
        }

        return worthless;
    }

    private static void Less(Span<T> cells, ReadOnlySpan<T> before, int row)
    {
        var factor = before[row];
        for (var k = row; k < Height; k++) cells[k] -= before[k] * factor;
    }

    /// <summary>Works out a strip in the columns of a panel whose triangle is ready.</summary>
    private void DivideStrip(int strip, int from, int to)
    {
        var own = Matrix.Strip(strip);
        for (var column = from; column < to; column += 4)
        {
            var offset = column % Height;
            var right = Matrix.Strip(column / Height);
            var tile = own.Slice(column * Height, 4 * Height);
            CholeskyTile<T>.Subtract(own[(from * Height)..], right[((from * Height) + offset)..], column - from, tile);
            CholeskyTile<T>.Divide(tile, right[((column * Height) + offset)..]);
        }
    }

    /// <summary>Takes a finished panel off a group of strips in all columns to the right of it; four columns at a time serve the whole group while they are in the nearest cache.</summary>
    private void UpdateGroup(int group, int from, int to)
    {
        var first = Math.Max(group * Group, to / Height);
        var end = Math.Min((group + 1) * Group, Matrix.Strips);
        for (var column = to; column < end * Height; column += 4)
        {
            var right = Matrix.Strip(column / Height)[((from * Height) + (column % Height))..];
            for (var strip = Math.Max(first, column / Height); strip < end; strip++)
            {
                var own = Matrix.Strip(strip);
                CholeskyTile<T>.Subtract(own.Slice(from * Height, (to - from) * Height), right, to - from, own.Slice(column * Height, 4 * Height));
            }
        }
    }

    /// <summary>Strips, groups of them or panels, from the last to the first of a range; each is worked on by one thread alone.</summary>
    private void InParallel(int first, int end, Action<int> work)
    {
        if (_threads == 1 || end - first < 2)
        {
            for (var piece = first; piece < end; piece++) work(piece);
            return;
        }

        var next = end;
        Parallel.For(0, _threads, _ =>
        {
            for (var piece = Interlocked.Decrement(ref next); piece >= first; piece = Interlocked.Decrement(ref next)) work(piece);
        });
    }
}
