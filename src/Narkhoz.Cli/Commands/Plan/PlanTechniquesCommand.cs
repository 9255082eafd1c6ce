using System.CommandLine;
using System.Globalization;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Techniques;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Chooses the technique of each product so that everything takes the least labour.</summary>
internal sealed class PlanTechniquesCommand : PlanningCommand<PlanTechniquesAnswer>
{
    private const int ReasonsShown = 8;
    private readonly Option<int> top = Shared.Count("--top", "How many choices to show, those that save most.", 0, 10);

    /// <summary>Makes the command.</summary>
    public PlanTechniquesCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PlanTechniquesAnswer,
            "techniques",
            "Choose the technique of each product so that everything takes the least labour, whatever is wanted.",
            "narkhoz plan techniques my-table --explain") => Add(top);

    /// <inheritdoc/>
    protected override PlanTechniquesAnswer Answer(PlanTask task)
    {
        FinalBill.NeedLabour(task.Table);
        try
        {
            return Chosen(task, TechniqueChoice.Of(task.Table.System, cancel: task.Stop));
        }
        catch (ArgumentException error)
        {
            throw new UserException(error.Message.Split(" (Parameter", StringSplitOptions.None)[0], "give every product techniques that make nothing else");
        }
        catch (UnproductiveTableException error)
        {
            throw new UserException(error.Message, "look with narkhoz plan inspect for the products that use up what they make");
        }
    }

    /// <inheritdoc/>
    protected override void Show(PlanTechniquesAnswer answer) => PlanTechniquesDrawing.Draw(Desk, answer);

    private PlanTechniquesAnswer Chosen(PlanTask task, TechniqueChoice choice)
    {
        var system = task.Table.System;
        var entries = Choices(system, choice).OrderByDescending(entry => (entry.NextCost - entry.Value) / entry.Value).ToList();
        task.Write(() => new ResultTable("techniques")
            .Text("product", Enumerable.Range(0, choice.Values.Count).Select(product => system.Products[product]))
            .Text("technique", choice.Techniques.Select(technique => system.Techniques[technique]))
            .Numbers("value", choice.Values.ToArray()));
        return new PlanTechniquesAnswer(
            task.Table.Name, system.Products.Count, system.Techniques.Count, [.. choice.Rounds.Select(round => round.Changed)], choice.Residual, choice.LargestSaving,
            task.Targets is { } targets ? Labour(choice.Values, targets) : null,
            task.Targets is { } same ? Average(system, same) : null,
            [.. entries.Take(task.Line.GetValue(top))],
            task.Explain ? [.. entries.Take(ReasonsShown).Select(Reason)] : null);
    }

    private static IEnumerable<ChoiceEntry> Choices(ProductionSystem system, TechniqueChoice choice)
    {
        var labour = system.Factors.Select(factor => factor.Kind == FactorKind.Labour ? 1.0 : 0).ToArray();
        double[] values = [.. choice.Values];
        var next = new (int Technique, double Cost)[values.Length];
        Array.Fill(next, (-1, double.PositiveInfinity));
        for (var technique = 0; technique < system.Techniques.Count; technique++)
        {
            var product = system.Outputs.RowsOf(technique)[0];
            if (technique == choice.Techniques[product]) continue;
            var cost = (system.FactorInputs.Dot(technique, labour) + system.Inputs.Dot(technique, values)) / system.Outputs.ValuesOf(technique)[0];
            if (cost < next[product].Cost) next[product] = (technique, cost);
        }

        for (var product = 0; product < values.Length; product++)
            if (next[product].Technique >= 0) yield return new ChoiceEntry(system.Products[product], system.Techniques[choice.Techniques[product]], values[product], system.Techniques[next[product].Technique], next[product].Cost);
    }

    private static double Labour(IReadOnlyList<double> values, PlanTargets targets)
    {
        double labour = 0;
        for (var product = 0; product < values.Count; product++) labour += values[product] * (targets.Orders[product] + targets.Assortment[product]);
        return labour;
    }

    private static double? Average(ProductionSystem system, PlanTargets targets)
    {
        try
        {
            return Labour(LabourValues.Of(Costing.Of(system)).Prices.ToArray(), targets);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Reason(ChoiceEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Product} by {entry.Technique}: by {entry.Next} a unit would take {100 * ((entry.NextCost / entry.Value) - 1):0.#} % more labour, materials included");
}
