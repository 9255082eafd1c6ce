namespace Narkhoz.Record;

/// <summary>The catalogue of the systems that the book describes, <c>data/book/systems.csv</c>.</summary>
/// <remarks>Immutable. A mechanism of the model names the rows that it realises.</remarks>
public sealed class Catalogue
{
    private const string Table = "book/systems.csv";
    private readonly Dictionary<string, CatalogueRow> byId = new(StringComparer.Ordinal);
    private readonly List<CatalogueRow> rows = [];

    private Catalogue()
    {
    }

    /// <summary>The rows in file order.</summary>
    public IReadOnlyList<CatalogueRow> Rows => rows;

    /// <summary>The row of an id.</summary>
    /// <param name="id">Id, e.g. <c>EPL-06</c>.</param>
    /// <exception cref="RecordException">The catalogue has no such row; the message names the nearest.</exception>
    public CatalogueRow this[string id] => byId.TryGetValue(id, out var row)
        ? row
        : throw new RecordException(Table, 0, $"the catalogue has no row '{id}'", Nearest.Mend(id, byId.Keys));

    /// <summary>Reads the catalogue of a data folder.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <exception cref="RecordException">The table cannot be read.</exception>
    internal static Catalogue Read(string dataFolder)
    {
        var table = CsvTable.Read(Path.Combine(dataFolder, Table));
        int id = table.Column("id"), name = table.Column("name"), domain = table.Column("domain"), periods = table.Column("periods"),
            tier = table.Column("tier"), description = table.Column("description"), quantities = table.Column("quantities"), lines = table.Column("seed_lines");
        var catalogue = new Catalogue();
        foreach (var (line, f) in table.Rows)
        {
            if (CsvTable.Number(f[tier]) is not { } number) throw new RecordException(table.File, line, $"'{f[tier]}' is not a tier", "give 1, 2 or 3");
            var row = new CatalogueRow(f[id], f[name], f[domain], f[periods], (int)number, f[description], f[quantities], f[lines]);
            if (!catalogue.byId.TryAdd(row.Id, row)) throw new RecordException(table.File, line, $"the row {row.Id} stands twice", "remove one of the two");
            catalogue.rows.Add(row);
        }

        return catalogue;
    }
}
