using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>What came otherwise than planned in a year that was carried out.</summary>
public sealed record HorizonDisturbance
{
    /// <summary>Capacity of each technique at the start of the next year as a share of the planned one, 0 or more; empty when all is as planned.</summary>
    public IReadOnlyList<double> Capacity { get; init; } = [];

    /// <summary>What came on top of the planned stock of each product, product units, negative for a loss; what exceeds the stock is owed to the next year. Empty when all is as planned.</summary>
    public IReadOnlyList<double> Stocks { get; init; } = [];

    /// <summary>Labour of the years to come as a share of what was foreseen, 0 or more.</summary>
    public double Labour { get; init; } = 1;

    /// <summary>New targets of the years to come, one for each year that is left; empty to keep the old ones.</summary>
    public IReadOnlyList<PlanTargets> Targets { get; init; } = [];
}
