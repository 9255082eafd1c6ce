namespace Narkhoz.Planning.Breakdown;

/// <summary>Primal network simplex for the transport problem, in whole numbers.</summary>
/// <remarks>
/// Costs are multiplied by a power of two so that their sums along any tree path fit 63 bits: costs that are whole numbers, or have few binary digits, are met exactly.
/// Block pricing (Kiraly and Kovacs 2012); the leaving arc keeps the tree strongly feasible (Cunningham 1976), so that it cannot cycle.
/// </remarks>
internal sealed class NetworkSimplex
{
    private const int RoundsBetweenLooks = 1024;
    private readonly TransportProblem _problem;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly long[] _cost;
    private readonly double _scale;
    private readonly SpanningTree _tree;
    private readonly int _arcs;
    private int _next;

    /// <summary>Lays out the arcs and the first tree: every node hangs on the root.</summary>
    /// <param name="problem">The problem.</param>
    public NetworkSimplex(TransportProblem problem)
    {
        _problem = problem;
        var (suppliers, customers) = (problem.Supply.Length, problem.Demand.Length);
        var idle = problem.TotalSupply > problem.TotalDemand;
        var nodes = suppliers + customers + (idle ? 1 : 0);
        var carried = problem.Costs.NonZeros;
        _arcs = carried + (idle ? suppliers : 0);
        (_from, _to, _cost) = (new int[_arcs + nodes], new int[_arcs + nodes], new long[_arcs + nodes]);

        double dearest = 0;
        foreach (var cost in problem.Costs.Values) dearest = Math.Max(dearest, Math.Abs(cost));
        // Paths cross at most `nodes` arcs; the penalty of an unserved unit must exceed every such path.
        _scale = dearest == 0 ? 1 : Math.ScaleB(1, 58 - Math.ILogB(dearest * (nodes + 2.0)));
        for (var customer = 0; customer < customers; customer++)
        {
            for (var arc = problem.Costs.Starts[customer]; arc < problem.Costs.Starts[customer + 1]; arc++)
                (_from[arc], _to[arc], _cost[arc]) = (problem.Costs.RowIndices[arc], suppliers + customer, (long)Math.Round(problem.Costs.Values[arc] * _scale));
        }

        for (var supplier = 0; supplier < suppliers && idle; supplier++) (_from[carried + supplier], _to[carried + supplier]) = (supplier, nodes - 1);
        var penalty = (long)Math.Ceiling((dearest * _scale) + 1) * (nodes + 1);
        _tree = new SpanningTree(nodes, _from, _to, _cost);
        for (var node = 0; node < nodes; node++)
        {
            var given = node < suppliers ? problem.Supply[node] : 0;
            var wanted = node < suppliers ? 0 : node < suppliers + customers ? problem.Demand[node - suppliers] : problem.TotalSupply - problem.TotalDemand;
            _tree.Hang(node, _arcs + node, wanted > 0 ? -wanted : given, wanted > 0 ? penalty : 0);
        }
    }

    /// <summary>Pivots until no arc is worth using.</summary>
    /// <param name="cancel">Stops the work.</param>
    public TransportPlan Solve(CancellationToken cancel)
    {
        long pivots = 0;
        StartWithTheNearest();
        for (var arc = Entering(); arc >= 0; arc = Entering())
        {
            _tree.Enter(arc);
            if (++pivots % RoundsBetweenLooks == 0) cancel.ThrowIfCancellationRequested();
        }

        return Plan(pivots);
    }

    /// <summary>A good start: each customer's cheapest supplier enters, if that helps.</summary>
    private void StartWithTheNearest()
    {
        var starts = _problem.Costs.Starts;
        for (var customer = 0; customer < _problem.Demand.Length; customer++)
        {
            var best = -1;
            for (var arc = starts[customer]; arc < starts[customer + 1]; arc++)
                if (best < 0 || _cost[arc] < _cost[best]) best = arc;
            if (best >= 0 && Reduced(best) < 0) _tree.Enter(best);
        }
    }

    /// <summary>The arc with the most to gain in the next block that has any; -1 where none has.</summary>
    private int Entering()
    {
        var block = Math.Max(10, (int)Math.Sqrt(_arcs));
        var (best, gain) = (-1, 0L);
        for (int seen = 0, inBlock = 0; seen < _arcs; seen++)
        {
            var arc = _next;
            if (++_next == _arcs) _next = 0;
            var reduced = Reduced(arc);
            if (reduced < gain) (best, gain) = (arc, reduced);
            if (++inBlock < block) continue;
            if (best >= 0) return best;
            inBlock = 0;
        }

        return best;
    }

    private long Reduced(int arc) => _cost[arc] + _tree.Potential[_from[arc]] - _tree.Potential[_to[arc]];

    private TransportPlan Plan(long pivots)
    {
        var shipped = new long[_problem.Costs.NonZeros];
        var unserved = new long[_problem.Demand.Length];
        var (suppliers, customers) = (_problem.Supply.Length, _problem.Demand.Length);
        for (var node = 0; node < _tree.Flow.Length; node++)
        {
            var arc = _tree.Arc[node];
            if (arc < shipped.Length) shipped[arc] = _tree.Flow[node];
        }

        for (var customer = 0; customer < customers; customer++)
        {
            var got = 0L;
            for (var arc = _problem.Costs.Starts[customer]; arc < _problem.Costs.Starts[customer + 1]; arc++) got += shipped[arc];
            unserved[customer] = _problem.Demand[customer] - got;
        }

        var prices = new double[suppliers + customers];
        for (var node = 0; node < prices.Length; node++) prices[node] = _tree.Potential[node] / _scale;
        return new TransportPlan(_problem, shipped, unserved, prices, pivots);
    }
}
