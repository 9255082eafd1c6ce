using System.Diagnostics;

namespace Narkhoz.Bench.Planning;

/// <summary>Time by the wall and by the processors: on a machine shared with others the second tells what the first hides.</summary>
internal readonly record struct Lap(double Wall, double Processor)
{
    internal static Lap Of(Action work, int times = 1)
    {
        var best = new Lap(double.PositiveInfinity, double.PositiveInfinity);
        for (var run = 0; run < times; run++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            work();
            var lap = new Lap(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            if (lap.Wall < best.Wall) best = lap;
        }

        return best;
    }

    public override string ToString() => Wall < 1 ? $"{Wall * 1000,7:F1} ms ({Processor * 1000:F1} ms of processors)" : $"{Wall,7:F2} s  ({Processor:F2} s of processors)";
}
