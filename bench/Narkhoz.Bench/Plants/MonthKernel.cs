using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Narkhoz.Bench.Plants;

/// <summary>The bare kernel: a month of a plant in twelve columns and some fifty operations, with four reads of suppliers or none. Its twins in C and Java stand in <c>Twins</c>.</summary>
/// <remarks>Not the model's month: a part of it that is small enough to be written three times.</remarks>
internal sealed class MonthKernel
{
    private const int Block = 1024;
    private readonly int _plants;
    private readonly int _stride;
    private readonly float[] _slab;
    private readonly int _start;
    private readonly int[][] _suppliers = new int[4][];

    internal MonthKernel(int plants)
    {
        (_plants, _stride) = (plants, ((plants + 15) / 16 * 16) + 80);
        _slab = GC.AllocateUninitializedArray<float>((13 * _stride) + 16, pinned: true);
        _start = (int)((64 - (Marshal.UnsafeAddrOfPinnedArrayElement(_slab, 0) & 63)) / 4 & 15);
        float[] opening = [0.5f, 0.4f, 1, 0, 0.1f, 1, 1, 0.4f, 1, 0, 0, 0, 1];
        for (var c = 0; c < opening.Length; c++) Column(c).Fill(opening[c]);
        for (var k = 0; k < 4; k++) _suppliers[k] = new int[plants];
        for (var i = 0; i < plants; i++)
        {
            Column(6)[i] = 0.8f + Draw((ulong)i);
            Column(2)[i] = 0.7f + Draw((ulong)i + (1UL << 32));
            for (var k = 0; k < 4; k++) _suppliers[k][i] = (int)(Mix((ulong)i + ((ulong)(k + 2) << 32)) % (ulong)plants);
        }
    }

    /// <summary>Mean of what was sent and of the bonuses of a plant, for comparison with the twins.</summary>
    internal double Checksum()
    {
        double sum = 0;
        for (var i = 0; i < _plants; i++) sum += Column(10)[i] + Column(9)[i];
        return sum / _plants;
    }

    /// <summary>Runs months on threads, and again.</summary>
    /// <returns>The fastest round and the least processor time of a round over its threads, seconds.</returns>
    internal (double Wall, double Processor) Run(int months, int threads, bool reads, int rounds)
    {
        using var process = Process.GetCurrentProcess();
        var (wall, processor) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            using var barrier = new Barrier(threads);
            process.Refresh();
            var (begun, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            var crew = Enumerable.Range(1, threads - 1).Select(k => new Thread(() => Work(k, threads, months, reads, barrier))).ToList();
            crew.ForEach(thread => thread.Start());
            Work(0, threads, months, reads, barrier);
            crew.ForEach(thread => thread.Join());
            wall = Math.Min(wall, Stopwatch.GetElapsedTime(begun).TotalSeconds);
            process.Refresh();
            processor = Math.Min(processor, (process.TotalProcessorTime - before).TotalSeconds / threads);
        }

        return (wall, processor);
    }

    private Span<float> Column(int c) => _slab.AsSpan(_start + (c * _stride), _plants);

