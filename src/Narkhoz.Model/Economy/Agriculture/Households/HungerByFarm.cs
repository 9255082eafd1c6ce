using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Hunger kills on the farms that have nothing left.</summary>
/// <remarks><see cref="FarmDeaths"/> has the rule. What the ledger of people lost is not touched: the rule says where (EAG-20; Davies and Wheatcroft 2004, ch. 12).</remarks>
internal sealed class HungerByFarm(Country country) : Mechanism
{
    private readonly FarmDeaths? _farms = country.Peasantry is { } peasantry ? new FarmDeaths(country, peasantry) : null;

    internal override MechanismInfo Info { get; } = new(
        "hunger-by-farm",
        "Hunger kills where the barn is empty",
        ["EAG-20", "DEM-03"],
        "Davies and Wheatcroft 2004; Nettl 3858-3872",
        "the dead of a zone's villages are those of all its farms alike");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Bury(country, true);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Bury(country, false);

    private void Bury(Country country, bool hungry)
    {
        if (_farms is null || country.Peasantry is not { } peasantry) return;
        if (country.Now.Month == 1) peasantry.ForgetDead();
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var year = country.Homes.Excess[country.People.Group(Place.Village, r)];
            _farms.Bury(country, r, Math.Max(1, year - peasantry.Book.Counted(r)), hungry);
            peasantry.Book.Counted(r) = year;
        }
    }
}
