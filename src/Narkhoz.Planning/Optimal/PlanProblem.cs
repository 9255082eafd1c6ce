using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Optimal;

/// <summary>The question that an optimal plan answers: a table, targets, an objective, and limits on the levels beside the capacities.</summary>
/// <remarks>
/// Over levels x within their limits and sets z of the assortment: balances (B - A) x - f z &gt;= g, labour and resources F x &lt;= L
/// (Kantorovich 1939, 1959; Koopmans 1951). Surpluses may be left over. Immutable.
/// </remarks>
public sealed class PlanProblem
{
    private readonly double[] _floor;
    private readonly double[] _ceiling;

    /// <summary>Makes a problem.</summary>
    /// <param name="system">The table.</param>
    /// <param name="targets">Orders, and the assortment.</param>
    /// <param name="objective">What is made best.</param>
    /// <param name="floor">Least level of each technique, 0 or more; null for none.</param>
    /// <param name="ceiling">Largest level of each technique beside its capacity; null for none.</param>
    /// <exception cref="ArgumentException">Lengths differ, an assortment is wanted and none is given, or a floor is above its ceiling.</exception>
    public PlanProblem(
        ProductionSystem system, PlanTargets targets, PlanObjective objective,
        IReadOnlyList<double>? floor = null, IReadOnlyList<double>? ceiling = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(objective);
        (System, Targets, Objective) = (system, targets, objective);
        var (products, techniques) = (system.Products.Count, system.Techniques.Count);
        if (targets.Orders.Length != products) throw new ArgumentException($"{targets.Orders.Length} targets for {products} products", nameof(targets));
        if (objective is PlanObjective.Sets && targets.Assortment.IndexOfAnyExcept(0.0) < 0)
            throw new ArgumentException("there is nothing in the assortment of which there should be as much as possible", nameof(targets));
        if (objective is PlanObjective.Worth worth && worth.Prices.Length != products)
            throw new ArgumentException($"{worth.Prices.Length} prices for {products} products", nameof(objective));
        (_floor, _ceiling) = (new double[techniques], system.Capacity.ToArray());
        for (var j = 0; j < techniques; j++)
        {
            if (floor is not null) _floor[j] = Math.Max(0, floor[j]);
            if (ceiling is not null) _ceiling[j] = Math.Min(_ceiling[j], ceiling[j]);
            if (!(_floor[j] <= _ceiling[j]))
                throw new ArgumentException($"technique '{system.Techniques[j]}' may not run below {_floor[j]} nor above {_ceiling[j]}", nameof(floor));
        }
    }

    /// <summary>The table.</summary>
    public ProductionSystem System { get; }

    /// <summary>Orders, and the assortment.</summary>
    public PlanTargets Targets { get; }

    /// <summary>What is made best.</summary>
    public PlanObjective Objective { get; }

    /// <summary>Least level of each technique.</summary>
    public ReadOnlySpan<double> Floor => _floor;

    /// <summary>Largest level of each technique, capacity included.</summary>
    public ReadOnlySpan<double> Ceiling => _ceiling;

    /// <summary>Whether there are sets of the assortment to be counted.</summary>
    public bool CountsSets => Objective is PlanObjective.Sets;

    /// <summary>What a unit of a technique's level adds by itself to what is maximised (takes off, where labour is saved); sets of the assortment add 1 each.</summary>
    /// <param name="technique">0 to techniques - 1.</param>
    public double Worth(int technique) => Objective switch
    {
        PlanObjective.Worth worth => System.Outputs.Dot(technique, worth.Prices.Span) - System.Inputs.Dot(technique, worth.Prices.Span),
        PlanObjective.Labour => -System.LabourOf(technique),
        _ => 0,
    };

    /// <summary>The same question with other targets.</summary>
    /// <param name="targets">Orders, and the assortment.</param>
    /// <exception cref="ArgumentException">Their length is another, or an assortment is wanted and none is given.</exception>
    public PlanProblem WithTargets(PlanTargets targets) => new(System, targets, Objective, _floor, _ceiling);

    /// <summary>The same question with limits on how far each technique may move from last year's level.</summary>
    /// <param name="lastYear">Levels of last year.</param>
    /// <param name="fall">Largest fall as a share, 0 to 1.</param>
    /// <param name="rise">Largest rise as a share, 0 or more; infinite for no limit.</param>
    /// <remarks>A technique that last year's level holds above its capacity may fall to it. One that stood still last year stays so under any limit on rise.</remarks>
    public PlanProblem WithChange(IReadOnlyList<double> lastYear, double fall, double rise)
    {
        ArgumentNullException.ThrowIfNull(lastYear);
        if (lastYear.Count != _floor.Length) throw new ArgumentException($"{lastYear.Count} levels of last year for {_floor.Length} techniques", nameof(lastYear));
        if (!(fall is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(fall), fall, "a share of last year's level is needed");
        if (!(rise >= 0)) throw new ArgumentOutOfRangeException(nameof(rise), rise, "a share of 0 or more is needed");
        var (floor, ceiling) = (new double[_floor.Length], new double[_floor.Length]);
        for (var j = 0; j < floor.Length; j++)
        {
            ceiling[j] = double.IsInfinity(rise) ? _ceiling[j] : Math.Min(_ceiling[j], lastYear[j] * (1 + rise));
            floor[j] = Math.Min(ceiling[j], Math.Max(_floor[j], lastYear[j] * (1 - fall)));
        }

        return new PlanProblem(System, Targets, Objective, floor, ceiling);
    }
}
