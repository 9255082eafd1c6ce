namespace Narkhoz.Record;

/// <summary>A lever of the course: a number that the leadership decides, not the economy.</summary>
/// <param name="Id">Id that begins with <c>course.</c></param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="Low">Lowest value that it can be set to.</param>
/// <param name="High">Highest value that it can be set to.</param>
/// <param name="Default">Value in force where no decision has set it.</param>
/// <param name="What">What it does, in one plain sentence.</param>
/// <param name="Source">Where the range and the default come from.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Instrument(
    string Id,
    string Unit,
    double Low,
    double High,
    double Default,
    string What,
    string Source,
    string File,
    int Line);
