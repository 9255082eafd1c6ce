using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Cells of a matrix as they come from a file, in any order, each with its line.</summary>
/// <remarks>20 bytes a cell, in chunks that never move, and 16 more while they are compressed.</remarks>
internal sealed class CellList(string file)
{
    private const int ChunkBits = 16;
    private const int ChunkMask = (1 << ChunkBits) - 1;

    private readonly List<Chunk> _chunks = [];

    /// <summary>File that the cells come from.</summary>
    public string File => file;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A cell by its place in the order of the file.</summary>
    public (int Row, int Column, double Value, int Line) this[int place]
    {
        get
        {
            var (chunk, at) = (_chunks[place >> ChunkBits], place & ChunkMask);
            return (chunk.Row[at], chunk.Column[at], chunk.Value[at], chunk.Line[at]);
        }
    }

    /// <summary>Notes a cell.</summary>
    public void Add(int row, int column, double value, int line)
    {
        if ((Count & ChunkMask) == 0) _chunks.Add(new Chunk(Count == 0 ? 64 : ChunkMask + 1));
        var (chunk, at) = (_chunks[^1], Count & ChunkMask);
        if (at == chunk.Row.Length) _chunks[^1] = chunk = chunk.Larger();
        (chunk.Row[at], chunk.Column[at], chunk.Value[at], chunk.Line[at]) = (row, column, value, line);
        Count++;
    }

    /// <summary>Notes the cells of consecutive lines.</summary>
    /// <param name="rows">Their rows.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="values">Their values.</param>
    /// <param name="line">Line of the first.</param>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, ReadOnlySpan<double> values, int line)
    {
        for (var k = 0; k < rows.Length; k++) Add(rows[k], columns[k], values[k], line + k);
    }

    /// <summary>Gives a cell another value.</summary>
    public void Set(int place, double value) => _chunks[place >> ChunkBits].Value[place & ChunkMask] = value;

    /// <summary>Sums of the rows.</summary>
    /// <param name="rows">Number of rows.</param>
    public double[] RowSums(int rows)
    {
        var sums = new double[rows];
        for (var place = 0; place < Count; place++)
        {
            var cell = this[place];
            sums[cell.Row] += cell.Value;
        }

        return sums;
    }

    /// <summary>Compresses the cells by column, each divided by the scale of its column; noughts are left out.</summary>
    /// <param name="rows">Labels of the rows.</param>
    /// <param name="columns">Labels of the columns.</param>
    /// <param name="scale">What each column is divided by; null for one.</param>
    /// <exception cref="TableException">A cell stands twice.</exception>
    public SparseMatrix Compressed(LabelIndex rows, LabelIndex columns, double[]? scale = null)
    {
        var (start, order) = ByColumn(columns.Count);
        var (row, value) = (new int[Count], new double[Count]);
        var (kept, first) = (0, 0);
        for (var column = 0; column < columns.Count; column++)
        {
            var places = order.AsSpan(first, start[column + 1] - first);
            first = start[column + 1];
            if (!Ascends(places)) places.Sort((a, b) => this[a].Row.CompareTo(this[b].Row));
            start[column] = kept;
            for (var k = 0; k < places.Length; k++)
            {
                var cell = this[places[k]];
                if (k > 0 && this[places[k - 1]].Row == cell.Row) throw Twice(rows, columns, this[places[k - 1]], cell);
                if (cell.Value == 0) continue;
                var amount = scale is null ? cell.Value : cell.Value / scale[column];
                if (!double.IsFinite(amount))
                    throw new TableException(file, cell.Line, $"the cell {rows.Labels[cell.Row]}, {columns.Labels[column]} is too large beside the output of its column", "check the units of both");
                (row[kept], value[kept]) = (cell.Row, amount);
                kept++;
            }
        }

        start[^1] = kept;
        return kept == Count ? new SparseMatrix(rows.Count, start, row, value) : new SparseMatrix(rows.Count, start, row[..kept], value[..kept]);
    }

    // As most files have it.
    private bool Ascends(ReadOnlySpan<int> places)
    {
        for (var k = 1; k < places.Length; k++)
            if (this[places[k]].Row <= this[places[k - 1]].Row) return false;
        return true;
    }

    private TableException Twice(LabelIndex rows, LabelIndex columns, (int Row, int Column, double Value, int Line) a, (int Row, int Column, double Value, int Line) b) =>
        new(file, Math.Max(a.Line, b.Line), $"the cell {rows.Labels[a.Row]}, {columns.Labels[a.Column]} stands twice, first in line {Math.Min(a.Line, b.Line)}", "keep one of the two");

    /// <summary>Where each column ends among the places, shifted by one, and the places column by column.</summary>
    private (int[] Start, int[] Order) ByColumn(int columns)
    {
        var (start, order) = (new int[columns + 1], new int[Count]);
        for (var place = 0; place < Count; place++) start[_chunks[place >> ChunkBits].Column[place & ChunkMask] + 1]++;
        for (var column = 0; column < columns; column++) start[column + 1] += start[column];
        var next = start.AsSpan(0, columns).ToArray();
        for (var place = 0; place < Count; place++) order[next[_chunks[place >> ChunkBits].Column[place & ChunkMask]]++] = place;
        return (start, order);
    }

    private sealed record Chunk(int[] Row, int[] Column, double[] Value, int[] Line)
    {
        public Chunk(int size)
            : this(new int[size], new int[size], new double[size], new int[size])
        {
        }

        public Chunk Larger()
        {
            var larger = new Chunk(Math.Min(4 * Row.Length, ChunkMask + 1));
            Row.CopyTo(larger.Row, 0);
            Column.CopyTo(larger.Column, 0);
            Value.CopyTo(larger.Value, 0);
            Line.CopyTo(larger.Line, 0);
            return larger;
        }
    }
}
