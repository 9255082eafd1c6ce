using System.Buffers;
using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Narkhoz.Lab.Plans;

/// <summary>Writes a table of results: CSV with every digit of a number, and Parquet with the same columns.</summary>
public static class ResultFile
{
    private const int RowsAGroup = 1 << 20;
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\n\r");

    /// <summary>Writes CSV: a header, commas, line feeds, numbers in the invariant culture.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteCsv(ResultTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(column => Field(column.Name))));
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (column > 0) writer.Write(',');
                writer.Write(Cell(table.Columns[column], row));
            }

            writer.WriteLine();
        }
    }

    /// <summary>Writes Parquet.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteParquet(ResultTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        WriteAsync(table, stream).GetAwaiter().GetResult();
    }

    private static string Cell(ResultColumn column, int row)
    {
        if (column.Texts is { } texts) return Field(texts[row]);
        var value = column.Values![row];
        return double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Field(string text) => text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static async Task WriteAsync(ResultTable table, Stream stream)
    {
        var fields = table.Columns.Select(column => column.Texts is null ? (DataField)new DataField<double>(column.Name) : new DataField(column.Name, typeof(string), isNullable: false)).ToArray();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (var first = 0; first < table.Rows || first == 0; first += RowsAGroup)
            {
                using var group = writer.CreateRowGroup();
                var count = Math.Min(RowsAGroup, table.Rows - first);
                for (var column = 0; column < fields.Length; column++)
                {
                    if (table.Columns[column].Texts is { } texts) await group.WriteAsync(fields[column], texts.Skip(first).Take(count).ToArray()).ConfigureAwait(false);
                    else await group.WriteAsync<double>(fields[column], table.Columns[column].Values!.Skip(first).Take(count).ToArray()).ConfigureAwait(false);
                }
            }
        }
    }
}
