using System.Runtime.CompilerServices;

namespace Narkhoz.Examples;

/// <summary>Finds the examples: every class <c>Example</c>, by the last part of its namespace, which is its folder.</summary>
internal static class Shelf
{
    /// <summary>Folder of the examples.</summary>
    public static string Folder { get; } = Here();

    /// <summary>Folder of the data that come with the programme.</summary>
    public static string Data { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "data"));

    /// <summary>The examples by name.</summary>
    public static SortedDictionary<string, IExample> Examples() => new(
        typeof(Shelf).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IExample)))
            .ToDictionary(type => type.Namespace!.Split('.')[^1], type => (IExample)Activator.CreateInstance(type)!),
        StringComparer.Ordinal);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
