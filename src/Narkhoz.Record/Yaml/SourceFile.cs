namespace Narkhoz.Record.Yaml;

/// <summary>A data file: where it lies, and what it is called inside the data folder.</summary>
/// <param name="Path">Path as the user knows it; error messages show this one.</param>
/// <param name="Name">Path relative to the data folder, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name);
