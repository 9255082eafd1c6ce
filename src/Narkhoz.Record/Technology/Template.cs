namespace Narkhoz.Record;

/// <summary>A template of the technology files, as far as the lint asks about it.</summary>
/// <param name="Name">Its name with the leading <c>^</c>.</param>
/// <param name="Used">Whether a product inherits it.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
internal sealed record Template(string Name, bool Used, string File, int Line);
