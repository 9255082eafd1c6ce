namespace Narkhoz.Cli.Answers;

/// <summary>A national plan broken down to republics, branches and works.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Works">Number of works.</param>
/// <param name="Rule">By what rule: capacity, achieved or leastCost.</param>
/// <param name="Exact">Whether the targets of works, and those of republics, add up to the national plan bit for bit.</param>
/// <param name="Republics">The republics, in the order of <see cref="ProductPlanEntry.ByRepublic"/>.</param>
/// <param name="Branches">The branches, in the order of <see cref="ProductPlanEntry.ByBranch"/>.</param>
/// <param name="Products">Products that have works.</param>
/// <param name="Largest">Works with the largest targets, as shares of their products.</param>
/// <param name="Hauls">Carriage between republics, where distances are given.</param>
/// <param name="Why">The reasons, where they were asked for.</param>
internal sealed record PlanBreakdownAnswer(
    string Name, string Unit, int Works, string Rule, bool Exact, IReadOnlyList<string> Republics, IReadOnlyList<string> Branches,
    IReadOnlyList<ProductPlanEntry> Products, IReadOnlyList<WorksEntry> Largest, IReadOnlyList<HaulEntry> Hauls, IReadOnlyList<string>? Why);

/// <summary>The plan of a product.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Total">What has to be made.</param>
/// <param name="Unplaced">What no works could be asked for.</param>
/// <param name="ByRepublic">What each republic has to make.</param>
/// <param name="ByBranch">What each branch has to make.</param>
internal sealed record ProductPlanEntry(string Product, double Total, double Unplaced, IReadOnlyList<double> ByRepublic, IReadOnlyList<double> ByBranch);

/// <summary>The target of a works.</summary>
/// <param name="Works">Its name.</param>
/// <param name="Product">What it makes.</param>
/// <param name="Branch">Its branch.</param>
/// <param name="Republic">Its republic.</param>
/// <param name="Target">What it has to make.</param>
/// <param name="Share">Its part of the national plan.</param>
/// <param name="Load">The target over the capacity; null where nothing limits it.</param>
internal sealed record WorksEntry(string Works, string Product, string Branch, string Republic, double Target, double Share, double? Load);

/// <summary>Carriage of a product between republics.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Carriage">Units times distance if everybody buys from everybody in proportion.</param>
/// <param name="Least">The same with the best assignment.</param>
/// <param name="TwoWay">Units that go both ways between two republics.</param>
/// <param name="Shipments">The best assignment of suppliers to customers, what stays at home included.</param>
internal sealed record HaulEntry(string Product, double Carriage, double Least, double TwoWay, IReadOnlyList<ShipmentEntry> Shipments);

/// <summary>What one republic sends to another.</summary>
/// <param name="From">The supplier.</param>
/// <param name="To">The customer.</param>
/// <param name="Units">How much.</param>
/// <param name="Distance">How far.</param>
internal sealed record ShipmentEntry(string From, string To, double Units, double Distance);
