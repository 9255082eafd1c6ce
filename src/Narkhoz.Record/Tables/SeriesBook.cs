using System.Globalization;

namespace Narkhoz.Record;

/// <summary>The reference series, <c>data/reference/*.csv</c>: figures of later research, kept apart from the book's.</summary>
/// <remarks>
/// Immutable. A plan target goes by the id <c>plan.&lt;plan&gt;.&lt;product&gt;</c> with blanks as <c>_</c>, every other series by the name in its table.
/// </remarks>
public sealed class SeriesBook
{
    private readonly Dictionary<string, List<SeriesPoint>> series = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];

    private SeriesBook()
    {
    }

    /// <summary>The ids of the series in file order.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>The points of a series in file order.</summary>
    /// <param name="id">Id of the series.</param>
    /// <exception cref="RecordException">There is no such series.</exception>
    public IReadOnlyList<SeriesPoint> this[string id] => series.TryGetValue(id, out var points)
        ? points
        : throw new RecordException("reference", 0, $"no series is called '{id}'", Nearest.Mend(id, series.Keys));

    /// <summary>The figure of a year, or null where the series has none or gives a range.</summary>
    /// <param name="id">Id of the series.</param>
    /// <param name="year">Calendar year.</param>
    public double? Value(string id, int year) => series.TryGetValue(id, out var points) ? points.Find(p => p.Year == year)?.Value : null;

    /// <summary>Reads the series of a data folder.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <exception cref="RecordException">A table cannot be read.</exception>
    internal static SeriesBook Read(string dataFolder)
    {
        var book = new SeriesBook();
        foreach (var file in Yaml.SourceFile.PathsIn(Path.Combine(dataFolder, "reference"), "*.csv")) book.Add(CsvTable.Read(file), "reference/" + Path.GetFileName(file));
        return book;
    }

    private void Add(CsvTable table, string name)
    {
        var plans = table.Header.Contains("plan");
        int value = table.Column("value"), unit = table.Column("unit"), source = table.Column("source"), confidence = table.Column("confidence");
        var year = table.Column(plans ? "target_year" : "year");
        int first = table.Column(plans ? "plan" : "series"), second = plans ? table.Column("product") : -1;
        foreach (var row in table.Rows)
        {
            var f = row.Fields;
            var id = plans ? $"plan.{f[first]}.{f[second]}".Replace(' ', '_') : f[first];
            if (YearOf(f[year]) is not { } when) throw new RecordException(table.File, row.Line, $"'{f[year]}' is not a year", "write 1932 or 1932/33");
            if (!series.TryGetValue(id, out var points))
            {
                series.Add(id, points = []);
                ids.Add(id);
            }

            points.Add(new SeriesPoint(id, when, f[year], CsvTable.Number(f[value]), f[value], f[unit], f[source], ConfidenceNames.FromTable(f[confidence]), f[confidence], name, row.Line));
        }
    }

    private static int? YearOf(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (text.Length == 4) return year;
        return text.Length == 7 && text[4] is '/' or '-' && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var later)
            ? year / 100 * 100 + later : null;
    }
}
