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

    /// <summary>Makes the command.</summary>
    public PlanBreakdownCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PlanBreakdownAnswer,
            "breakdown",
            "Break the plan down to republics and works so that it adds up, and count cross-hauls.",
            "narkhoz plan breakdown my-table --works works.csv --by achieved",
            "narkhoz plan breakdown my-table --works works.csv --distances distances.csv -o targets")
    {
        rule.AcceptOnlyFromAmong("capacity", "achieved", "cost");
        Add(works);
        Add(rule);
        Add(distances);
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
        var shown = Enumerable.Range(0, totals.Length).Where(product => enterprises.Any(own => own.Product == product)).ToList();
        var entries = shown.Select(product => Entry(system, plan, totals, product, republics)).ToList();
        var exact = entries.TrueForAll(entry => entry.ByRepublic.Sum() + entry.Unplaced == entry.Total)
            && shown.TrueForAll(product => Enumerable.Range(0, enterprises.Count).Where(own => enterprises[own].Product == product).Sum(own => plan.Targets[own]) + plan.Unplaced[product] == totals[product]);
        var hauls = task.Line.GetValue(distances) is { Length: > 0 } file
            ? shown.Select(product => Haul(task, mix, plan, product, republics, WorksFile.Distances(Source(file), Labels.Named(republics)))).OfType<HaulEntry>().ToList()
            : [];
        task.Write(() => Targets(system, plan));
        return new PlanBreakdownAnswer(
            task.Table.Name, task.Table.Unit, enterprises.Count, char.ToLowerInvariant(how.ToString()[0]) + how.ToString()[1..], exact, republics, entries, hauls, task.Explain ? Why(entries, hauls) : null);
    }

    private static ProductPlanEntry Entry(ProductionSystem system, PlanBreakdown plan, double[] totals, int product, List<string> republics)
    {
        var sums = plan.Sums(product, own => own.Republic).ToDictionary(sum => sum.Group, sum => sum.Target, StringComparer.Ordinal);
        return new ProductPlanEntry(system.Products[product], totals[product], plan.Unplaced[product], [.. republics.Select(republic => sums.GetValueOrDefault(republic))]);
    }

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
        return new HaulEntry(task.Table.System.Products[product], found.Carriage * unit, found.Least * unit, found.TwoWay.Sum(haul => haul.Units) * unit);
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
