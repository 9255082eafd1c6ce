using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>A concordance between two classifications: which part of each old label goes to which new one.</summary>
/// <remarks>
/// Many old labels to one new is aggregation, one to many is splitting by weights; both are one step here. Totals are kept to the last bit:
/// the pieces of a cell, added in the order of the concordance, give the cell again.
/// </remarks>
public sealed class Concordance
{
    private const int Corrections = 4;

    private readonly (int To, double Share)[][] _shares;

    private Concordance(Labels from, Labels to, (int To, double Share)[][] shares) => (From, To, _shares) = (from, to, shares);

    /// <summary>The old labels.</summary>
    public Labels From { get; }

    /// <summary>The new labels, in the order in which the concordance names them.</summary>
    public Labels To { get; }

    /// <summary>Makes a concordance.</summary>
    /// <param name="from">The old labels, all of which must go somewhere.</param>
    /// <param name="pairs">Old label, new label, weight; the shares of an old label are its weights over their sum.</param>
    /// <param name="file">File that the pairs come from, for messages.</param>
    /// <exception cref="TableException">A label is not known, a pair stands twice, a weight is negative, or an old label goes nowhere.</exception>
    public static Concordance Of(Labels from, IEnumerable<(string From, string To, double Weight)> pairs, string file = "concordance")
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(pairs);
        var to = new LabelIndex("new label");
        var weights = Enumerable.Range(0, from.Count).Select(_ => new List<(int To, double Weight)>()).ToArray();
        foreach (var (old, renamed, weight) in pairs)
        {
            var place = from.IndexOf(old);
            if (place < 0) throw new TableException(file, 0, $"the label '{old}' is not in the table", "write it as the table does");
            if (!(weight >= 0 && double.IsFinite(weight))) throw new TableException(file, 0, $"the weight of '{old}' in '{renamed}' is {weight}", "give a weight of 0 or more");
            var target = to.Place(renamed, file, 0);
            if (weights[place].Exists(pair => pair.To == target)) throw new TableException(file, 0, $"'{old}' goes to '{renamed}' twice", "add the two weights");
            weights[place].Add((target, weight));
        }

        for (var place = 0; place < from.Count; place++)
            if (!(weights[place].Sum(pair => pair.Weight) > 0)) throw new TableException(file, 0, $"'{from[place]}' goes nowhere", "name the new label that it goes to, with a weight above 0");
        return new Concordance(from, to.ToLabels(), Array.ConvertAll(weights, Shares));
    }

    /// <summary>Reads a concordance: a CSV file with the columns <c>from</c>, <c>to</c> and, where labels are split, <c>weight</c>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="from">The old labels.</param>
    /// <exception cref="TableException">Something in the file is wrong.</exception>
    public static Concordance Read(TableSource source, Labels from)
    {
        ArgumentNullException.ThrowIfNull(source);
        var file = source.Only ?? "concordance.csv";
        var pairs = new List<(string, string, double)>();
        using (var rows = CsvRows.Open(source, file))
        {
            var (old, renamed, weight) = (rows.Column("from"), rows.Column("to"), rows.Column("weight"));
            if (old < 0 || renamed < 0) throw new TableException(rows.File, 1, "there is no column 'from' or 'to'", "add it");
            while (rows.Next()) pairs.Add((rows.Text(old), rows.Text(renamed), weight < 0 ? 1 : rows.Amount(weight)));
        }

        return Of(from, pairs, source.Shown(file));
    }

    /// <summary>A matrix with its rows, its columns or both in the new classification.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="rows">For its rows; null where they stay.</param>
    /// <param name="columns">For its columns; null where they stay.</param>
    /// <exception cref="ArgumentException">The concordance is for other labels.</exception>
    public static LabelledMatrix Apply(LabelledMatrix matrix, Concordance? rows, Concordance? columns)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Fits(rows, matrix.Rows, nameof(rows));
        Fits(columns, matrix.Columns, nameof(columns));
        var into = Enumerable.Range(0, columns?.To.Count ?? matrix.Columns.Count).Select(_ => new List<(int Row, double Value)>()).ToArray();
        for (var column = 0; column < matrix.Cells.Columns; column++)
        {
            for (var k = matrix.Cells.Starts[column]; k < matrix.Cells.Starts[column + 1]; k++)
            {
                var row = matrix.Cells.RowIndices[k];
                var (over, down) = (columns?._shares[column] ?? [(column, 1)], rows?._shares[row] ?? [(row, 1)]);
                var pieces = Pieces(matrix.Cells.Values[k], over, down);
                for (var piece = 0; piece < pieces.Length; piece++) into[over[piece / down.Length].To].Add((down[piece % down.Length].To, pieces[piece]));
            }
        }

        return new LabelledMatrix(rows?.To ?? matrix.Rows, columns?.To ?? matrix.Columns, SparseMatrix.FromColumns(rows?.To.Count ?? matrix.Rows.Count, into));
    }

    /// <summary>Amounts in the new classification.</summary>
    /// <param name="amounts">One for each old label.</param>
    /// <exception cref="ArgumentException">There are more or fewer amounts than old labels.</exception>
    public double[] Apply(IReadOnlyList<double> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Count != From.Count) throw new ArgumentException($"{amounts.Count} amounts for {From.Count} labels", nameof(amounts));
        var sums = new double[To.Count];
        for (var place = 0; place < amounts.Count; place++)
        {
            var pieces = Pieces(amounts[place], [(0, 1)], _shares[place]);
            for (var piece = 0; piece < pieces.Length; piece++) sums[_shares[place][piece].To] += pieces[piece];
        }

        return sums;
    }

    /// <summary>A cell in pieces whose sum, from the first to the last, is the cell to the bit: what rounding leaves goes to the largest piece, or the next where that cannot take it.</summary>
    private static double[] Pieces(double cell, (int To, double Share)[] over, (int To, double Share)[] down)
    {
        var pieces = new double[over.Length * down.Length];
        for (var piece = 0; piece < pieces.Length; piece++) pieces[piece] = cell * over[piece / down.Length].Share * down[piece % down.Length].Share;
        if (pieces.Length == 1) return pieces;
        foreach (var piece in Enumerable.Range(0, pieces.Length).OrderByDescending(piece => Math.Abs(pieces[piece])))
        {
            if (Sum(pieces) == cell) break;
            pieces[piece] += cell - Sum(pieces);
            for (var time = 0; time < Corrections && Sum(pieces) != cell; time++)
                pieces[piece] = Sum(pieces) < cell ? double.BitIncrement(pieces[piece]) : double.BitDecrement(pieces[piece]);
        }

        return pieces;
    }

    private static double Sum(double[] pieces)
    {
        double sum = 0;
        foreach (var piece in pieces) sum += piece;
        return sum;
    }

    private static (int To, double Share)[] Shares(List<(int To, double Weight)> weights)
    {
        var sum = weights.Sum(pair => pair.Weight);
        return [.. weights.Select(pair => (pair.To, pair.Weight / sum))];
    }

    private static void Fits(Concordance? concordance, Labels labels, string name)
    {
        if (concordance is null) return;
        var same = concordance.From.Count == labels.Count;
        for (var place = 0; same && place < labels.Count; place++) same = concordance.From[place] == labels[place];
        if (!same) throw new ArgumentException("the concordance is for other labels than the matrix has", name);
    }
}
