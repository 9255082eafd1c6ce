namespace Narkhoz.Planning.Horizon;

/// <summary>Harmony of a delivery with its target: what falls short hurts more and more, what is beyond pleases less and less.</summary>
/// <remarks>
/// With s = (delivered - target) / target: s - s^2/2 below the target, ln(1 + s) above it; concave, and smooth to the second derivative.
/// The idea is of Cockshott 1990 ("Application of artificial intelligence techniques to economic planning", Future Computing Systems 2); this shape is the one of
/// his five-year planner (2018). A delivery of nought has harmony -1.5, the target has 0, and e times the target has 1.
/// </remarks>
public static class Harmony
{
    /// <summary>The harmony.</summary>
    /// <param name="fulfilment">Delivered as a share of the target, 0 or more.</param>
    public static double Of(double fulfilment) => fulfilment < 1 ? Shortfall(fulfilment - 1) : Math.Log(fulfilment);

    /// <summary>What one more target's worth would add: the first derivative, 2 at nought, 1 at the target.</summary>
    /// <param name="fulfilment">Delivered as a share of the target, 0 or more.</param>
    public static double Slope(double fulfilment) => fulfilment < 1 ? 2 - fulfilment : 1 / fulfilment;

    /// <summary>The second derivative, negative: -1 up to the target.</summary>
    /// <param name="fulfilment">Delivered as a share of the target, 0 or more.</param>
    public static double Curvature(double fulfilment) => fulfilment < 1 ? -1 : -1 / (fulfilment * fulfilment);

    /// <summary>The most that harmony less cost can be at a price: Fenchel's conjugate, with which a plan's bound is worked out.</summary>
    /// <param name="price">Price of one target's worth, in harmony; above 0, infinite result otherwise.</param>
    public static double MostAt(double price) => price switch
    {
        <= 0 or double.NaN => double.PositiveInfinity,
        < 1 => -Math.Log(price) - 1,
        < 2 => Shortfall(1 - price) - (price * (2 - price)),
        _ => Of(0),
    };

    private static double Shortfall(double share) => share - (share * share / 2);
}
