using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>A random economy with capital and targets for several years, the same on every machine: what horizon plans are measured and tested on.</summary>
/// <remarks>
/// The old techniques of <see cref="RandomEconomy"/> (<see cref="RandomEconomy.DrawOld"/> with the same seed), and then from a stream of splitmix64 seeded with seed + 1, u a draw and e = -ln(1-u):
/// for each technique in turn 2 + floor(5 u) distinct capital goods floor(K u) of the first K = max(4, n/5) products, one e for each of them in ascending order as its
/// weight, the capital needed per unit of yearly output 0.5 + 1.0 u shared out by weight, and a wear of 0.04 + 0.08 u for all of it; then the growth of each product's
/// target, 0.08 u a year; then for each technique the capacity at the start, gross(0) (1.05 + 0.25 u), where gross(0) is what the first year's orders and one set need, and the capital with it
/// that replaces wear. Labour is 1.1 times what that takes and grows by 0.02 a year; orders grow by 0.02 a year; what is built serves from the next year, and the capacity of the start is to be handed on.
/// </remarks>
public static class RandomHorizon
{
    /// <summary>Draws a programme.</summary>
    /// <param name="products">Number of products, at least 5.</param>
    /// <param name="years">Years of the plan, 1 or more.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="objective">What the plan is for; null for discounted sets at 0.05.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than five products, or no years.</exception>
    public static HorizonProgramme Draw(int products, int years, ulong seed, HorizonObjective? objective = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(products, 5);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var (inputs, labour, targets) = RandomEconomy.DrawOld(products, seed);
        var stream = new SplitMix(seed + 1);
        var (capital, wear) = (new List<(int Row, double Value)>[products], new List<(int Row, double Value)>[products]);
        for (var technique = 0; technique < products; technique++) (capital[technique], wear[technique]) = Capital(products, ref stream);
        var growth = new double[products];
        for (var product = 0; product < products; product++) growth[product] = 0.08 * stream.Next();
        var (stock, worn) = (SparseMatrix.FromColumns(products, capital), SparseMatrix.FromColumns(products, wear));
        var gross = Gross(inputs, stock, worn, targets);
        var capacity = new double[products];
        double needed = 0;
        for (var technique = 0; technique < products; technique++)
        {
            capacity[technique] = gross[technique] * (1.05 + (0.25 * stream.Next()));
            needed += labour[technique] * gross[technique];
        }

        var labourRow = SparseMatrix.FromColumns(1, [.. labour.Select(hours => new[] { (0, hours) })]);
        var system = new ProductionSystem(
            Labels.Numbered("product-", products), Labels.Numbered("technique-", products), inputs, SparseMatrix.Unit(products),
            [new Factor("labour", FactorKind.Labour, 1.1 * needed)], labourRow, capacity)
        { Capital = stock, Depreciation = worn };
        return new HorizonProgramme(system, [.. Enumerable.Range(0, years).Select(year => OfYear(targets, growth, year))], objective ?? HorizonObjective.Discounted(years, 0.05))
        {
            LabourGrowth = 0.02,
            TerminalCapacity = capacity,
            LastLevels = gross,
        };
    }

    private static (List<(int Row, double Value)> Capital, List<(int Row, double Value)> Wear) Capital(int products, ref SplitMix stream)
    {
        var (goods, chosen) = (Math.Max(4, products / 5), new SortedSet<int>());
        var count = 2 + (int)(5 * stream.Next());
        while (chosen.Count < Math.Min(count, goods)) chosen.Add((int)(goods * stream.Next()));
        var weights = new double[chosen.Count];
        for (var k = 0; k < weights.Length; k++) weights[k] = stream.NextExponential();
        var (ratio, wear, sum) = (0.5 + stream.Next(), 0.04 + (0.08 * stream.Next()), weights.Sum());
        return ([.. chosen.Select((good, k) => (good, ratio * weights[k] / sum))], [.. chosen.Select(good => (good, wear))]);
    }

    private static double[] Gross(SparseMatrix inputs, SparseMatrix stock, SparseMatrix wear, PlanTargets targets)
    {
        var gross = new double[inputs.Rows];
        for (var round = 0; round < 400; round++)
        {
            var next = new double[gross.Length];
            for (var product = 0; product < next.Length; product++) next[product] = targets.Orders[product] + targets.Assortment[product];
            inputs.AddTimes(gross, next);
            for (var technique = 0; technique < gross.Length; technique++)
            {
                var rows = stock.RowsOf(technique);
                var values = stock.ValuesOf(technique);
                for (var k = 0; k < rows.Length; k++) next[rows[k]] += values[k] * wear.ValuesOf(technique)[k] * gross[technique];
            }

            gross = next;
        }

        return gross;
    }

    private static PlanTargets OfYear(PlanTargets targets, double[] growth, int year)
    {
        var (orders, assortment) = (targets.Orders.ToArray(), targets.Assortment.ToArray());
        for (var product = 0; product < orders.Length; product++)
        {
            orders[product] *= Math.Pow(1.02, year);
            assortment[product] *= Math.Pow(1 + growth[product], year);
        }

        return new PlanTargets(orders, assortment);
    }
}
