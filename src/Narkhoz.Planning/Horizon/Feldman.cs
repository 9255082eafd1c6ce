using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>Feldman's two departments, read off a table: what makes capital goods, and the rest.</summary>
internal static class Feldman
{
    public static double Share(ProductionSystem system, ReadOnlySpan<double> building)
    {
        if (system.Capital is not { } capital) return double.NaN;
        var isCapitalGood = new bool[system.Products.Count];
        foreach (var product in capital.RowIndices) isCapitalGood[product] = true;
        double own = 0, all = 0;
        for (var technique = 0; technique < building.Length; technique++)
        {
            double goods = 0, made = 0, capitalMade = 0;
            foreach (var value in capital.ValuesOf(technique)) goods += value * building[technique];
            var rows = system.Outputs.RowsOf(technique);
            for (var k = 0; k < rows.Length; k++)
            {
                made += system.Outputs.ValuesOf(technique)[k];
                if (isCapitalGood[rows[k]]) capitalMade += system.Outputs.ValuesOf(technique)[k];
            }

            all += goods;
            if (2 * capitalMade > made) own += goods;
        }

        return own / all;
    }
}
