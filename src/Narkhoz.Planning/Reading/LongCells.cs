using System.Globalization;

namespace Narkhoz.Planning.Reading;

/// <summary>Reads a clean file of triples (<c>row,column,value</c>) in blocks of lines on all cores.</summary>
/// <remarks>
/// Clean is a file without quotes, empty lines, unknown labels, or numbers that are out of range. What is not clean is left to <see cref="CsvRows"/>, which tells file and line of what is
/// wrong, so that nothing is judged in two ways. Blocks are put together in the order of the file: the cells do not depend on the number of threads.
/// </remarks>
internal sealed class LongCells
{
    private const int BlockBytes = 1 << 22;
    private readonly LabelBytes _rows;
    private readonly LabelBytes _columns;
    private readonly double _least;
    private readonly double _most;

    private LongCells(LabelBytes rows, LabelBytes columns, double least, double most) => (_rows, _columns, _least, _most) = (rows, columns, least, most);

    /// <summary>Reads the cells; null where the file is not clean.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="file">Its name there.</param>
    /// <param name="part">What it is a part of; its labels must be closed.</param>
    /// <param name="least">Least number that may stand there.</param>
    /// <param name="most">Largest number that may stand there.</param>
    internal static CellList? Read(TableSource source, string file, DraftPart part, double least, double most)
    {
        if (!part.Rows.Closed || !part.Columns.Closed) return null;
        var rows = new LabelBytes(part.Rows.Labels);
        return new LongCells(rows, part.Columns.Labels.SequenceEqual(part.Rows.Labels) ? rows : new LabelBytes(part.Columns.Labels), least, most).Read(source, file);
    }

    private CellList? Read(TableSource source, string file)
    {
        var cells = new CellList(source.Shown(file));
        using var stream = source.Open(file);
        var blocks = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Block(this)).ToArray();
        var (rest, line, header) = (Array.Empty<byte>(), 1L, true);
        for (var ended = false; !ended;)
        {
            var filled = 0;
            while (filled < blocks.Length && !ended) (rest, ended) = blocks[filled++].Fill(stream, rest, ref header);
            if (header) return null;
            Parallel.For(0, filled, block => blocks[block].Parse());
            for (var block = 0; block < filled; block++)
            {
                if (!blocks[block].Clean || line + blocks[block].Count >= int.MaxValue) return null;
                cells.Add(blocks[block].Rows, blocks[block].Columns, blocks[block].Values, (int)line + 1);
                line += blocks[block].Count;
            }
        }

        return cells;
    }

    /// <summary>Whole lines of the file, and what they hold.</summary>
    private sealed class Block(LongCells cells)
    {
        private byte[] _text = new byte[BlockBytes];
        private int _length;
        private int[] _row = [];
        private int[] _column = [];
        private double[] _value = [];

        public bool Clean { get; private set; }

        public int Count { get; private set; }

        public ReadOnlySpan<int> Rows => _row.AsSpan(0, Count);

        public ReadOnlySpan<int> Columns => _column.AsSpan(0, Count);

        public ReadOnlySpan<double> Values => _value.AsSpan(0, Count);

        /// <summary>Takes what was left over of the block before, and as many bytes more as fit; gives back what stands behind the last whole line.</summary>
        public (byte[] Behind, bool Ended) Fill(Stream stream, byte[] rest, ref bool header)
        {
            if (rest.Length > _text.Length / 2) _text = new byte[2 * rest.Length];
            rest.CopyTo(_text, 0);
            _length = rest.Length + stream.ReadAtLeast(_text.AsSpan(rest.Length), _text.Length - rest.Length, throwOnEndOfStream: false);
            var ended = _length < _text.Length;
            var from = 0;
            if (header)
            {
                from = _text.AsSpan(0, _length).IndexOf((byte)'\n') + 1;
                header = from == 0 || _text.AsSpan(0, from).Contains((byte)'"');
                if (header) return ([], true);
            }

            var end = ended ? _length : _text.AsSpan(0, _length).LastIndexOf((byte)'\n') + 1;
            rest = _text[end.._length];
            _length = Math.Max(0, end - from);
            _text.AsSpan(from, _length).CopyTo(_text);
            return (rest, ended);
        }

        public void Parse()
        {
            (Count, Clean) = (0, !_text.AsSpan(0, _length).Contains((byte)'"'));
            var lines = _text.AsSpan(0, _length).Count((byte)'\n') + 1;
            if (_row.Length < lines) (_row, _column, _value) = (new int[lines], new int[lines], new double[lines]);
            ReadOnlySpan<byte> text = _text.AsSpan(0, _length), last = default;
            var lastPlace = -1;
            while (Clean && text.Length > 0)
            {
                var end = text.IndexOf((byte)'\n');
                var line = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
                text = end < 0 ? default : text[(end + 1)..];
                var first = line.IndexOf((byte)',');
                var second = first < 0 ? -1 : line[(first + 1)..].IndexOf((byte)',') + first + 1;
                Clean = second > first && first >= 0;
                if (!Clean) return;
                var column = Trimmed(line[(first + 1)..second]);
                if (!column.SequenceEqual(last))
                {
                    last = column;
                    lastPlace = cells._columns.Find(column);
                }

                var row = cells._rows.Find(Trimmed(line[..first]));
                Clean = row >= 0 && lastPlace >= 0 && double.TryParse(Trimmed(line[(second + 1)..]), NumberStyles.Float, CultureInfo.InvariantCulture, out _value[Count])
                    && _value[Count] >= cells._least && _value[Count] <= cells._most;
                (_row[Count], _column[Count]) = (row, lastPlace);
                Count++;
            }
        }

        private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> field) => field.Trim(" \t"u8);
    }
}
