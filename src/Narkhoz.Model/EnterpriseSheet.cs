namespace Narkhoz.Model;

/// <summary>One enterprise at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Product">Product that it makes.</param>
/// <param name="Republic">Republic where it stands.</param>
/// <param name="Rank">Rank of its branch when supplies are short: 1 is served first.</param>
/// <param name="Capacity">Rated capacity, units a year.</param>
/// <param name="Ability">What it can make over what it is rated at.</param>
/// <param name="Target">Target of the year, units.</param>
/// <param name="Made">Made in the year, units; what was owed from padding in the year before is taken off.</param>
/// <param name="Reported">Reported for the year, units.</param>
/// <param name="Inputs">Inputs in store, months of capacity.</param>
/// <param name="Goods">Finished goods in store, months of capacity.</param>
/// <param name="LastDecade">Part of December's output that was made in its last ten days.</param>
/// <param name="Bonuses">Months of the year with a bonus.</param>
/// <param name="Caught">Times in the year that an audit found padding.</param>
/// <param name="Bartered">Got by fixers in the year, months of capacity.</param>
/// <param name="Granted">Running mean of what was delivered over what was needed.</param>
/// <param name="Suppliers">Numbers of the enterprises that supply it.</param>
public sealed record EnterpriseSheet(
    int Year,
    string Product,
    string Republic,
    int Rank,
    double Capacity,
    double Ability,
    double Target,
    double Made,
    double Reported,
    double Inputs,
    double Goods,
    double LastDecade,
    double Bonuses,
    double Caught,
    double Bartered,
    double Granted,
    IReadOnlyList<int> Suppliers);
