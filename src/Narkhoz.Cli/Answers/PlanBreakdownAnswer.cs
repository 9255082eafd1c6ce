namespace Narkhoz.Cli.Answers;

/// <summary>A national plan broken down to republics, branches and works.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Works">Number of works.</param>
/// <param name="Rule">By what rule: capacity, achieved or leastCost.</param>
/// <param name="Exact">Whether the targets of works, and those of republics, add up to the national plan bit for bit.</param>
/// <param name="Republics">The republics, in the order of <see cref="ProductPlanEntry.ByRepublic"/>.</param>
/// <param name="Products">Products that have works.</param>
/// <param name="Hauls">Carriage between republics, where distances are given.</param>
/// <param name="Why">The reasons, where they were asked for.</param>
internal sealed record PlanBreakdownAnswer(
    string Name, string Unit, int Works, string Rule, bool Exact, IReadOnlyList<string> Republics,
    IReadOnlyList<ProductPlanEntry> Products, IReadOnlyList<HaulEntry> Hauls, IReadOnlyList<string>? Why);

/// <summary>The plan of a product.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Total">What has to be made.</param>
/// <param name="Unplaced">What no works could be asked for.</param>
/// <param name="ByRepublic">What each republic has to make.</param>
internal sealed record ProductPlanEntry(string Product, double Total, double Unplaced, IReadOnlyList<double> ByRepublic);

/// <summary>Carriage of a product between republics.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Carriage">Units times distance if everybody buys from everybody in proportion.</param>
/// <param name="Least">The same with the best assignment.</param>
/// <param name="TwoWay">Units that go both ways between two republics.</param>
internal sealed record HaulEntry(string Product, double Carriage, double Least, double TwoWay);
