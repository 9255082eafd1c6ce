using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Shows what a table holds and what is wrong with it.</summary>
internal sealed class PlanInspectCommand : PlanningCommand<InspectAnswer>
{
    private readonly Option<int> top = Shared.Count("--top", "How many of the largest sectors to show.", 0, 10);

    /// <summary>Makes the command.</summary>
    public PlanInspectCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.InspectAnswer,
            "inspect",
            "Show what a table holds: shape, unit, productivity, largest sectors, what was found wrong.",
            "narkhoz plan inspect my-table",
            "narkhoz plan inspect flows.csv --format narkhoz-file --json") => Add(top);

    /// <inheritdoc/>
    protected override bool RefuseUnproductive => false;

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, InspectAnswer answer) => answer.Productive == false ? ExitCode.Found : ExitCode.Ok;

    /// <inheritdoc/>
    protected override InspectAnswer Answer(PlanTask task)
    {
        var (table, system) = (task.Table, task.Table.System);
        var productivity = system.IsLeontief ? Productivity.Of(system.Inputs) : null;
        var makers = Makers(system);
        task.Write(() => Sectors(table));
        return new InspectAnswer(
            table.Name,
            table.Format,
            table.Unit,
            system.Products.Count,
            system.Techniques.Count,
            system.IsLeontief,
            Enumerable.Range(0, system.Techniques.Count).Count(technique => system.Outputs.RowsOf(technique).Length > 1),
            makers.DefaultIfEmpty().Max(),
            system.Inputs.NonZeros,
            system.Techniques.Count == 0 ? 0 : system.Inputs.NonZeros / (double)system.Techniques.Count,
            Bytes(system),
            Count(system.Capacity, double.IsFinite),
            system.Capital?.NonZeros,
            task.Targets is null ? 0 : Count(task.Targets.Orders, order => order != 0),
            task.Targets is null ? 0 : Count(task.Targets.Assortment, share => share > 0),
            productivity?.Root,
            productivity?.IsProductive,
            [.. productivity?.Culprits.Select(product => system.Products[product]) ?? []],
            [.. system.Factors.Select((factor, place) => FactorOf(table, factor, place))],
            [.. Enumerable.Range(0, table.Satellites?.Rows.Count ?? 0).Select(row => table.Satellites!.Rows[row])],
            SizeOf(table),
            Largest(table, task.Line.GetValue(top)),
            [.. table.Remarks.Select(remark => remark.Line > 0 ? $"{remark.File}:{remark.Line}: {remark.What}" : $"{remark.File}: {remark.What}")],
            task.Explain && system.IsLeontief ? [.. Productivity.NormsOf(system.Inputs, task.Line.GetValue(top)).Select(norm => Told(table, norm))] : null);
    }

    /// <inheritdoc/>
    protected override void Show(InspectAnswer answer) => InspectDrawing.Draw(Desk, answer);

    private static string Told(PlanningTable table, RootNorm norm) =>
        FormattableString.Invariant($"{100 * norm.Share:0.##} % of the Perron root rests on {table.NameOf(norm.Input)} used by {table.NameOf(norm.User)}");

    private static string SizeOf(PlanningTable table) => table.Levels is null ? "users" : "output";

    private static int[] Makers(ProductionSystem system)
    {
        var makers = new int[system.Products.Count];
        foreach (var product in system.Outputs.RowIndices) makers[product]++;
        return makers;
    }

    private static int Count(ReadOnlySpan<double> values, Func<double, bool> counts)
    {
        var count = 0;
        foreach (var value in values) count += counts(value) ? 1 : 0;
        return count;
    }

    private static long Bytes(ProductionSystem system) =>
        new[] { system.Inputs, system.Outputs, system.FactorInputs, system.Capital, system.Depreciation }.Sum(matrix => matrix is null ? 0L : (12L * matrix.NonZeros) + (4L * matrix.Columns));

    private static FactorEntry FactorOf(PlanningTable table, Factor factor, int place)
    {
        double? used = null;
        if (table.Levels is { } levels)
        {
            var sums = new double[table.System.Factors.Count];
            table.System.FactorInputs.AddTimes([.. levels], sums);
            used = sums[place];
        }

        return FactorEntry.Of(factor, used);
    }

    private static List<SectorEntry> Largest(PlanningTable table, int top)
    {
        var (sizes, inputs) = Sizes(table);
        return [.. Enumerable.Range(0, sizes.Length).OrderByDescending(product => sizes[product]).ThenBy(product => product).Take(top)
            .Select(product => new SectorEntry(table.System.Products[product], table.NameOf(product), sizes[product], (int)inputs[product]))];
    }

    private static ResultTable Sectors(PlanningTable table)
    {
        var products = Enumerable.Range(0, table.System.Products.Count);
        var (sizes, inputs) = Sizes(table);
        return new ResultTable("sectors")
            .Text("product", products.Select(product => table.System.Products[product]))
            .Text("name", products.Select(table.NameOf))
            .Numbers(SizeOf(table), sizes)
            .Numbers("inputs", inputs);
    }

    /// <summary>Output of each product, or the number of its users in a table of coefficients; and its number of inputs.</summary>
    private static (double[] Sizes, double[] Inputs) Sizes(PlanningTable table)
    {
        var system = table.System;
        var (sizes, inputs) = (new double[system.Products.Count], new double[system.Products.Count]);
        if (table.Levels is { } levels) system.Outputs.AddTimes([.. levels], sizes);
        else foreach (var product in system.Inputs.RowIndices) sizes[product]++;
        for (var technique = 0; technique < system.Techniques.Count; technique++)
            foreach (var made in system.Outputs.RowsOf(technique)) inputs[made] += system.Inputs.RowsOf(technique).Length;
        return (sizes, inputs);
    }
}
