using System.Globalization;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Examples.GermanyInputOutput;

internal sealed class Example : IExample
{
    public void Run(TextWriter output, string data)
    {
        // 1. Six branches with hours worked and emissions (UN handbook), in billion EUR.
        var table = TableReader.Read(Path.Combine(data, "io", "germany2009"));
        var (system, products) = (table.System, Enumerable.Range(0, table.System.Products.Count));

        // 2. The plan that delivers the final uses of the table is the year of the table. It proves itself.
        var plan = InputOutputPlan.Draw(system, table.Targets!);
        output.WriteLine(FormattableString.Invariant($"{"",-26}{"output",10}{"labour",10}{"multiplier",12}{"backward",10}{"forward",10}"));
        var linkages = Linkages.Of(system.Inputs);
        foreach (var product in products)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{system.Products[product],-26}{plan.Outputs.Values[product],10:0}{plan.LabourValues.Values[product],10:0.00}{linkages.Backward[product],12:0.000}{linkages.PowerOfDispersion(product),10:0.000}{linkages.SensitivityOfDispersion(product),10:0.000}"));
        }

        output.WriteLine($"Labour spent is labour embodied in what is delivered: {plan.Proof.Labour < 1e-9}");
        output.WriteLine();

        // 3. Ten billion more of construction: what everybody must make, and who works for it.
        var more = table.Targets!.Orders.ToArray();
        more[2] += 10;
        var raised = InputOutputPlan.Draw(system, new PlanTargets(more));
        output.WriteLine("Ten billion more of construction take");
        foreach (var product in products) output.WriteLine(Line(system.Products[product], raised.Outputs.Values[product] - plan.Outputs.Values[product]));
        output.WriteLine(Line("labour in all", raised.FactorUse[0] - plan.FactorUse[0]));
        output.WriteLine();

        // 4. The carbon dioxide of a billion of final use, through all suppliers, beside what the branch emits itself.
        var solver = new LeontiefSolver(system.Inputs);
        var carbon = Multipliers.Of(solver, Row(table.Satellites!, "CO2"));
        output.WriteLine("Carbon dioxide per unit of final use, and times the branch's own");
        foreach (var product in products) output.WriteLine(Line(system.Products[product], carbon.Simple[product], carbon.TypeOne(product)));
        output.WriteLine();

        // 5. Coordination by rounds, as Gosplan's: how much of some product is still missing.
        var root = Productivity.Of(system.Inputs).Root;
        var missing = solver.Rounds(table.Targets!.Orders, 8);
        output.WriteLine(FormattableString.Invariant($"Largest root {root:0.0000}; missing after each round: {string.Join(' ', missing.Select(share => (100 * share).ToString("0.00", CultureInfo.InvariantCulture)))} %"));
        output.WriteLine();

        // 6. What would not be made without a branch.
        var losses = HypotheticalExtraction.Losses(LeontiefInverse.Of(system.Inputs), plan.Outputs.Values);
        output.WriteLine("Output lost, of all, if a branch vanished, per unit of its own output");
        foreach (var product in products) output.WriteLine(Line(system.Products[product], losses[product] / plan.Outputs.Values[product]));
    }

    private static double[] Row(LabelledMatrix satellites, string label)
    {
        var row = satellites.Rows.IndexOf(label);
        return [.. Enumerable.Range(0, satellites.Columns.Count).Select(column => satellites.Cells[row, column])];
    }

    private static string Line(string what, params ReadOnlySpan<double> values)
    {
        var line = $"  {what,-24}";
        foreach (var value in values) line += value.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(12);
        return line;
    }
}
