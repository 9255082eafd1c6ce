namespace Narkhoz.Record.Yaml;

/// <summary>A data file: where it lies, and what it is called inside the data folder.</summary>
/// <param name="Path">Path as the user knows it; error messages show this one.</param>
/// <param name="Name">Path relative to the data folder, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name)
{
    /// <summary>Reads its text from the disk.</summary>
    /// <exception cref="RecordException">The file cannot be read.</exception>
    public string Load()
    {
        try
        {
            return File.ReadAllText(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RecordException(Path, 0, "the file cannot be read", "check that it exists and that you may read it");
        }
    }
}
