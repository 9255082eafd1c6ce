namespace Narkhoz.Cli.Answers;

/// <summary>An optimal plan.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Products">Number of products.</param>
/// <param name="Techniques">Number of techniques.</param>
/// <param name="Objective">What is made best.</param>
/// <param name="Value">Sets of the assortment, worth of net output, or labour spent; null where there is no plan.</param>
/// <param name="Gap">How far the plan may be from the best, as a share of the value.</param>
/// <param name="Shortfall">Largest shortfall of a product, computed afresh from the table, as a share of its turnover.</param>
/// <param name="Capacity">Largest breach of a capacity, likewise.</param>
/// <param name="Factors">Largest overuse of labour or a resource, likewise.</param>
/// <param name="Steps">Steps of the method.</param>
/// <param name="Dearest">Products of which an order of one unit less would add most, by the worth of their orders.</param>
/// <param name="Scarce">Labour, resources and capacities that hold the plan back, by their rent.</param>
/// <param name="Surprises">Products that are dropped and outputs that leap from last year's, the largest by value first; null where last year is not known.</param>
/// <param name="PriceOfBounds">What the bounds on change cost of the value; null where there are none, or where without them there would be no end.</param>
/// <param name="Clash">Where there is no plan: targets and limits that cannot all be kept.</param>
/// <param name="Why">Why there is none, or what holds the plan back, one sentence each; null without <c>--explain</c> where there is a plan.</param>
internal sealed record OptimalAnswer(
    string Name, string Unit, int Products, int Techniques, string Objective, double? Value, double? Gap, double? Shortfall, double? Capacity, double? Factors, int? Steps,
    IReadOnlyList<ValuationEntry> Dearest, IReadOnlyList<ScarceEntry> Scarce, IReadOnlyList<SurpriseEntry>? Surprises, double? PriceOfBounds, IReadOnlyList<string> Clash, IReadOnlyList<string>? Why);

/// <summary>A product and its objectively determined valuation.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Output">How much is made.</param>
/// <param name="Delivered">How much of it goes to final uses.</param>
/// <param name="Price">What a unit less of its order adds to the value.</param>
internal sealed record ValuationEntry(string Product, double Output, double Delivered, double Price);

/// <summary>What holds a plan back.</summary>
/// <param name="Kind">factor, capacity, or a bound on change: rise or fall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limit">How much there is; of a fall, the least level.</param>
/// <param name="Price">What a unit more (of a fall, a unit less) adds to the value.</param>
internal sealed record ScarceEntry(string Kind, string Name, double Limit, double Price);
