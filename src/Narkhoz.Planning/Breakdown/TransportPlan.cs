using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Breakdown;

/// <summary>Who supplies whom, with the prices that prove that nothing cheaper exists.</summary>
/// <remarks>
/// Optimal where no pair in <see cref="TransportProblem.Costs"/> would gain, price at the customer - price at the supplier being at most the cost of carriage,
/// and equal to it where goods move (Koopmans's potentials; Kantorovich and Gavurin 1949). <see cref="Proof"/> checks that afresh.
/// </remarks>
public sealed class TransportPlan
{
    private readonly long[] _shipped;
    private readonly long[] _unserved;
    private readonly double[] _prices;

    /// <summary>Makes a plan.</summary>
    internal TransportPlan(TransportProblem problem, long[] shipped, long[] unserved, double[] prices, long pivots) =>
        (Problem, _shipped, _unserved, _prices, Pivots) = (problem, shipped, unserved, prices, pivots);

    /// <summary>The problem that it solves.</summary>
    public TransportProblem Problem { get; }

    /// <summary>Units on each cell of <see cref="TransportProblem.Costs"/>, in their order.</summary>
    public ReadOnlySpan<long> Shipped => _shipped;

    /// <summary>Units that each customer does not get because nobody who reaches him has them.</summary>
    public ReadOnlySpan<long> Unserved => _unserved;

    /// <summary>Whether every customer gets all that he asked for.</summary>
    public bool IsComplete => Array.TrueForAll(_unserved, amount => amount == 0);

    /// <summary>Price at each supplier, in units of cost: what one more unit there would spare, as a difference between suppliers.</summary>
    public ReadOnlySpan<double> SupplierPrices => _prices.AsSpan(0, Problem.Supply.Length);

    /// <summary>Price at each customer, in units of cost.</summary>
    public ReadOnlySpan<double> CustomerPrices => _prices.AsSpan(Problem.Supply.Length);

    /// <summary>Pivots that it took.</summary>
    public long Pivots { get; }

    /// <summary>Sum of cost times units.</summary>
    public double Cost
    {
        get
        {
            double cost = 0;
            for (var arc = 0; arc < _shipped.Length; arc++) cost += Problem.Costs.Values[arc] * _shipped[arc];
            return cost;
        }
    }

    /// <summary>Shipments as a table, suppliers x customers, cells that move something only.</summary>
    public SparseMatrix Shipments()
    {
        var columns = new List<(int Row, double Value)>[Problem.Demand.Length];
        for (var customer = 0; customer < columns.Length; customer++)
        {
            columns[customer] = [];
            for (var arc = Problem.Costs.Starts[customer]; arc < Problem.Costs.Starts[customer + 1]; arc++)
                if (_shipped[arc] > 0) columns[customer].Add((Problem.Costs.RowIndices[arc], _shipped[arc]));
        }

        return SparseMatrix.FromColumns(Problem.Supply.Length, columns);
    }

    /// <summary>Checks the plan against the problem, afresh.</summary>
    public TransportProof Proof()
    {
        var (sent, got) = (new long[Problem.Supply.Length], new long[Problem.Demand.Length]);
        double gain = 0, slack = 0, dearest = 0;
        for (var customer = 0; customer < got.Length; customer++)
        {
            for (var arc = Problem.Costs.Starts[customer]; arc < Problem.Costs.Starts[customer + 1]; arc++)
            {
                var supplier = Problem.Costs.RowIndices[arc];
                var reduced = Problem.Costs.Values[arc] + SupplierPrices[supplier] - CustomerPrices[customer];
                dearest = Math.Max(dearest, Math.Abs(Problem.Costs.Values[arc]));
                gain = Math.Max(gain, -reduced);
                if (_shipped[arc] > 0) slack = Math.Max(slack, Math.Abs(reduced));
                sent[supplier] += _shipped[arc];
                got[customer] += _shipped[arc];
            }
        }

        var breach = 0L;
        foreach (var amount in _shipped) breach = Math.Max(breach, -amount);
        for (var supplier = 0; supplier < sent.Length; supplier++) breach = Math.Max(breach, sent[supplier] - Problem.Supply[supplier]);
        for (var customer = 0; customer < got.Length; customer++) breach = Math.Max(breach, Math.Abs(Problem.Demand[customer] - got[customer] - _unserved[customer]));
        return new TransportProof(breach, gain / Math.Max(1, dearest), slack / Math.Max(1, dearest));
    }

    /// <summary>Where customers go without: a group of them and all the suppliers that reach the group, who together have less than it wants.</summary>
    /// <remarks>The converse of Hall's condition; null where the plan is complete.</remarks>
    public TransportShortage? Shortage()
    {
        if (IsComplete) return null;
        var costs = Problem.Costs;
        var byCustomer = new bool[Problem.Demand.Length];
        var bySupplier = new bool[Problem.Supply.Length];
        var waiting = new Queue<int>();
        for (var customer = 0; customer < byCustomer.Length; customer++)
            if (_unserved[customer] > 0) Take(customer);
        var served = Shipments().Transposed();
        while (waiting.TryDequeue(out var customer))
        {
            foreach (var supplier in costs.RowsOf(customer))
            {
                if (bySupplier[supplier]) continue;
                bySupplier[supplier] = true;
                foreach (var other in served.RowsOf(supplier)) Take(other);
            }
        }

        var (customers, suppliers) = (Places(byCustomer), Places(bySupplier));
        return new TransportShortage(customers, suppliers, customers.Sum(customer => Problem.Demand[customer]), suppliers.Sum(supplier => Problem.Supply[supplier]));

        void Take(int customer)
        {
            if (byCustomer[customer]) return;
            byCustomer[customer] = true;
            waiting.Enqueue(customer);
        }
    }

    private static int[] Places(bool[] marked) => [.. Enumerable.Range(0, marked.Length).Where(place => marked[place])];
}

/// <summary>What a check of a transport plan found.</summary>
/// <param name="Breach">Largest breach of a supply or a demand, in units; 0 in a right plan.</param>
/// <param name="Gain">Most that an unused pair would gain, as a part of the dearest cost; 0 but for rounding in an optimal plan.</param>
/// <param name="Slack">Largest difference between cost and prices where goods move, as a part of the dearest cost; 0 but for rounding.</param>
public sealed record TransportProof(long Breach, double Gain, double Slack);

/// <summary>Customers who want more than all their possible suppliers have.</summary>
/// <param name="Customers">Places of the customers.</param>
/// <param name="Suppliers">Places of all suppliers that reach one of them.</param>
/// <param name="Wanted">What the customers want, units.</param>
/// <param name="Available">What the suppliers have, units.</param>
public sealed record TransportShortage(IReadOnlyList<int> Customers, IReadOnlyList<int> Suppliers, long Wanted, long Available);
