using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>How many of eight plants are written: what is read and reckoned beyond them is dropped.</summary>
internal interface IWidth
{
    /// <summary>Plants that a step takes.</summary>
    int Count { get; }

    void Store(ref float column, int index, Eight value);

    void Store(ref int column, int index, Vector256<int> value);

    /// <summary>Adds to a total, which is kept in eight parts: plant i counts in part i mod 8, whatever the width.</summary>
    void Add(Span<float> parts, int total, int index, Eight value);
}

/// <summary>All eight.</summary>
internal readonly struct Whole : IWidth
{
    public int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float column, int index, Eight value) => value.StoreUnsafe(ref column, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref int column, int index, Vector256<int> value) => value.StoreUnsafe(ref column, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Span<float> parts, int total, int index, Eight value)
    {
        ref var part = ref MemoryMarshal.GetReference(parts);
        (Vector256.LoadUnsafe(ref part, (nuint)(8 * total)) + value).StoreUnsafe(ref part, (nuint)(8 * total));
    }
}

/// <summary>The first few of eight: the rest of a chunk, or one plant where vectors are not used.</summary>
internal readonly struct Few(int count) : IWidth
{
    private readonly Eight _wanted = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();

    public int Count => count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float column, int index, Eight value) => Store(ref Unsafe.As<float, int>(ref column), index, value.AsInt32());

    /// <summary>Four, two, one: the bits of the count.</summary>
    public void Store(ref int column, int index, Vector256<int> value)
    {
        ref var to = ref Unsafe.Add(ref column, index);
        var left = value.GetLower();
        if ((count & 4) != 0)
        {
            left.StoreUnsafe(ref to);
            left = value.GetUpper();
            to = ref Unsafe.Add(ref to, 4);
        }

        if ((count & 2) != 0)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<int, byte>(ref to), left.AsInt64().ToScalar());
            left = Vector128.Shuffle(left, Vector128.Create(2, 3, 2, 3));
            to = ref Unsafe.Add(ref to, 2);
        }

        if ((count & 1) != 0) to = left.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Span<float> parts, int total, int index, Eight value)
    {
        if ((index & 7) == 0) default(Whole).Add(parts, total, index, value & _wanted);
        else parts[(8 * total) + (index & 7)] += value.ToScalar();
    }
}
