namespace Narkhoz.Record;

/// <summary>One figure of a reference series.</summary>
/// <param name="Series">Id of the series.</param>
/// <param name="Year">Calendar year; of a plan year such as 1932/33 the later.</param>
/// <param name="Period">The year as the table writes it, e.g. <c>1932/33</c>.</param>
/// <param name="Value">The figure, in the unit, or null where the table gives a range.</param>
/// <param name="Raw">The text of the figure, e.g. <c>86-91</c>.</param>
/// <param name="Unit">Unit as the table words it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="ConfidenceText">The table's own wording of the confidence, e.g. <c>recalled, check</c>.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record SeriesPoint(
    string Series,
    int Year,
    string Period,
    double? Value,
    string Raw,
    string Unit,
    string Source,
    Confidence Confidence,
    string ConfidenceText,
    string File,
    int Line);
