using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>What must be made of everything so that given final uses are delivered, and the work that goes into it.</summary>
/// <remarks>
/// Leontief 1936. Where a product has several techniques they are used in the proportion of their capacities. Limits do not bend the plan: what is beyond them is listed in
/// <see cref="Breaches"/>, and a plan within limits is the optimal planner's work. Immutable.
/// </remarks>
public sealed class InputOutputPlan
{
    // Limits are reported and not enforced; everything else must hold.
    private static readonly ProofBar Bar = new() { Exact = true, Capacity = double.PositiveInfinity, Factors = double.PositiveInfinity };

    private InputOutputPlan(LeontiefSolution outputs, LeontiefSolution values, double[] levels, double[] factors, IReadOnlyList<LimitBreach> breaches, PlanProof proof) =>
        (Outputs, LabourValues, Levels, FactorUse, Breaches, Proof) = (outputs, values, levels, factors, breaches, proof);

    /// <summary>Gross output of each product, product units a year.</summary>
    public LeontiefSolution Outputs { get; }

    /// <summary>Labour embodied in a unit of each product, all kinds together; all 0 where the table has no labour.</summary>
    public LeontiefSolution LabourValues { get; }

    /// <summary>Level of each technique.</summary>
    public IReadOnlyList<double> Levels { get; }

    /// <summary>Use of each kind of labour and resource, in its own unit.</summary>
    public IReadOnlyList<double> FactorUse { get; }

    /// <summary>Limits that the plan exceeds, the worst first.</summary>
    public IReadOnlyList<LimitBreach> Breaches { get; }

    /// <summary>The plan's figures computed afresh from the table.</summary>
    public PlanProof Proof { get; }

    /// <summary>Draws up the plan that delivers the orders of the targets.</summary>
    /// <param name="system">The table.</param>
    /// <param name="targets">The final uses: its orders; its assortment does not count.</param>
    /// <param name="accuracy">Largest relative residual of the balances.</param>
    /// <exception cref="ArgumentException">Targets and table differ in products.</exception>
    /// <exception cref="UnproductiveTableException">The table uses up what it makes, or a technique would have to work backwards.</exception>
    /// <exception cref="PlanNotProvenException">The balances do not hold when they are computed afresh.</exception>
    public static InputOutputPlan Draw(ProductionSystem system, PlanTargets targets, double accuracy = 1e-10)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(targets);
        var audit = new PlanAudit(system, targets);
        var mix = TechniqueMix.ByCapacity(system);
        var solver = new LeontiefSolver(mix.Norms);
        var outputs = solver.GrossOutputs(targets.Orders, accuracy);
        var values = solver.LabourValues(mix.Labour.Span, accuracy);
        var levels = mix.Levels(outputs.Values);
        var idle = Array.FindIndex(levels, level => level < 0);
        if (idle >= 0) throw new UnproductiveTableException($"technique '{system.Techniques[idle]}' would have to work at a negative level, because by-products or final uses below 0 cover more than is wanted of its product");
        var factors = new double[system.Factors.Count];
        system.FactorInputs.AddTimes(levels, factors);
        var proof = audit.InputOutput(levels, values.Values).Require(Bar);
        return new InputOutputPlan(outputs, values, levels, factors, BreachesOf(system, levels, factors), proof);
    }

    private static List<LimitBreach> BreachesOf(ProductionSystem system, double[] levels, double[] factors)
    {
        var breaches = new List<LimitBreach>();
        for (var technique = 0; technique < levels.Length; technique++)
            if (levels[technique] > system.Capacity[technique]) breaches.Add(new LimitBreach("capacity", system.Techniques[technique], levels[technique], system.Capacity[technique]));
        for (var factor = 0; factor < factors.Length; factor++)
            if (factors[factor] > system.Factors[factor].Available) breaches.Add(new LimitBreach(system.Factors[factor].Kind == FactorKind.Labour ? "labour" : "resource", system.Factors[factor].Label, factors[factor], system.Factors[factor].Available));
        breaches.Sort((one, other) => other.Ratio.CompareTo(one.Ratio));
        return breaches;
    }
}

/// <summary>A limit that a plan exceeds.</summary>
/// <param name="Kind">capacity, labour or resource.</param>
/// <param name="Label">Name of the technique, or of the labour or resource.</param>
/// <param name="Needed">What the plan takes.</param>
/// <param name="Limit">What there is.</param>
public sealed record LimitBreach(string Kind, string Label, double Needed, double Limit)
{
    /// <summary>What the plan takes over what there is; infinite where there is nothing.</summary>
    public double Ratio => Needed / Limit;
}
