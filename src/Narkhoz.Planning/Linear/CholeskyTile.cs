using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Planning.Linear;

/// <summary>The inner work of <see cref="DenseCholesky"/>: tiles of twelve rows by four columns held in registers.</summary>
/// <remarks>
/// Twelve accumulators of four doubles, three loads and four broadcasts a step. Every element is the fused sum over its columns in ascending order,
/// so the bits depend neither on threads nor on the width of the machine's registers.
/// </remarks>
internal static class CholeskyTile
{
    private const int H = SymmetricStrips.Height;

    /// <summary>tile -= left x right^T over some columns: twelve rows of <paramref name="left"/> by four rows of <paramref name="right"/>.</summary>
    /// <param name="left">A strip from the first of the columns.</param>
    /// <param name="right">The strip of the four rows from the same column, beginning at the first of the four.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="tile">Four columns of twelve rows.</param>
    public static void Subtract(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int columns, Span<double> tile)
    {
        if (columns <= 0) return;
        _ = left[(columns * H) - 1];
        _ = right[((columns - 1) * H) + 3];
        _ = tile[(4 * H) - 1];
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        Vector256<double> s00 = default, s01 = default, s02 = default, s10 = default, s11 = default, s12 = default;
        Vector256<double> s20 = default, s21 = default, s22 = default, s30 = default, s31 = default, s32 = default;
        for (nuint at = 0, end = (nuint)columns * H; at < end; at += H)
        {
            var a0 = Vector256.LoadUnsafe(ref a, at);
            var a1 = Vector256.LoadUnsafe(ref a, at + 4);
            var a2 = Vector256.LoadUnsafe(ref a, at + 8);
            var b0 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref b, at));
            s00 = Vector256.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(a1, b0, s01);
            s02 = Vector256.FusedMultiplyAdd(a2, b0, s02);
            b0 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref b, at + 1));
            s10 = Vector256.FusedMultiplyAdd(a0, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(a1, b0, s11);
            s12 = Vector256.FusedMultiplyAdd(a2, b0, s12);
            b0 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref b, at + 2));
            s20 = Vector256.FusedMultiplyAdd(a0, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(a1, b0, s21);
            s22 = Vector256.FusedMultiplyAdd(a2, b0, s22);
            b0 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref b, at + 3));
            s30 = Vector256.FusedMultiplyAdd(a0, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(a1, b0, s31);
            s32 = Vector256.FusedMultiplyAdd(a2, b0, s32);
        }

        ref var c = ref MemoryMarshal.GetReference(tile);
        Less(ref c, 0, s00, s01, s02);
        Less(ref c, H, s10, s11, s12);
        Less(ref c, 2 * H, s20, s21, s22);
        Less(ref c, 3 * H, s30, s31, s32);
    }

    /// <summary>Divides four columns of a strip by the triangle of four rows below or beside it: the last step of a tile of the factor.</summary>
    /// <param name="tile">Four columns of twelve rows, already less the columns before them.</param>
    /// <param name="triangle">The four columns at the strip that holds the diagonal, beginning at its row of the first of them.</param>
    public static void Divide(Span<double> tile, ReadOnlySpan<double> triangle)
    {
        for (var column = 0; column < 4; column++)
        {
            var own = tile.Slice(column * H, H);
            var scale = 1 / triangle[(column * H) + column];
            for (var row = 0; row < H; row++) own[row] *= scale;
            for (var next = column + 1; next < 4; next++)
            {
                var factor = triangle[(column * H) + next];
                var other = tile.Slice(next * H, H);
                for (var row = 0; row < H; row++) other[row] -= own[row] * factor;
            }
        }
    }

    private static void Less(ref double tile, nuint at, Vector256<double> first, Vector256<double> second, Vector256<double> third)
    {
        (Vector256.LoadUnsafe(ref tile, at) - first).StoreUnsafe(ref tile, at);
        (Vector256.LoadUnsafe(ref tile, at + 4) - second).StoreUnsafe(ref tile, at + 4);
        (Vector256.LoadUnsafe(ref tile, at + 8) - third).StoreUnsafe(ref tile, at + 8);
    }
}
