using System.Globalization;

namespace Narkhoz.Planning.Proof;

/// <summary>What a plan is worth when it is computed afresh from the table: residuals, breaches and the duality gap, all relative and 0 or more.</summary>
/// <remarks>
/// Nothing is taken from the solver but levels and prices. A plan is feasible if what it delivers covers the targets within its limits, and it is
/// optimal if no plan can be worth more than a bound that its prices give (Kantorovich 1939; von Neumann 1947: weak duality). Made by <see cref="PlanAudit"/>.
/// </remarks>
public sealed record PlanProof
{
    /// <summary>Largest shortfall of a product against its targets, as a share of its turnover (what is made, used and delivered).</summary>
    public required double Shortfall { get; init; }

    /// <summary>Largest surplus of a product beyond its targets, as a share of its turnover. Only an exact plan must have none.</summary>
    public required double Surplus { get; init; }

    /// <summary>Largest excess of a level over its capacity, or of nought over a level, as a share of the capacity (of the mean level where that is more).</summary>
    public required double Capacity { get; init; }

    /// <summary>Largest use of a kind of labour or a resource beyond what there is, as a share of what there is.</summary>
    public required double Factors { get; init; }

    /// <summary>How far the plan may be from the best: (bound - value) / |value|. Null where no prices were given. Infinite where the prices prove nothing.</summary>
    public double? Gap { get; init; }

    /// <summary>|l.x - v.f| / l.x: labour spent is the labour value of what is delivered. Null where no labour values were given.</summary>
    public double? Labour { get; init; }

    /// <summary>What is wrong with the plan; null where it passes.</summary>
    /// <param name="bar">What is allowed.</param>
    public string? Fault(ProofBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return Above("a product falls short of its targets", Shortfall, bar.Balance)
            ?? (bar.Exact ? Above("a product is made beyond its targets", Surplus, bar.Balance) : null)
            ?? Above("a level is outside its limits", Capacity, bar.Capacity)
            ?? Above("labour or a resource is used beyond what there is", Factors, bar.Factors)
            ?? Above("the plan is not proven to be the best: duality gap", Gap ?? 0, bar.Gap)
            ?? Above("labour spent is not the labour value of what is delivered", Labour ?? 0, bar.Labour);
    }

    /// <summary>Returns this proof, or stops the plan from being written.</summary>
    /// <param name="bar">What is allowed.</param>
    /// <exception cref="PlanNotProvenException">Some figure is above its bar.</exception>
    public PlanProof Require(ProofBar bar) => Fault(bar) is { } why ? throw new PlanNotProvenException(why, this) : this;

    /// <summary>The proof in a line.</summary>
    public override string ToString() =>
        Line($"shortfall {Shortfall:0.0e+0}, surplus {Surplus:0.0e+0}, capacity {Capacity:0.0e+0}, factors {Factors:0.0e+0}")
        + (Gap is { } gap ? Line($", gap {gap:0.0e+0}") : "") + (Labour is { } labour ? Line($", l.x = v.f to {labour:0.0e+0}") : "");

    /// <summary>The larger of two breaches; what is not a number counts as infinitely wrong.</summary>
    internal static double Worse(double one, double other) => double.IsNaN(one) || double.IsNaN(other) ? double.PositiveInfinity : Math.Max(one, other);

    private static string? Above(string what, double found, double allowed) =>
        found <= allowed ? null : Line($"{what}: {found:0.0e+0} where {allowed:0.0e+0} is allowed");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
