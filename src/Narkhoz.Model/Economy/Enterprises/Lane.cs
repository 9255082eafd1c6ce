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

    /// <summary>The two sixteen-bit halves of cells.</summary>
    static abstract (T Low, T High) Halves(ReadOnlySpan<int> from, int index);

    /// <summary>Writes two whole numbers, 0 to 65535, into the halves of cells; fractions are cut off.</summary>
    static abstract void StoreHalves(Span<int> to, int index, T low, T high);

    /// <summary>Two draws on [0, 1) for agents that follow one another.</summary>
    static abstract (T First, T Second) Draw(uint key, int agent);

    /// <summary>Adds to a total, which is kept in eight parts: plant i counts in part i mod 8, whatever the width.</summary>
    static abstract void Add(Span<float> parts, int total, int index, T value);

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
    public static (Eight Low, Eight High) Halves(ReadOnlySpan<int> from, int index) =>
        Split(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(Span<int> to, int index, Eight low, Eight high) =>
        (Vector256.ConvertToInt32Native(low._value) | Vector256.ConvertToInt32Native(high._value) << 16).StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Eight First, Eight Second) Draw(uint key, int agent)
    {
        var (first, second) = Split(Kernel.Draw.Mix((Vector256.Create((uint)agent) + Vector256<uint>.Indices) ^ Vector256.Create(key)).AsInt32());
        return (first * Of(1f / 65536), second * Of(1f / 65536));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<float> parts, int total, int index, Eight value) => Store(parts, 8 * total, Load(parts, 8 * total) + value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Eight Low, Eight High) Split(Vector256<int> bits) =>
        (new(Vector256.ConvertToSingle(bits & Vector256.Create(0xFFFF))), new(Vector256.ConvertToSingle(bits >>> 16)));

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Of(float value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Load(ReadOnlySpan<float> from, int index) => new(from[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Span<float> to, int index, One value) => to[index] = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (One Low, One High) Halves(ReadOnlySpan<int> from, int index) => (new(from[index] & 0xFFFF), new(from[index] >>> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(Span<int> to, int index, One low, One high) => to[index] = (int)low._value | (int)high._value << 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (One First, One Second) Draw(uint key, int agent)
    {
        var bits = Kernel.Draw.Mix((uint)agent ^ key);
        return (new((bits & 0xFFFF) * (1f / 65536)), new((bits >>> 16) * (1f / 65536)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<float> parts, int total, int index, One value) => parts[(8 * total) + (index & 7)] += value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator +(One a, One b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator -(One a, One b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator *(One a, One b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator /(One a, One b) => new(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>How far two numbers lie apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Off<T>(T a, T b)
        where T : struct, ILane<T> => Max(a - b, b - a);

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
            var sum = Vector256<float>.Zero;
            for (; i <= a.Length - 8; i += 8)
                sum += Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)i) * Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)i);
            sum.CopyTo(parts);
        }

        for (; i < a.Length; i++) parts[i & 7] += a[i] * b[i];
        return Fold(parts);
    }
}
