using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>How capital wears: its slowest part decides how long a capacity lasts, and faster parts are replaced as they are used.</summary>
internal static class Wear
{
    /// <summary>Share of each technique's capacity that goes out of use a year, and products needed for upkeep per unit of level.</summary>
    public static (double[] Share, SparseMatrix? Upkeep) Of(ProductionSystem system)
    {
        var share = new double[system.Techniques.Count];
        if (system.Capital is not { } capital || system.Depreciation is not { } depreciation) return (share, null);
        var upkeep = new List<(int Row, double Value)>[share.Length];
        for (var technique = 0; technique < share.Length; technique++)
        {
            upkeep[technique] = [];
            var rows = capital.RowsOf(technique);
            var values = capital.ValuesOf(technique);
            if (rows.Length == 0) continue;
            share[technique] = 1;
            foreach (var row in rows) share[technique] = Math.Min(share[technique], depreciation[row, technique]);
            for (var k = 0; k < rows.Length; k++)
                if (depreciation[rows[k], technique] - share[technique] is > 0 and var faster) upkeep[technique].Add((rows[k], values[k] * faster));
        }

        return (share, SparseMatrix.FromColumns(capital.Rows, upkeep));
    }
}
