namespace Narkhoz.Record;

/// <summary>One printed number of the book.</summary>
/// <param name="Table">Table as named in <see cref="BookTables.Tables"/>, e.g. <c>A4</c>.</param>
/// <param name="Row">Row heading.</param>
/// <param name="Column">Column heading.</param>
/// <param name="Value">The number, or null where a dash, a range or a word is printed.</param>
/// <param name="Raw">The text of the value after repair, e.g. <c>162-165</c>.</param>
/// <param name="Unit">Unit as the book words it.</param>
/// <param name="Repair">What stood in the scanned text where it was repaired, else empty.</param>
/// <param name="RepairType">Kind of repair, else empty.</param>
/// <param name="Line">Line of the scanned book.</param>
/// <param name="Note">Remark on the reading.</param>
public sealed record BookCell(
    string Table,
    string Row,
    string Column,
    double? Value,
    string Raw,
    string Unit,
    string Repair,
    string RepairType,
    int Line,
    string Note);
