using System.Diagnostics;
using System.Globalization;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Bench.Polity;

/// <summary><c>-- polity [SCENARIO [PLANTS]]</c>: Party and state alone, and a scenario with them and without: from-revolution unless another is named, at full resolution with so many plants where they are given.</summary>
/// <remarks>Processor time of the fastest of some runs, so that a busy machine matters less; the phases in wall time.</remarks>
internal static class PolityBench
{
    private const int Repeats = 5;
    private const int Pairs = 9;

    public static void Print(TextWriter to, ReadOnlySpan<string> args)
    {
        var alone = Read("polity-1917");
        var polity = Alone(to, alone).ToList();
        var coupled = Read(args.IsEmpty ? "from-revolution" : args[0]);
        coupled = coupled with { Polity = coupled.Polity ?? alone.Polity! };
        if (args.Length > 1) coupled = coupled with { Resolution = Resolution.Full, Set = new Dictionary<string, double> { ["enterprises.population"] = int.Parse(args[1], CultureInfo.InvariantCulture) } };
        // By turns, so that both of a pair meet the same neighbours; the first pair warms up.
        var pairs = Enumerable.Range(0, Pairs + 1).Select(_ => (Without: Time(coupled with { Polity = null }), With: Time(coupled))).Skip(1).ToList();
        var more = pairs.Select(pair => pair.With / pair.Without).Order().ToList();
        var (with, without) = (pairs.Min(pair => pair.With), pairs.Min(pair => pair.Without));

        Line(to, $"{coupled.Id}, {coupled.Resolution.ToString().ToLowerInvariant()} resolution, without Party and state", $"{without.TotalMilliseconds:F0} ms");
        using var simulation = Simulation.Start(Course.Record, coupled);
        Phases(to, Watched(simulation).Phases, polity, coupled.To.Index - coupled.From.Index + 1);
        Line(to, "  with them", $"{with.TotalMilliseconds:F0} ms, {Percent(with / without)}; of {Pairs} pairs the median {Percent(more[Pairs / 2])}, {Percent(more[0])} to {Percent(more[^1])}");
    }

    private static IEnumerable<string> Alone(TextWriter to, Scenario scenario)
    {
        var best = TimeSpan.MaxValue;
        var phases = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        long allocated = 0;
        var (months, officials) = (scenario.To.Index - scenario.From.Index + 1, 0);
        var bytes = StateBytes(scenario) - StateBytes(scenario with { Polity = null });
        for (var i = 0; i < Repeats; i++)
        {
            using var simulation = Simulation.Start(Course.Record, scenario);
            simulation.Advance();
            officials = simulation.Polity!.Officials;
            var (took, now, more) = Watched(simulation);
            allocated = more;
            if (took < best) (best, phases) = (took, now);
        }

        Line(to, $"{scenario.Id}, {months} months", $"{best.TotalMilliseconds:F0} ms, {months / best.TotalSeconds:F0} months/s");
        Line(to, $"  {officials:N0} officials", $"{best.TotalNanoseconds / (months - 1) / officials:F1} ns an official and month; {bytes / (double)officials:F0} bytes an official; allocated {allocated:N0} bytes");
        Phases(to, phases, phases.Keys, months);
        return phases.Keys;
    }

    /// <summary>Runs to the end: processor time, wall time of each phase, bytes allocated.</summary>
    private static (TimeSpan Time, Dictionary<string, TimeSpan> Phases, long Allocated) Watched(Simulation simulation)
    {
        var phases = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var mark = 0L;
        simulation.Watch(phase =>
        {
            phases[phase] = phases.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(mark);
            mark = Stopwatch.GetTimestamp();
        });
        var (before, from) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        while (!simulation.Done)
        {
            mark = Stopwatch.GetTimestamp();
            simulation.Advance();
        }

        return (Environment.CpuUsage.TotalTime - from, phases, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Phases(TextWriter to, Dictionary<string, TimeSpan> times, IEnumerable<string> shown, int months)
    {
        foreach (var phase in shown.OrderByDescending(phase => times.GetValueOrDefault(phase))) Line(to, $"  {phase}", $"{times.GetValueOrDefault(phase).TotalMicroseconds / months:F1} us a month");
    }

    private static int StateBytes(Scenario scenario)
    {
        using var simulation = Simulation.Start(Course.Record, scenario);
        return simulation.StateBytes;
    }

    private static TimeSpan Time(Scenario scenario)
    {
        using var simulation = Simulation.Start(Course.Record, scenario);
        var from = Environment.CpuUsage.TotalTime;
        while (!simulation.Done) simulation.Advance();
        return Environment.CpuUsage.TotalTime - from;
    }

    private static string Percent(double ratio) => (100 * (ratio - 1)).ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " %";

    private static Scenario Read(string id) => Scenario.Read(Path.Combine(Course.Root(), "scenarios", id + ".yaml"), Course.Record);

    private static void Line(TextWriter to, string what, FormattableString value) => to.WriteLine($"{what,-72} {value.ToString(CultureInfo.InvariantCulture)}");
}
