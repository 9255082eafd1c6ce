using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Breakdown;

/// <summary>Who should supply whom: suppliers, customers and what it costs to carry one unit between those that can deal with each other.</summary>
/// <remarks>
/// The transport problem (Tolstoi 1930; Hitchcock 1941; Kantorovich and Gavurin 1949; Koopmans 1947). Amounts are whole units (tonnes, wagons), so that plans
/// add up exactly. Immutable. <see cref="Solve"/> takes about 60 bytes an arc.
/// </remarks>
public sealed class TransportProblem
{
    private readonly long[] _supply;
    private readonly long[] _demand;

    /// <summary>Makes a problem.</summary>
    /// <param name="supply">Most that each supplier can send, whole units, 0 or more.</param>
    /// <param name="demand">What each customer must get, whole units, 0 or more.</param>
    /// <param name="costs">Cost or distance of one unit, suppliers x customers, any sign; a cell that is not held cannot be used.</param>
    /// <exception cref="ArgumentException">Shapes differ, or an amount is negative or the sums pass 2^62.</exception>
    public TransportProblem(IReadOnlyList<long> supply, IReadOnlyList<long> demand, SparseMatrix costs)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(costs);
        (_supply, _demand, Costs) = ([.. supply], [.. demand], costs);
        if (costs.Rows != _supply.Length || costs.Columns != _demand.Length)
            throw new ArgumentException($"costs are {costs.Rows} x {costs.Columns} and should be {_supply.Length} x {_demand.Length}", nameof(costs));
        (TotalSupply, TotalDemand) = (Sum(_supply, nameof(supply)), Sum(_demand, nameof(demand)));
    }

    /// <summary>Most that each supplier can send, whole units.</summary>
    public ReadOnlySpan<long> Supply => _supply;

    /// <summary>What each customer must get, whole units.</summary>
    public ReadOnlySpan<long> Demand => _demand;

    /// <summary>Cost of one unit, suppliers x customers; a cell that is not held cannot be used.</summary>
    public SparseMatrix Costs { get; }

    /// <summary>Sum of <see cref="Supply"/>.</summary>
    public long TotalSupply { get; }

    /// <summary>Sum of <see cref="Demand"/>.</summary>
    public long TotalDemand { get; }

    /// <summary>Finds the cheapest assignment that serves as much of the demand as can be served at all.</summary>
    /// <remarks>Primal network simplex on a strongly feasible tree (Cunningham 1976) in whole numbers: no tolerance decides anything.</remarks>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TransportPlan Solve(CancellationToken cancel = default) => new NetworkSimplex(this).Solve(cancel);

    private static long Sum(long[] amounts, string name)
    {
        const long Most = 1L << 62;
        long sum = 0;
        for (var place = 0; place < amounts.Length; place++)
        {
            if (amounts[place] < 0) throw new ArgumentException($"amount {place + 1} is {amounts[place]}", name);
            if (amounts[place] > Most - sum) throw new ArgumentException("the amounts add up to more than 2^62; count in a larger unit", name);
            sum += amounts[place];
        }

        return sum;
    }
}