    private void Work(int me, int threads, int months, bool reads, Barrier barrier)
    {
        var (from, to) = ((int)((long)_plants * me / threads), (int)((long)_plants * (me + 1) / threads));
        var known = new float[Block];
        Array.Fill(known, 1);
        for (var m = 0; m < months; m++)
        {
            for (var at = from; at < to; at += Block)
            {
                var size = Math.Min(Block, to - at);
                if (reads) Ask(at, known.AsSpan(0, size));
                Month(at, known.AsSpan(0, size), 1f / (12 - (m % 12)));
            }

            if (m % 12 == 11) Column(3)[from..to].Clear();
            if (!reads) continue;
            barrier.SignalAndWait();
            Column(8)[from..to].CopyTo(Column(12)[from..to]);
            barrier.SignalAndWait();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ask(int at, Span<float> known)
    {
        ref var shown = ref MemoryMarshal.GetReference(Column(12));
        var a = _suppliers[0].AsSpan(at, known.Length);
        var b = _suppliers[1].AsSpan(at, known.Length);
        var c = _suppliers[2].AsSpan(at, known.Length);
        var d = _suppliers[3].AsSpan(at, known.Length);
        for (var i = 0; i < known.Length; i++) known[i] = 0.25f * (Unsafe.Add(ref shown, a[i]) + Unsafe.Add(ref shown, b[i]) + Unsafe.Add(ref shown, c[i]) + Unsafe.Add(ref shown, d[i]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Month(int at, Span<float> known, float left)
    {
        ref var first = ref MemoryMarshal.GetReference(Column(0)[at..]);
        var stride = (nint)_stride;
        var i = 0;
        for (; i <= known.Length - Vector<float>.Count; i += Vector<float>.Count) Step(ref Unsafe.Add(ref first, i), stride, new Vector<float>(known[i..]), left, Vector<float>.Count);
        if (i < known.Length) Step(ref Unsafe.Add(ref first, i), stride, Part(known[i..]), left, known.Length - i);
    }

    private static Vector<float> Part(Span<float> known)
    {
        Span<float> whole = stackalloc float[Vector<float>.Count];
        known.CopyTo(whole);
        return new Vector<float>(whole);
    }

    /// <summary>As many plants as a vector holds; of the last, the columns' padding takes what is too much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref float x, nint stride, Vector<float> known, float left, int count)
    {
        var (stock, goods, task, made, error, granted) = (Load(ref x, 0 * stride), Load(ref x, 1 * stride), Load(ref x, 2 * stride), Load(ref x, 3 * stride), Load(ref x, 4 * stride), Load(ref x, 5 * stride));
        var (ability, last) = (Load(ref x, 6 * stride), Load(ref x, 7 * stride));
        var goal = Vector.MinNative(Vector.MinNative(Vector.MaxNative(((task * 12.36f) - made) * left, Vector<float>.Zero), task * 1.25f), ability * 1.1f);
        var order = Vector.MaxNative(goal + ((new Vector<float>(0.5f) + (error * 2) - stock) * 0.25f), new Vector<float>(0.05f));
        var arrived = order / Vector.MaxNative(granted, new Vector<float>(0.5f)) * 0.9f * known;
        var ratio = Vector.MinNative(arrived / order, new Vector<float>(2));
        var early = arrived * (Vector<float>.One - last);
        var x1 = Vector.MinNative(goal * (new Vector<float>(0.6f) - (last * 0.3f)), Vector.MinNative(stock + early, ability * 0.8f));
        var x2 = Vector.MinNative(goal - x1, stock + arrived - x1);
        var output = x1 + x2;
        var shelf = goods + output;
        var shipped = Vector.MaxNative(shelf * 0.9f, Vector.MinNative(shelf, goal));
        Store(ref x, 4 * stride, error + ((Vector.MaxNative(ratio - Vector<float>.One, Vector<float>.One - ratio) - error) * 0.1666667f), count);
        Store(ref x, 5 * stride, granted + ((ratio - granted) * 0.1666667f), count);
        Store(ref x, 0 * stride, stock + arrived - output, count);
        Store(ref x, 1 * stride, shelf - shipped, count);
        Store(ref x, 3 * stride, made + output, count);
        Store(ref x, 7 * stride, x2 / Vector.MaxNative(output, new Vector<float>(0.05f)), count);
        Store(ref x, 8 * stride, Vector.MinNative(output / Vector.MaxNative(task, new Vector<float>(0.05f)), new Vector<float>(1.2f)), count);
        Store(ref x, 9 * stride, Load(ref x, 9 * stride) + Vector.ConditionalSelect(Vector.GreaterThan(output, task), Vector<float>.One, Vector<float>.Zero), count);
        Store(ref x, 10 * stride, Load(ref x, 10 * stride) + shipped, count);
        Store(ref x, 11 * stride, arrived, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float x, nint offset) => Unsafe.ReadUnaligned<Vector<float>>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref x, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float x, nint offset, Vector<float> value, int count)
    {
        ref var to = ref Unsafe.Add(ref x, offset);
        if (count == Vector<float>.Count) Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref to), value);
        else for (var i = 0; i < count; i++) Unsafe.Add(ref to, i) = value[i];
    }

    private static float Draw(ulong z) => (Mix(z) >> 40) * (0.4f / (1 << 24));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
