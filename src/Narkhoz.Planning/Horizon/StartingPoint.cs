namespace Narkhoz.Planning.Horizon;

/// <summary>Where the interior point starts: levels at nine tenths of their likely size and other unknowns at less, every slack at a tenth, and prices that give each partnership the same product.</summary>
/// <remarks>Sizes follow the units of the table, so the way to the plan does not depend on the units.</remarks>
internal static class StartingPoint
{
    public static Iterate Of(Staircase staircase, StaircaseScale size)
    {
        var layout = staircase.Layout;
        var at = new Iterate(layout);
        var unknowns = at.Unknowns;
        for (var k = 0; k < unknowns.Length; k++)
            if (staircase.IsUnknown[k]) unknowns[k] = Size(staircase, size, k);
        var (rows, local) = (new double[layout.AllRows], new double[layout.LocalRows]);
        staircase.Times(unknowns, rows);
        staircase.Local.Times(unknowns, local);
        for (var row = 0; row < rows.Length; row++)
            if (staircase.IsRow[row]) at.Slacks[row] = Math.Max(rows[row] - staircase.Right[row], 0.1 * size.OfRow(row % layout.Rows));
        for (var row = 0; row < local.Length; row++)
            if (staircase.Local.IsRow[row]) at.LocalSlacks[row] = Math.Max(local[row] - staircase.Local.Right[row], 0.1 * size.OfLevel(row % layout.Techniques));
        var (slope, curvature) = (new double[layout.Unknowns], new double[layout.Unknowns]);
        staircase.Derivatives(unknowns, slope, curvature);
        double worth = 0;
        for (var k = 0; k < slope.Length; k++) worth += Math.Abs(slope[k] * unknowns[k]);
        var product = Math.Max(worth, 1e-6) / layout.Products;
        for (var k = 0; k < at.Primal.Length; k++)
            if (at.Primal[k] > 0) at.Dual[k] = product / at.Primal[k];
        return at;
    }

    private static double Size(Staircase staircase, StaircaseScale size, int k)
    {
        var layout = staircase.Layout;
        if (k < layout.Building) return 0.9 * size.OfLevel(k % layout.Techniques);
        if (k < layout.Stocks) return 0.1 * size.OfLevel((k - layout.Building) % layout.Techniques);
        if (k < layout.Sets) return 0.05 * size.OfRow((k - layout.Stocks) % layout.Products);
        if (k < layout.Deliveries) return 0.5;
        if (k < layout.Shortages) return 0.5 * staircase.Target(k - layout.Deliveries);
        return k < layout.LocalShortages ? 0.5 * size.OfRow((k - layout.Shortages) % layout.Rows) : 0.5 * size.OfLevel((k - layout.LocalShortages) % layout.Techniques);
    }
}
