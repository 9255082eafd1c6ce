using Narkhoz.Model;
using Parquet;
using Parquet.Schema;

namespace Narkhoz.Lab.Runs;

/// <summary>Reads and writes <c>indicators.parquet</c>: one row group a year, seven typed columns, the same bytes for the same rows.</summary>
public static class IndicatorFile
{
    private static readonly DataField Year = new DataField<int>("year");
    private static readonly DataField Name = Text("name");
    private static readonly DataField Product = Text("product");
    private static readonly DataField Zone = Text("zone");
    private static readonly DataField TruthField = Text("truth");
    private static readonly DataField Value = new DataField<double>("value");
    private static readonly DataField Unit = Text("unit");
    private static readonly ParquetSchema Schema = new(Year, Name, Product, Zone, TruthField, Value, Unit);

    /// <summary>Writes the figures.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(IndicatorTable table, Stream stream) =>
        WriteAsync(table, stream).GetAwaiter().GetResult();

    /// <summary>Reads the figures.</summary>
    /// <param name="stream">Where from; must be seekable; left open.</param>
    /// <returns>The figures in the order in which they were written.</returns>
    /// <exception cref="InvalidDataException">The bytes are not a whole table of figures.</exception>
    public static IndicatorTable Read(Stream stream)
    {
        try
        {
            return ReadAsync(stream).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is not InvalidDataException and not OutOfMemoryException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static DataField Text(string name) => new(name, typeof(string), isNullable: false);

    private static async Task WriteAsync(IndicatorTable table, Stream stream)
    {
        var writer = await ParquetWriter.CreateAsync(Schema, stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var year in table.Rows.GroupBy(row => row.Year).OrderBy(group => group.Key))
                await WriteGroup(writer, year.ToArray()).ConfigureAwait(false);
        }
    }

    private static async Task WriteGroup(ParquetWriter writer, Indicator[] rows)
    {
        using var group = writer.CreateRowGroup();
        await group.WriteAsync<int>(Year, Array.ConvertAll(rows, row => row.Year)).ConfigureAwait(false);
        await group.WriteAsync(Name, Array.ConvertAll(rows, row => row.Name)).ConfigureAwait(false);
        await group.WriteAsync(Product, Array.ConvertAll(rows, row => row.Product)).ConfigureAwait(false);
        await group.WriteAsync(Zone, Array.ConvertAll(rows, row => row.Zone)).ConfigureAwait(false);
        await group.WriteAsync(TruthField, Array.ConvertAll(rows, row => TruthNames.Of(row.Truth))).ConfigureAwait(false);
        await group.WriteAsync<double>(Value, Array.ConvertAll(rows, row => row.Value)).ConfigureAwait(false);
        await group.WriteAsync(Unit, Array.ConvertAll(rows, row => row.Unit)).ConfigureAwait(false);
    }

    private static async Task<IndicatorTable> ReadAsync(Stream stream)
    {
        var table = new IndicatorTable();
        var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            for (var number = 0; number < reader.RowGroupCount; number++)
            {
                using var group = reader.OpenRowGroupReader(number);
                await ReadGroup(reader.Schema, group, table).ConfigureAwait(false);
            }
        }

        return table;
    }

    private static async Task ReadGroup(ParquetSchema schema, ParquetRowGroupReader group, IndicatorTable table)
    {
        var count = checked((int)group.RowCount);
        var years = new int[count];
        var values = new double[count];
        await group.ReadAsync<int>(Field(schema, Year), years.AsMemory()).ConfigureAwait(false);
        await group.ReadAsync<double>(Field(schema, Value), values.AsMemory()).ConfigureAwait(false);
        var names = await Strings(schema, group, Name, count).ConfigureAwait(false);
        var products = await Strings(schema, group, Product, count).ConfigureAwait(false);
        var zones = await Strings(schema, group, Zone, count).ConfigureAwait(false);
        var truths = await Strings(schema, group, TruthField, count).ConfigureAwait(false);
        var units = await Strings(schema, group, Unit, count).ConfigureAwait(false);
        for (var row = 0; row < count; row++)
            table.Write(new Indicator(years[row], names[row], products[row], zones[row], TruthNames.Parse(truths[row]), values[row], units[row]));
    }

    private static async Task<string[]> Strings(ParquetSchema schema, ParquetRowGroupReader group, DataField field, int count)
    {
        var read = new string?[count];
        await group.ReadAsync(Field(schema, field), read.AsMemory()).ConfigureAwait(false);
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        return Array.ConvertAll(read, text => Pooled(pool, text ?? ""));
    }

    private static string Pooled(Dictionary<string, string> pool, string text)
    {
        if (!pool.TryGetValue(text, out var pooled)) pool[text] = pooled = text;
        return pooled;
    }

    private static DataField Field(ParquetSchema schema, DataField wanted) =>
        Array.Find(schema.GetDataFields(), field => field.Name == wanted.Name)
        ?? throw new InvalidDataException($"no column '{wanted.Name}'");
}
