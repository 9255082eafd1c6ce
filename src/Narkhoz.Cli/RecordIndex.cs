using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Commands.Plan;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>All entries of the record under one roof: parameters, products, instruments, tables and series.</summary>
/// <param name="record">The record.</param>
internal sealed class RecordIndex(RecordBook record)
{
    /// <summary>The kinds with what they are, in the order of lists.</summary>
    public static readonly IReadOnlyList<(string Kind, string What)> Kinds =
    [
        ("product", "goods and services of the economy"),
        ("parameter", "norms, behaviour, levels of 1928"),
        ("instrument", "levers of the course, which decisions and scenarios set"),
        ("leader", "leaders of the record, with where they stood"),
        ("table", "the book's own tables"),
        ("series", "figures of later research, kept apart from the book's"),
        ("io", "input-output tables of other economies, for narkhoz plan"),
    ];

    /// <summary>All entries, kind by kind.</summary>
    public IEnumerable<DataEntry> All() =>
    [
        .. record.Products.Select(Of),
        .. record.Parameters.Select(Of),
        .. record.Instruments.Select(Of),
        .. record.Leaders.Select(Of),
        .. record.Book.Tables.Select(OfTable),
        .. record.Series.Ids.Select(OfSeries),
        .. TableShelf.Entries(record.Folder).Select(Of),
    ];

    /// <summary>The entry of an id.</summary>
    /// <param name="id">Id of any kind.</param>
    /// <exception cref="UserException">Nothing in the record is called so.</exception>
    public DataEntry this[string id]
    {
        get
        {
            var entries = All().ToList();
            return entries.Find(entry => entry.Id == id) ?? throw new UserException(
                $"nothing in the record is called '{id}'",
                Nearest.Find(id, entries.Select(entry => entry.Id)) is { } near ? $"the nearest is '{near}'" : $"try narkhoz data list {id}");
        }
    }

    private static DataEntry Of(Product product) =>
        new("product", product.Id, null, product.Unit, "", product.BookRow is null ? product.Name : $"{product.Name} (book: {product.BookRow})");

    private static DataEntry Of(Parameter parameter) =>
        new("parameter", parameter.Id, parameter.Value, parameter.Unit, parameter.Confidence.Word(), parameter.History.Count > 1 ? $"{parameter.History.Count} dated values" : parameter.Note ?? "");

    private static DataEntry Of(Instrument instrument) =>
        new("instrument", instrument.Id, instrument.Default, instrument.Unit, "", instrument.What);

    private static DataEntry Of(Leader leader) =>
        new("leader", leader.Id, leader.Prestige, "1", leader.Confidence.Word(), $"{leader.Name}; standing in the Party before any office");

    private static DataEntry Of(TableEntry table) =>
        new("io", table.Id, null, table.Unit, "", $"{table.Title}; {table.Sectors} sectors");

    private DataEntry OfTable(string table)
    {
        var cells = record.Book.Cells(table);
        return new("table", table, null, "", "", $"{cells.Count} figures, lines {cells.Min(cell => cell.Line)}-{cells.Max(cell => cell.Line)} of the book");
    }

    private DataEntry OfSeries(string id)
    {
        var points = record.Series[id];
        var (from, to) = (points.Min(point => point.Year), points.Max(point => point.Year));
        return new("series", id, null, points[0].Unit, points[0].Confidence.Word(), from == to ? $"{from}" : $"{from}-{to}, {points.Count} figures");
    }
}
