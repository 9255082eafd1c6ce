namespace Narkhoz.Planning.Prices;

/// <summary>Soviet wholesale and retail prices: cost and a planned margin for the works, and a turnover tax on what households buy.</summary>
/// <remarks>
/// Wholesale p = (1 + m)(p (A + D) + w l); retail = p / (1 - t), the tax being a share of the retail price, as the Soviet rates were quoted from 1930
/// (Holzman 1955, "Soviet Taxation"). Works buy from each other at wholesale.
/// </remarks>
public sealed class CostPlusPrices
{
    private readonly double[] _tax;

    private CostPlusPrices(PriceSystem wholesale, double[] tax) => (Wholesale, _tax) = (wholesale, tax);

    /// <summary>What works pay.</summary>
    public PriceSystem Wholesale { get; }

    /// <summary>Turnover tax on each product, as a share of the retail price, below 1; negative where shops sell below cost.</summary>
    public ReadOnlySpan<double> Tax => _tax;

    /// <summary>What households pay, money per unit.</summary>
    public double[] Retail() => [.. Enumerable.Range(0, _tax.Length).Select(product => Wholesale.Prices[product] / (1 - _tax[product]))];

    /// <summary>Prices with given rates of tax.</summary>
    /// <param name="costing">What things cost.</param>
    /// <param name="margin">Planned profit per rouble of cost, from 0.</param>
    /// <param name="tax">Turnover tax on each product, as a share of the retail price, below 1.</param>
    /// <param name="wage">Money for a unit of labour.</param>
    /// <exception cref="ArgumentException">There are not as many rates as products, or one is not below 1.</exception>
    /// <exception cref="InvalidOperationException">No finite prices bear the margin.</exception>
    public static CostPlusPrices Of(Costing costing, double margin, IReadOnlyList<double> tax, double wage = 1)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(tax);
        if (tax.Count != costing.Count) throw new ArgumentException($"{tax.Count} rates for {costing.Count} products", nameof(tax));
        if (tax.Any(rate => !(rate < 1 && double.IsFinite(rate)))) throw new ArgumentException("a rate of turnover tax is not below 1", nameof(tax));
        return new CostPlusPrices(new PriceFormula(margin, margin).At(costing, wage), [.. tax]);
    }

    /// <summary>Prices with the one rate of tax at which wages buy the wage goods and nothing is left over: purchasing power is balanced by the tax.</summary>
    /// <param name="costing">What things cost, with wage goods.</param>
    /// <param name="margin">Planned profit per rouble of cost, from 0.</param>
    /// <param name="taxed">Whether a product bears the tax.</param>
    /// <exception cref="ArgumentException">No taxed product is a wage good.</exception>
    /// <exception cref="InvalidOperationException">The real wage is not given, the untaxed wage goods cost more than the wage, or no finite prices bear the margin.</exception>
    public static CostPlusPrices Balancing(Costing costing, double margin, Func<int, bool> taxed)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(taxed);
        var wholesale = new PriceFormula(margin, margin).At(costing);
        var all = costing.WageAt(wholesale.Prices);
        double bearing = 0;
        for (var product = 0; product < costing.Count; product++)
            if (taxed(product)) bearing += wholesale.Prices[product] * costing.WageGoods[product];
        if (bearing <= 0) throw new ArgumentException("no taxed product is a wage good", nameof(taxed));
        var left = 1 - (all - bearing);
        if (left <= 0) throw new InvalidOperationException("the untaxed wage goods cost more than the wage");
        var rate = 1 - (bearing / left);
        return new CostPlusPrices(wholesale, [.. Enumerable.Range(0, costing.Count).Select(product => taxed(product) ? rate : 0)]);
    }

    /// <summary>Prices with the rates of tax that given retail prices leave, in the money in which wages just buy the wage goods: the wedge differs by product.</summary>
    /// <param name="costing">What things cost, with wage goods.</param>
    /// <param name="margin">Planned profit per rouble of cost, from 0.</param>
    /// <param name="retail">Retail price of each product in any money; 0 for what is sold at its wholesale price.</param>
    /// <exception cref="ArgumentException">There are not as many prices as products, one is negative or not finite, or no wage good has one.</exception>
    /// <exception cref="InvalidOperationException">The real wage is not given, the wage goods without a retail price cost more than the wage, or no finite prices bear the margin.</exception>
    public static CostPlusPrices AtRetail(Costing costing, double margin, IReadOnlyList<double> retail)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(retail);
        if (retail.Count != costing.Count || retail.Any(price => !(price >= 0 && double.IsFinite(price))))
            throw new ArgumentException($"{retail.Count} retail prices for {costing.Count} products, or one is negative or not finite", nameof(retail));
        var balanced = Balancing(costing, margin, product => retail[product] > 0);
        double sold = 0, asked = 0;
        for (var product = 0; product < costing.Count; product++)
        {
            if (retail[product] <= 0) continue;
            sold += costing.WageGoods[product] * balanced.Wholesale.Prices[product] / (1 - balanced._tax[product]);
            asked += costing.WageGoods[product] * retail[product];
        }

        var money = sold / asked;
        return new CostPlusPrices(balanced.Wholesale, [.. retail.Select((price, product) => price > 0 ? 1 - (balanced.Wholesale.Prices[product] / (price * money)) : 0)]);
    }

    /// <summary>What the tax brings in from given sales.</summary>
    /// <param name="sales">Units of each product that households buy.</param>
    public double Revenue(ReadOnlySpan<double> sales)
    {
        double revenue = 0;
        for (var product = 0; product < sales.Length; product++) revenue += sales[product] * Wholesale.Prices[product] * _tax[product] / (1 - _tax[product]);
        return revenue;
    }
}
