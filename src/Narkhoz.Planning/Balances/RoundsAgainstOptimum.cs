using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Balances;

/// <summary>The same economy planned by rounds of material balances and carried out, beside the best that it could do.</summary>
/// <remarks>
/// Gosplan is given a bill of final uses as its control figure (the optimum's own, for a comparison), draws up the plan in k rounds on average norms, and the plan is carried out on
/// the true norms. What is lost comes from three sources: rounds that were not made, deficits that were cut or tightened away, and techniques used in the proportions of the average and
/// not where they serve best. Two figures tell it: what the planned outputs could deliver if all of them were coordinated perfectly, and what they deliver if shortages are rationed
/// by <see cref="PlanExecution"/>, where one shortage breeds others.
/// </remarks>
public sealed class RoundsAgainstOptimum
{
    private readonly ProductionSystem _system;
    private readonly FinalUses _uses;
    private readonly double[] _values;
    private readonly double[] _forWanted;
    private readonly double[] _spared;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="system">The economy.</param>
    /// <param name="uses">The bill: stocks, imports and final uses. For a plan's targets see <see cref="FinalUses.Of"/>.</param>
    /// <param name="mix">By which techniques Gosplan reckons; null for the proportions of their capacities.</param>
    /// <exception cref="InvalidOperationException">The average norms are not productive.</exception>
    public RoundsAgainstOptimum(ProductionSystem system, FinalUses uses, TechniqueMix? mix = null)
    {
        ArgumentNullException.ThrowIfNull(uses);
        Planner = new GosplanPlanner(system, mix);
        (_system, _uses) = (system, uses);
        _values = LabourValues.Of(Costing.Of(system, Planner.Mix)).Prices.ToArray();
        // A table without labour is weighed by its units.
        if (!_values.AsSpan().ContainsAnyExcept(0)) Array.Fill(_values, 1);
        _forWanted = Gross(uses.Wanted());
        _spared = Gross(uses.Outside());
    }

    /// <summary>The planner whose rounds are compared.</summary>
    public GosplanPlanner Planner { get; }

    /// <summary>Share of the whole bill, in its proportions, that the average norms allow if nothing is left out of balance: what endless rounds come to within capacities, labour and resources.</summary>
    public double Balanced() => Deliverable(Planner.Mix.Capacity.Span);

    /// <summary>Draws up and carries out the plan of so many rounds.</summary>
    /// <param name="rules">How the plan is drawn up.</param>
    public RoundsOutcome Run(GosplanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var plan = Planner.Draw(_uses, rules);
        double[] outputs = [.. plan.Outputs];
        var executed = new PlanExecution(_system, Planner.Mix, rules.Priority).Run(Planner.Mix.Levels(outputs), _uses.Outside(), plan.Tightening);
        var wanted = _uses.Wanted();
        double delivered = 1;
        for (var product = 0; product < wanted.Length; product++)
            if (wanted[product] > 0) delivered = Math.Min(delivered, executed.Delivered[product] / wanted[product]);
        return new RoundsOutcome(plan, executed, Deliverable(outputs), delivered, executed.Met(wanted, _values));
    }

    /// <summary>Share of the bill that outputs within given limits can deliver, in the proportions of the mix.</summary>
    private double Deliverable(ReadOnlySpan<double> limits)
    {
        double share = 1;
        for (var product = 0; product < limits.Length; product++)
            if (_forWanted[product] > 0) share = Math.Min(share, (Math.Min(limits[product], Planner.Mix.Capacity.Span[product]) + _spared[product]) / _forWanted[product]);
        var (wanted, spared) = (new double[_system.Factors.Count], new double[_system.Factors.Count]);
        _system.FactorInputs.AddTimes(Planner.Mix.Levels(_forWanted), wanted);
        _system.FactorInputs.AddTimes(Planner.Mix.Levels(_spared), spared);
        for (var factor = 0; factor < wanted.Length; factor++)
            if (wanted[factor] > 0) share = Math.Min(share, (_system.Factors[factor].Available + spared[factor]) / wanted[factor]);
        return Math.Max(0, share);
    }

    private double[] Gross(double[] final)
    {
        // Nothing comes from outside, as a rule, and the solver would weigh by noughts.
        return final.AsSpan().ContainsAnyExcept(0) ? new LeontiefSolver(Planner.Mix.Norms).GrossOutputs(final, 1e-12).Values : final;
    }
}

/// <summary>What a plan of rounds came to.</summary>
/// <param name="Plan">The plan as drawn up.</param>
/// <param name="Executed">What came of it where shortages were rationed.</param>
/// <param name="Deliverable">Share of the whole bill, in its proportions, that the planned outputs allow if every branch makes no more of anything than is needed, 0 to 1.</param>
/// <param name="Delivered">Share of the whole bill, in its proportions, that came out of rationing, 0 to 1.</param>
/// <param name="Met">Share of the bill's labour value that came out of rationing in whatever proportions, 0 to 1; of its units where the table has no labour.</param>
public sealed record RoundsOutcome(GosplanPlan Plan, ExecutedPlan Executed, double Deliverable, double Delivered, double Met);
