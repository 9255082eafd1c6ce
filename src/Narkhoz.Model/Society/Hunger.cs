using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>How hunger multiplies death: (a x need / food)^e below a part a of the need on which people can live, up to a ceiling.</summary>
/// <remarks>Davies and Wheatcroft 2004; O Grada 2009; Keys and others 1950 on what bodies bear. The young and the old die more.</remarks>
internal sealed class Hunger : Mechanism
{
    private readonly Func<double, double> _deaths;
    private readonly double _adaptation;
    private readonly double _elasticity;
    private readonly double _maximum;
    private readonly double _frail;

    internal Hunger(Country country, Economy.Agriculture.CropTable crops)
    {
        var p = country.Parameters;
        (Sharing, _deaths) = (new UnequalFood(country), Of);
        _adaptation = p.Value("population.hunger.adaptation", "1");
        _elasticity = p.Value("population.hunger.mortality_elasticity", "1");
        _maximum = p.Value("population.hunger.maximum_multiplier", "1");
        _frail = p.Value("population.hunger.child_weight", "1");
        ByDistrict = new DistrictHunger(country, crops, this);
        Normal = p.Value("population.food.normal", "kcal/day") / p.Value("population.food.requirement", "kcal/day");
    }

    internal override MechanismInfo Info { get; } = new(
        "hunger",
        "Death from hunger",
        ["DEM-03"],
        "Davies and Wheatcroft 2004; O Grada 2009; Nettl 3861-3872",
        "nobody dies for want of food");

    /// <summary>Food of a usual year, 1 = need met.</summary>
    internal double Normal { get; }

    /// <summary>How food is shared among the people of a population.</summary>
    internal UnequalFood Sharing { get; }

    /// <summary>How the districts of a zone differ, a switch of its own.</summary>
    internal DistrictHunger ByDistrict { get; }

    /// <summary>Multiplier of the death rate of a population, before the weight of age.</summary>
    internal double Multiplier { get; private set; } = 1;

    /// <summary>Food of the population in question, 1 = need met.</summary>
    internal double Food { get; set; }

    /// <summary>Multiplier for an age group.</summary>
    internal double At(int age) => 1 + ((Multiplier - 1) * (age == 0 || age >= 12 ? _frail : 1));

    /// <summary>How the districts of the population in question differ.</summary>
    internal DistrictFood Districts { get; set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Sharing.Run(country);
        Multiplier = Math.Max(1, Sharing.Mean(Food, Districts, _deaths) / Sharing.Mean(Normal, _deaths));
    }

    /// <summary>How many times as many die of those who eat so much.</summary>
    private double Of(double food) => food >= _adaptation ? 1 : Math.Min(_maximum, Portable.Pow(_adaptation / Math.Max(0.05, food), _elasticity));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Multiplier = 1;
}
