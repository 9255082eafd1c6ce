using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Cells of a matrix as they come from a file, in any order, each with its line.</summary>
/// <remarks>20 bytes a cell, and 12 more while they are compressed.</remarks>
internal sealed class CellList(string file)
{
    private readonly List<int> _row = [];
    private readonly List<int> _column = [];
    private readonly List<int> _line = [];
    private readonly List<double> _value = [];

    /// <summary>File that the cells come from.</summary>
    public string File => file;

    /// <summary>How many there are.</summary>
    public int Count => _row.Count;

    /// <summary>A cell by its place in the order of the file.</summary>
    public (int Row, int Column, double Value, int Line) this[int place] => (_row[place], _column[place], _value[place], _line[place]);

    /// <summary>Notes a cell.</summary>
    public void Add(int row, int column, double value, int line)
    {
        _row.Add(row);
        _column.Add(column);
        _value.Add(value);
        _line.Add(line);
    }

    /// <summary>Gives a cell another value.</summary>
    public void Set(int place, double value) => _value[place] = value;

    /// <summary>Sums of the rows.</summary>
    /// <param name="rows">Number of rows.</param>
    public double[] RowSums(int rows)
    {
        var sums = new double[rows];
        for (var place = 0; place < Count; place++) sums[_row[place]] += _value[place];
        return sums;
    }

    /// <summary>Compresses the cells by column, each divided by the scale of its column; noughts are left out.</summary>
    /// <param name="rows">Labels of the rows.</param>
    /// <param name="columns">Labels of the columns.</param>
    /// <param name="scale">What each column is divided by; null for one.</param>
    /// <exception cref="TableException">A cell stands twice.</exception>
    public SparseMatrix Compressed(LabelIndex rows, LabelIndex columns, double[]? scale = null)
    {
        var order = InOrder(rows.Count, columns.Count);
        var start = new int[columns.Count + 1];
        var (row, value) = (new int[Count], new double[Count]);
        int kept = 0, before = -1, filled = 0;
        foreach (var place in order)
        {
            if (before >= 0 && _row[before] == _row[place] && _column[before] == _column[place])
                throw new TableException(file, _line[place], $"the cell {rows.Labels[_row[place]]}, {columns.Labels[_column[place]]} stands twice, first in line {_line[before]}", "keep one of the two");
            before = place;
            while (filled < _column[place]) start[++filled] = kept;
            var amount = _value[place];
            if (amount == 0) continue;
            if (scale is not null) amount /= scale[_column[place]];
            if (!double.IsFinite(amount))
                throw new TableException(file, _line[place], $"the cell {rows.Labels[_row[place]]}, {columns.Labels[_column[place]]} is too large beside the output of its column", "check the units of both");
            (row[kept], value[kept]) = (_row[place], amount);
            kept++;
        }

        while (filled < columns.Count) start[++filled] = kept;
        return new SparseMatrix(rows.Count, start, row[..kept], value[..kept]);
    }

    // Two counting sorts, by row and then by column: linear in the cells.
    private int[] InOrder(int rows, int columns)
    {
        var byRow = Sorted([.. Enumerable.Range(0, Count)], _row, rows);
        return Sorted(byRow, _column, columns);
    }

    private static int[] Sorted(int[] places, List<int> key, int keys)
    {
        var next = new int[keys + 1];
        foreach (var place in places) next[key[place] + 1]++;
        for (var i = 0; i < keys; i++) next[i + 1] += next[i];
        var sorted = new int[places.Length];
        foreach (var place in places) sorted[next[key[place]]++] = place;
        return sorted;
    }
}
