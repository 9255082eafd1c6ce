using System.CommandLine;
using System.Globalization;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Balances;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Draws up a plan by rounds of material balances, carries it out, and sets it beside the optimum.</summary>
internal sealed class PlanBalanceCommand : PlanningCommand<PlanBalanceAnswer>
{
    /// <summary>Above this the optimum is not sought unasked.</summary>
    private const int LargestUnasked = 5_000;
    private const int ReasonsShown = 5;
    private const int SideBySideShown = 10;
    private static readonly int[] Steps = [1, 2, 4, 8, 16, 32];
    private readonly Option<int> rounds = Shared.Count("--rounds", "How many times the balances are recomputed.", 1, 4);
    private readonly Option<string> residual = new("--residual") { Description = "What is done about the deficits that are left.", HelpName = "leave|cut|tighten", DefaultValueFactory = _ => "leave" };
    private readonly Option<double?> sets = new("--sets") { Description = "Complete sets to be asked for; else the optimum's.", HelpName = "number" };
    private readonly Option<string> product = new("--product") { Description = "Show the balance of this product, whatever it lacks.", HelpName = "product" };
    private readonly Option<bool> optimum = new("--optimum") { Description = "Set the plan beside the optimal one, product by product, and tell the loss." };
    private readonly Option<int> top = Shared.Count("--top", "How many balances to show, those that lack most.", 0, 3);

