using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Balances;

/// <summary>Draws up the plan of any production system by rounds of material balances on average norms, and follows how it converges.</summary>
/// <remarks>
/// x(k+1) = A x(k) + f, so that the error falls as rho(A)^k (Montias 1959). The vector of the largest root weighs the error so that this holds from the first round on, and not only in
/// the end. Every round is one of <see cref="MaterialBalances"/>, by which the model draws up its plans too.
/// </remarks>
public sealed class GosplanPlanner
{
    private const int MostRounds = 20_000;
    private const double Settled = 1e-14;
    private readonly ProductionSystem _system;
    private readonly MaterialBalances _balances;
    private readonly LargestRoot _root;

    /// <summary>Prepares the norms.</summary>
    /// <param name="system">The economy.</param>
    /// <param name="mix">By which techniques it makes its products; null for the proportions of their capacities.</param>
    public GosplanPlanner(ProductionSystem system, TechniqueMix? mix = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        _system = system;
        Mix = mix ?? TechniqueMix.ByCapacity(system);
        _balances = new MaterialBalances(Mix.Norms);
        _root = LargestRoot.Of(Costs, system.Products.Count, 1e-13, 5_000);
    }

    /// <summary>By which techniques the products are made.</summary>
    public TechniqueMix Mix { get; }

    /// <summary>Draws up a plan.</summary>
    /// <param name="uses">Stocks, imports and final uses.</param>
    /// <param name="rules">How it is done.</param>
    /// <exception cref="ArgumentException">Something is not of this many products.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one round.</exception>
    public GosplanPlan Draw(FinalUses uses, GosplanRules rules)
    {
        ArgumentNullException.ThrowIfNull(uses);
        ArgumentNullException.ThrowIfNull(rules);
        var count = _system.Products.Count;
        if (uses.Products != count) throw new ArgumentException($"final uses of {uses.Products} products for {count}", nameof(uses));
        if (rules.Rounds < 1) throw new ArgumentOutOfRangeException(nameof(rules), rules.Rounds, "the balances need at least one round");
        var brief = new PlanBrief
        {
            Directive = Filled(rules.Directive, double.NaN),
            FinalUses = uses.Wanted(),
            Sources = uses.Outside(),
            Achieved = Filled(rules.Achieved, 0),
            Capacity = Mix.Capacity.Span,
            Priority = rules.Priority is null ? Filled(null, 1) : Filled(rules.Priority, 1),
            MaximumCut = rules.Residual == ResidualDeficits.CutByPriority ? rules.LargestCut : 0,
            Counterplan = rules.Counterplan,
            Rounds = rules.Rounds,
        };
        var outputs = new double[count];
        var limit = Limit(brief);
        MaterialBalances.Begin(brief, outputs);
        var rounds = new List<BalanceRound>(rules.Rounds + 1) { Compare(0, outputs, limit, null) };
        for (var round = 1; round <= rules.Rounds; round++)
        {
            _balances.Recalculate(brief, outputs);
            rounds.Add(Compare(round, outputs, limit, rounds[0]));
        }

        var claims = new double[count];
        Mix.Norms.AddTimes(outputs, claims);
        var deficits = new double[count];
        for (var product = 0; product < count; product++)
            deficits[product] = claims[product] + brief.FinalUses[product] - brief.Sources[product] - outputs[product];
        var tightening = Tightened(rules, claims, deficits);
        _balances.Settle(brief, outputs);
        return new GosplanPlan(outputs, tightening, deficits, _root.Value, rounds);
    }

    private double[] Costs(double[] prices)
    {
        var costs = new double[prices.Length];
        for (var product = 0; product < costs.Length; product++)
        {
            var rows = Mix.Norms.RowsOf(product);
            var norms = Mix.Norms.ValuesOf(product);
            for (var k = 0; k < rows.Length; k++) costs[product] += Math.Abs(norms[k]) * prices[rows[k]];
        }

        return costs;
    }

    private T[] Filled<T>(IReadOnlyList<T>? list, T otherwise)
    {
        if (list is not null && list.Count != _system.Products.Count) throw new ArgumentException($"{list.Count} figures for {_system.Products.Count} products", nameof(list));
        if (list is not null) return [.. list];
        var filled = new T[_system.Products.Count];
        Array.Fill(filled, otherwise);
        return filled;
    }

    /// <summary>Where the rounds lead if nobody stops them.</summary>
    private double[] Limit(in PlanBrief brief)
    {
        var (limit, last) = (new double[_system.Products.Count], new double[_system.Products.Count]);
        MaterialBalances.Begin(brief, limit);
        for (var round = 0; round < MostRounds; round++)
        {
            limit.CopyTo(last, 0);
            _balances.Recalculate(brief, limit);
            double change = 0;
            for (var product = 0; product < limit.Length; product++)
                if (limit[product] != last[product]) change = Math.Max(change, Math.Abs(limit[product] - last[product]) / Math.Abs(limit[product]));
            if (change <= Settled && Array.TrueForAll(limit, double.IsFinite)) return limit;
        }

        throw new InvalidOperationException(FormattableString.Invariant($"the rounds lead nowhere: the largest root of the norms is {_root.Value:0.####}, so that making the products takes more of them than is made"));
    }

    private BalanceRound Compare(int round, double[] outputs, double[] limit, BalanceRound? first)
    {
        double distance = 0, size = 0, largest = 0;
        for (var product = 0; product < outputs.Length; product++)
        {
            var error = Math.Abs(outputs[product] - limit[product]);
            distance += _root.Vector[product] * error;
            size += _root.Vector[product] * Math.Abs(limit[product]);
            if (error != 0) largest = Math.Max(largest, error / Math.Abs(limit[product]));
        }

        var share = distance == 0 ? 0 : distance / size;
        return new BalanceRound(round, share, first is null ? share : first.Error * Math.Pow(_root.Value, round), largest);
    }

    /// <summary>What is left of each product's norms if the users' claims are squeezed until the sheet balances.</summary>
    private static double[] Tightened(GosplanRules rules, double[] claims, double[] deficits)
    {
        var left = new double[deficits.Length];
        Array.Fill(left, 1);
        if (rules.Residual != ResidualDeficits.TightenNorms) return left;
        for (var product = 0; product < left.Length; product++)
            if (deficits[product] > 0 && claims[product] > 0) left[product] = 1 - Math.Min(rules.LargestTightening, deficits[product] / claims[product]);
        return left;
    }
}
