using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Make and use tables of the US Bureau of Economic Analysis as triples <c>r,c,v</c> with files of names.</summary>
/// <remarks>
/// Codes say what a row or column is: <c>F...</c> a final use, <c>V...</c> value added, <c>T0..</c> a total that is passed over. Make is
/// industry x commodity, use is commodity x industry. Compensation of employees, <c>V00100</c>, counts as labour.
/// </remarks>
public static class BeaFolder
{
    private const string Compensation = "V00100";

    /// <summary>Whether a folder is in this format.</summary>
    /// <param name="source">The folder.</param>
    public static bool Recognises(TableSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Only is null && Find(source, "make.csv") is { } make && Find(source, "use.csv") is not null && Triples(source, make);
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="source">The folder.</param>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static SupplyUseTable Read(TableSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var draft = new SupplyUseDraft(source.Name) { Unit = "million USD" };
        Declare(source, "commodity_names.csv", draft.Products, draft);
        Declare(source, "industry_names.csv", draft.Industries, draft);
        var use = Needed(source, "use.csv");
        var uses = CellReading.Read(source, use, draft.Products, draft.Industries, (row, column) => IsPlain(row) && IsPlain(column));
        var final = CellReading.Read(source, use, draft.Products, draft.Categories, (row, column) => IsPlain(row) && IsFinal(column));
        var added = CellReading.Read(source, use, draft.Rows, draft.Industries, (row, column) => IsAdded(row) && IsPlain(column));
        var made = CellReading.Read(source, Needed(source, "make.csv"), draft.Industries, draft.Products, (row, column) => IsPlain(row) && IsPlain(column));
        if (draft.Rows.Knows(Compensation)) draft.Labour.Add(Compensation);
        var supply = new CellList(made.File);
        for (var place = 0; place < made.Count; place++) supply.Add(made[place].Column, made[place].Row, made[place].Value, made[place].Line);
        return draft.Finished(supply, uses, final, added);
    }

    private static void Declare(TableSource source, string ending, LabelIndex labels, SupplyUseDraft draft)
    {
        var file = Needed(source, ending);
        foreach (var (label, name, shown, line) in CellReading.Names(source, file))
        {
            labels.Declare(label, shown, line);
            draft.Names.TryAdd(label, name);
        }

        labels.Close(source.Shown(file));
    }

    private static string? Find(TableSource source, string ending) => source.Files.FirstOrDefault(file => file == ending || file.EndsWith("_" + ending, StringComparison.Ordinal));

    private static string Needed(TableSource source, string ending) => Find(source, ending)
        ?? throw new TableException(source.Shown(""), 0, $"there is no file that ends in {ending}", "add it");

    private static bool Triples(TableSource source, string file)
    {
        using var rows = CsvRows.Open(source, file);
        return CellReading.IsLong(rows);
    }

    private static bool IsTotal(string code) => code.StartsWith("T0", StringComparison.Ordinal);

    private static bool IsFinal(string code) => code.StartsWith('F');

    private static bool IsAdded(string code) => code.StartsWith('V');

    private static bool IsPlain(string code) => !IsTotal(code) && !IsFinal(code) && !IsAdded(code);
}
