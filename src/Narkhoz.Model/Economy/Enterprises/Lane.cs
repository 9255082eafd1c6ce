using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Numbers that are worked on together: eight plants at once, or one. The rules are written once, for both.</summary>
/// <remarks>Only + - * / and choices by comparison, cell by cell: the bits do not depend on the width.</remarks>
internal interface ILane<T>
    where T : struct, ILane<T>
{
    static abstract int Width { get; }

    static abstract T Of(float value);

    static abstract T Load(ReadOnlySpan<float> from, int index);

    static abstract void Store(Span<float> to, int index, T value);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    /// <summary>The one where a exceeds b, the other elsewhere.</summary>
    static abstract T Where(T a, T b, T above, T other);
}

/// <summary>Eight plants at once.</summary>
internal readonly struct Eight(Vector256<float> value) : ILane<Eight>
{
    private readonly Vector256<float> _value = value;

    public static int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Of(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Load(ReadOnlySpan<float> from, int index) => new(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Span<float> to, int index, Eight value) => value._value.StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator +(Eight a, Eight b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator -(Eight a, Eight b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator *(Eight a, Eight b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator /(Eight a, Eight b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Where(Eight a, Eight b, Eight above, Eight other) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(a._value, b._value), above._value, other._value));
}

/// <summary>One plant.</summary>
internal readonly struct One(float value) : ILane<One>
{
    private readonly float _value = value;

    public static int Width => 1;

    public static One Of(float value) => new(value);

    public static One Load(ReadOnlySpan<float> from, int index) => new(from[index]);

    public static void Store(Span<float> to, int index, One value) => to[index] = value._value;

    public static One operator +(One a, One b) => new(a._value + b._value);

    public static One operator -(One a, One b) => new(a._value - b._value);

    public static One operator *(One a, One b) => new(a._value * b._value);

    public static One operator /(One a, One b) => new(a._value / b._value);

    public static One Where(One a, One b, One above, One other) => a._value > b._value ? above : other;
}

/// <summary>What is built from the operations of a lane.</summary>
internal static class Lane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Min<T>(T a, T b)
        where T : struct, ILane<T> => T.Where(a, b, b, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Max<T>(T a, T b)
        where T : struct, ILane<T> => T.Where(a, b, a, b);

    /// <summary>The number, or 0 where it is below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Positive<T>(T a)
        where T : struct, ILane<T> => Max(a, T.Of(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Clamp<T>(T a, T low, T high)
        where T : struct, ILane<T> => Min(Max(a, low), high);

    /// <summary>Sum of a b in eight partial sums, folded in a fixed order: the same bits with vectors and without.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(bool simd, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Span<float> parts = stackalloc float[8];
        parts.Clear();
        var i = 0;
        if (simd)
        {
            var sum = Vector256<float>.Zero;
            for (; i <= a.Length - 8; i += 8)
                sum += Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)i) * Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)i);
            sum.CopyTo(parts);
        }

        for (; i < a.Length; i++) parts[i & 7] += a[i] * b[i];
        double total = 0;
        foreach (var part in parts) total += part;
        return total;
    }
}
