using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>Whether totals fit into the cells that a matrix has at all: a flow from rows to columns through its cells.</summary>
/// <remarks>Gale's theorem (1957): they fit exactly when no rows together exceed the columns in which they have cells. Ford and Fulkerson 1956, by shortest paths (Edmonds and Karp 1972).</remarks>
internal static class PatternFlow
{
    private const double Rounding = 1e-9;

    /// <summary>The rows that are too large for their columns; null where the totals fit.</summary>
    public static AdjustmentObstacle? Cut(SparseMatrix matrix, double[] rowTotals, double[] columnTotals)
    {
        var (rowLeft, columnLeft, flow) = ((double[])rowTotals.Clone(), (double[])columnTotals.Clone(), new double[matrix.NonZeros]);
        var least = Rounding * Math.Max(rowTotals.Sum(), columnTotals.Sum());
        var byRow = Edges(matrix);
        while (true)
        {
            var (cameToColumn, cameToRow, end) = Search(matrix, byRow, rowLeft, columnLeft, flow, least);
            if (end >= 0)
            {
                Augment(matrix, rowLeft, columnLeft, flow, cameToColumn, cameToRow, end);
                continue;
            }

            if (rowLeft.Sum() <= least * Math.Max(1, matrix.Rows)) return null;
            var rows = Enumerable.Range(0, matrix.Rows).Where(row => cameToRow[row] != Unseen).ToList();
            var columns = Enumerable.Range(0, matrix.Columns).Where(column => cameToColumn[column] >= 0).ToList();
            return new AdjustmentObstacle(ObstacleKind.Narrow, rows, columns, rows.Sum(row => rowTotals[row]) - columns.Sum(column => columnTotals[column]));
        }
    }

    private const int Unseen = -2;
    private const int Source = -1;

    /// <summary>Breadth first from rows that are left over; the edge by which each column and row was reached.</summary>
    private static (int[] CameToColumn, int[] CameToRow, int End) Search(
        SparseMatrix matrix, List<(int Column, int Edge)>[] byRow, double[] rowLeft, double[] columnLeft, double[] flow, double least)
    {
        var (toColumn, toRow, queue) = (new int[matrix.Columns], new int[matrix.Rows], new Queue<int>());
        Array.Fill(toColumn, Unseen);
        Array.Fill(toRow, Unseen);
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (rowLeft[row] <= least) continue;
            toRow[row] = Source;
            queue.Enqueue(row);
        }

        while (queue.TryDequeue(out var row))
        {
            foreach (var (column, edge) in byRow[row])
            {
                if (toColumn[column] != Unseen) continue;
                toColumn[column] = edge;
                if (columnLeft[column] > least) return (toColumn, toRow, column);
                for (var k = matrix.Starts[column]; k < matrix.Starts[column + 1]; k++)
                {
                    var back = matrix.RowIndices[k];
                    if (flow[k] <= least || toRow[back] != Unseen) continue;
                    toRow[back] = k;
                    queue.Enqueue(back);
                }
            }
        }

        return (toColumn, toRow, -1);
    }

    private static void Augment(SparseMatrix matrix, double[] rowLeft, double[] columnLeft, double[] flow, int[] toColumn, int[] toRow, int end)
    {
        var (path, amount, column) = (new List<(int Edge, int Sign)>(), columnLeft[end], end);
        while (true)
        {
            var edge = toColumn[column];
            path.Add((edge, 1));
            var row = matrix.RowIndices[edge];
            if (toRow[row] == Source)
            {
                amount = Math.Min(amount, rowLeft[row]);
                rowLeft[row] -= amount;
                break;
            }

            path.Add((toRow[row], -1));
            amount = Math.Min(amount, flow[toRow[row]]);
            column = ColumnOf(matrix, toRow[row]);
        }

        columnLeft[end] -= amount;
        foreach (var (edge, sign) in path) flow[edge] += sign * amount;
    }

    private static int ColumnOf(SparseMatrix matrix, int edge)
    {
        var found = matrix.Starts.BinarySearch(edge);
        if (found < 0) return ~found - 1;
        while (matrix.Starts[found + 1] == edge) found++;
        return found;
    }

    private static List<(int Column, int Edge)>[] Edges(SparseMatrix matrix)
    {
        var edges = Enumerable.Range(0, matrix.Rows).Select(_ => new List<(int, int)>()).ToArray();
        for (var column = 0; column < matrix.Columns; column++)
            for (var k = matrix.Starts[column]; k < matrix.Starts[column + 1]; k++)
                if (matrix.Values[k] > 0) edges[matrix.RowIndices[k]].Add((column, k));
        return edges;
    }
}
