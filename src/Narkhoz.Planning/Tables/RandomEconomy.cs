namespace Narkhoz.Planning.Tables;

/// <summary>A random productive economy of any size, the same on every machine: what planning methods are measured and tested on.</summary>
/// <remarks>
/// All in units of the base year's prices, so that norms of a technique add up to less than 1: each makes a surplus, and the table is productive (Hawkins and Simon 1949).
/// A product takes 15 to 45 different others: each one with probability 1/2 from a core that everybody uses (n u^3), else from all. Norms are exponential and add up to a share
/// of 0.35 to 0.75 in the old technique; the new one takes 0.8 to 1.1 of the old one's materials and 0.6 to 1.2 of its labour. The draws are splitmix64 in a fixed order.
/// </remarks>
public static class RandomEconomy
{
    /// <summary>The economy with two techniques for each product: 2p is the old one of product p and 2p + 1 the new one.</summary>
    /// <remarks>
    /// Capacities leave the old techniques 1 to 1.5 of what the orders and one set of the assortment need, and the new ones 0.2 to 0.8; labour is 1.2 times what the old ones need.
    /// So one set can be made, and the question is how many more.
    /// </remarks>
    /// <param name="products">Number of products, at least 2.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two products.</exception>
    public static (ProductionSystem System, PlanTargets Targets) Draw(int products, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(products, 2);
        var stream = new SplitMix(seed);
        var (shares, labour, newShares, newLabour) = (new double[products], new double[products], new double[products], new double[products]);
        var old = OldOf(new RandomInputs(products, ref stream), shares, labour);
        var fresh = new RandomInputs(products, ref stream)
            .Fill((p, first, second) => (shares[p] * (0.80 + (0.30 * first)), labour[p] * (0.6 + (0.6 * second))), newShares, newLabour);
        var targets = Targets(products, ref stream);
        var gross = GrossOutputs(old, targets);
        var capacity = new double[2 * products];
        for (var p = 0; p < products; p++) capacity[2 * p] = gross[p] * (1.0 + (0.5 * stream.Next()));
        for (var p = 0; p < products; p++) capacity[(2 * p) + 1] = gross[p] * (0.2 + (0.6 * stream.Next()));
        double needed = 0;
        for (var p = 0; p < products; p++) needed += labour[p] * gross[p];
        var unit = SparseMatrix.Unit(products);
        var system = new ProductionSystem(
            Labels.Numbered("product-", products), Labels.Numbered("technique-", 2 * products), Alternating(old, fresh), Alternating(unit, unit),
            [new Factor("labour", FactorKind.Labour, 1.2 * needed)], Alternating(Row(labour), Row(newLabour)), capacity);
        return (system, targets);
    }

    /// <summary>The old techniques of the same economy alone, without capacities: Leontief's case, for tables of millions of products.</summary>
    /// <remarks>Memory: 12 bytes a norm, 20 a product, and 16 a product for the targets.</remarks>
    /// <param name="products">Number of products, at least 2.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>Norms in columns, labour per unit of product, and the targets.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two products.</exception>
    public static (SparseMatrix Inputs, double[] Labour, PlanTargets Targets) DrawOld(int products, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(products, 2);
        var stream = new SplitMix(seed);
        var labour = new double[products];
        var old = OldOf(new RandomInputs(products, ref stream), new double[products], labour);
        _ = new RandomInputs(products, ref stream);
        return (old, labour, Targets(products, ref stream));
    }

    private static SparseMatrix OldOf(RandomInputs inputs, double[] shares, double[] labour) => inputs.Fill(
        (_, first, second) =>
        {
            var share = 0.35 + (0.40 * first);
            return (share, (1 - share) * (0.3 + (0.7 * second)));
        },
        shares,
        labour);

    private static PlanTargets Targets(int products, ref SplitMix stream)
    {
        var (assortment, orders) = (new double[products], new double[products]);
        for (var p = 0; p < products; p++) assortment[p] = stream.Next() < 0.6 ? stream.NextExponential() : 0;
        for (var p = 0; p < products; p++) orders[p] = 0.2 * stream.NextExponential();
        return new PlanTargets(orders, assortment);
    }

    private static double[] GrossOutputs(SparseMatrix inputs, PlanTargets targets)
    {
        var final = new double[inputs.Rows];
        for (var p = 0; p < final.Length; p++) final[p] = targets.Assortment[p] + targets.Orders[p];
        var gross = final;
        for (var change = 1.0; change >= 1e-15;)
        {
            var next = final.AsSpan().ToArray();
            inputs.AddTimes(gross, next);
            change = 0;
            for (var p = 0; p < next.Length; p++) change = Math.Max(change, Math.Abs(next[p] - gross[p]) / (1 + Math.Abs(next[p])));
            gross = next;
        }

        return gross;
    }

    private static SparseMatrix Row(double[] values) => new(1, [.. Enumerable.Range(0, values.Length + 1)], new int[values.Length], values);

    private static SparseMatrix Alternating(SparseMatrix even, SparseMatrix odd)
    {
        var start = new int[(2 * even.Columns) + 1];
        var (row, value) = (new int[even.NonZeros + odd.NonZeros], new double[even.NonZeros + odd.NonZeros]);
        for (var column = 0; column < 2 * even.Columns; column++)
        {
            var from = column % 2 == 0 ? even : odd;
            from.RowsOf(column / 2).CopyTo(row.AsSpan(start[column]));
            from.ValuesOf(column / 2).CopyTo(value.AsSpan(start[column]));
            start[column + 1] = start[column] + from.RowsOf(column / 2).Length;
        }

        return new SparseMatrix(even.Rows, start, row, value);
    }
}
