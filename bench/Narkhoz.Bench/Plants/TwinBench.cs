using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Narkhoz.Bench.Plants;

/// <summary>The bare kernel beside its twins in C and Java, in turns and in one session; a twin whose compiler is missing is left out with a line.</summary>
internal static class TwinBench
{
    private const int Number = 500_000;
    private const int Months = 12;
    private const int Rounds = 8;
    private const int Turns = 2;

    internal static void Print(TextWriter to)
    {
        var folder = Directory.CreateTempSubdirectory("narkhoz-twins").FullName;
        try
        {
            var c = Compiled("gcc", $"-O3 -march=native -fno-trapping-math -pthread \"{Source("month.c")}\" -o \"{folder}/month\"") ? $"{folder}/month" : null;
            var java = Compiled("javac", $"-d \"{folder}\" \"{Source("Month.java")}\"");
            if (c is null) to.WriteLine("C twin left out: no gcc here");
            if (!java) to.WriteLine("Java twin left out: no javac here");
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Number:N0} plants x 12 columns, {Months} months, best of {Turns} turns of {Rounds} rounds; M plant-months/s by wall time, and by processor time x threads"));
            foreach (var reads in new[] { false, true })
                foreach (var threads in new[] { 1, 2 }) Compare(to, c, java ? folder : null, threads, reads);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bandwidth, a = b + s c over 3 x 64 MB: {Bandwidth.Measure() / 1e9:F1} GB/s on 1 thread"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(TextWriter to, string? c, string? java, int threads, bool reads)
    {
        var best = new Dictionary<string, (double Wall, double Processor, double Sum)>(StringComparer.Ordinal);
        var arguments = string.Create(CultureInfo.InvariantCulture, $"{Number} {Months} {threads} {(reads ? 1 : 0)} {Rounds}");
        for (var turn = 0; turn < Turns; turn++)
        {
            var kernel = new MonthKernel(Number);
            var (wall, processor) = kernel.Run(Months, threads, reads, Rounds);
            Keep(best, "C#", (wall, processor, kernel.Checksum()));
            if (c is not null) Keep(best, "C", Twin(c, arguments));
            if (java is not null) Keep(best, "Java", Twin("java", $"-cp \"{java}\" Month {arguments}"));
        }

        to.WriteLine($"{threads} thread{(threads > 1 ? "s" : " ")}, {(reads ? "four supplier reads" : "no reads")}");
        foreach (var (name, (wall, processor, sum)) in best)
        {
            var share = best.TryGetValue("C", out var twin) ? $"{twin.Processor / processor,6:P0} of C" : "";
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-5} {Rate(wall),7:F0} {Rate(processor),7:F0}  {share}  checksum {sum:F3}"));
        }
    }

    private static double Rate(double seconds) => Number * (double)Months / seconds / 1e6;

    private static void Keep(Dictionary<string, (double Wall, double Processor, double Sum)> best, string name, (double Wall, double Processor, double Sum) run) =>
        best[name] = best.TryGetValue(name, out var before) ? (Math.Min(before.Wall, run.Wall), Math.Min(before.Processor, run.Processor), run.Sum) : run;

    private static (double Wall, double Processor, double Sum) Twin(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var words = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture));
    }

    private static bool Compiled(string compiler, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(compiler, arguments))!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Source(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Twins", name);
}
