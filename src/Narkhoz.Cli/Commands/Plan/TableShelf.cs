using Narkhoz.Cli.Answers;
using Narkhoz.Planning.Reading;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The input-output tables that come with the programme: a folder each under <c>data/io</c>, told in <c>data/io/tables.csv</c>.</summary>
internal static class TableShelf
{
    private const string FolderName = "io";

    /// <summary>Ids of the tables.</summary>
    /// <param name="data">Folder of the record.</param>
    public static IEnumerable<string> Ids(string data) => Directory.Exists(Path.Combine(data, FolderName))
        ? Directory.EnumerateDirectories(Path.Combine(data, FolderName)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>What is told of each table.</summary>
    /// <param name="data">Folder of the record.</param>
    public static IReadOnlyList<TableEntry> Entries(string data)
    {
        var file = Path.Combine(data, FolderName, "tables.csv");
        return File.Exists(file) ? [.. CellReading.Fields(TableSource.At(file), "tables.csv", "id", "title", "sectors", "unit", "source", "licence").Select(row => new TableEntry(row[0], row[1], row[2], row[3], row[4], row[5]))] : [];
    }

    /// <summary>The table that the user names: a path, or else an id.</summary>
    /// <param name="desk">Where relative paths start.</param>
    /// <param name="data">Folder of the record.</param>
    /// <param name="name">Path or id.</param>
    /// <exception cref="UserException">It is neither.</exception>
    public static TableSource Source(Desk desk, string data, string name)
    {
        var path = desk.Resolve(name);
        if (File.Exists(path) || Directory.Exists(path)) return TableSource.At(path, desk.Shown(name));
        var known = Ids(data).ToList();
        if (known.Contains(name, StringComparer.Ordinal)) return TableSource.At(Path.Combine(data, FolderName, name), desk.Shown(Path.Combine(data, FolderName, name)));
        throw new UserException($"'{name}' is neither a table nor a file", Nearest.Find(name, known) is { } near ? $"the nearest table is '{near}'" : "see narkhoz plan tables");
    }
}
