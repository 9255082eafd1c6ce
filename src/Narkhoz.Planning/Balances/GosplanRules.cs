namespace Narkhoz.Planning.Balances;

/// <summary>What is done about the deficits that are left after the last round.</summary>
public enum ResidualDeficits
{
    /// <summary>Nothing: the plan stays open, and final uses bear them.</summary>
    Leave,

    /// <summary>The users that come last in priority are cut.</summary>
    CutByPriority,

    /// <summary>The norms are tightened until the sheet balances on paper; production needs what it needs.</summary>
    TightenNorms,
}

/// <summary>How Gosplan draws up a plan.</summary>
public sealed record GosplanRules
{
    /// <summary>How many times the balances are recomputed, 1 or more. Default 4.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>What is done about the deficits that are left.</summary>
    public ResidualDeficits Residual { get; init; }

    /// <summary>Rank of each product as a user: 1 has the first claim on short supply. Null where all rank alike.</summary>
    public IReadOnlyList<int>? Priority { get; init; }

    /// <summary>Largest share by which a branch may be cut, 0 to 1. Default 1.</summary>
    public double LargestCut { get; init; } = 1;

    /// <summary>Largest share by which a norm may be tightened, 0 to 1. Default 0.05.</summary>
    public double LargestTightening { get; init; } = 0.05;

    /// <summary>Output of last year, from which the first draft starts and below which no branch is planned; null to start from nothing.</summary>
    public IReadOnlyList<double>? Achieved { get; init; }

    /// <summary>Output ordered from above; not a number where the balances decide; null where they decide everything.</summary>
    public IReadOnlyList<double>? Directive { get; init; }

    /// <summary>Largest share by which the balances may raise a directive, 0 or more.</summary>
    public double Counterplan { get; init; }
}