    /// <summary>Makes the command.</summary>
    public PlanBalanceCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PlanBalanceAnswer,
            "balance",
            "Draw up the plan by material balances in rounds, carry it out, and set it beside the optimum.",
            "narkhoz plan balance my-table --rounds 4 --residual cut",
            "narkhoz plan balance my-table --product steel --explain",
            "narkhoz plan balance my-table --optimum")
    {
        residual.AcceptOnlyFromAmong("leave", "cut", "tighten");
        Add(rounds);
        Add(residual);
        Add(sets);
        Add(product);
        Add(optimum);
        Add(top);
    }

    /// <inheritdoc/>
    protected override PlanBalanceAnswer Answer(PlanTask task)
    {
        try
        {
            return Drawn(task);
        }
        catch (Exception error) when (error is InvalidOperationException or UnproductiveTableException)
        {
            throw new UserException(error.Message, "look with narkhoz plan inspect for the products that use up what they make");
        }
    }

    /// <inheritdoc/>
    protected override void Show(PlanBalanceAnswer answer) => PlanBalanceDrawing.Draw(Desk, answer);

    private PlanBalanceAnswer Drawn(PlanTask task)
    {
        var (system, targets) = (task.Table.System, task.NeedTargets());
        var (limited, asked) = (targets.Assortment.ContainsAnyExcept(0), task.Line.GetValue(sets));
        var beside = task.Line.GetValue(optimum);
        var best = beside || (limited && (asked is null || task.Explain) && system.Techniques.Count <= LargestUnasked) ? FinalBill.Best(task) : null;
        if (beside && best is null) throw new UserException($"{task.Table.Name} has no optimal plan to be set beside the rounds", "see why with narkhoz plan optimal");
        var told = asked ?? best?.Sets ?? (limited ? 1 : 0);
        var uses = FinalBill.Of(task, told);
        var compare = new RoundsAgainstOptimum(system, uses);
        task.Progress.Report(0.5);
        var rules = new GosplanRules { Rounds = task.Line.GetValue(rounds), Residual = Residual(task.Line.GetValue(residual)), Priority = Ranks(system, uses) };
        var plan = compare.Run(rules);
        var course = Steps.Append(rules.Rounds).Distinct().Order().Select(count => Entry(count, count == rules.Rounds ? plan : compare.Run(rules with { Rounds = count }))).ToList();
        double[] outputs = [.. plan.Plan.Outputs];
        var book = new BalanceBook(system, compare.Planner.Mix, outputs, uses);
        var deficits = book.Deficits();
        task.Write(() => Balances(task.Table, outputs, plan, deficits));
        var compared = beside ? SideBySide(system, targets, outputs, plan, best!) : null;
        if (compared is not null) task.Write(() => Compared(compared));
        task.Write(() => new ResultTable("rounds").Numbers("rounds", [.. course.Select(entry => (double)entry.Rounds)]).Numbers("error", [.. course.Select(entry => entry.Error)])
            .Numbers("theory", [.. course.Select(entry => entry.Theory)]).Numbers("deliverable", [.. course.Select(entry => entry.Deliverable)])
            .Numbers("delivered", [.. course.Select(entry => entry.Delivered)]).Numbers("met", [.. course.Select(entry => entry.Met)]));
        return new PlanBalanceAnswer(
            task.Table.Name, task.Table.Unit, system.Products.Count, rules.Rounds, CamelCase(rules.Residual), told, best?.Sets, plan.Plan.Root, compare.Balanced(), course,
            [.. Shown(task, deficits, outputs).Select(place => Sheet(book.Sheet(place)))],
            compared is null ? null : Loss(compared, best!), compared is null ? null : [.. compared.OrderByDescending(entry => entry.DeliveredOptimum - entry.Delivered).Take(Math.Max(SideBySideShown, task.Line.GetValue(top)))],
            task.Explain ? Why(system, plan, best) : null);
    }

    private static List<SideBySideEntry> SideBySide(ProductionSystem system, PlanTargets targets, double[] outputs, RoundsOutcome plan, OptimalPlan best)
    {
        var made = new double[outputs.Length];
        system.Outputs.AddTimes([.. best.Levels], made);
        return [.. Enumerable.Range(0, outputs.Length).Select(place => new SideBySideEntry(
            system.Products[place], outputs[place], made[place], plan.Executed.Delivered[place], targets.Orders[place] + (best.Sets * targets.Assortment[place])))];
    }

    private static double Loss(List<SideBySideEntry> compared, OptimalPlan best)
    {
        double delivered = 0, could = 0;
        for (var place = 0; place < compared.Count; place++)
        {
            delivered += best.Prices[place] * Math.Min(compared[place].Delivered, compared[place].DeliveredOptimum);
            could += best.Prices[place] * compared[place].DeliveredOptimum;
        }

        return could > 0 ? 1 - (delivered / could) : 0;
    }

    private static ResultTable Compared(List<SideBySideEntry> compared) => new ResultTable("optimum")
        .Text("product", compared.Select(entry => entry.Product))
        .Numbers("output", [.. compared.Select(entry => entry.Output)])
        .Numbers("output_optimum", [.. compared.Select(entry => entry.OutputOptimum)])
        .Numbers("delivered", [.. compared.Select(entry => entry.Delivered)])
        .Numbers("delivered_optimum", [.. compared.Select(entry => entry.DeliveredOptimum)]);

    private static ResidualDeficits Residual(string? word) => word switch
    {
        "cut" => ResidualDeficits.CutByPriority,
        "tighten" => ResidualDeficits.TightenNorms,
        _ => ResidualDeficits.Leave,
    };

    private static string CamelCase(ResidualDeficits residual) => char.ToLowerInvariant(residual.ToString()[0]) + residual.ToString()[1..];

    /// <summary>Heavy industry first: what goes to industry comes before what goes to final uses (catalogue row EPL-05).</summary>
    private static int[] Ranks(ProductionSystem system, FinalUses uses)
    {
        var wanted = uses.Wanted();
        return [.. Enumerable.Range(0, system.Products.Count).Select(product => wanted[product] > 0 ? 2 : 1)];
    }

    private static RoundEntry Entry(int count, RoundsOutcome outcome)
    {
        var last = outcome.Plan.Rounds[^1];
        return new RoundEntry(count, last.Error, last.Theory, outcome.Deliverable, outcome.Delivered, outcome.Met);
    }

    private IEnumerable<int> Shown(PlanTask task, double[] deficits, double[] outputs)
    {
        if (task.Line.GetValue(product) is { Length: > 0 } label)
        {
            var place = task.Table.System.Products.IndexOf(label);
            return place >= 0 ? [place] : throw new UserException($"{task.Table.Name} has no product '{label}'", "narkhoz plan inspect lists the largest; labels must match to the letter");
        }

        return Enumerable.Range(0, deficits.Length).OrderByDescending(place => deficits[place] / Math.Max(outputs[place], double.Epsilon)).ThenBy(place => place).Take(task.Line.GetValue(top));
    }

    private static SheetEntry Sheet(MaterialBalance sheet) => new(
        sheet.Product, sheet.OpeningStock, sheet.Output, sheet.Imports, [.. sheet.Industry.Select(use => new UseEntry(use.User, use.Amount))], sheet.OtherIndustry,
        sheet.Investment, sheet.Households, sheet.Export, sheet.ClosingStock, sheet.Deficit);

    private static ResultTable Balances(PlanningTable table, double[] outputs, RoundsOutcome plan, double[] deficits) => new ResultTable("balances")
        .Text("product", Enumerable.Range(0, outputs.Length).Select(place => table.System.Products[place]))
        .Numbers("output", outputs)
        .Numbers("deficit", deficits)
        .Numbers("delivered", plan.Executed.Delivered.ToArray());

    private static List<string> Why(ProductionSystem system, RoundsOutcome plan, OptimalPlan? best)
    {
        var why = plan.Executed.StoppedBy.Where(by => by != ExecutedPlan.Nothing).GroupBy(by => by).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(ReasonsShown)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{system.Products[group.Key]} runs short and holds up {group.Count()} of {system.Techniques.Count} techniques")).ToList();
        if (best is null) return why;
        why.AddRange(Enumerable.Range(0, best.FactorPrices.Count).Where(factor => best.FactorPrices[factor] > 1e-9)
            .Select(factor => string.Create(CultureInfo.InvariantCulture, $"in the optimum {system.Factors[factor].Label} is scarce: one unit more is worth {best.FactorPrices[factor]:0.####} sets")));
        why.AddRange(Enumerable.Range(0, best.Earned.Count).Where(technique => best.Earned[technique] > 1e-6 && best.Levels[technique] > 0).OrderByDescending(technique => best.Earned[technique]).Take(ReasonsShown)
            .Select(technique => string.Create(CultureInfo.InvariantCulture, $"in the optimum the capacity of {system.Techniques[technique]} is scarce: one unit more is worth {best.Earned[technique]:0.####} sets")));
        return why;
    }
}
