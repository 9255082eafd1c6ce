namespace Narkhoz.Planning.Prices;

/// <summary>A price for every product, with the rule that it follows.</summary>
public sealed class PriceSystem
{
    private readonly double[] _prices;

    /// <summary>Makes a system.</summary>
    internal PriceSystem(Costing costing, PriceFormula formula, double wage, double[] prices) =>
        (Costing, Formula, Wage, _prices) = (costing, formula, wage, prices);

    /// <summary>What things cost.</summary>
    public Costing Costing { get; }

    /// <summary>The rule.</summary>
    public PriceFormula Formula { get; }

    /// <summary>Money for a unit of labour.</summary>
    public double Wage { get; }

    /// <summary>Money for a unit of each product.</summary>
    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>The same prices in another money: a basket costs what is said.</summary>
    /// <param name="basket">Units of each product.</param>
    /// <param name="costs">What they cost together, above 0.</param>
    /// <exception cref="ArgumentException">The basket is not of this many products, or is worth nothing.</exception>
    public PriceSystem With(ReadOnlySpan<double> basket, double costs = 1)
    {
        if (basket.Length != _prices.Length) throw new ArgumentException($"{basket.Length} goods for {_prices.Length} products", nameof(basket));
        double worth = 0;
        for (var product = 0; product < basket.Length; product++) worth += basket[product] * _prices[product];
        if (!(worth > 0 && double.IsFinite(worth))) throw new ArgumentException($"the basket is worth {worth}", nameof(basket));
        return new PriceSystem(Costing, Formula, Wage * costs / worth, [.. _prices.Select(price => price * costs / worth)]);
    }

    /// <summary>What the price of a product consists of.</summary>
    /// <param name="product">Its place.</param>
    public PriceParts Parts(int product)
    {
        var materials = Costing.Materials.Dot(product, _prices);
        var wages = Wage * Costing.Labour[product];
        var capital = Costing.Capital?.Dot(product, _prices) ?? 0;
        return new PriceParts(materials, wages, (Formula.OnMaterials * materials) + (Formula.OnWages * wages), Formula.OnCapital * capital, capital);
    }

    /// <summary>Largest difference between a price and its parts, as a share of the price: 0 but for rounding.</summary>
    public double Residual()
    {
        double worst = 0;
        for (var product = 0; product < _prices.Length; product++)
        {
            var difference = Math.Abs(_prices[product] - Parts(product).Sum);
            if (difference != 0) worst = Math.Max(worst, difference / Math.Abs(_prices[product]));
        }

        return worst;
    }
}

/// <summary>What a price consists of, in money per unit of product.</summary>
/// <param name="Materials">Materials and wear.</param>
/// <param name="Wages">Wages.</param>
/// <param name="Surplus">Income in proportion to materials and wages.</param>
/// <param name="Charge">Income in proportion to capital.</param>
/// <param name="Capital">The capital itself; no part of the price.</param>
public readonly record struct PriceParts(double Materials, double Wages, double Surplus, double Charge, double Capital)
{
    /// <summary>The price.</summary>
    public double Sum => Materials + Wages + Surplus + Charge;
}
