namespace Narkhoz.Model.Kernel;

/// <summary>Sectors between which the investment plan divides (EPL-05).</summary>
internal enum Sector
{
    /// <summary>Producer goods: energy, metal, engineering, materials, building (group A).</summary>
    Heavy,

    /// <summary>Consumer goods and food (group B).</summary>
    Consumer,

    /// <summary>Railways, rivers and roads.</summary>
    Transport,

    /// <summary>Trade, schools, health, housing, administration.</summary>
    Service,

    /// <summary>Crops and herds.</summary>
    Farm,
}
