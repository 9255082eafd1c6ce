namespace Narkhoz.Planning.Prices;

/// <summary>Labour values: the work that a unit of each product embodies, in itself and in its materials.</summary>
/// <remarks>v = l + v (A + D) (Dmitriev 1904; Leontief 1936). Labour spent on any gross output is the value of its final uses, l.x = v.f.</remarks>
public static class LabourValues
{
    /// <summary>The values, in units of labour per unit of product.</summary>
    /// <param name="costing">What things cost.</param>
    /// <exception cref="InvalidOperationException">The table is not productive.</exception>
    public static PriceSystem Of(Costing costing) => new PriceFormula().At(costing);

    /// <summary>Values at which workers get their wage goods and no more: what is left of a unit of labour is surplus.</summary>
    /// <param name="costing">What things cost, with the goods that a unit of labour buys.</param>
    /// <returns>Surplus labour over necessary labour: Marx's rate of surplus value, above -1.</returns>
    /// <exception cref="InvalidOperationException">The table is not productive, or the real wage is not given.</exception>
    public static double RateOfSurplus(Costing costing)
    {
        ArgumentNullException.ThrowIfNull(costing);
        return (1 / costing.WageAt(Of(costing).Prices)) - 1;
    }
}
