using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Optimal;

/// <summary>An optimal plan with the valuations that prove it.</summary>
public sealed class OptimalPlan
{
    /// <summary>Level of each technique, in its own units a year.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>Complete sets of the assortment; 0 where they are not counted.</summary>
    public required double Sets { get; init; }

    /// <summary>What was made best: sets, worth, or labour saved (labour spent, turned negative).</summary>
    public required double Value { get; init; }

    /// <summary>Objectively determined valuation of each product: what a unit less of its order adds to <see cref="Value"/> (Kantorovich 1959), 0 or more.</summary>
    public required IReadOnlyList<double> Prices { get; init; }

    /// <summary>Valuation of each kind of labour and resource: what a unit more of it adds to <see cref="Value"/>, 0 or more.</summary>
    public required IReadOnlyList<double> FactorPrices { get; init; }

    /// <summary>What a unit of each technique's level earns at the valuations: the rent of its capacity where above 0, the loss that keeps it at its floor where below (reduced cost).</summary>
    public required IReadOnlyList<double> Earned { get; init; }

    /// <summary>What is left over of each product, 0 or more within rounding.</summary>
    public required IReadOnlyList<double> Surplus { get; init; }

    /// <summary>What is left over of each kind of labour and resource; infinite where nothing limits it.</summary>
    public required IReadOnlyList<double> Unused { get; init; }

    /// <summary>Steps of the solver.</summary>
    public required int Iterations { get; init; }

    /// <summary>The proof, drawn up afresh from the table.</summary>
    public required PlanProof Proof { get; init; }

    /// <summary>Where the solver passed on its way: where a plan with other targets can begin.</summary>
    internal IReadOnlyList<Midway> Midways { get; init; } = [];
}
