using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>Kolkhozy lay the seed by before they share out grain, and who takes it goes to a camp: hunger does not eat it.</summary>
/// <remarks>
/// Of the seed of kolkhozy <c>farms.seed_fund</c> is out of reach of the hungry; the rest, and that of households, goes as in <see cref="Barns"/> and <see cref="Districts"/>. So fields are sown after a famine as before it, and the more hunger there is
/// (model charter of 1930 and 1935: deliveries, stations, seed and fodder come before labour days; law of 7 August 1932; Davies and Wheatcroft 2004: 101.6 million hectares of grain were sown in 1933 and 99.7 in 1932). EAG-24.
/// </remarks>
internal sealed class SeedFund(Country country) : Mechanism
{
    private readonly double _fund = country.Parameters.Value("farms.seed_fund", "1");

    internal override MechanismInfo Info { get; } = new(
        "seed-fund",
        "Kolkhozy lay the seed by first",
        ["EAG-24"],
        "Davies and Wheatcroft 2004; Nettl 4336-4340",
        "the hungry eat the seed of kolkhozy as they eat their own");

    /// <summary>Part of a farm's seed that is out of reach, by how far the farm is a kolkhoz, 0 to 1.</summary>
    internal double OfKolkhoz => On ? _fund : 0;

    /// <summary>Part of the seed of a zone that is out of reach of the hungry, 0 to 1.</summary>
    internal double Part(Country country, int r) => OfKolkhoz * country.Farms.Collectivised[r];

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
