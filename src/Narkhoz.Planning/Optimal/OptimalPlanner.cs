using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Optimal;

/// <summary>Draws up optimal plans by linear programming, and lets none pass without its proof.</summary>
/// <param name="solver">Solves the linear programme; null for our own, chosen by size.</param>
public sealed class OptimalPlanner(ILinearSolver? solver = null)
{
    /// <summary>What the proof of a plan may show.</summary>
    public ProofBar Bar { get; init; } = ProofBar.Default;

    /// <summary>Draws up the optimal plan.</summary>
    /// <param name="problem">The question.</param>
    /// <param name="progress">Told of every step of the solver; may be null.</param>
    /// <param name="cancellation">Stops the solver.</param>
    /// <exception cref="NoPlanException">No plan keeps all targets and limits, or nothing limits the best.</exception>
    /// <exception cref="PlanNotProvenException">The plan that was found does not pass <see cref="Bar"/>.</exception>
    public OptimalPlan Plan(PlanProblem problem, IProgress<LinearProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Drawn(problem, Solver.Solve(PlanProgram.Of(problem), progress, cancellation), cancellation);
    }

    /// <summary>Draws up the optimal plan anew after orders, the assortment, capacities or labour have changed, from where the solver was on its way to the earlier one.</summary>
    /// <remarks>
    /// Begins afresh where techniques or limits have come or gone, where the change is so large that the earlier way leads nowhere, and with a solver from outside.
    /// The plan is as well proven as any: an iterate from the middle of the way is a start for a changed programme, as the optimum itself is not (Gondzio and Grothey 2003).
    /// </remarks>
    /// <param name="previous">The earlier plan.</param>
    /// <param name="problem">The question now, as <see cref="PlanProblem.WithTargets"/> makes it.</param>
    /// <param name="progress">Told of every step of the solver; may be null.</param>
    /// <param name="cancellation">Stops the solver.</param>
    /// <exception cref="NoPlanException">No plan keeps all targets and limits, or nothing limits the best.</exception>
    /// <exception cref="PlanNotProvenException">The plan that was found does not pass <see cref="Bar"/>.</exception>
    public OptimalPlan Redraw(OptimalPlan previous, PlanProblem problem, IProgress<LinearProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(problem);
        if (Solver is InteriorPoint method && method.Resume(PlanProgram.Of(problem), previous.Midways, progress, cancellation) is { } solution)
        {
            var plan = PlanOf(problem, solution);
            if (plan.Proof.Fault(Bar) is null) return plan;
        }

        return Plan(problem, progress, cancellation);
    }

    private ILinearSolver Solver { get; } = solver ?? new InteriorPoint { Tolerance = 1e-10 };

    private OptimalPlan Drawn(PlanProblem problem, LinearSolution solution, CancellationToken cancellation)
    {
        return solution.Status switch
        {
            LinearStatus.Optimal => Required(PlanOf(problem, solution)),
            LinearStatus.Infeasible => throw new NoPlanException(ClashSearch.Of(problem, Solver, cancellation)),
            LinearStatus.Unbounded => throw new NoPlanException("nothing limits the plan: some technique of endless capacity makes the best ever better"),
            _ => throw new PlanNotProvenException("the solver stopped before it reached the optimum"),
        };
    }

    private OptimalPlan PlanOf(PlanProblem problem, LinearSolution solution)
    {
        var (products, techniques) = (problem.System.Products.Count, problem.System.Techniques.Count);
        var levels = solution.Values[..techniques];
        var sets = problem.CountsSets ? Math.Max(0, solution.Values[techniques]) : 0;
        var prices = Array.ConvertAll(solution.Duals[..products], dual => Math.Max(0, dual));
        var factorPrices = Array.ConvertAll(solution.Duals[products..], dual => Math.Max(0, -dual));
        var value = sets;
        var earned = new double[techniques];
        for (var j = 0; j < techniques; j++)
        {
            value += problem.Worth(j) * levels[j];
            earned[j] = DualBound.Earned(problem, j, prices, factorPrices, out _);
        }

        var proof = new PlanAudit(problem.System, problem.Targets).Feasibility(levels, sets) with { Gap = DualBound.Gap(problem, value, prices, factorPrices) };
        return new OptimalPlan
        {
            Levels = levels,
            Sets = sets,
            Value = value,
            Prices = prices,
            FactorPrices = factorPrices,
            Earned = earned,
            Surplus = Surplus(problem, levels, sets),
            Unused = Unused(problem, levels),
            Iterations = solution.Iterations,
            Proof = proof,
            Midways = solution.Midways,
        };
    }

    private OptimalPlan Required(OptimalPlan plan)
    {
        plan.Proof.Require(Bar);
        return plan;
    }

    private static double[] Surplus(PlanProblem problem, double[] levels, double sets)
    {
        var (surplus, used) = (new double[problem.System.Products.Count], new double[problem.System.Products.Count]);
        problem.System.Outputs.AddTimes(levels, surplus);
        problem.System.Inputs.AddTimes(levels, used);
        for (var i = 0; i < surplus.Length; i++) surplus[i] -= used[i] + problem.Targets.Orders[i] + (problem.Targets.Assortment[i] * sets);
        return surplus;
    }

    private static double[] Unused(PlanProblem problem, double[] levels)
    {
        var used = new double[problem.System.Factors.Count];
        problem.System.FactorInputs.AddTimes(levels, used);
        for (var k = 0; k < used.Length; k++) used[k] = problem.System.Factors[k].Available - used[k];
        return used;
    }
}
