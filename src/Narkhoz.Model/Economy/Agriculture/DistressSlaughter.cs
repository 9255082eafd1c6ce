using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Who has no bread eats his horse, or sells it for bread to who will eat it.</summary>
/// <remarks>
/// Killed a year = <c>farms.distress</c> x (what the villagers lack of their need, mean over the people of max(0, 1 - food), over the same in a usual year) of each herd. They eat the meat; next spring they plough with what is left
/// (Sen 1981 on distress sales of animals; Fisher 1927 on the Volga; EAG-19, EAG-20).
/// </remarks>
internal sealed class DistressSlaughter(Country country, DistrictHunger districts) : Mechanism
{
    private readonly double _rate = country.Parameters.Value("farms.distress", "1/yr");

    internal override MechanismInfo Info { get; } = new(
        "distress-slaughter",
        "Hungry villages eat their animals",
        ["EAG-19", "EAG-20"],
        "Sen 1981; Fisher 1927; Nettl 2331-2336",
        "the hungry spare their animals");

    /// <summary>Share of every herd of a zone that is killed in the month for want of bread.</summary>
    internal double Share { get; private set; }

    /// <summary>The zone in question.</summary>
    internal int Zone { get; set; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => Share = _rate / 12 * districts.Lacking(country, Zone);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Share = 0;
}
