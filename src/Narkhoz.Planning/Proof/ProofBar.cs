namespace Narkhoz.Planning.Proof;

/// <summary>What a plan's proof may show at most; all figures relative.</summary>
public sealed record ProofBar
{
    /// <summary>The bar of every plan that the library writes.</summary>
    public static ProofBar Default { get; } = new();

    /// <summary>Largest shortfall (and surplus, where <see cref="Exact"/>) of a balance.</summary>
    public double Balance { get; init; } = 1e-8;

    /// <summary>Largest breach of a capacity.</summary>
    public double Capacity { get; init; } = 1e-8;

    /// <summary>Largest overuse of labour or a resource.</summary>
    public double Factors { get; init; } = 1e-8;

    /// <summary>Largest duality gap.</summary>
    public double Gap { get; init; } = 1e-6;

    /// <summary>Largest difference between l.x and v.f.</summary>
    public double Labour { get; init; } = 1e-8;

    /// <summary>Whether nothing may be left over: an input-output plan delivers its final uses and no more.</summary>
    public bool Exact { get; init; }
}
