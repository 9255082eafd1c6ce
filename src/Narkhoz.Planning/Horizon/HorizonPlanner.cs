using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Horizon;

/// <summary>Draws up plans of several years.</summary>
/// <remarks>
/// By an interior point whose normal equations are reduced to the balances of all years, a dense matrix of (years x (products + factors)) rows: memory 8 bytes times the square of that, half of it for planning anew,
/// time a third of its cube for each of about twenty steps. A thousand products over five years take 200 MB. Deterministic on any number of threads.
/// </remarks>
public static class HorizonPlanner
{
    /// <summary>Draws up the best plan and proves it.</summary>
    /// <param name="programme">The question.</param>
    /// <param name="options">How exactly; null for the usual.</param>
    /// <exception cref="InfeasibleHorizonException">No plan meets the programme; it names the year, the product and the limit.</exception>
    /// <exception cref="PlanNotProvenException">The method came to no plan that passes its proof.</exception>
    public static HorizonPlan Draw(HorizonProgramme programme, HorizonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return Draw(programme, options ?? new HorizonOptions(), null);
    }

    /// <summary>Draws up the plan anew after orders, targets, stocks, labour or capacities have changed, from where the old one was half done.</summary>
    /// <remarks>The new programme must have the years, products, techniques and kinds of bounds of the old one; otherwise the work begins afresh.</remarks>
    /// <param name="plan">The old plan.</param>
    /// <param name="programme">The new question.</param>
    /// <param name="options">How exactly; null for the usual.</param>
    /// <exception cref="InfeasibleHorizonException">No plan meets the programme; it names the year, the product and the limit.</exception>
    /// <exception cref="PlanNotProvenException">The method came to no plan that passes its proof.</exception>
    public static HorizonPlan Redraw(HorizonPlan plan, HorizonProgramme programme, HorizonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(programme);
        return Draw(programme, options ?? new HorizonOptions(), plan.HalfDone);
    }

    /// <summary>Draws up a plan from a point on the way to one of the same shape, or afresh where there is none.</summary>
    internal static HorizonPlan Draw(HorizonProgramme programme, HorizonOptions options, HalfDone? halfDone)
    {
        var staircase = new Staircase(programme);
        var fresh = new InteriorPoint(staircase, options);
        var start = StartingPoint.Of(staircase, fresh.Size);
        if (halfDone is not null && halfDone.At.HasShapeOf(start))
        {
            var method = new InteriorPoint(staircase, options, halfDone.Factor);
            method.Resume(halfDone, out var at);
            if (Proven(staircase, at, method, halfDone) is { } changed && changed.Proof.Fault(ProofBar.Default) is null) return changed;
        }

        fresh.Run(start);
        var plan = Proven(staircase, start, fresh);
        if (plan.Proof.Fault(ProofBar.Default) is null) return plan;
        if (Clashes.Of(programme, options) is { Count: > 0 } clashes) throw new InfeasibleHorizonException(clashes);
        fresh.RunCautiously(out start);
        plan = Proven(staircase, start, fresh);
        return plan.Proof.Fault(ProofBar.Default) is { } fault ? throw new PlanNotProvenException($"no plan was proven after {fresh.Iterations} steps: {fault}", plan.Proof) : plan;
    }

    private static HorizonPlan Proven(Staircase staircase, Iterate at, InteriorPoint method, HalfDone? halfDone = null)
    {
        var plan = new HorizonPlan(staircase, at) { Iterations = method.Iterations, HalfDone = halfDone ?? method.HalfDone ?? new HalfDone(at, at, null) };
        var bound = HorizonBound.Of(staircase, at);
        return plan with { Bound = bound, Proof = HorizonAudit.Of(plan) with { Gap = (bound - plan.Value) / (1 + Math.Abs(plan.Value)) } };
    }
}
