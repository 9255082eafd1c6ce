using System.Diagnostics;
using System.Text;

namespace Narkhoz.Fuzz;

/// <summary>Throws many random files at the readers of tables: mutations of good ones, and every tenth of random bytes.</summary>
internal static class ManyFiles
{
    /// <summary>A file of some hundred bytes that takes longer than this counts as a hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Reads files until there are enough, and tells what came of them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="first">Seed of the first.</param>
    /// <param name="output">Where to tell.</param>
    /// <returns>0 where nothing escaped, else 1.</returns>
    public static int Read(int count, int first, TextWriter output)
    {
        var (taken, refused, escaped, slowest, slowestSeed) = (0, 0, 0, TimeSpan.Zero, first);
        var now = first;
        var since = Stopwatch.StartNew();
        using var watch = new Timer(_ => Hung(since, now), null, Patience, Patience);
        var all = Stopwatch.StartNew();
        for (var seed = first; seed < first + count; seed++)
        {
            var target = PlanningTargets.All[seed % PlanningTargets.All.Count];
            var text = seed % 10 == 0 ? Noise(seed) : new Mutation(seed).Of(target.Good);
            now = seed;
            since.Restart();
            try
            {
                if (target.Read(text)) taken++;
                else refused++;
            }
            catch (Exception fault)
            {
                escaped++;
                output.WriteLine($"seed {seed}, {target.Name}: {fault}");
            }

            if (since.Elapsed > slowest) (slowest, slowestSeed) = (since.Elapsed, seed);
        }

        output.WriteLine($"{count} files from seed {first}: {taken} taken, {refused} refused in one line, {escaped} escaped; slowest {slowest.TotalMilliseconds:0} ms (seed {slowestSeed}); {all.Elapsed.TotalSeconds:0.0} s");
        return escaped == 0 ? 0 : 1;
    }

    private static void Hung(Stopwatch since, int seed)
    {
        if (since.Elapsed < Patience) return;
        Console.Error.WriteLine($"seed {seed} hangs");
        Environment.Exit(1);
    }

    private static string Noise(int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
