using System.Diagnostics;
using System.Numerics;

namespace Narkhoz.Bench.Plants;

/// <summary>What one thread can move where nothing stays in the caches: the limit of every loop over plants.</summary>
internal static class Bandwidth
{
    private const int Length = 1 << 24;
    private const int Rounds = 8;

    /// <summary>Bytes a second of a = b + s c over three columns of 64 MB, the best of eight rounds.</summary>
    internal static double Measure()
    {
        var (a, b, c) = (new float[Length], new float[Length], new float[Length]);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            for (var i = 0; i < Length; i += Vector<float>.Count) (new Vector<float>(b, i) + (new Vector<float>(c, i) * 0.5f)).CopyTo(a, i);
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return 3.0 * Length * sizeof(float) / best;
    }
}
