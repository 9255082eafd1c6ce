using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Unrest: hungry towns and villages that are stripped withdraw their support, as far as the law lets them show it.</summary>
/// <remarks>
/// PPA-04, PST-14: support is not measured at the polls but in a crisis. A zone's unrest comes a share <c>polity.unrest.lag</c> a month nearer to its people's <see cref="Discontent"/>. The police tell it as it is. Only where society is run.
/// </remarks>
internal sealed class Unrest(Country country) : PolityMechanism
{
    private readonly Discontent _discontent = new(country);
    private readonly double _lag = country.Parameters.Value("polity.unrest.lag", "1/month");

    internal override MechanismInfo Info { get; } = new(
        "unrest",
        "Hunger and requisition cost support",
        ["PPA-04", "PST-14", "PCC-05"],
        "Getzler 1983; Avrich 1970; Graziosi 1996; Nettl 1438-1456, 1913-1937, 2071-2155",
        "people bear what is done to them, and support does not change");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Alone) return;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var (town, village) = (country.People.Group(Place.Town, r), country.People.Group(Place.Village, r));
            if (country.People.Total(town) + country.People.Total(village) <= 0) continue;
            ref var unrest = ref polity.Unrest[r];
            unrest += _lag * (_discontent.Of(country, r, country.Homes.Food[town], country.Homes.Food[village]) - unrest);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => polity.Unrest.Span.Clear();
}
