using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Villagers who live by wages - foresters, railwaymen, builders, tractor drivers, teachers - eat the state's bread and not the village's.</summary>
/// <remarks>
/// There are <c>trade.village_wage_earners</c> of them, with their families, to one of the towns' people, and they are on the lists of the towns' rations (Osokina 1999; the 40 million
/// on central supply in 1932 were more than the towns: Davies and Wheatcroft 2004). Their bread is <see cref="Farms.OnWages"/>; what it spares is left to those who reaped it.
/// </remarks>
internal sealed class WageBread : Mechanism
{
    private readonly double _share;
    private readonly int _grain;

    internal WageBread(Country country)
    {
        _share = country.Parameters.Value("trade.village_wage_earners", "1");
        _grain = country.Technology.Product("grain");
    }

    internal override MechanismInfo Info { get; } = new(
        "wage-bread",
        "Villagers who live by wages eat the state's bread",
        ["ETC-04", "LAB-05"],
        "Osokina 1999; Davies and Wheatcroft 2004; Nettl 4051-4059",
        "all villagers eat what the village has reaped");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            double villagers = country.People.Total(country.People.Group(Place.Village, r));
            var earners = Math.Min(villagers, _share * country.People.Total(country.People.Group(Place.Town, r)));
            country.Farms.OnWages[r] = villagers > 0 ? earners / villagers * country.Norms.Town[_grain] : 0;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Farms.OnWages.Span.Clear();
}
