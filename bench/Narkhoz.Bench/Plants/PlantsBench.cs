using System.Diagnostics;
using System.Globalization;
using Narkhoz.Record;

namespace Narkhoz.Bench.Plants;

/// <summary><c>-- plants [NUMBER]</c>: twelve years of the country plant by plant, with the processor time of its phases; <c>-- plants kernel</c>: the bare kernel beside its twins.</summary>
/// <remarks>
/// Wall time, and processor time as the kernel counts it for the whole process: on a busy machine the second tells more, though caches that others have emptied spoil it too. A month on two threads is set against the processor time of both.
/// The first run of the process compiles as it goes, and is told apart; the rates of a month are those of rounds after it, one and two threads by turns.
/// </remarks>
public static class PlantsBench
{
    private const int Months = 144;
    private const int Rounds = 7;

    /// <summary>Bytes that a plant-month reads and writes: orders 68 and 20, what fixers would swap 24, the shop floor 72 and 48, the settlement 40 and 36; what a chunk keeps in the first cache is left out.</summary>
    private const int Moved = 68 + 20 + 24 + 72 + 48 + 40 + 36;

    /// <summary>So few that farms take no time: this bench is of plants.</summary>
    private const int FewFarms = 600;

    private static readonly string[] Shown = ["breakdown", "revision", "orders", "decades", "supply", "production", "closing"];

    public static void Print(TextWriter to, ReadOnlySpan<string> args)
    {
        if (args is ["kernel"])
        {
            TwinBench.Print(to);
            return;
        }

        var plants = args.IsEmpty ? 200_000 : int.Parse(args[0], CultureInfo.InvariantCulture);
        var scenario = Course.Short with { Resolution = Resolution.Full, Set = new Dictionary<string, double> { ["enterprises.population"] = plants, ["households.farms"] = FewFarms } };
        var first = new PlantsRun(scenario, 1, simd: true);
        Line(to, $"{plants:N0} plants, {Months} months, first run", $"{first.Wall.TotalSeconds:F2} s wall, {first.Processor.TotalSeconds:F2} s processor, compilation included; start {first.Start.TotalSeconds:F2} s");
        Line(to, "  state", $"{first.StateBytes / (double)plants:F0} bytes a plant; allocated {first.Allocated:N0} bytes");
        var hashes = new HashSet<ulong> { first.Hash };
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (One: new PlantsRun(scenario, 1, simd: true), Two: new PlantsRun(scenario, 2, simd: true))).ToArray();
        Report(to, plants, 1, [.. rounds.Select(round => round.One)], hashes);
        Report(to, plants, 2, [.. rounds.Select(round => round.Two)], hashes);
        var off = new PlantsRun(scenario, 1, simd: false);
        hashes.Add(off.Hash);
        Line(to, "1 thread, vectors off", $"{plants * (double)Months / off.Processor.TotalSeconds / 1e6:F1} M/s of processor time");
        var bandwidth = Bandwidth.Measure();
        Line(to, "limit from memory, one core", $"{bandwidth / 1e9:F1} GB/s over {Moved} bytes: {bandwidth / Moved / 1e6:F0} M plant-months/s where nothing stays in the caches");
        to.WriteLine(hashes.Count == 1 ? $"state hash {first.Hash:x16}: the same in every form" : "state hash: DIFFERS");
    }

    private static void Report(TextWriter to, int plants, int threads, PlantsRun[] runs, HashSet<ulong> hashes)
    {
        hashes.UnionWith(runs.Select(run => run.Hash));
        var (processor, wall) = (Rates(run => run.Processor), Rates(run => run.Wall));
        Line(to, $"{threads} threads, {Rounds} rounds, plant-months a core", $"median {processor[Rounds / 2]:F1} M/s of processor time ({processor[0]:F1} to {processor[^1]:F1})");
        Line(to, "  all cores together", $"median {wall[Rounds / 2]:F1} M/s by the wall ({wall[0]:F1} to {wall[^1]:F1})");
        var months = runs.SelectMany(run => run.EachMonth).Order().ToArray();
        foreach (var (name, month) in new[] { ("fastest", months[0]), ("median", months[months.Length / 2]) })
            Line(to, $"  {name} month", $"{month.TotalMilliseconds:F2} ms of processor time, {plants / month.TotalSeconds / 1e6:F1} M plant-months/s a core");
        foreach (var phase in Shown)
            Line(to, $"  {phase}", $"{runs.Select(run => run.Phase(phase).All.TotalMilliseconds / Months).Order().ElementAt(Rounds / 2):F2} ms a month in the median round, fastest {runs.Min(run => run.Phase(phase).Least).TotalMilliseconds:F2}");

        double[] Rates(Func<PlantsRun, TimeSpan> time) => [.. runs.Select(run => plants * (double)Months / time(run).TotalSeconds / 1e6).Order()];
    }

    private static void Line(TextWriter to, string what, FormattableString value) => to.WriteLine($"{what,-56} {value.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Twelve years after the first, measured.</summary>
    private sealed class PlantsRun
    {
        private readonly Dictionary<string, (TimeSpan All, TimeSpan Least)> _phases = new(StringComparer.Ordinal);

        internal PlantsRun(Scenario scenario, int threads, bool simd)
        {
            var begun = Stopwatch.GetTimestamp();
            using var simulation = Course.Start(scenario, threads, simd);
            Start = Stopwatch.GetElapsedTime(begun);
            for (var i = 0; i < 12; i++) simulation.Advance();
            var mark = 0L;
            simulation.Watch(phase =>
            {
                var took = Stopwatch.GetElapsedTime(mark);
                var (all, least) = _phases.GetValueOrDefault(phase, (TimeSpan.Zero, TimeSpan.MaxValue));
                _phases[phase] = (all + took, took < least ? took : least);
                mark = Stopwatch.GetTimestamp();
            });
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Months; i++)
            {
                var (from, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                mark = from;
                simulation.Advance();
                Wall += Stopwatch.GetElapsedTime(from);
                EachMonth[i] = Environment.CpuUsage.TotalTime - processor;
                Processor += EachMonth[i];
            }

            (Allocated, StateBytes, Hash) = (GC.GetAllocatedBytesForCurrentThread() - bytes, simulation.StateBytes, simulation.StateHash());
        }

        internal TimeSpan Start { get; }

        internal TimeSpan Wall { get; }

        internal TimeSpan Processor { get; }

        internal TimeSpan[] EachMonth { get; } = new TimeSpan[Months];

        internal long Allocated { get; }

        internal int StateBytes { get; }

        internal ulong Hash { get; }

        internal (TimeSpan All, TimeSpan Least) Phase(string name) => _phases.GetValueOrDefault(name);
    }
}
