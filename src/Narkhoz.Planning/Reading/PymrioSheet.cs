using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>One file of pymrio: two rows of heads, columns of labels, figures.</summary>
internal sealed class PymrioSheet : IDisposable
{
    private readonly CsvRows _rows;
    private readonly int _labels;
    private bool _held;

    private PymrioSheet(CsvRows rows, int labels, IReadOnlyList<string> regions, IReadOnlyList<string> columns)
    {
        (_rows, _labels, Regions, Columns) = (rows, labels, regions, columns);

        // What pymrio saves has a third row that names the columns of labels.
        _held = rows.Next() && Enumerable.Range(labels, columns.Count).Any(field => rows.Text(field).Length > 0);
    }

    /// <summary>The file as messages name it.</summary>
    public string File => _rows.File;

    /// <summary>Line of the row.</summary>
    public int Line => _rows.Line;

    /// <summary>Region of each column.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Label of each column: region, colon, sector or category.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether a third column of labels holds units (of flows and final demand).</summary>
    public bool HasUnits => _labels > 2;

    /// <summary>Label of a row of sectors: region, colon, sector.</summary>
    public string SectorLabel => _labels < 2 ? throw new TableException(File, Line, "the row has no region and sector", "give it two columns of labels") : Joined(_rows.Text(0), _rows.Text(1));

    /// <summary>Unit of a row of sectors; empty where there is none.</summary>
    public string Unit => HasUnits ? _rows.Text(2) : "";

    /// <summary>The last label of a row.</summary>
    public string LastLabel => _rows.Text(_labels - 1);

    /// <summary>Opens a file.</summary>
    /// <exception cref="TableException">It has no heads, or a column stands twice.</exception>
    public static PymrioSheet Open(TableSource source, string file)
    {
        var rows = CsvRows.Open(source, file, '\t');
        try
        {
            var labels = 1;
            while (labels < rows.Header.Count && rows.Header[labels].Length == 0) labels++;
            if (labels == rows.Header.Count || !rows.Next()) throw new TableException(rows.File, 1, "the two rows of heads are missing", "give the regions in the first and the sectors in the second row");
            var regions = rows.Header.Skip(labels).ToList();
            var columns = regions.Select((region, place) => Joined(region, rows.Text(labels + place))).ToList();
            return new PymrioSheet(rows, labels, regions, columns);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row of figures.</summary>
    public bool Next()
    {
        if (!_held) return _rows.Next();
        _held = false;
        return true;
    }

    /// <summary>A figure of the row.</summary>
    public double Value(int column) => _rows.Number(_labels + column);

    /// <summary>The labels of the row in one, without the last where that is the unit.</summary>
    public string PlainLabel(bool lastIsUnit) => string.Join(':', Enumerable.Range(0, lastIsUnit && _labels > 1 ? _labels - 1 : _labels).Select(_rows.Text));

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private static string Joined(string region, string sector) => region + ":" + sector;
}
