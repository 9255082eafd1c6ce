using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Reads CSV files: labelled cells of any sign, long (<c>row,column,value</c>) or wide, and columns of text.</summary>
public static class CellReading
{
    /// <summary>Reads a file.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="file">Its name there.</param>
    /// <param name="rows">Labels of the rows.</param>
    /// <param name="columns">Labels of the columns.</param>
    /// <param name="wanted">Which cells to take; null for all.</param>
    /// <exception cref="TableException">A label is not known, a number is none, a row is ragged, or a cell stands twice.</exception>
    internal static CellList Read(TableSource source, string file, LabelIndex rows, LabelIndex columns, Func<string, string, bool>? wanted = null)
    {
        using var lines = CsvRows.Open(source, file);
        var cells = new CellList(lines.File);
        var isLong = IsLong(lines);
        while (lines.Next())
        {
            if (isLong) Take(0, lines.Text(1), 2, null);
            else
                for (var field = 1; field < lines.Count; field++) Take(0, lines.Header[field], field, 0);
        }

        return cells;

        void Take(int label, string column, int field, double? empty)
        {
            var row = lines.Text(label);
            if (wanted is not null && !wanted(row, column)) return;
            var value = lines.Number(field, empty);
            if (value != 0) cells.Add(rows.Place(row, lines.File, lines.Line), columns.Place(column, lines.File, lines.Line), value, lines.Line);
        }
    }

    /// <summary>Reads names by label from the first two columns of a file.</summary>
    internal static IEnumerable<(string Label, string Name, string File, int Line)> Names(TableSource source, string file)
    {
        using var lines = CsvRows.Open(source, file);
        while (lines.Next()) yield return (lines.Text(0), lines.Count > 1 ? lines.Text(1) : "", lines.File, lines.Line);
    }

    /// <summary>Reads columns of text from a CSV file.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="file">Its name there.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <returns>For each row its fields, in the order of <paramref name="columns"/>.</returns>
    /// <exception cref="TableException">A column is missing, or a row is ragged.</exception>
    public static IEnumerable<IReadOnlyList<string>> Fields(TableSource source, string file, params string[] columns)
    {
        using var lines = CsvRows.Open(source, file);
        int[] places = [.. columns.Select(name => lines.Column(name) is >= 0 and var place ? place : throw new TableException(lines.File, 1, $"there is no column '{name}'", "add it"))];
        while (lines.Next()) yield return [.. places.Select(lines.Text)];
    }

    /// <summary>Whether a file is a list of triples: three columns, of which the last is called <c>v</c> or <c>value</c>.</summary>
    internal static bool IsLong(CsvRows lines) => lines.Header is [_, _, "v" or "value"];
}
