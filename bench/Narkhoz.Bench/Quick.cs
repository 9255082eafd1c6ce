using System.Diagnostics;
using System.Globalization;
using Narkhoz.Model;

namespace Narkhoz.Bench;

/// <summary>What a run costs, in seconds of waiting: each figure beside its limit.</summary>
internal static class Quick
{
    private const int CopyBytes = 64 << 20;
    private const int Repeats = 7;
    private const int WarmUps = 3;

    public static void Print(TextWriter to)
    {
        var opening = Stopwatch.GetTimestamp();
        _ = Course.Short;
        var record = Stopwatch.GetElapsedTime(opening);
        var first = Stopwatch.GetTimestamp();
        Run(Course.Short);
        var cold = Stopwatch.GetElapsedTime(first);
        for (var i = 0; i < WarmUps; i++) Run(Course.Long);
        var copy = CopyBandwidth();
        var (months156, hash) = Best(() => Course.Start(Course.Short));
        var (months600, _) = Best(() => Course.Start(Course.Long), 3);
        var (scalar, scalarHash) = Best(() => Course.Start(Course.Short, simd: false));
        var (threads, threadsHash) = Best(() => Course.Start(Course.Short, threads: 2));
        var (state, start, allocated) = Memory();
        var limit = 2.0 * state / copy;

        Line(to, "opening the record and its compilation", $"{record.TotalMilliseconds:F0} ms");
        Line(to, "156 months, first run in a new process", $"{cold.TotalMilliseconds:F0} ms");
        Line(to, "start of a run", $"{start.TotalMilliseconds:F1} ms");
        Line(to, "156 months", $"{months156.TotalMilliseconds:F1} ms   {months156.TotalMicroseconds / 156:F0} us a month");
        Line(to, "  without vectors", $"{scalar.TotalMilliseconds:F1} ms");
        Line(to, "  on 2 threads", $"{threads.TotalMilliseconds:F1} ms");
        Line(to, "600 months", $"{months600.TotalMilliseconds:F1} ms   {months600.TotalMicroseconds / 600:F0} us a month");
        Line(to, "bytes of state", $"{state:N0}");
        Line(to, "allocated in 156 months after the first", $"{allocated:N0} bytes");
        Line(to, "copy bandwidth (64 MiB, read + write)", $"{copy / 1e9:F1} GB/s");
        Line(to, "limit: the state read and written once a month", $"{limit * 1e6:F0} us a month");
        Line(to, "ratio of a month to the limit", $"{months156.TotalSeconds / 156 / limit:F1}");
        Line(to, "state hash", $"{hash:x16}   {(hash == scalarHash && hash == threadsHash ? "the same in every form" : "DIFFERS")}");
        to.WriteLine();
        foreach (var (phase, time) in Phases().OrderByDescending(pair => pair.Value))
            Line(to, $"  {phase}", $"{time.TotalMicroseconds / 156,7:F1} us a month");
    }

    private static (TimeSpan Time, ulong Hash) Best(Func<Simulation> start, int repeats = Repeats)
    {
        var best = TimeSpan.MaxValue;
        ulong hash = 0;
        for (var i = 0; i < repeats; i++)
        {
            using var simulation = start();
            var from = Stopwatch.GetTimestamp();
            while (!simulation.Done) simulation.Advance();
            var time = Stopwatch.GetElapsedTime(from);
            if (time < best) best = time;
            hash = simulation.StateHash();
        }

        return (best, hash);
    }

    private static void Run(Narkhoz.Record.Scenario scenario)
    {
        using var simulation = Course.Start(scenario);
        while (!simulation.Done) simulation.Advance();
    }

    private static (int State, TimeSpan Start, long Allocated) Memory()
    {
        var from = Stopwatch.GetTimestamp();
        using var simulation = Course.Start(Course.Short);
        var start = Stopwatch.GetElapsedTime(from);
        simulation.Advance();
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (!simulation.Done) simulation.Advance();
        return (simulation.StateBytes, start, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Bytes read and written a second by a plain copy of more than any cache holds.</summary>
    private static double CopyBandwidth()
    {
        var (source, target) = (new byte[CopyBytes], new byte[CopyBytes]);
        new Random(1).NextBytes(source);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var from = Stopwatch.GetTimestamp();
            source.CopyTo(target.AsSpan());
            var time = Stopwatch.GetElapsedTime(from);
            if (time < best) best = time;
        }

        return 2.0 * CopyBytes / best.TotalSeconds;
    }

    private static Dictionary<string, TimeSpan> Phases()
    {
        var times = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        using var simulation = Course.Start(Course.Short);
        var from = 0L;
        simulation.Watch(phase =>
        {
            var now = Stopwatch.GetTimestamp();
            times[phase] = times.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(from, now);
            from = Stopwatch.GetTimestamp();
        });
        while (!simulation.Done)
        {
            from = Stopwatch.GetTimestamp();
            simulation.Advance();
        }

        return times;
    }

    private static void Line(TextWriter to, string what, FormattableString value) =>
        to.WriteLine($"{what,-48} {value.ToString(CultureInfo.InvariantCulture)}");
}
