using System.Diagnostics;
using System.Globalization;
using Narkhoz.Record;

namespace Narkhoz.Bench.Plants;

/// <summary><c>-- plants [NUMBER]</c>: twelve years of the country plant by plant, with the processor time of its phases; <c>-- plants kernel</c>: the bare kernel beside its twins.</summary>
/// <remarks>Wall time, and processor time as the kernel counts it for the whole process: on a busy machine the second tells more, though caches that others have emptied spoil it too. A month on two threads is set against the processor time of both.</remarks>
public static class PlantsBench
{
    private const int Months = 144;

    /// <summary>Bytes that a plant-month reads and writes: orders 68 and 20, what fixers would swap 24, the shop floor 72 and 48, the settlement 40 and 36; what a chunk keeps in the first cache is left out.</summary>
    private const int Moved = 68 + 20 + 24 + 72 + 48 + 40 + 36;

    /// <summary>So few that farms take no time: this bench is of plants.</summary>
    private const int FewFarms = 600;

    public static void Print(TextWriter to, ReadOnlySpan<string> args)
    {
        if (args is ["kernel"])
        {
            TwinBench.Print(to);
            return;
        }

        var plants = args.IsEmpty ? 200_000 : int.Parse(args[0], CultureInfo.InvariantCulture);
        var scenario = Course.Short with { Resolution = Resolution.Full, Set = new Dictionary<string, double> { ["enterprises.population"] = plants, ["households.farms"] = FewFarms } };
        var hashes = new HashSet<ulong>();
        foreach (var (threads, simd) in new[] { (1, true), (2, true), (1, false) }) hashes.Add(Measure(to, scenario, plants, threads, simd));
        var bandwidth = Bandwidth.Measure();
        Line(to, "limit from memory, one core", $"{bandwidth / 1e9:F1} GB/s over {Moved} bytes: {bandwidth / Moved / 1e6:F0} M plant-months/s where nothing stays in the caches");
        to.WriteLine(hashes.Count == 1 ? "state hash: the same in every form" : "state hash: DIFFERS");
    }

    private static ulong Measure(TextWriter to, Scenario scenario, int plants, int threads, bool simd)
    {
        var begun = Stopwatch.GetTimestamp();
        using var simulation = Course.Start(scenario, threads, simd);
        var start = Stopwatch.GetElapsedTime(begun);
        for (var i = 0; i < 12; i++) simulation.Advance();
        var phases = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var least = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var mark = 0L;
        simulation.Watch(phase =>
        {
            var took = Stopwatch.GetElapsedTime(mark);
            phases[phase] = phases.GetValueOrDefault(phase) + took;
            least[phase] = least.TryGetValue(phase, out var before) && before < took ? before : took;
            mark = Stopwatch.GetTimestamp();
        });
        var (months, bytes, wall) = (new TimeSpan[Months], GC.GetAllocatedBytesForCurrentThread(), TimeSpan.Zero);
        for (var i = 0; i < Months; i++)
        {
            var (from, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            mark = from;
            simulation.Advance();
            wall += Stopwatch.GetElapsedTime(from);
            months[i] = Environment.CpuUsage.TotalTime - processor;
        }

        Array.Sort(months);
        var used = months.Aggregate(TimeSpan.Zero, (sum, month) => sum + month);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Line(to, $"{plants:N0} plants, {Months} months, {threads} threads, vectors {(simd ? "on" : "off")}", $"{wall.TotalSeconds:F2} s wall, {used.TotalSeconds:F2} s processor; start {start.TotalSeconds:F2} s");
        Line(to, "  plant-months", $"{plants * (double)Months / wall.TotalSeconds / 1e6:F1} M/s wall, {plants * (double)Months / used.TotalSeconds / 1e6:F1} M/s of processor time");
        foreach (var (name, month) in new[] { ("fastest", months[0]), ("median", months[Months / 2]) })
            Line(to, $"  {name} month", $"{month.TotalMilliseconds:F2} ms of processor time, {plants / month.TotalSeconds / 1e6:F1} M plant-months/s a core");
        Line(to, "  state", $"{simulation.StateBytes / (double)plants:F0} bytes a plant; allocated {allocated:N0} bytes");
        foreach (var phase in new[] { "breakdown", "revision", "orders", "decades", "supply", "production", "closing" }) Line(to, $"  {phase}", $"{phases.GetValueOrDefault(phase).TotalMilliseconds / Months:F2} ms a month, fastest {least.GetValueOrDefault(phase).TotalMilliseconds:F2}");
        return simulation.StateHash();
    }

    private static void Line(TextWriter to, string what, FormattableString value) => to.WriteLine($"{what,-56} {value.ToString(CultureInfo.InvariantCulture)}");
}
