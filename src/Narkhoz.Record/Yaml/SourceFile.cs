using System.Text;

namespace Narkhoz.Record.Yaml;

/// <summary>A data file: where it lies, and what it is called inside the data folder.</summary>
/// <param name="Path">Path as the user knows it; error messages show this one.</param>
/// <param name="Name">Path relative to the data folder, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The paths of the files that lie directly in a folder, in ordinal order; none where there is no such folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Pattern of the names, e.g. <c>*.yaml</c>.</param>
    /// <exception cref="RecordException">The folder cannot be read.</exception>
    public static string[] PathsIn(string folder, string pattern)
    {
        if (!Directory.Exists(folder)) return [];
        try
        {
            var files = Directory.GetFiles(folder, pattern);
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecordException(folder, 0, "the folder cannot be read", "check that you may read it");
        }
    }

    /// <summary>Reads its text from the disk.</summary>
    /// <exception cref="RecordException">The file cannot be read.</exception>
    public string Load()
    {
        try
        {
            return File.ReadAllText(Path, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            throw new RecordException(Path, 0, "the file is not text in UTF-8", "save it as UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RecordException(Path, 0, "the file cannot be read", "check that it exists and that you may read it");
        }
    }
}
