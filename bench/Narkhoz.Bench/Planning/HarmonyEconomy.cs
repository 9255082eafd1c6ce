using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>A random economy of the kind that the harmony planner of 2018 is tried out on, where half of every product is for final uses.</summary>
/// <remarks>
/// Each cell has a draw with probability (log2 n + 5) / n: three bits, of which the first says whether there is a flow (1 or 3) and the second whether there is capital (2, 3, 6 or 7); wear 0.07; labour
/// 1 to 9 an industry. Output is twice what industries use and wear out, the first year's target nine tenths of that use and 0.03 more a year; labour is what there is, and 0.02 more a year.
/// </remarks>
internal static class HarmonyEconomy
{
    private const double Wear = 0.07;

    public static HorizonProgramme Draw(int products, int years, int seed)
    {
        var random = new Random(seed);
        var (flows, capital, use) = (Columns(products), Columns(products), new double[products]);
        var share = (Math.Log2(products) + 5) / products;
        for (var product = 0; product < products; product++)
        {
            for (var industry = 0; industry < products; industry++)
            {
                if (random.NextDouble() >= share) continue;
                var bits = random.Next(8);
                if ((bits & 1) == 1) flows[industry].Add((product, bits & 3));
                if ((bits & 2) == 2) capital[industry].Add((product, bits));
                use[product] += ((bits & 1) == 1 ? bits & 3 : 0) + ((bits & 2) == 2 ? bits * Wear : 0);
            }
        }

        var (output, labour, hours) = (new double[products], new List<(int Row, double Value)>[products], 0.0);
        for (var industry = 0; industry < products; industry++)
        {
            output[industry] = Math.Max(2, 2 * Math.Floor(use[industry]));
            var worked = random.Next(1, 10);
            hours += worked;
            labour[industry] = [(0, worked / output[industry])];
            foreach (var column in (List<(int Row, double Value)>[])[flows[industry], capital[industry]])
                for (var k = 0; k < column.Count; k++) column[k] = (column[k].Row, column[k].Value / output[industry]);
        }

        var stock = SparseMatrix.FromColumns(products, capital);
        var worn = new SparseMatrix(products, stock.Starts.ToArray(), stock.RowIndices.ToArray(), [.. Enumerable.Repeat(Wear, stock.NonZeros)]);
        var system = new ProductionSystem(
            Labels.Numbered("product-", products), Labels.Numbered("industry-", products), SparseMatrix.FromColumns(products, flows), SparseMatrix.Unit(products),
            [new Factor("labour", FactorKind.Labour, hours)], SparseMatrix.FromColumns(1, labour), [.. output.Select((level, industry) => capital[industry].Count > 0 ? level : double.PositiveInfinity)])
        { Capital = stock, Depreciation = worn };
        var targets = Enumerable.Range(0, years).Select(year => new PlanTargets(new double[products], [.. use.Select(used => Math.Max(1, Math.Floor(0.9 * used * Math.Pow(1.03, year))))]));
        return new HorizonProgramme(system, [.. targets], HorizonObjective.Harmonious(years)) { LabourGrowth = 0.02, LastLevels = output };
    }

    private static List<(int Row, double Value)>[] Columns(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<(int Row, double Value)>())];
}
