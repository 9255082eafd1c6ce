namespace Narkhoz.Planning.Prices;

/// <summary>Two-channel prices: part of the surplus comes in with capital and part with wages.</summary>
/// <remarks>
/// p = p (A + D) + (1 + s) w l + c p K, proposed in the price debate of 1956-67 between labour values (c = 0) and prices of production (s = 0); the form and its
/// schedule of pairs (c, s) are in Sekerka, Kyn and Hejl (1969), who computed it for Czechoslovakia in 1966.
/// </remarks>
public static class TwoChannelPrices
{
    /// <summary>Prices with a given charge on capital, the rest of the surplus in proportion to wages: the wage buys its wage goods.</summary>
    /// <remarks>Prices are proportional to l (I - A - D - c K)^-1, so that the rate on wages follows in one step: 1 + s = w / (that . b) at w = 1.</remarks>
    /// <param name="costing">What things cost, with capital and wage goods.</param>
    /// <param name="charge">Charge on capital a year, from 0 to the rate of the prices of production, at which nothing is left for the other channel.</param>
    /// <returns>Prices at a wage of 1.</returns>
    /// <exception cref="ArgumentException">The costing has no capital.</exception>
    /// <exception cref="InvalidOperationException">The real wage is not given, or no finite prices bear the charge.</exception>
    public static PriceSystem Of(Costing costing, double charge)
    {
        ArgumentNullException.ThrowIfNull(costing);
        var bare = new PriceFormula(OnCapital: charge).At(costing);
        return new PriceFormula(0, (1 / costing.WageAt(bare.Prices)) - 1, charge).At(costing);
    }
}
