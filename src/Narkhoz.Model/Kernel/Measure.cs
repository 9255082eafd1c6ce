using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;

namespace Narkhoz.Model.Kernel;

/// <summary>What a rule reckons in: the number of a zone, or those of eight farms at once. A rule written in it is one rule at both resolutions.</summary>
internal interface IMeasure<T>
    where T : struct, IMeasure<T>
{
    static abstract T Of(double value);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T Min(T a, T b);

    static abstract T Max(T a, T b);

    /// <summary>The one where a is below b, the other elsewhere.</summary>
    static abstract T Below(T a, T b, T below, T other);

    /// <summary>x to the power y, for x above 0.</summary>
    static abstract T Pow(T x, double y);
}

/// <summary>One number.</summary>
internal readonly record struct Number(double Value) : IMeasure<Number>
{
    public static Number Of(double value) => new(value);

    public static Number operator +(Number a, Number b) => new(a.Value + b.Value);

    public static Number operator -(Number a, Number b) => new(a.Value - b.Value);

    public static Number operator *(Number a, Number b) => new(a.Value * b.Value);

    public static Number operator /(Number a, Number b) => new(a.Value / b.Value);

    public static Number Min(Number a, Number b) => new(Math.Min(a.Value, b.Value));

    public static Number Max(Number a, Number b) => new(Math.Max(a.Value, b.Value));

    public static Number Below(Number a, Number b, Number below, Number other) => a.Value < b.Value ? below : other;

    public static Number Pow(Number x, double y) => new(Portable.Pow(x.Value, y));
}

/// <summary>Numbers of eight farms; + - * / and choices only, so that the bits are the same on every machine.</summary>
internal readonly record struct Batch(Eight Value) : IMeasure<Batch>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch Of(double value) => new(Lane.Of(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch operator +(Batch a, Batch b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch operator -(Batch a, Batch b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch operator *(Batch a, Batch b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch operator /(Batch a, Batch b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch Min(Batch a, Batch b) => new(Lane.Min(a.Value, b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch Max(Batch a, Batch b) => new(Lane.Max(a.Value, b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Batch Below(Batch a, Batch b, Batch below, Batch other) => new(Lane.Where(b.Value, a.Value, below.Value, other.Value));

    /// <summary>By logarithm and exponential to base 2, each a series; relative error below 1e-5 for results from 1e-30 to 1e30.</summary>
    /// <remarks>Abramowitz and Stegun 4.1.27 and 4.2.1.</remarks>
    public static Batch Pow(Batch x, double y)
    {
        var bits = Vector256.Max(x.Value, Lane.Of(1e-30)).AsInt32();
        var mantissa = ((bits & Vector256.Create(0x007FFFFF)) | Vector256.Create(0x3F800000)).AsSingle();
        var z = (mantissa - Lane.Of(1.41421356)) / (mantissa + Lane.Of(1.41421356));
        var z2 = z * z;
        var series = z * (Lane.Of(2) + (z2 * (Lane.Of(2 / 3.0) + (z2 * (Lane.Of(2 / 5.0) + (z2 * Lane.Of(2 / 7.0)))))));
        var log = Vector256.ConvertToSingle((bits >>> 23) - Vector256.Create(127)) + Lane.Of(0.5) + (series * Lane.Of(1.44269504));
        var power = log * Lane.Of(y);
        var whole = Vector256.Floor(power + Lane.Of(0.5));
        var part = (power - whole) * Lane.Of(0.69314718);
        var rest = Eight.One + (part * (Eight.One + (part * (Lane.Of(1 / 2.0) + (part * (Lane.Of(1 / 6.0) + (part * (Lane.Of(1 / 24.0) + (part * (Lane.Of(1 / 120.0) + (part * Lane.Of(1 / 720.0))))))))))));
        var scale = ((Vector256.ConvertToInt32Native(whole) + Vector256.Create(127)) << 23).AsSingle();
        return new(scale * rest);
    }
}
