namespace Narkhoz.Planning.Optimal;

/// <summary>What an optimal plan makes as large, or as small, as it can be.</summary>
public abstract record PlanObjective
{
    private PlanObjective()
    {
    }

    /// <summary>As many complete sets of the assortment as possible, on top of the orders (Kantorovich 1939, problem A).</summary>
    public static PlanObjective Assortment { get; } = new Sets();

    /// <summary>The orders with as little labour as possible, all kinds together.</summary>
    public static PlanObjective LeastLabour { get; } = new Labour();

    /// <summary>Net output worth as much as possible at given prices.</summary>
    /// <param name="prices">Price of each product.</param>
    public static PlanObjective Value(IReadOnlyList<double> prices) => new Worth(prices.ToArray());

    /// <summary>See <see cref="Assortment"/>.</summary>
    public sealed record Sets : PlanObjective;

    /// <summary>See <see cref="LeastLabour"/>.</summary>
    public sealed record Labour : PlanObjective;

    /// <summary>See <see cref="Value"/>.</summary>
    /// <param name="Prices">Price of each product.</param>
    public sealed record Worth(ReadOnlyMemory<double> Prices) : PlanObjective;
}
