namespace Narkhoz.Model;

/// <summary>One enterprise at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Product">Product that it makes.</param>
/// <param name="Zone">Zone where it stands.</param>
/// <param name="Rank">Rank of its branch when supplies are short: 1 is served first.</param>
/// <param name="Workers">Its part, by capacity, of the workers whom its branch had in December.</param>
/// <param name="Price">List price of its product, roubles of 1926/27 a unit.</param>
/// <param name="Capacity">Rated capacity, units a year.</param>
/// <param name="Ability">What it can make over what it is rated at.</param>
/// <param name="Target">Target of the year as it stood in December, units.</param>
/// <param name="Corrected">What of it the monthly plans asked for, units; 0 where the product cannot be kept and is made as it is asked for.</param>
/// <param name="Made">Made in the year, units; what was owed from padding in the year before is taken off.</param>
/// <param name="Reported">Reported for the year, units.</param>
/// <param name="Inputs">Inputs in store, months of capacity; both kinds by their cost.</param>
/// <param name="MainMaterial">Main material in store, months of capacity.</param>
/// <param name="Auxiliary">Auxiliary materials and fuel in store, months of capacity; where a branch keeps one input alone, that input again.</param>
/// <param name="Goods">Finished goods in store, months of capacity.</param>
/// <param name="Unwanted">Goods that nobody wants, months of capacity.</param>
/// <param name="Misfit">Made out of the assortment in the year, units.</param>
/// <param name="LastDecade">Part of December's output that was made in its last ten days.</param>
/// <param name="Bonuses">Months of the year with a bonus.</param>
/// <param name="Caught">Times in the year that an audit found padding.</param>
/// <param name="Bartered">Got by fixers in the year, months of capacity by cost.</param>
/// <param name="Granted">Running mean of what was delivered over what was needed, of the scarcer kind of inputs.</param>
/// <param name="Covered">Debt that others covered in the year, roubles of 1926/27.</param>
/// <param name="Pay">Pay of December over the tariff.</param>
/// <param name="Norm">Output norm of its crew, over its capacity.</param>
/// <param name="Newcomers">Share of its crew that is still green.</param>
/// <param name="Worn">Share of its ability that storming has worn away beyond the usual.</param>
/// <param name="Favours">Its part, by capacity, of the inputs that its branch got by blat in the year, roubles of 1926/27.</param>
/// <param name="OwnFirst">Its part of the inputs that its superior held back from others for his own, roubles of 1926/27.</param>
/// <param name="HeldBack">Its part of the inputs that other superiors held back for theirs, roubles of 1926/27.</param>
public sealed record EnterpriseSheet(
    int Year,
    string Product,
    string Zone,
    int Rank,
    double Workers,
    double Price,
    double Capacity,
    double Ability,
    double Target,
    double Corrected,
    double Made,
    double Reported,
    double Inputs,
    double MainMaterial,
    double Auxiliary,
    double Goods,
    double Unwanted,
    double Misfit,
    double LastDecade,
    double Bonuses,
    double Caught,
    double Bartered,
    double Granted,
    double Covered,
    double Pay,
    double Norm,
    double Newcomers,
    double Worn,
    double Favours,
    double OwnFirst,
    double HeldBack);
