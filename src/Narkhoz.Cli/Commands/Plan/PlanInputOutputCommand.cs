using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Gross outputs, labour values, multipliers and linkages for given final uses.</summary>
internal sealed class PlanInputOutputCommand : PlanningCommand<InputOutputAnswer>
{
    private const int RoundsShown = 10;
    private readonly Option<string> income = new("--income") { Description = "Row of households' income (a satellite or a kind of labour, in money): adds multipliers with what they spend, type II.", HelpName = "row" };
    private readonly Option<string> households = new("--households") { Description = "Category of final demand that households consume; else the first that names households.", HelpName = "category" };
    private readonly Option<string> against = new("--against") { Description = "An earlier table, in the same prices: tells why things changed since (structural decomposition).", HelpName = "table" };
    private readonly Option<string> of = new("--of") { Description = "What changed: output, labour, or a row of both tables (a satellite, a kind of labour).", HelpName = "row", DefaultValueFactory = _ => "output" };
    private readonly Option<bool> byOrder = new("--by-order") { Description = "Match the products of the two tables by their order, not by their labels." };
    private readonly Option<int> top = Shared.Count("--top", "How many of the largest sectors to show.", 0, 10);

    /// <summary>Makes the command.</summary>
    public PlanInputOutputCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.InputOutputAnswer,
            "inputoutput",
            "Work out what must be made, and with how much labour, so that the targets are delivered.",
            "narkhoz plan inputoutput my-table --targets targets.csv",
            "narkhoz plan inputoutput my-table -o plan --explain",
            "narkhoz plan inputoutput germany1995 --income compensation_employees",
            "narkhoz plan inputoutput table2010 --against table2000 --of labour")
    {
        foreach (var option in (Option[])[top, income, households, against, of, byOrder]) Add(option);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, InputOutputAnswer answer) => answer.Breaches.Count > 0 ? ExitCode.Found : ExitCode.Ok;

    /// <inheritdoc/>
    protected override InputOutputAnswer Answer(PlanTask task)
    {
        try
        {
            return Drawn(task, task.NeedTargets());
        }
        catch (UnproductiveTableException error)
        {
            throw new UserException(error.Message, "look with narkhoz plan inspect for the products that use up what they make, or for by-products");
        }
    }

    /// <inheritdoc/>
    protected override void Show(InputOutputAnswer answer) => InputOutputDrawing.Draw(Desk, answer);

    private InputOutputAnswer Drawn(PlanTask task, PlanTargets targets)
    {
        var (table, system) = (task.Table, task.Table.System);
        var plan = InputOutputPlan.Draw(system, targets);
        task.Progress.Report(0.5);
        task.Stop.ThrowIfCancellationRequested();
        var mix = TechniqueMix.ByCapacity(system);
        var norms = mix.Norms;
        var linkages = Linkages.Of(norms);
        var sectors = new SectorRows(table, plan, targets, linkages);
        task.Write(sectors.Outputs);
        task.Write(() => Techniques(system, plan));
        if (table is { Regions: not null, FinalDemand: not null, Satellites: not null }) task.Write(() => Footprints(table));
        var closed = task.Line.GetValue(income) is { Length: > 0 } row ? new HouseholdMultipliers(table, mix, plan.Outputs.Values, row, task.Line.GetValue(households)) : null;
        if (closed is not null) task.Write(closed.Rows);
        var change = task.Line.GetValue(against) is { Length: > 0 } other ? new TableChange(Other(task, other), table, targets, task.Line.GetRequiredValue(of), task.Line.GetValue(byOrder)) : null;
        if (change is not null) task.Write(change.Rows);
        var noneNegative = !targets.Orders.ContainsAnyExceptInRange(0, double.PositiveInfinity);
        var root = norms.Values.ContainsAnyExceptInRange(0, double.PositiveInfinity) ? null : Productivity.Of(norms);
        var why = task.Explain ? new InputOutputReasons(table, norms, plan, targets).Tell() : null;
        return new InputOutputAnswer(
            table.Name,
            table.Unit,
            system.Products.Count,
            system.Techniques.Count,
            root?.Root,
            plan.Outputs.Residual,
            plan.Outputs.Passes,
            sectors.HasLabour ? plan.FactorUse.Where((_, factor) => system.Factors[factor].Kind == FactorKind.Labour).Sum() : null,
            plan.Proof.Shortfall,
            plan.Proof.Surplus,
            sectors.HasLabour ? plan.Proof.Labour : null,
            [.. system.Factors.Select((factor, place) => FactorEntry.Of(factor, plan.FactorUse[place]))],
            [.. plan.Breaches.Select(breach => new BreachEntry(breach.Kind, breach.Label, breach.Needed, breach.Limit))],
            Satellites(table, plan),
            [.. linkages.KeySectors().Select(product => system.Products[product])],
            noneNegative ? new LeontiefSolver(norms).Rounds(targets.Orders, RoundsShown) : null,
            sectors.Largest(task.Line.GetValue(top)),
            closed is null ? null : [.. closed.Entries.OrderByDescending(entry => plan.Outputs.Values[system.Products.IndexOf(entry.Product)]).Take(task.Line.GetValue(top))],
            change?.Answer(task.Line.GetValue(top)),
            why);
    }

    private static ResultTable Techniques(ProductionSystem system, InputOutputPlan plan) => new ResultTable("techniques")
        .Text("technique", Enumerable.Range(0, system.Techniques.Count).Select(technique => system.Techniques[technique]))
        .Numbers("level", plan.Levels.ToArray())
        .Numbers("capacity", [.. system.Capacity.ToArray().Select(limit => double.IsFinite(limit) ? limit : double.NaN)]);

    /// <summary>Accounts of each satellite and region at the final demand of the table.</summary>
    private static ResultTable Footprints(PlanningTable table)
    {
        var (accounts, mix, regions) = (FootprintAccounts.Of(table), TechniqueMix.ByCapacity(table.System).Average(table.Satellites!.Cells), table.Regions!.Names);
        var (names, rows) = (new List<string>(), new List<double[]>());
        for (var satellite = 0; satellite < mix.Rows; satellite++)
        {
            var account = accounts.Of([.. Enumerable.Range(0, mix.Columns).Select(product => mix[satellite, product])]);
            for (var region = 0; region < regions.Count; region++)
            {
                var own = Enumerable.Range(0, mix.Columns).Where(product => table.Regions.OfProduct[product] == region).ToList();
                names.Add(table.Satellites.Rows[satellite]);
                rows.Add([own.Sum(product => account.Production[product]), Footprint.Total(account.Consumption, region), Footprint.Total(account.Imports, region), own.Sum(product => account.Exports[product])]);
            }
        }

        return new ResultTable("footprints")
            .Text("satellite", names)
            .Text("region", names.Select((_, row) => regions[row % regions.Count]))
            .Numbers("production", [.. rows.Select(row => row[0])])
            .Numbers("consumption", [.. rows.Select(row => row[1])])
            .Numbers("imports", [.. rows.Select(row => row[2])])
            .Numbers("exports", [.. rows.Select(row => row[3])]);
    }

    private static List<SatelliteEntry> Satellites(PlanningTable table, InputOutputPlan plan)
    {
        if (table.Satellites is not { } satellites) return [];
        var totals = new double[satellites.Rows.Count];
        satellites.Cells.AddTimes([.. plan.Levels], totals);
        return [.. totals.Select((total, row) => new SatelliteEntry(satellites.Rows[row], table.SatelliteUnits?[row] ?? "", total))];
    }
}
