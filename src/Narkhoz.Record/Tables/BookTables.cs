namespace Narkhoz.Record;

/// <summary>The book's tables, <c>data/book/tables/*.csv</c>: what Nettl prints, with the repairs of the scanned text.</summary>
/// <remarks>Immutable. A table goes by the short name that begins its title and its file name: <c>A4</c>, <c>T03a</c>.</remarks>
public sealed class BookTables
{
    private readonly Dictionary<string, IReadOnlyList<BookCell>> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), double?> values = [];

    private BookTables()
    {
    }

    /// <summary>Short names of the tables in ordinal order.</summary>
    public IReadOnlyList<string> Tables { get; private init; } = [];

    /// <summary>The cells of a table in the order of print.</summary>
    /// <param name="table">Short name, e.g. <c>A4</c>.</param>
    /// <exception cref="RecordException">There is no such table.</exception>
    public IReadOnlyList<BookCell> Cells(string table) => cells.TryGetValue(table, out var found)
        ? found
        : throw new RecordException("book/tables", 0, $"the book has no table '{table}'", Nearest.Mend(table, cells.Keys));

    /// <summary>The number of a cell in the book's own unit, or null where the book has none.</summary>
    /// <param name="table">Short name, e.g. <c>A4</c>.</param>
    /// <param name="row">Row heading.</param>
    /// <param name="column">Column heading.</param>
    public double? Value(string table, string row, string column) => values.GetValueOrDefault((table, row, column));

    /// <summary>Reads the tables of a data folder.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <exception cref="RecordException">A table cannot be read.</exception>
    internal static BookTables Read(string dataFolder)
    {
        var names = new List<string>();
        var all = new BookTables { Tables = names };
        foreach (var file in Yaml.SourceFile.PathsIn(Path.Combine(dataFolder, "book", "tables"), "*.csv"))
        {
            var name = Path.GetFileName(file).Split('_', '.')[0];
            var list = ReadTable(name, CsvTable.Read(file));
            if (!all.cells.TryAdd(name, list)) throw new RecordException(file, 0, $"a second file holds table {name}", "remove one of the two");
            foreach (var cell in list) all.values.TryAdd((name, cell.Row, cell.Column), cell.Value);
            names.Add(name);
        }

        return all;
    }

    private static List<BookCell> ReadTable(string name, CsvTable table)
    {
        int row = table.Column("row"), column = table.Column("column"), value = table.Column("value"), unit = table.Column("unit"),
            repair = table.Column("repair"), type = table.Column("repair_type"), line = table.Column("seed_line"), note = table.Column("note");
        var list = new List<BookCell>(table.Rows.Count);
        foreach (var r in table.Rows)
        {
            var f = r.Fields;
            if (CsvTable.Number(f[line]) is not { } number) throw new RecordException(table.File, r.Line, $"'{f[line]}' is not a line number of the book", "give one number");
            list.Add(new BookCell(name, f[row], f[column], CsvTable.Number(f[value]), f[value], f[unit], f[repair], f[type], (int)number, f[note]));
        }

        return list;
    }
}
