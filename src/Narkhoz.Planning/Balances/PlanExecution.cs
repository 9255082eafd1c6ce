using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Balances;

/// <summary>Carries out a plan on the table: what really comes out when production needs what it needs.</summary>
/// <remarks>
/// Every technique wants the inputs of its planned level. Short supply goes to the ranks in their order and within a rank in proportion to claims, industry before final uses (catalogue
/// row EPL-05); the scarcest input stops a technique (Leontief 1936). What a technique cannot make is missing elsewhere, and what it can no longer use goes to the others: supply is shared
/// out anew until nothing changes. What industry leaves reaches final uses.
/// </remarks>
public sealed class PlanExecution
{
    private const int MostRounds = 10_000;
    private const double Settled = 1e-12;
    private readonly ProductionSystem _system;
    private readonly int[] _rank;
    private readonly int _ranks;

    /// <summary>Prepares the execution of plans.</summary>
    /// <param name="system">The economy.</param>
    /// <param name="mix">By which techniques it makes its products; a technique has the rank of its product.</param>
    /// <param name="priority">Rank of each product as a user, 1 first; null where all rank alike.</param>
    public PlanExecution(ProductionSystem system, TechniqueMix mix, IReadOnlyList<int>? priority = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(mix);
        _system = system;
        var given = priority is null ? [] : priority.Distinct().Order().ToList();
        _ranks = Math.Max(1, given.Count);
        _rank = [.. Enumerable.Range(0, system.Techniques.Count).Select(technique => priority is null ? 0 : given.IndexOf(priority[mix.ProductOf(technique)]))];
    }

    /// <summary>Carries out a plan.</summary>
    /// <param name="levels">Planned level of each technique; what is above its capacity is not tried.</param>
    /// <param name="outside">Units of each product that are there beside production.</param>
    /// <param name="tightening">Share of its needs that a user is allotted at the most, by product; null for all of them.</param>
    /// <exception cref="ArgumentException">Something is not of this many techniques or products.</exception>
    public ExecutedPlan Run(IReadOnlyList<double> levels, IReadOnlyList<double> outside, IReadOnlyList<double>? tightening = null)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(outside);
        if (levels.Count != _system.Techniques.Count) throw new ArgumentException($"{levels.Count} levels for {_system.Techniques.Count} techniques", nameof(levels));
        if (outside.Count != _system.Products.Count) throw new ArgumentException($"{outside.Count} sources for {_system.Products.Count} products", nameof(outside));
        var planned = new double[levels.Count];
        for (var technique = 0; technique < planned.Length; technique++) planned[technique] = Math.Min(levels[technique], _system.Capacity[technique]);
        var stoppedBy = new int[planned.Length];
        Array.Fill(stoppedBy, ExecutedPlan.Nothing);
        Ration(planned);
        if (tightening is not null) Lower(planned, [.. Enumerable.Repeat(tightening.ToArray(), _ranks)], stoppedBy);
        var made = planned;
        for (var round = 0; round < MostRounds; round++)
            if (Lower(made, Grants(Claims(made), Supply(made, outside)), stoppedBy) <= Settled) break;

        var delivered = Supply(made, outside);
        var used = new double[delivered.Length];
        _system.Inputs.AddTimes(made, used);
        for (var product = 0; product < delivered.Length; product++) delivered[product] = Math.Max(0, delivered[product] - used[product]);
        return new ExecutedPlan(made, delivered, stoppedBy);
    }

    /// <summary>Cuts the levels of all that use a kind of labour or a resource of which there is too little.</summary>
    private void Ration(double[] levels)
    {
        var used = new double[_system.Factors.Count];
        _system.FactorInputs.AddTimes(levels, used);
        for (var technique = 0; technique < levels.Length; technique++)
        {
            double share = 1;
            foreach (var factor in _system.FactorInputs.RowsOf(technique))
                if (used[factor] > _system.Factors[factor].Available) share = Math.Min(share, _system.Factors[factor].Available / used[factor]);
            levels[technique] *= share;
        }
    }

    private double[][] Claims(double[] made)
    {
        var claims = new double[_ranks][];
        for (var rank = 0; rank < _ranks; rank++)
        {
            var levels = new double[made.Length];
            for (var technique = 0; technique < levels.Length; technique++) levels[technique] = _rank[technique] == rank ? made[technique] : 0;
            claims[rank] = new double[_system.Products.Count];
            _system.Inputs.AddTimes(levels, claims[rank]);
        }

        return claims;
    }

    private double[] Supply(double[] levels, IReadOnlyList<double> outside)
    {
        var supply = outside.ToArray();
        _system.Outputs.AddTimes(levels, supply);
        return supply;
    }

    /// <summary>What share of its claims each rank is given of each product.</summary>
    private double[][] Grants(double[][] claims, double[] supply)
    {
        var grants = new double[_ranks][];
        for (var rank = 0; rank < _ranks; rank++)
        {
            grants[rank] = new double[supply.Length];
            for (var product = 0; product < supply.Length; product++)
            {
                var claim = claims[rank][product];
                grants[rank][product] = claim <= supply[product] ? 1 : supply[product] / claim;
                supply[product] = Math.Max(0, supply[product] - claim);
            }
        }

        return grants;
    }

    /// <summary>Lowers every technique to its scarcest input.</summary>
    /// <returns>Largest relative change.</returns>
    private double Lower(double[] levels, double[][] grants, int[] stoppedBy)
    {
        double change = 0;
        for (var technique = 0; technique < levels.Length; technique++)
        {
            var least = 1.0;
            var grant = grants[_rank[technique]];
            var inputs = _system.Inputs.RowsOf(technique);
            var norms = _system.Inputs.ValuesOf(technique);
            for (var k = 0; k < inputs.Length; k++)
                if (norms[k] > 0 && grant[inputs[k]] < least) (least, stoppedBy[technique]) = (grant[inputs[k]], inputs[k]);
            if (levels[technique] > 0) change = Math.Max(change, 1 - least);
            levels[technique] *= least;
        }

        return change;
    }
}

/// <summary>What came of a plan.</summary>
/// <param name="Levels">Level of each technique.</param>
/// <param name="Delivered">Units of each product that reached final uses.</param>
/// <param name="StoppedBy">The product that each technique was last short of; <see cref="Nothing"/> where it had all it needed.</param>
public sealed record ExecutedPlan(IReadOnlyList<double> Levels, IReadOnlyList<double> Delivered, IReadOnlyList<int> StoppedBy)
{
    /// <summary>Stands in <see cref="StoppedBy"/> where no input was short.</summary>
    public const int Nothing = -1;

    /// <summary>The share of wanted deliveries that was met, at given prices; what is delivered beyond what is wanted does not count.</summary>
    /// <param name="wanted">Units of each product.</param>
    /// <param name="prices">Price of each product, 0 or more.</param>
    public double Met(IReadOnlyList<double> wanted, ReadOnlySpan<double> prices)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        double met = 0, all = 0;
        for (var product = 0; product < prices.Length; product++)
        {
            met += prices[product] * Math.Min(wanted[product], Delivered[product]);
            all += prices[product] * wanted[product];
        }

        return all == 0 ? 1 : met / all;
    }
}
