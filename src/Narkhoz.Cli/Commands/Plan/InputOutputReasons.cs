using System.Globalization;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Why a plan takes what it takes: the final uses behind each limit that it exceeds, and behind its labour.</summary>
/// <param name="table">The table.</param>
/// <param name="norms">Inputs per unit of product.</param>
/// <param name="plan">The plan.</param>
/// <param name="targets">What it delivers.</param>
internal sealed class InputOutputReasons(PlanningTable table, SparseMatrix norms, InputOutputPlan plan, PlanTargets targets)
{
    private const int UsesNamed = 3;
    private const int LimitsExplained = 5;

    /// <summary>The reasons, one sentence each.</summary>
    public List<string> Tell()
    {
        var (reasons, system, mix) = (new List<string>(), table.System, TechniqueMix.ByCapacity(table.System));
        var solver = new LeontiefSolver(norms);
        foreach (var breach in plan.Breaches.Where(breach => breach.Kind == "capacity").Take(LimitsExplained))
        {
            var product = mix.ProductOf(system.Techniques.IndexOf(breach.Label));
            var one = new double[system.Products.Count];
            one[product] = 1;
            reasons.Add($"{breach.Label} would work at {Share(breach.Needed / breach.Limit)} of its capacity; {system.Products[product]} goes {Behind(solver.LabourValues(one).Values)}");
        }

        for (var factor = 0; factor < system.Factors.Count && reasons.Count < 2 * LimitsExplained; factor++)
        {
            var direct = new double[system.Techniques.Count];
            for (var technique = 0; technique < direct.Length; technique++) direct[technique] = system.FactorInputs[factor, technique];
            var use = mix.Average(new SparseMatrix(1, [.. Enumerable.Range(0, direct.Length + 1)], new int[direct.Length], direct));
            var perUnit = new double[system.Products.Count];
            for (var product = 0; product < perUnit.Length; product++) perUnit[product] = use[0, product];
            reasons.Add($"{system.Factors[factor].Label} goes {Behind(solver.LabourValues(perUnit).Values)}");
        }

        return reasons;
    }

    private string Behind(double[] embodied)
    {
        var shares = embodied.Select((content, product) => (Product: product, Content: content * targets.Orders[product])).Where(use => use.Content > 0).OrderByDescending(use => use.Content).ToList();
        var total = shares.Sum(use => use.Content);
        return "into final uses of " + string.Join(", ", shares.Take(UsesNamed).Select(use => $"{table.System.Products[use.Product]} ({Share(use.Content / total)})"));
    }

    private static string Share(double part) => (100 * part).ToString("0", CultureInfo.InvariantCulture) + " %";
}
