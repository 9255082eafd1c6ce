global using Eight = System.Runtime.Intrinsics.Vector256<float>;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Numbers of eight plants worked on together; the rules of the plants are written in them.</summary>
/// <remarks>
/// Only + - * / and choices by comparison, cell by cell: the bits do not depend on how many of the eight are wanted. The rules take the vector type itself, since a type of our own around it costs
/// the compiler some temporaries an operation, and a loop with more than about a thousand of them is no longer inlined.
/// </remarks>
internal static class Lane
{
    /// <summary>Cells that a column needs beyond its last plant, since eight are read at once.</summary>
    internal const int Slack = 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Of(double value) => Vector256.Create((float)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Load(ref readonly float column, int index) => Vector256.LoadUnsafe(in column, (nuint)index);

    /// <summary>Writes eight cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Keep(ref float column, int index, Eight value) => value.StoreUnsafe(ref column, (nuint)index);

    /// <summary>The two sixteen-bit halves of cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Eight Low, Eight High) Halves(ref readonly int column, int index) => Halves(Vector256.LoadUnsafe(in column, (nuint)index));

    /// <summary>The same of cells at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Eight Low, Eight High) Halves(Vector256<int> cells) =>
        (Vector256.ConvertToSingle(cells & Vector256.Create(0xFFFF)), Vector256.ConvertToSingle(cells >>> 16));

    /// <summary>Cells out of two whole numbers, 0 to 65535; fractions are cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Halves(Eight low, Eight high) => Vector256.ConvertToInt32Native(low) | Vector256.ConvertToInt32Native(high) << 16;

    /// <summary>Two draws on [0, 1) for agents that follow one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Eight First, Eight Second) Draw(uint key, int agent)
    {
        var (first, second) = Halves(Kernel.Draw.Mix((Vector256.Create((uint)agent) + Vector256<uint>.Indices) ^ Vector256.Create(key)).AsInt32());
        return (first * (1f / 65536), second * (1f / 65536));
    }

    /// <summary>The same for agents of whom each has drawn before at a time of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Eight First, Eight Second) Draw(uint key, int agent, Eight time)
    {
        var times = Vector256.ConvertToInt32Native(time).AsUInt32() * 0x9E3779B9U;
        var (first, second) = Halves(Kernel.Draw.Mix((Vector256.Create((uint)agent) + Vector256<uint>.Indices) ^ times ^ Vector256.Create(key)).AsInt32());
        return (first * (1f / 65536), second * (1f / 65536));
    }

    /// <summary>Sum of the eight in every cell, added in a fixed order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Sum(Eight a)
    {
        var pairs = a + Vector256.Shuffle(a, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3));
        var fours = pairs + Vector256.Shuffle(pairs, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5));
        return fours + Vector256.Shuffle(fours, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6));
    }

    /// <summary>The lesser; the processor's own minimum takes the second of two zeros, as the comparison does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Min(Eight a, Eight b) => Avx.IsSupported ? Avx.Min(b, a) : Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), b, a);

    /// <summary>The greater.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Max(Eight a, Eight b) => Avx.IsSupported ? Avx.Max(a, b) : Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);

    /// <summary>The number, or 0 where it is below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Positive(Eight a) => Max(a, Eight.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Clamp(Eight a, Eight low, Eight high) => Min(Max(a, low), high);

    /// <summary>How far two numbers lie apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Off(Eight a, Eight b) => Vector256.Abs(a - b);

    /// <summary>The one where a exceeds b, the other elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Where(Eight a, Eight b, Eight above, Eight other) => Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), above, other);

    /// <summary>The number where a exceeds b, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Only(Eight a, Eight b, Eight value) => Vector256.GreaterThan(a, b) & value;

    /// <summary>A total that was kept in eight parts, folded in a fixed order.</summary>
    internal static double Fold(ReadOnlySpan<float> parts)
    {
        double total = 0;
        foreach (var part in parts) total += part;
        return total;
    }

    /// <summary>Sum of a b in eight partial sums, folded in a fixed order: the same bits with vectors and without.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(bool simd, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Span<float> parts = stackalloc float[8];
        parts.Clear();
        var i = 0;
        if (simd)
        {
            var sum = Eight.Zero;
            for (; i <= a.Length - 8; i += 8)
                sum += Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)i) * Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)i);
            sum.CopyTo(parts);
        }

        for (; i < a.Length; i++) parts[i & 7] += a[i] * b[i];
        return Fold(parts);
    }
}
