using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Hands a total of whole quanta down to the plants of a product by weight; the parts add up exactly.</summary>
/// <remarks>A plant's share may be rounded, the total may not: weights are single numbers, what has been given so far is a whole one. One chunk goes through all steps before the next, so that its columns are read once.</remarks>
internal sealed class Quotas(int plants)
{
    private readonly float[] _weights = new float[plants + Lane.Slack];

    /// <summary>Weights of the plants, none negative.</summary>
    internal float[] Weights => _weights;

    /// <summary>Divides a total among the plants of a product and sees, where it is asked for, how tasks follow what was reported of the last ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Slope HandDown(Country country, Plants plants, int p, long total, bool compared)
    {
        var (slope, population, simd) = (default(Slope), plants.Population, country.Lanes.Simd);
        var (first, end) = (population.First[p], population.First[p + 1]);
        while (end > first && _weights[end - 1] <= 0) end--;
        var all = Sum(_weights.AsSpan(first, end - first));
        var (run, given, scale) = (0.0, 0L, all > 0 ? total / all : 0);
        Span<float> parts = stackalloc float[Population.ChunkSize + Lane.Slack];
        Span<float> sums = stackalloc float[8 * Slope.Sums];
        for (var c = population.FirstChunk[p]; c < population.FirstChunk[p + 1]; c++)
        {
            ref readonly var chunk = ref population.Chunks[c];
            var targets = plants.Book.Target.Span.Slice(chunk.First, chunk.Count);
            var weights = _weights.AsSpan(chunk.First, chunk.Count);
            for (var i = 0; i < targets.Length; i++)
            {
                run += weights[i];
                var due = chunk.First + i + 1 == end ? total : Math.Max(given, Math.Min(total, double.ConvertToIntegerNative<long>((run * scale) + 0.5)));
                (targets[i], parts[i], given) = (due - given, due - given, due);
            }

            var year = plants.Unit[chunk.Cell] * plants.Factor[chunk.Cell] * 12;
            var months = year > 0 ? country.Technology.Quantum[p] / year : 0;
            sums.Clear();
            Set(plants, chunk, parts, months, compared, default(Whole), 0, chunk.Whole(simd), sums);
            Set(plants, chunk, parts, months, compared, chunk.Rest(simd), chunk.Whole(simd), chunk.Count, sums);
            slope.Add(sums);
        }

        return slope;
    }

    /// <summary>Sum in four parts, folded in a fixed order.</summary>
    private static double Sum(ReadOnlySpan<float> weights)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i <= weights.Length - 4; i += 4) (a, b, c, d) = (a + weights[i], b + weights[i + 1], c + weights[i + 2], d + weights[i + 3]);
        for (; i < weights.Length; i++) a += weights[i];
        return a + b + c + d;
    }

    /// <summary>Tasks of the plants of a chunk, months of their capacity, and how they compare with the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Set<T>(Plants plants, in PlantChunk chunk, Span<float> parts, double months, bool compared, T width, int from, int to, Span<float> sums)
        where T : struct, IWidth
    {
        ref var task = ref plants.Book.Task[chunk.First];
        ref var made = ref plants.Book.Made[chunk.First];
        ref var padded = ref plants.Book.Padded[chunk.First];
        ref var share = ref plants.Population.Share[chunk.First];
        ref var part = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(parts);
        var (corrected, month) = (Lane.Of(plants.Book.Due[chunk.Product] / 12), Lane.Of(months));
        for (var i = from; i < to; i += width.Count)
        {
            var next = Lane.Load(ref part, i) * month / Lane.Load(ref share, i);
            if (compared)
            {
                var was = Lane.Load(ref task, i) * corrected;
                Slope.Compare(width, sums, i, (Lane.Load(ref made, i) + Lane.Load(ref padded, i)) * (1f / 12), was, next);
            }

            width.Store(ref task, i, next);
        }
    }
}
