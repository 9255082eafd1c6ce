using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Proof;

/// <summary>Draws up the proof of a plan from the table alone, in double precision.</summary>
/// <remarks>Takes one pass over the nonzeros and five vectors of the number of products.</remarks>
public sealed class PlanAudit
{
    private readonly ProductionSystem _system;
    private readonly PlanTargets _targets;

    /// <summary>Makes an auditor.</summary>
    /// <param name="system">The table.</param>
    /// <param name="targets">What the plan was drawn up for.</param>
    /// <exception cref="ArgumentException">Targets and table differ in products.</exception>
    public PlanAudit(ProductionSystem system, PlanTargets targets)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Orders.Length != system.Products.Count)
            throw new ArgumentException($"{targets.Orders.Length} targets for {system.Products.Count} products", nameof(targets));
        (_system, _targets) = (system, targets);
    }

    /// <summary>The proof of a plan's feasibility.</summary>
    /// <param name="levels">Level of each technique.</param>
    /// <param name="sets">Complete sets of the assortment that the plan says it delivers, 0 or more.</param>
    /// <exception cref="ArgumentException">Levels and table differ in techniques.</exception>
    public PlanProof Feasibility(ReadOnlySpan<double> levels, double sets = 0)
    {
        if (levels.Length != _system.Techniques.Count)
            throw new ArgumentException($"{levels.Length} levels for {_system.Techniques.Count} techniques", nameof(levels));
        var (shortfall, surplus) = Balances(levels, sets);
        return new PlanProof { Shortfall = shortfall, Surplus = surplus, Capacity = Limits(levels), Factors = Overuse(levels) };
    }

    /// <summary>The proof of an input-output plan: feasibility, and labour spent against the labour value of the final uses.</summary>
    /// <param name="levels">Level of each technique.</param>
    /// <param name="labourValues">Labour embodied in a unit of each product, all kinds together; v = l + vA (Leontief's case).</param>
    public PlanProof InputOutput(ReadOnlySpan<double> levels, ReadOnlySpan<double> labourValues)
    {
        double spent = 0, embodied = 0;
        for (var j = 0; j < levels.Length; j++) spent += levels[j] * _system.LabourOf(j);
        for (var i = 0; i < labourValues.Length; i++) embodied += labourValues[i] * _targets.Orders[i];
        return Feasibility(levels) with { Labour = spent == embodied ? 0 : Math.Abs(spent - embodied) / Math.Abs(spent) };
    }

    private (double Shortfall, double Surplus) Balances(ReadOnlySpan<double> levels, double sets)
    {
        var (made, used) = (new double[_system.Products.Count], new double[_system.Products.Count]);
        _system.Outputs.AddTimes(levels, made);
        _system.Inputs.AddTimes(levels, used);
        double shortfall = 0, surplus = 0;
        for (var i = 0; i < made.Length; i++)
        {
            var (order, assorted) = (_targets.Orders[i], _targets.Assortment[i] * sets);
            var left = made[i] - used[i] - order - assorted;
            var turnover = Math.Abs(made[i]) + Math.Abs(used[i]) + Math.Abs(order) + Math.Abs(assorted);
            if (left < 0) shortfall = PlanProof.Worse(shortfall, -left / turnover);
            else if (left != 0) surplus = PlanProof.Worse(surplus, left / turnover);
        }

        return (shortfall, surplus);
    }

    private double Limits(ReadOnlySpan<double> levels)
    {
        double sum = 0, worst = 0;
        foreach (var level in levels) sum += Math.Abs(level);
        var mean = sum / Math.Max(1, levels.Length);
        for (var j = 0; j < levels.Length; j++)
        {
            var capacity = _system.Capacity[j];
            var breach = PlanProof.Worse(levels[j] - capacity, -levels[j]);
            if (!(breach <= 0)) worst = PlanProof.Worse(worst, breach / Math.Max(mean, double.IsFinite(capacity) ? capacity : 0));
        }

        return worst;
    }

    private double Overuse(ReadOnlySpan<double> levels)
    {
        var used = new double[_system.Factors.Count];
        _system.FactorInputs.AddTimes(levels, used);
        double worst = 0;
        for (var k = 0; k < used.Length; k++)
        {
            var over = used[k] - _system.Factors[k].Available;
            if (!(over <= 0)) worst = PlanProof.Worse(worst, over / Math.Max(Math.Abs(_system.Factors[k].Available), double.Epsilon));
        }

        return worst;
    }
}
