namespace Narkhoz.Planning.Breakdown;

/// <summary>A works that a plan is broken down to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Product">Place of the product that it makes.</param>
/// <param name="Branch">Ministry or branch that it belongs to.</param>
/// <param name="Republic">Republic or region that it stands in.</param>
/// <param name="Capacity">Most that it can make a year, 0 or more; infinite where nothing limits it.</param>
/// <param name="Achieved">What it made last year, 0 or more.</param>
/// <param name="Cost">What a unit costs there, in any money.</param>
public sealed record Enterprise(string Name, int Product, string Branch, string Republic, double Capacity = double.PositiveInfinity, double Achieved = 0, double Cost = 0);

/// <summary>By what rule a total is shared out among works.</summary>
public enum BreakdownRule
{
    /// <summary>In proportion to capacity.</summary>
    Capacity,

    /// <summary>In proportion to what was achieved last year, as Soviet ministries did (Birman 1978, "From the achieved level"); capacities limit it.</summary>
    Achieved,

    /// <summary>The cheapest works first, each up to its capacity: the least cost of the total.</summary>
    LeastCost,
}
