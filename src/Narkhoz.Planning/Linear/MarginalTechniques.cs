using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Linear;

/// <summary>The columns of a weighted programme gathered into one technique for each row: the Leontief part of its normal equations.</summary>
/// <remarks>
/// A column owns the row of which it gives most, and its own cell is made 1, so it is e - a with inputs a and weight w. The columns of a row together have
/// sum w (e - a)(e - a)' = W (e - A)(e - A)' + sum w' d d', with W the sum of weights, A their mean technique and d what sets each apart from the heaviest.
/// The slack of a row is a technique of it without inputs. At an optimum one column of nearly every row carries all the weight: the marginal technique.
/// </remarks>
internal sealed class MarginalTechniques
{
    /// <summary>Stands for the slack of a row where a column is named.</summary>
    internal const int Slack = -1;

    private const double Least = 1e-3;
    private const int MostExtra = 40;
    private readonly SparseMatrix _matrix;
    private readonly int[] _groupStart;
    private readonly int[] _group;
    private readonly double[] _own;
    private readonly double[] _sum;
    private readonly List<Substitute> _substitutes = [];

    /// <summary>Gives every column to its row.</summary>
    /// <param name="matrix">The columns.</param>
    /// <param name="sign">Sign of the slack of each row: rows of positive slacks limit resources and own no columns.</param>
    internal MarginalTechniques(SparseMatrix matrix, double[] sign)
    {
        _matrix = matrix;
        var (owner, start) = (new int[matrix.Columns], new int[matrix.Rows + 1]);
        _own = new double[matrix.Columns];
        var extra = new List<int>();
        for (var j = 0; j < matrix.Columns; j++)
        {
            owner[j] = -1;
            var rows = matrix.RowsOf(j);
            var values = matrix.ValuesOf(j);
            for (var k = 0; k < rows.Length; k++)
                if (sign[rows[k]] <= 0 && values[k] > _own[j]) (owner[j], _own[j]) = (rows[k], values[k]);
            if (owner[j] < 0) extra.Add(j);
            else start[owner[j] + 1]++;
        }

        for (var i = 0; i < matrix.Rows; i++) start[i + 1] += start[i];
        _group = new int[start[^1]];
        var next = start[..^1];
        for (var j = 0; j < matrix.Columns; j++)
            if (owner[j] >= 0) _group[next[owner[j]]++] = j;
        (_groupStart, Extra) = (start, [.. extra]);
        (Weight, _sum, Inputs) = (new double[matrix.Rows], new double[matrix.Rows], new InputColumns(matrix.Rows));
    }

    /// <summary>Columns that own no row, such as the sets of an assortment.</summary>
    internal int[] Extra { get; }

    /// <summary>Whether the programme is an economy: few columns own no row, and few rows no column.</summary>
    internal bool Fit
    {
        get
        {
            var bare = 0;
            for (var i = 0; i < Weight.Length; i++) bare += _groupStart[i] == _groupStart[i + 1] ? 1 : 0;
            return Extra.Length <= MostExtra && bare <= MostExtra;
        }
    }

    /// <summary>W of each row.</summary>
    internal double[] Weight { get; }

    /// <summary>A: the inputs of each row's mean technique.</summary>
    internal InputColumns Inputs { get; }

    /// <summary>What is left beside the mean techniques.</summary>
    internal IReadOnlyList<Substitute> Substitutes => _substitutes;

    /// <summary>Gathers the columns at new weights.</summary>
    internal void Weigh(ReadOnlySpan<double> columns, ReadOnlySpan<double> slacks)
    {
        _substitutes.Clear();
        Inputs.Clear();
        for (var i = 0; i < Weight.Length; i++)
        {
            var group = _group.AsSpan(_groupStart[i], _groupStart[i + 1] - _groupStart[i]);
            var (heaviest, most, total) = (Slack, slacks[i], slacks[i]);
            foreach (var j in group)
            {
                var weight = columns[j] * _own[j] * _own[j];
                total += weight;
                if (weight > most) (heaviest, most) = (j, weight);
            }

            Weight[i] = total;
            foreach (var j in group)
                if (j != heaviest) Substitutable(i, j, heaviest, columns[j] * _own[j] * _own[j], most);
            if (heaviest != Slack) Substitutable(i, Slack, heaviest, slacks[i], most);
            Mean(i, group, columns, total);
        }

        Inputs.Finish();
    }

    /// <summary>The inputs of a column as cells, calling back with row and amount; none for a slack.</summary>
    internal CellsOf Cells(int column) => column == Slack ? default : new CellsOf(_matrix.RowsOf(column), _matrix.ValuesOf(column), _own[column]);

    private void Substitutable(int row, int column, int heaviest, double weight, double most)
    {
        if (weight > 0) _substitutes.Add(new Substitute(row, column, heaviest, weight * (most / (weight + most))));
    }

    private void Mean(int row, ReadOnlySpan<int> group, ReadOnlySpan<double> columns, double total)
    {
        foreach (var j in group)
        {
            var share = columns[j] * _own[j] * _own[j] / total;
            if (share < Least) continue;
            var cells = Cells(j);
            for (var k = 0; k < cells.Rows.Length; k++)
            {
                var place = cells.Rows[k];
                if (place == row) continue;
                if (_sum[place] == 0) Inputs.Touch(place);
                _sum[place] += share * cells.Amount(k);
            }
        }

        Inputs.EndColumn(_sum);
    }

    /// <summary>A column that stands beside the heaviest of its row.</summary>
    /// <param name="Row">The row that both own.</param>
    /// <param name="Column">The column, or <see cref="Slack"/>.</param>
    /// <param name="Heaviest">The heaviest of the row, or <see cref="Slack"/>.</param>
    /// <param name="Weight">w w0 / (w + w0): the weight of their difference.</param>
    internal readonly record struct Substitute(int Row, int Column, int Heaviest, double Weight);

    /// <summary>The cells of a column, with its own made 1 and inputs positive.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="values">Cells as they stand.</param>
    /// <param name="own">The column's own cell.</param>
    internal readonly ref struct CellsOf(ReadOnlySpan<int> rows, ReadOnlySpan<double> values, double own)
    {
        private readonly ReadOnlySpan<double> _values = values;

        /// <summary>Rows, the own one among them, of amount -1.</summary>
        internal ReadOnlySpan<int> Rows { get; } = rows;

        /// <summary>What is used at a place.</summary>
        internal double Amount(int place) => -_values[place] / own;
    }
}
