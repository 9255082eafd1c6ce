namespace Narkhoz.Record;

/// <summary>Branches of the economy into which products fall.</summary>
public enum ProductGroup
{
    /// <summary>Fuel and power.</summary>
    Energy,

    /// <summary>Ores and metals.</summary>
    Metal,

    /// <summary>Machines, vehicles and instruments.</summary>
    Engineering,

    /// <summary>Chemicals and fertiliser.</summary>
    Chemical,

    /// <summary>Cement, timber, glass, paper and other materials.</summary>
    Material,

    /// <summary>Cloth, shoes and other manufactured consumer goods.</summary>
    Consumer,

    /// <summary>Processed food.</summary>
    Food,

    /// <summary>What fields give.</summary>
    Crop,

    /// <summary>Herds and what they give.</summary>
    Animal,

    /// <summary>Carriage of goods and people.</summary>
    Transport,

    /// <summary>Building.</summary>
    Construction,

    /// <summary>Trade, schools, health, administration.</summary>
    Service,

    /// <summary>Armaments and the armed forces.</summary>
    Defence,
}
