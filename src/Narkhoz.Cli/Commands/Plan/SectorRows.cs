using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The sectors of an input-output plan, as they are printed and written.</summary>
/// <param name="table">The table.</param>
/// <param name="plan">The plan.</param>
/// <param name="targets">What it delivers.</param>
/// <param name="linkages">Its linkages.</param>
internal sealed class SectorRows(PlanningTable table, InputOutputPlan plan, PlanTargets targets, Linkages linkages)
{
    private readonly double power = linkages.Backward.Average();
    private readonly double sensitivity = linkages.Forward.Average();

    /// <summary>Whether the table knows labour.</summary>
    public bool HasLabour { get; } = table.System.Factors.Any(factor => factor.Kind == FactorKind.Labour);

    /// <summary>The largest sectors by gross output.</summary>
    /// <param name="count">How many.</param>
    public List<OutputEntry> Largest(int count) =>
        [.. Products.OrderByDescending(product => plan.Outputs.Values[product]).ThenBy(product => product).Take(count).Select(product => new OutputEntry(
            table.System.Products[product],
            table.NameOf(product),
            targets.Orders[product],
            plan.Outputs.Values[product],
            HasLabour ? plan.LabourValues.Values[product] : null,
            linkages.Backward[product],
            linkages.Backward[product] / power,
            linkages.Forward[product] / sensitivity))];

    /// <summary>All sectors.</summary>
    public ResultTable Outputs()
    {
        var written = new ResultTable("outputs")
            .Text("product", Products.Select(product => table.System.Products[product]))
            .Text("name", Products.Select(table.NameOf))
            .Numbers("final", targets.Orders)
            .Numbers("output", plan.Outputs.Values);
        if (HasLabour) written.Numbers("labour_value", plan.LabourValues.Values);
        return written
            .Numbers("output_multiplier", [.. linkages.Backward])
            .Numbers("power_of_dispersion", [.. linkages.Backward.Select(sum => sum / power)])
            .Numbers("sensitivity_of_dispersion", [.. linkages.Forward.Select(sum => sum / sensitivity)]);
    }

    private IEnumerable<int> Products => Enumerable.Range(0, table.System.Products.Count);
}
