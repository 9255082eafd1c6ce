using System.Runtime.CompilerServices;

namespace Narkhoz.Record.Tests;

/// <summary>Where the repository's own data lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string Data { get; } = Path.Combine(Root, "data");

    private static string Here([CallerFilePath] string path = "") => path;
}
