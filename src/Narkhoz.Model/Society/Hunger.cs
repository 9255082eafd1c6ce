using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>How hunger multiplies death: (need / food)^e below the need, up to a ceiling.</summary>
/// <remarks>Davies and Wheatcroft 2004; O Grada 2009. The young and the old die more.</remarks>
internal sealed class Hunger(Country country) : Mechanism
{
    private readonly double _elasticity = country.Parameters.Value("population.hunger.mortality_elasticity", "1");
    private readonly double _maximum = country.Parameters.Value("population.hunger.maximum_multiplier", "1");
    private readonly double _frail = country.Parameters.Value("population.hunger.child_weight", "1");

    internal override MechanismInfo Info { get; } = new(
        "hunger",
        "Death from hunger",
        ["DEM-03"],
        "Davies and Wheatcroft 2004; O Grada 2009; Nettl 3861-3872",
        "nobody dies for want of food");

    /// <summary>Multiplier of the death rate of a population, before the weight of age.</summary>
    internal double Multiplier { get; private set; } = 1;

    /// <summary>Food of the population in question, 1 = need met.</summary>
    internal double Food { get; set; }

    /// <summary>Multiplier for an age group.</summary>
    internal double At(int age) => 1 + ((Multiplier - 1) * (age == 0 || age >= 12 ? _frail : 1));

    /// <inheritdoc/>
    protected override void Apply(Country country) =>
        Multiplier = Food >= 1 ? 1 : Math.Min(_maximum, Portable.Pow(1 / Math.Max(0.05, Food), _elasticity));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Multiplier = 1;
}
