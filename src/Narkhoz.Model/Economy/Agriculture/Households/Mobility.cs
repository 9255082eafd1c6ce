using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Once a year, when the harvest is in: the commune divides land anew, farms gain or lose horses, poor families leave, large ones part.</summary>
/// <remarks><see cref="FarmYear"/> has the equations. Shanin 1972 on cyclical mobility: what accumulation makes unequal, partition, repartition and the end of poor farms make equal again.</remarks>
internal sealed class Mobility : Mechanism
{
    private const int Month = 10;
    private readonly FarmYear? _farms;

    internal Mobility(Country country, Surplus surplus, Kombedy kombedy) => _farms = country.Peasantry is { } peasantry ? new FarmYear(country, peasantry, surplus, kombedy) : null;

    internal override MechanismInfo Info { get; } = new(
        "household-mobility",
        "Households rise and fall, part and leave",
        ["EAG-05", "EAG-14"],
        "Shanin 1972; Chayanov 1925; Kritsman 1926; Nettl 3454-3476",
        "every farm keeps its part of the village's land, horses and cows");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Month) return;
        for (var r = 0; r < country.Technology.Zones; r++) _farms?.Pass(country, r);
    }
}
