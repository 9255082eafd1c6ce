using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Our own format as one file: rows <c>table,row,column,value</c>, where <c>table</c> is the name of a part of the folder.</summary>
/// <remarks>Described with examples in <c>docs/planning/tables.md</c>. The file is read twice: products and techniques may stand anywhere in it.</remarks>
internal static class OwnFile
{
    private static readonly string[] Heads = ["table", "row", "column", "value"];
    private static readonly Dictionary<string, bool> Figures = new(StringComparer.Ordinal) { ["capacity"] = false, ["available"] = false, ["orders"] = true, ["assortment"] = false };

    /// <summary>Whether a file is in this format.</summary>
    public static bool Recognises(TableSource source)
    {
        if (source.Only is not { } file || !file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return false;
        using var rows = CsvRows.Open(source, file);
        return rows.Header.SequenceEqual(Heads);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static SystemDraft Read(TableSource source)
    {
        var file = source.Only!;
        var draft = new SystemDraft(source.Shown(file));
        using (var rows = CsvRows.Open(source, file))
        {
            while (rows.Next()) TakeLabels(rows, draft);
        }

        draft.CloseLabels(draft.File, draft.File);
        using (var rows = CsvRows.Open(source, file))
        {
            while (rows.Next()) TakeCell(rows, draft);
        }

        if (draft.Has("coefficients") && draft.Has("flows"))
            throw new TableException(draft.File, 0, "the file has coefficients and flows", "keep one of the two");
        return draft;
    }

    private static void TakeLabels(CsvRows rows, SystemDraft draft)
    {
        switch (rows.Text(0))
        {
            case "about":
                draft.About[rows.Text(1)] = rows.Text(2);
                break;
            case "products":
                draft.AddProduct(rows.Text(1), rows.Text(2), "", rows.File, rows.Line);
                break;
            case "techniques":
                draft.AddTechnique(rows.Text(1), rows.Text(2), rows.File, rows.Line);
                break;
        }
    }

    private static void TakeCell(CsvRows rows, SystemDraft draft)
    {
        var (part, row, column) = (rows.Text(0), rows.Text(1), rows.Text(2));
        if (part is "about" or "products" or "techniques") return;
        if (Figures.TryGetValue(part, out var signed) || (part == "depreciation" && column.Length == 0))
        {
            if (column.Length > 0) throw rows.Error($"'{part}' has no columns", "leave the third field empty");
            draft.AddFigure(part, row, signed ? rows.Number(3) : rows.Amount(3), rows.File, rows.Line);
            return;
        }

        if (!draft.Parts.Contains(part, StringComparer.Ordinal))
            throw rows.Error($"there is no part '{part}'", $"known are about, products, techniques, {string.Join(", ", Figures.Keys)}, {string.Join(", ", draft.Parts)}");
        draft.Begin(part, rows.File).Take(rows, 3, row, column);
    }
}
