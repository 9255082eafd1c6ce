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
    public int Count => count;

    public void Store(ref float column, int index, Eight value)
    {
        for (var k = 0; k < count; k++) Unsafe.Add(ref column, index + k) = value[k];
    }

    public void Store(ref int column, int index, Vector256<int> value)
    {
        for (var k = 0; k < count; k++) Unsafe.Add(ref column, index + k) = value[k];
    }

    public void Add(Span<float> parts, int total, int index, Eight value)
    {
        for (var k = 0; k < count; k++) parts[(8 * total) + ((index + k) & 7)] += value[k];
    }
}
