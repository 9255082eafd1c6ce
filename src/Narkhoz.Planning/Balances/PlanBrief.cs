namespace Narkhoz.Planning.Balances;

/// <summary>What the planners are given when they draw up a plan; one element a product in every span, in product units a year.</summary>
public readonly ref struct PlanBrief
{
    /// <summary>Makes an empty brief; every required span must then be set to the number of products.</summary>
    public PlanBrief()
    {
    }

    /// <summary>Output ordered from above; not a number where nothing is ordered and the balances decide.</summary>
    public required ReadOnlySpan<double> Directive { get; init; }

    /// <summary>Output above which the balances never raise a directive: the law's own target. Not a number where there is none; empty for none at all.</summary>
    public ReadOnlySpan<double> Ceiling { get; init; }

    /// <summary>Investment, export, households and stock building.</summary>
    public required ReadOnlySpan<double> FinalUses { get; init; }

    /// <summary>Sources beside output: reported stocks that can be drawn down, and imports.</summary>
    public required ReadOnlySpan<double> Sources { get; init; }

    /// <summary>Output below which no branch is planned: planning from the achieved level (Birman 1978).</summary>
    public required ReadOnlySpan<double> Achieved { get; init; }

    /// <summary>Output that the planners believe possible.</summary>
    public required ReadOnlySpan<double> Capacity { get; init; }

    /// <summary>1 for the first claim on short supply; larger numbers come later.</summary>
    public required ReadOnlySpan<int> Priority { get; init; }

    /// <summary>Largest share by which a target may be cut, 0 to 1; the gap that remains is the tautness of the plan. Default 1.</summary>
    public double MaximumCut { get; init; } = 1;

    /// <summary>Largest share by which the balances may raise a directive, 0 or more. Default 0.</summary>
    public double Counterplan { get; init; }

    /// <summary>How many times the balances are recomputed, 1 or more. Default 4.</summary>
    public int Rounds { get; init; } = 4;
}
