using System.Text;
using SharpFuzz;
using Xunit.Runner.InProc.SystemConsole;

namespace Narkhoz.Fuzz;

/// <summary>Starts a fuzzer on one reader, or the tests that mutate files by themselves.</summary>
internal static class Program
{
    private const string Usage = "usage: Narkhoz.Fuzz fuzz <scenario|republics|instruments|technology|parameters|decisions|table> [afl]";

    private static async Task<int> Main(string[] args)
    {
        if (args is not ["fuzz", ..]) return await ConsoleRunner.Run(args);
        if (args is not [_, var name, ..] || Target.Find(name) is not { } target)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (args is [_, _, "afl"]) Fuzzer.OutOfProcess.Run(target.Read);
        else Fuzzer.LibFuzzer.Run(bytes => target.Read(Encoding.UTF8.GetString(bytes)));
        return 0;
    }
}
