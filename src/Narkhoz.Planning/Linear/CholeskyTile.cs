using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Planning.Linear;

/// <summary>The inner work of <see cref="DenseCholesky{T}"/>: tiles of three registers of rows by four columns.</summary>
/// <remarks>
/// Twelve accumulators of four doubles or eight singles, three loads and four broadcasts a step. Every element is the fused sum over its columns in ascending order,
/// so the bits depend neither on threads nor on the width of the machine's registers.
/// </remarks>
internal static class CholeskyTile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static int H => SymmetricStrips<T>.Height;

    private static nuint W => (nuint)Vector256<T>.Count;

    /// <summary>tile -= left x right^T over some columns: twelve rows of <paramref name="left"/> by four rows of <paramref name="right"/>.</summary>
    /// <param name="left">A strip from the first of the columns.</param>
    /// <param name="right">The strip of the four rows from the same column, beginning at the first of the four.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="tile">Four columns of twelve rows.</param>
    public static void Subtract(ReadOnlySpan<T> left, ReadOnlySpan<T> right, int columns, Span<T> tile)
    {
        if (columns <= 0) return;
        _ = left[(columns * H) - 1];
        _ = right[((columns - 1) * H) + 3];
        _ = tile[(4 * H) - 1];
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        Vector256<T> s00 = default, s01 = default, s02 = default, s10 = default, s11 = default, s12 = default;
        Vector256<T> s20 = default, s21 = default, s22 = default, s30 = default, s31 = default, s32 = default;
        for (nuint at = 0, end = (nuint)(columns * H), height = (nuint)H; at < end; at += height)
        {
            var a0 = Vector256.LoadUnsafe(ref a, at);
            var a1 = Vector256.LoadUnsafe(ref a, at + W);
            var a2 = Vector256.LoadUnsafe(ref a, at + (2 * W));
            var b0 = Vector256.Create(Unsafe.Add(ref b, at));
            s00 = Fused(a0, b0, s00);
            s01 = Fused(a1, b0, s01);
            s02 = Fused(a2, b0, s02);
            b0 = Vector256.Create(Unsafe.Add(ref b, at + 1));
            s10 = Fused(a0, b0, s10);
            s11 = Fused(a1, b0, s11);
            s12 = Fused(a2, b0, s12);
            b0 = Vector256.Create(Unsafe.Add(ref b, at + 2));
            s20 = Fused(a0, b0, s20);
            s21 = Fused(a1, b0, s21);
            s22 = Fused(a2, b0, s22);
            b0 = Vector256.Create(Unsafe.Add(ref b, at + 3));
            s30 = Fused(a0, b0, s30);
            s31 = Fused(a1, b0, s31);
            s32 = Fused(a2, b0, s32);
        }

        ref var c = ref MemoryMarshal.GetReference(tile);
        Less(ref c, 0, s00, s01, s02);
        Less(ref c, (nuint)H, s10, s11, s12);
        Less(ref c, (nuint)(2 * H), s20, s21, s22);
        Less(ref c, (nuint)(3 * H), s30, s31, s32);
    }

    /// <summary>left x right + sum, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Fused(Vector256<T> left, Vector256<T> right, Vector256<T> sum) =>
        typeof(T) == typeof(float)
            ? Vector256.FusedMultiplyAdd(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector256.FusedMultiplyAdd(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    /// <summary>Divides four columns of a strip by the triangle of four rows below or beside it: the last step of a tile of the factor.</summary>
    /// <param name="tile">Four columns of twelve rows, already less the columns before them.</param>
    /// <param name="triangle">The four columns at the strip that holds the diagonal, beginning at its row of the first of them.</param>
    public static void Divide(Span<T> tile, ReadOnlySpan<T> triangle)
    {
        for (var column = 0; column < 4; column++)
        {
            var own = tile.Slice(column * H, H);
            var scale = T.One / triangle[(column * H) + column];
            for (var row = 0; row < H; row++) own[row] *= scale;
            for (var next = column + 1; next < 4; next++)
            {
                var factor = triangle[(column * H) + next];
                var other = tile.Slice(next * H, H);
                for (var row = 0; row < H; row++) other[row] -= own[row] * factor;
            }
        }
    }

    private static void Less(ref T tile, nuint at, Vector256<T> first, Vector256<T> second, Vector256<T> third)
    {
        (Vector256.LoadUnsafe(ref tile, at) - first).StoreUnsafe(ref tile, at);
        (Vector256.LoadUnsafe(ref tile, at + W) - second).StoreUnsafe(ref tile, at + W);
        (Vector256.LoadUnsafe(ref tile, at + (2 * W)) - third).StoreUnsafe(ref tile, at + (2 * W));
    }
}
