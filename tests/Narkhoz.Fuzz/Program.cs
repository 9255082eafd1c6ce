using System.Globalization;
using System.Text;
using SharpFuzz;
using Xunit.Runner.InProc.SystemConsole;

namespace Narkhoz.Fuzz;

/// <summary>Starts a fuzzer on one reader, reads many random files, or starts the tests that mutate files by themselves.</summary>
internal static class Program
{
    private static readonly string Usage = $"usage: Narkhoz.Fuzz fuzz <{string.Join('|', Target.All.Select(target => target.Name))}> [afl]\n       Narkhoz.Fuzz many [files] [first seed]";

    private static async Task<int> Main(string[] args)
    {
        if (args is ["many", ..]) return ManyFiles.Read(Number(args, 1, 100_000), Number(args, 2, 1), Console.Out);
        if (args is not ["fuzz", ..]) return await ConsoleRunner.Run(args);
        if (args is not [_, var name, ..] || Target.Find(name) is not { } target)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (args is [_, _, "afl"]) Fuzzer.OutOfProcess.Run(text => _ = target.Read(text));
        else Fuzzer.LibFuzzer.Run(bytes => _ = target.Read(Encoding.UTF8.GetString(bytes)));
        return 0;
    }

    private static int Number(string[] args, int place, int usual) =>
        args.Length > place && int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
