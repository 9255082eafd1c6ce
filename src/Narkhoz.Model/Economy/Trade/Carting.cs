using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Peasants with a horse of their own cart firewood to the towns; what they no longer bring is asked of the state.</summary>
/// <remarks>
/// <c>consumption.carted.&lt;product&gt;</c> is what a townsman of 1928 had from the carts, which no figure of the state counts. It goes with the horses into the
/// kolkhoz, so households claim that share more (ETC-04). The fuel crises of the towns of 1930-33: Davies 1996.
/// </remarks>
internal sealed class Carting : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "carting",
        "Firewood that peasants no longer cart to the towns",
        ["ETC-04", "EAG-19"],
        "Davies 1996; Nettl 3834-3872",
        "peasants go on carting as in 1928");

    /// <inheritdoc/>
    protected override void Apply(Country country) => country.Farms.Collectivised.Span.CopyTo(country.Homes.Uncarted.Span);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Homes.Uncarted.Span.Clear();
}
