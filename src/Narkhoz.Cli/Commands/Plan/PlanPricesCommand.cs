using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Prices of several kinds, side by side.</summary>
internal sealed class PlanPricesCommand : PlanningCommand<PlanPricesAnswer>
{
    private readonly Option<double?> wages = Shared.Number("--wages", "Part of the households' goods that wages buy; else all of them, or 0.6 where the table does not tell households apart.");
    private readonly Option<double?> margin = Shared.Number("--margin", "Planned profit per rouble of cost (0.05).");
    private readonly Option<double?> charge = Shared.Number("--charge", "Charge on capital of the two-channel prices a year; else half the rate of profit.");
    private readonly Option<string> baseline = new("--base") { Description = "CSV of base prices: product, price. The world's, or a base year's.", HelpName = "file" };
    private readonly Option<string[]> scissors = new("--scissors") { Description = "Products of a group, e.g. of industry: how far its prices have moved from all others' against --base.", HelpName = "product", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> retail = new("--retail") { Description = "CSV of retail prices in any money: product, price. The tax then differs by product, and wages still buy the wage goods; else one rate for all.", HelpName = "file" };
    private readonly Option<int> top = Shared.Count("--top", "How many products to show.", 0, 20);

    /// <summary>Makes the command.</summary>
    public PlanPricesCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PlanPricesAnswer,
            "prices",
            "Work out labour values, prices of production, cost-plus, two-channel and scarcity prices, side by side.",
            "narkhoz plan prices my-table --wages 0.5",
            "narkhoz plan prices my-table --charge 0.1 --base world.csv -o prices",
            "narkhoz plan prices my-table --base prices1913.csv --scissors steel cloth --retail shops.csv")
    {
        Add(wages);
        Add(margin);
        Add(charge);
        Add(baseline);
        Add(scissors);
        Add(retail);
        Add(top);
    }

    /// <inheritdoc/>
    protected override PlanPricesAnswer Answer(PlanTask task)
    {
        var line = task.Line;
        try
        {
            var prices = new PriceComparison(task, line.GetValue(wages), line.GetValue(margin) ?? 0.05, line.GetValue(charge), Given(line, retail), Given(line, baseline));
            task.Write(() => Table(prices.Entries));
            if (prices.Wedge.Count > 0) task.Write(() => Table(prices.Wedge));
            return prices.Answer(line.GetValue(top), line.GetValue(scissors) is { Length: > 0 } group ? prices.Scissors(group) : null);
        }
        catch (Exception error) when (error is InvalidOperationException or UnproductiveTableException)
        {
            throw new UserException(error.Message, "lower --wages, --margin or --charge, or look at the table with narkhoz plan inspect");
        }
    }

    private TableSource? Given(ParseResult line, Option<string> option) => line.GetValue(option) is { Length: > 0 } file ? Source(file) : null;

    /// <inheritdoc/>
    protected override void Show(PlanPricesAnswer answer) => PlanPricesDrawing.Draw(Desk, answer);

    private static ResultTable Table(IReadOnlyList<PriceEntry> entries)
    {
        var table = new ResultTable("prices").Text("product", entries.Select(entry => entry.Product));
        foreach (var (name, price) in PriceComparison.Kinds) table.Numbers(name, [.. entries.Select(entry => price(entry) ?? double.NaN)]);
        return table;
    }

    private static ResultTable Table(IReadOnlyList<WedgeEntry> wedge) => new ResultTable("wedge")
        .Text("product", wedge.Select(entry => entry.Product))
        .Numbers("sold", [.. wedge.Select(entry => entry.Sold)])
        .Numbers("wholesale", [.. wedge.Select(entry => entry.Wholesale)])
        .Numbers("retail", [.. wedge.Select(entry => entry.Retail)])
        .Numbers("tax", [.. wedge.Select(entry => entry.Tax)])
        .Numbers("revenue", [.. wedge.Select(entry => entry.Revenue)]);
}
