namespace Narkhoz.Planning.Prices;

/// <summary>How far the prices of two groups of goods have moved apart since a base: a base year's prices, or the world's.</summary>
/// <remarks>Named by Trotsky at the Twelfth Party Congress of 1923 after his chart of industrial and farm prices.</remarks>
/// <param name="First">Price index of the first group, base = 1.</param>
/// <param name="Second">Price index of the second group, base = 1.</param>
public sealed record PriceScissors(double First, double Second)
{
    /// <summary>First over second: above 1 the first group has grown dear, which opens the scissors.</summary>
    public double Opening => First / Second;

    /// <summary>Indices with fixed quantities: Laspeyres's with those of the base, Paasche's with those of now.</summary>
    /// <param name="prices">Prices now.</param>
    /// <param name="baseline">Prices of the base.</param>
    /// <param name="first">Quantities of the first group; 0 for what does not belong to it.</param>
    /// <param name="second">Quantities of the second group.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a group is worth nothing at base prices.</exception>
    public static PriceScissors Of(ReadOnlySpan<double> prices, ReadOnlySpan<double> baseline, ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        new(Index(prices, baseline, first, nameof(first)), Index(prices, baseline, second, nameof(second)));

    /// <summary>What the state takes between the price that it pays and the price that it asks: quantities times (retail - procurement - cost of handling).</summary>
    /// <param name="quantities">Units sold.</param>
    /// <param name="retail">Money per unit at the shop.</param>
    /// <param name="procurement">Money per unit paid to the producer.</param>
    /// <param name="handling">Money per unit for milling, carriage and trade; empty for none.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double WedgeRevenue(ReadOnlySpan<double> quantities, ReadOnlySpan<double> retail, ReadOnlySpan<double> procurement, ReadOnlySpan<double> handling = default)
    {
        if (retail.Length != quantities.Length || procurement.Length != quantities.Length || (!handling.IsEmpty && handling.Length != quantities.Length))
            throw new ArgumentException("quantities, retail and procurement prices differ in number", nameof(quantities));
        double revenue = 0;
        for (var product = 0; product < quantities.Length; product++)
            revenue += quantities[product] * (retail[product] - procurement[product] - (handling.IsEmpty ? 0 : handling[product]));
        return revenue;
    }

    private static double Index(ReadOnlySpan<double> prices, ReadOnlySpan<double> baseline, ReadOnlySpan<double> quantities, string name)
    {
        if (prices.Length != baseline.Length || quantities.Length != prices.Length) throw new ArgumentException($"{quantities.Length} quantities for {prices.Length} and {baseline.Length} prices", name);
        double now = 0, then = 0;
        for (var product = 0; product < prices.Length; product++)
        {
            now += prices[product] * quantities[product];
            then += baseline[product] * quantities[product];
        }

        return then > 0 ? now / then : throw new ArgumentException("the group is worth nothing at base prices", name);
    }
}
