using System.Runtime.CompilerServices;

namespace Narkhoz.Cli.Tests;

/// <summary>Compares an output with the one that is kept in <c>golden/</c>; with <c>NARKHOZ_GOLDEN=write</c> it keeps the new one.</summary>
internal static class Golden
{
    public static string Folder { get; } = Path.Combine(Here(), "golden");

    public static string Home { get; } = Path.Combine(Here(), "home");

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static void Check(string name, string output)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var text = string.Join('\n', output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("NARKHOZ_GOLDEN") == "write") File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"{file} is missing; run the tests with NARKHOZ_GOLDEN=write and read what they wrote");
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
