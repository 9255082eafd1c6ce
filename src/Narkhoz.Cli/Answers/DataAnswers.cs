namespace Narkhoz.Cli.Answers;

/// <summary>What the record holds.</summary>
/// <param name="Match">Text that the ids were chosen by, or empty.</param>
/// <param name="Kind">Kind that was asked for, or empty.</param>
/// <param name="Hash">Hash of the record.</param>
/// <param name="Counts">How many entries of each kind were found.</param>
/// <param name="Entries">The entries.</param>
internal sealed record DataList(string Match, string Kind, string Hash, IReadOnlyList<KindCount> Counts, IReadOnlyList<DataEntry> Entries);

/// <summary>How many entries there are of a kind.</summary>
/// <param name="Kind">parameter, product, instrument, decision, table or series.</param>
/// <param name="Count">How many.</param>
/// <param name="What">What the kind is.</param>
internal sealed record KindCount(string Kind, int Count, string What);

/// <summary>An entry of the record.</summary>
/// <param name="Kind">parameter, product, instrument, table or series.</param>
/// <param name="Id">Id.</param>
/// <param name="Value">Value, or null where the entry is not one number.</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Confidence">How far to trust it, or empty.</param>
/// <param name="Note">What it is, or a remark; may be empty.</param>
internal sealed record DataEntry(string Kind, string Id, double? Value, string Unit, string Confidence, string Note);

/// <summary>An entry of the record with all its values.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">The values as text, one list a row.</param>
internal sealed record DataSheet(DataEntry Entry, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column of a data sheet.</summary>
/// <param name="Name">Head.</param>
/// <param name="Number">Whether it holds numbers.</param>
internal sealed record DataColumn(string Name, bool Number);

/// <summary>Why an entry of the record has its value.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reasons">Its sources, in order of time where there are several.</param>
internal sealed record DataWhy(DataEntry Entry, IReadOnlyList<Reason> Reasons);

/// <summary>Where a value comes from.</summary>
/// <param name="Of">Which of the values, or empty where there is one.</param>
/// <param name="Source">The source.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="Prior">Range of belief, or empty.</param>
/// <param name="Note">Remark, or empty.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file.</param>
internal sealed record Reason(string Of, string Source, string Confidence, string Prior, string Note, string File, int Line);
