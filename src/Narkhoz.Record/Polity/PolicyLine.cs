namespace Narkhoz.Record;

/// <summary>A general line that a leadership can adopt: a regime, and the decisions of the record that belong to it.</summary>
/// <remarks>Adopted in another month than in the record, its decisions of the first half year take force as soon after its adoption as they did after the record's, the others moved by whole years.</remarks>
/// <param name="Id">Short name in small letters.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Regime">Id of the regime that it brings.</param>
/// <param name="Since">Month in which the record adopted it.</param>
/// <param name="Until">First month in which the record's decisions belong to another line.</param>
/// <param name="Stance">Where it stands on the issues.</param>
/// <param name="Set">Instruments that it sets besides, each in its own unit, for a line that the record never adopted as it stands.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Line">Line in its file, from 1.</param>
public sealed record PolicyLine(
    string Id,
    string Name,
    string Regime,
    YearMonth Since,
    YearMonth Until,
    Stance Stance,
    IReadOnlyDictionary<string, double> Set,
    string Source,
    int Line)
{
    /// <summary>All of it that a run reads, as one text.</summary>
    internal string Fingerprint() => FormattableString.Invariant($"{Id}|{Regime}|{Since}|{Until}|{Stance}|{string.Join(',', Set.Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value:R}")))}");
}
