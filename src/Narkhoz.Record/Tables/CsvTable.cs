using System.Globalization;
using CsvHelper;
using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>A CSV file as text: its header and its rows, each with its line.</summary>
/// <param name="File">Path as the user knows it.</param>
/// <param name="Header">Column names.</param>
/// <param name="Rows">The rows.</param>
internal sealed record CsvTable(string File, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows)
{
    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecordException">The file cannot be read, or a row has more or fewer fields than the header.</exception>
    public static CsvTable Read(string file) => Parse(file, new SourceFile(file, file).Load());

    /// <summary>Reads a text as if it stood in a file.</summary>
    /// <exception cref="RecordException">A row has more or fewer fields than the header, or its quotes do not match.</exception>
    public static CsvTable Parse(string file, string text)
    {
        try
        {
            using var reader = CsvReader.FromText(text, Format);
            var rows = new List<TableRow>();
            while (reader.Read())
            {
                var fields = reader.Current.ToArray();
                var line = (int)reader.LineNumber;
                if (fields.Length != reader.Headers.Count) throw new RecordException(file, line, $"the row has {fields.Length} fields and the header {reader.Headers.Count}", "quote fields that hold commas");
                rows.Add(new TableRow(line, fields));
            }

            return new CsvTable(file, [.. reader.Headers], rows);
        }
        catch (CsvFormatException e)
        {
            throw new RecordException(file, (int)e.LineNumber, "the quotes of a row do not match", "double each quote inside a quoted field");
        }
    }

    /// <summary>The place of a column.</summary>
    /// <exception cref="RecordException">There is no such column.</exception>
    public int Column(string name)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (Header[i] == name) return i;
        }

        throw new RecordException(File, 1, $"there is no column '{name}'", Nearest.Mend(name, Header));
    }

    /// <summary>Reads a cell as a number, where it is one.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}

/// <summary>A row of a table.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Fields">Its fields.</param>
internal readonly record struct TableRow(int Line, string[] Fields);
