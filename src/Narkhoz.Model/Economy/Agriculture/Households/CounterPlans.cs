using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Plans of delivery are laid on kolkhozy by the hectare, rise with what was got before, and what the weak fail to give is laid on the strong.</summary>
/// <remarks>
/// Every July plan = hectares sown x (1 + <c>farms.plans.achieved</c> x (deliveries of a hectare last year over the mean of the zone's kolkhozy - 1)): planning from the achieved level (Weitzman 1980), kolkhoz by kolkhoz. What the kolkhozy of a zone give in a month falls on them by plan, as far as
/// collectors find grain; what is then missing is a counter-plan, laid on all that is found with the others (Davies and Wheatcroft 2004, chs 4 and 6; Fitzpatrick 1994, ch. 2; EAG-21). How much the zone gives is not touched (<c>deliveries</c>).
/// </remarks>
internal sealed class CounterPlans(Country country, Surplus surplus, Chairmen chairmen) : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "counter-plans",
        "Plans by the hectare, and the strong pay for the weak",
        ["EAG-21", "EAG-25"],
        "Davies and Wheatcroft 2004; Fitzpatrick 1994; Weitzman 1980; Nettl 3868-3872",
        "collectors take first from kolkhozy that have more than they need");

    /// <summary>The kolkhozy, at full resolution.</summary>
    internal KolkhozLevy? Farms { get; } = country.Peasantry is { } peasantry ? new KolkhozLevy(country, peasantry, surplus, chairmen) : null;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Deliveries.HarvestMonth) return;
        for (var r = 0; r < country.Technology.Zones; r++)
            if (country.Farms.Collectivised[r] > 0) Farms?.Plan(country, r);
    }
}
