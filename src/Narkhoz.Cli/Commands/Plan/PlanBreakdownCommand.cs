using System.CommandLine;
using System.Globalization;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Breakdown;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Breaks the plan down to republics, branches and works, and matches suppliers to customers.</summary>
internal sealed class PlanBreakdownCommand : PlanningCommand<PlanBreakdownAnswer>
{
    private const double ShipmentUnits = 1e6;
    private readonly Option<string> works = new("--works") { Description = "CSV of works: works, product, branch, republic, capacity, achieved, cost.", HelpName = "file", Required = true };
    private readonly Option<string> rule = new("--by") { Description = "By what rule a total is shared out.", HelpName = "capacity|achieved|cost", DefaultValueFactory = _ => "capacity" };
    private readonly Option<string> distances = new("--distances") { Description = "CSV of distances between republics: from, to, distance; counts cross-hauls.", HelpName = "file" };
    private readonly Option<int> top = Shared.Count("--top", "How many works and shipments to show, the largest.", 0, 10);

    /// <summary>Makes the command.</summary>
    public PlanBreakdownCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PlanBreakdownAnswer,
            "breakdown",
            "Break the plan down to branches, republics and works so that it adds up, match suppliers to customers, and count cross-hauls.",
            "narkhoz plan breakdown my-table --works works.csv --by achieved",
            "narkhoz plan breakdown my-table --works works.csv --distances distances.csv -o targets")
    {
        rule.AcceptOnlyFromAmong("capacity", "achieved", "cost");
        Add(works);
        Add(rule);
        Add(distances);
        Add(top);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, PlanBreakdownAnswer answer) => answer.Products.Any(product => product.Unplaced > 0) ? ExitCode.Found : ExitCode.Ok;

    /// <inheritdoc/>
    protected override PlanBreakdownAnswer Answer(PlanTask task)
    {
        try
        {
            return Drawn(task);
        }
        catch (UnproductiveTableException error)
        {
            throw new UserException(error.Message, "look with narkhoz plan inspect for the products that use up what they make");
        }
        catch (ArgumentException error)
        {
            throw new UserException(error.Message.Split(" (Parameter", StringSplitOptions.None)[0], "correct the works or the distances");
        }
    }

    /// <inheritdoc/>
    protected override void Show(PlanBreakdownAnswer answer) => PlanBreakdownDrawing.Draw(Desk, answer);

    private PlanBreakdownAnswer Drawn(PlanTask task)
    {
        var system = task.Table.System;
        var best = FinalBill.Of(task, 1);
        var mix = TechniqueMix.ByCapacity(system);
        var totals = new LeontiefSolver(mix.Norms).GrossOutputs(best.Wanted(), 1e-12).Values;
        var enterprises = WorksFile.Read(Source(task.Line.GetRequiredValue(works)), system.Products);
        var how = task.Line.GetValue(rule) switch { "achieved" => BreakdownRule.Achieved, "cost" => BreakdownRule.LeastCost, _ => BreakdownRule.Capacity };
        var plan = PlanBreakdown.Draw(totals, enterprises, how);
        var republics = enterprises.Select(own => own.Republic).Distinct().ToList();
        var branches = enterprises.Select(own => own.Branch).Distinct().ToList();
        var shown = Enumerable.Range(0, totals.Length).Where(product => enterprises.Any(own => own.Product == product)).ToList();
        var entries = shown.Select(product => Entry(system, plan, totals, product, republics, branches)).ToList();
        var exact = entries.TrueForAll(entry => entry.ByRepublic.Sum() + entry.Unplaced == entry.Total && entry.ByBranch.Sum() + entry.Unplaced == entry.Total)
            && shown.TrueForAll(product => Enumerable.Range(0, enterprises.Count).Where(own => enterprises[own].Product == product).Sum(own => plan.Targets[own]) + plan.Unplaced[product] == totals[product]);
        var hauls = task.Line.GetValue(distances) is { Length: > 0 } file
            ? shown.Select(product => Haul(task, mix, plan, product, republics, WorksFile.Distances(Source(file), Labels.Named(republics)))).OfType<HaulEntry>().ToList()
            : [];
        task.Write(() => Targets(system, plan));
        task.Write(() => Groups("republics", "republic", republics, entries, entry => entry.ByRepublic));
        task.Write(() => Groups("branches", "branch", branches, entries, entry => entry.ByBranch));
        if (hauls.Count > 0) task.Write(() => Shipments(hauls));
        return new PlanBreakdownAnswer(
            task.Table.Name, task.Table.Unit, enterprises.Count, char.ToLowerInvariant(how.ToString()[0]) + how.ToString()[1..], exact, republics, branches, entries,
            [.. Largest(system, plan, totals).Take(task.Line.GetValue(top))], hauls, task.Explain ? Why(entries, hauls) : null);
    }

    private static ProductPlanEntry Entry(ProductionSystem system, PlanBreakdown plan, double[] totals, int product, List<string> republics, List<string> branches)
    {
        return new ProductPlanEntry(system.Products[product], totals[product], plan.Unplaced[product], Sums(republics, own => own.Republic), Sums(branches, own => own.Branch));

        List<double> Sums(List<string> groups, Func<Enterprise, string> group)
        {
            var sums = plan.Sums(product, group).ToDictionary(sum => sum.Group, sum => sum.Target, StringComparer.Ordinal);
            return [.. groups.Select(name => sums.GetValueOrDefault(name))];
        }
    }

    private static IEnumerable<WorksEntry> Largest(ProductionSystem system, PlanBreakdown plan, double[] totals) => plan.Enterprises
        .Select((own, works) => new WorksEntry(
            own.Name, system.Products[own.Product], own.Branch, own.Republic, plan.Targets[works], totals[own.Product] > 0 ? plan.Targets[works] / totals[own.Product] : 0,
            double.IsFinite(own.Capacity) && own.Capacity > 0 ? plan.Targets[works] / own.Capacity : null))
        .OrderByDescending(entry => entry.Share);

    /// <summary>What the works of each republic need of a product, carried from where it is made; final uses stay where they are met.</summary>
    private static HaulEntry? Haul(PlanTask task, TechniqueMix mix, PlanBreakdown plan, int product, List<string> republics, SparseMatrix ways)
    {
        var (made, needed) = (new double[republics.Count], new double[republics.Count]);
        for (var own = 0; own < plan.Enterprises.Count; own++)
        {
            var (works, place) = (plan.Enterprises[own], republics.IndexOf(plan.Enterprises[own].Republic));
            if (works.Product == product) made[place] += plan.Targets[own];
            needed[place] += Math.Max(0, mix.Norms[product, works.Product]) * plan.Targets[own];
        }

        if (made.Sum() <= 0 || needed.Sum() <= 0) return null;
        var unit = made.Sum() / ShipmentUnits;
        var (supply, demand) = (new long[made.Length], new long[made.Length]);
        LargestRemainder.Split((long)ShipmentUnits, made, supply);
        LargestRemainder.Split((long)Math.Min(ShipmentUnits, needed.Sum() / unit), needed, demand);
        var found = CrossHauls.Of(CrossHauls.Proportional(supply, demand), ways, task.Stop);
        return new HaulEntry(task.Table.System.Products[product], found.Carriage * unit, found.Least * unit, found.TwoWay.Sum(haul => haul.Units) * unit, [.. Moved(found.Best, ways, republics, unit)]);
    }

    private static IEnumerable<ShipmentEntry> Moved(SparseMatrix shipments, SparseMatrix ways, List<string> republics, double unit) =>
        from to in Enumerable.Range(0, republics.Count)
        from @from in Enumerable.Range(0, republics.Count)
        let units = shipments[@from, to]
        where units > 0
        select new ShipmentEntry(republics[@from], republics[to], units * unit, ways[@from, to]);

    private static ResultTable Groups(string name, string kind, List<string> groups, List<ProductPlanEntry> entries, Func<ProductPlanEntry, IReadOnlyList<double>> targets)
    {
        var cells = entries.SelectMany(entry => groups.Select((group, place) => (entry.Product, Group: group, Target: targets(entry)[place]))).Where(cell => cell.Target > 0).ToList();
        return new ResultTable(name).Text("product", cells.Select(cell => cell.Product)).Text(kind, cells.Select(cell => cell.Group)).Numbers("target", [.. cells.Select(cell => cell.Target)]);
    }

    private static ResultTable Shipments(List<HaulEntry> hauls)
    {
        var moved = hauls.SelectMany(haul => haul.Shipments.Select(one => (haul.Product, One: one))).ToList();
        return new ResultTable("shipments")
            .Text("product", moved.Select(move => move.Product))
            .Text("from", moved.Select(move => move.One.From))
            .Text("to", moved.Select(move => move.One.To))
            .Numbers("units", [.. moved.Select(move => move.One.Units)])
            .Numbers("distance", [.. moved.Select(move => move.One.Distance)]);
    }

    private static ResultTable Targets(ProductionSystem system, PlanBreakdown plan) => new ResultTable("works")
        .Text("works", plan.Enterprises.Select(own => own.Name))
        .Text("product", plan.Enterprises.Select(own => system.Products[own.Product]))
        .Text("branch", plan.Enterprises.Select(own => own.Branch))
        .Text("republic", plan.Enterprises.Select(own => own.Republic))
        .Numbers("target", plan.Targets.ToArray());

    private static List<string> Why(List<ProductPlanEntry> entries, List<HaulEntry> hauls)
    {
        List<string> why = [.. entries.Where(entry => entry.Unplaced > 0).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Product}: {entry.Unplaced:0.###} of {entry.Total:0.###} exceed all capacities together"))];
        why.AddRange(hauls.Where(haul => haul.Carriage > haul.Least).OrderByDescending(haul => haul.Carriage - haul.Least).Select(haul => string.Create(
            CultureInfo.InvariantCulture, $"{haul.Product}: {haul.TwoWay:0.###} go both ways between republics; the best assignment saves {100 * (1 - (haul.Least / haul.Carriage)):0} % of the carriage")));
        return why;
    }
}
