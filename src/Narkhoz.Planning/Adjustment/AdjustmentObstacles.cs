using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>Finds out why an adjustment does not meet its totals.</summary>
internal static class AdjustmentObstacles
{
    private const double Rounding = 1e-9;

    /// <summary>All obstacles: single rows and columns first, then blocks, then rows that are too large for their columns.</summary>
    public static List<AdjustmentObstacle> Find(SparseMatrix matrix, double[] rowTotals, double[] columnTotals)
    {
        var found = new List<AdjustmentObstacle>();
        Lines(matrix.Transposed(), rowTotals, (line, kind) => found.Add(new AdjustmentObstacle(kind, [line], [], rowTotals[line])));
        Lines(matrix, columnTotals, (line, kind) => found.Add(new AdjustmentObstacle(kind, [], [line], columnTotals[line])));
        foreach (var (rows, columns) in Blocks(matrix))
        {
            var (wanted, room) = (rows.Sum(row => rowTotals[row]), columns.Sum(column => columnTotals[column]));
            var size = rows.Sum(row => Math.Abs(rowTotals[row])) + columns.Sum(column => Math.Abs(columnTotals[column]));
            if (rows.Count > 0 && columns.Count > 0 && Math.Abs(wanted - room) > Rounding * size) found.Add(new AdjustmentObstacle(ObstacleKind.Sums, rows, columns, wanted - room));
        }

        if (found.Count == 0 && !HasNegative(matrix) && PatternFlow.Cut(matrix, rowTotals, columnTotals) is { } cut) found.Add(cut);
        if (found.Count == 0) found.Add(new AdjustmentObstacle(ObstacleKind.Limit, [], [], 0));
        return found;
    }

    private static bool HasNegative(SparseMatrix matrix)
    {
        foreach (var value in matrix.Values)
            if (value < 0) return true;
        return false;
    }

    private static void Lines(SparseMatrix matrix, double[] totals, Action<int, ObstacleKind> found)
    {
        for (var line = 0; line < totals.Length; line++)
        {
            bool positive = false, negative = false;
            foreach (var value in matrix.ValuesOf(line))
            {
                positive |= value > 0;
                negative |= value < 0;
            }

            if (!positive && !negative)
            {
                if (totals[line] != 0) found(line, ObstacleKind.Empty);
            }
            else if ((!positive && totals[line] >= 0) || (!negative && totals[line] < 0)) found(line, ObstacleKind.Sign);
        }
    }

    /// <summary>Rows and columns that hang together by cells.</summary>
    private static IEnumerable<(List<int> Rows, List<int> Columns)> Blocks(SparseMatrix matrix)
    {
        var parent = Enumerable.Range(0, matrix.Rows + matrix.Columns).ToArray();
        for (var column = 0; column < matrix.Columns; column++)
            for (var k = matrix.Starts[column]; k < matrix.Starts[column + 1]; k++)
                if (matrix.Values[k] != 0) parent[Root(matrix.Rows + column)] = Root(matrix.RowIndices[k]);
        return Enumerable.Range(0, parent.Length).GroupBy(Root).Select(block => (
            block.Where(node => node < matrix.Rows).ToList(),
            block.Where(node => node >= matrix.Rows).Select(node => node - matrix.Rows).ToList()));

        int Root(int node)
        {
            while (parent[node] != node) node = parent[node] = parent[parent[node]];
            return node;
        }
    }
}
