using System.Globalization;
using CsvHelper;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>The rows of a delimited file, one at a time, with errors that name file and line.</summary>
/// <remarks>Nothing of a row outlives the next <see cref="Next"/>; labels are pooled, so a large file takes the memory of its cells only.</remarks>
internal sealed class CsvRows : IDisposable
{
    /// <summary>Longest row that is read, in bytes: a quote that is never closed does not swallow a large file.</summary>
    private const int LongestRow = 1 << 26;

    /// <summary>Largest number that is taken: sums of any number of them stay finite.</summary>
    internal const double Largest = 1e100;

    /// <summary>Fields whose last text is kept: the labels of a long table.</summary>
    private const int Remembered = 2;

    private readonly CsvReader _reader;
    private readonly LastText[] _last = [new LastText(), new LastText()];

    private CsvRows(string file, CsvReader reader, IReadOnlyList<string> header) => (File, _reader, Header) = (file, reader, header);

    /// <summary>The file as messages name it.</summary>
    public string File { get; }

    /// <summary>The first row.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Line of the row, from 1.</summary>
    public int Line => (int)Math.Min(int.MaxValue, _reader.LineNumber);

    /// <summary>Fields in the row.</summary>
    public int Count => _reader.FieldCount;

    /// <summary>Opens a file and reads its first row.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="file">Its name there.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <exception cref="TableException">It is missing, empty, or its first row is malformed.</exception>
    public static CsvRows Open(TableSource source, string file, char separator = ',')
    {
        var shown = source.Shown(file);
        CsvReader? reader = null;
        try
        {
            reader = CsvReader.Create(source.Open(file), Format(separator), false);
            var first = reader.Read() ? reader.Current.ToArray() : throw new TableException(shown, 0, "the file is empty", "give it a header and rows, or remove it");
            return new CsvRows(shown, reader, Array.ConvertAll(first, Trimmed));
        }
        catch (Exception error)
        {
            reader?.Dispose();
            if (error is CsvFormatException malformed) throw Malformed(shown, malformed);
            throw;
        }
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="TableException">The row is malformed, or has more or fewer fields than the header.</exception>
    public bool Next()
    {
        try
        {
            if (!_reader.Read()) return false;
        }
        catch (CsvFormatException error)
        {
            throw Malformed(File, error);
        }

        if (Count != Header.Count) throw Error($"the row has {Count} fields and the header {Header.Count}", "give every row the fields of the header, and quote labels that hold the separator");
        return true;
    }

    /// <summary>A field as text, without blanks around it; the same text where the row before had the same.</summary>
    public string Text(int field)
    {
        if (field >= Remembered) return Trimmed(_reader.GetString(field));
        var bytes = _reader.GetSpan(field);
        var last = _last[field];
        if (last.Text is { } text && bytes.SequenceEqual(last.Bytes.AsSpan(0, last.Length))) return text;
        text = Trimmed(_reader.GetString(field));
        if (last.Bytes.Length < bytes.Length) last.Bytes = new byte[Math.Max(64, 2 * bytes.Length)];
        bytes.CopyTo(last.Bytes);
        (last.Length, last.Text) = (bytes.Length, text);
        return text;
    }

    /// <summary>A field as a number; an empty one is <paramref name="empty"/>, or an error where that is null.</summary>
    /// <exception cref="TableException">It is not a finite number.</exception>
    public double Number(int field, double? empty = null)
    {
        var bytes = _reader.GetSpan(field).Trim(" \t"u8);
        if (double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest) return number;
        if (bytes.IsEmpty && empty is { } instead) return instead;
        var text = Text(field);
        throw Error(
            text.Length == 0 ? $"the field '{Header[field]}' is empty" : $"'{text}' in '{Header[field]}' is not a finite number",
            "write a number with a decimal point and without thousands separators");
    }

    /// <summary>A field as a number that is not negative.</summary>
    /// <exception cref="TableException">It is negative or not a finite number.</exception>
    public double Amount(int field, double? empty = null)
    {
        var number = Number(field, empty);
        if (number < 0) throw Error($"'{Header[field]}' is {number.ToString(CultureInfo.InvariantCulture)} and may not be negative", "check the sign");
        return number;
    }

    /// <summary>A field as the place of a label.</summary>
    /// <param name="field">The field.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="kind">What they are, for the message.</param>
    /// <exception cref="TableException">There is no such label.</exception>
    public int Place(int field, Labels labels, string kind) =>
        labels.IndexOf(Text(field)) is >= 0 and var place ? place : throw Error($"there is no {kind} '{Text(field)}'", $"use the labels of the table's {kind}s");

    /// <summary>An error in this row.</summary>
    public TableException Error(string problem, string mend) => new(File, Line, problem, mend);

    /// <summary>The place of a column by its name; -1 where there is none.</summary>
    public int Column(string name)
    {
        for (var place = 0; place < Header.Count; place++)
            if (Header[place] == name) return place;
        return -1;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static string Trimmed(string text) => text.Trim();

    private static TableException Malformed(string file, CsvFormatException error) =>
        new(file, error.LineNumber, "the quotes of a row do not match, or it is too long", "double each quote inside a quoted field");

    private static CsvReaderOptions Format(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = LongestRow,
    };

    private sealed class LastText
    {
        public byte[] Bytes { get; set; } = [];

        public int Length { get; set; }

        public string? Text { get; set; }
    }
}
