using System.Runtime.CompilerServices;

namespace Narkhoz.Architecture.Tests;

/// <summary>The source files of the repository.</summary>
internal static class Sources
{
    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files under a folder of the repository, without what builds leave there.</summary>
    public static IEnumerable<string> Under(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !IsBuilt(Path.GetRelativePath(Root, file)))
        .Order(StringComparer.Ordinal);

    /// <summary>A path as it is shown in a finding.</summary>
    public static string Shown(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsBuilt(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
