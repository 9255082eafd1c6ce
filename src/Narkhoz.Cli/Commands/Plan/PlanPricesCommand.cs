using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Prices of several kinds, side by side.</summary>
internal sealed class PlanPricesCommand : PlanningCommand<PlanPricesAnswer>
{
    private readonly Option<double?> wages = Shared.Number("--wages", "Part of the households' goods that wages buy; else all of them, or 0.6 where the table does not tell households apart.");
    private readonly Option<double?> margin = Shared.Number("--margin", "Planned profit per rouble of cost (0.05).");
    private readonly Option<double?> charge = Shared.Number("--charge", "Charge on capital of the two-channel prices a year; else half the rate of profit.");
    private readonly Option<string> baseline = new("--base") { Description = "CSV of base prices: product, price. The world's, or a base year's.", HelpName = "file" };
    private readonly Option<int> top = Shared.Count("--top", "How many products to show.", 0, 20);

    /// <summary>Makes the command.</summary>
    public PlanPricesCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PlanPricesAnswer,
            "prices",
            "Work out labour values, prices of production, cost-plus, two-channel and scarcity prices, side by side.",
            "narkhoz plan prices my-table --wages 0.5",
            "narkhoz plan prices my-table --charge 0.1 --base world.csv -o prices")
    {
        Add(wages);
        Add(margin);
        Add(charge);
        Add(baseline);
        Add(top);
    }

    /// <inheritdoc/>
    protected override PlanPricesAnswer Answer(PlanTask task)
    {
        var line = task.Line;
        try
        {
            var source = line.GetValue(baseline) is { Length: > 0 } file ? Source(file) : null;
            var prices = new PriceComparison(task, line.GetValue(wages), line.GetValue(margin) ?? 0.05, line.GetValue(charge), source);
            task.Write(() => Table(prices.Entries));
            return prices.Answer(line.GetValue(top));
        }
        catch (Exception error) when (error is InvalidOperationException or UnproductiveTableException)
        {
            throw new UserException(error.Message, "lower --wages, --margin or --charge, or look at the table with narkhoz plan inspect");
        }
    }

    /// <inheritdoc/>
    protected override void Show(PlanPricesAnswer answer) => PlanPricesDrawing.Draw(Desk, answer);

    private static ResultTable Table(IReadOnlyList<PriceEntry> entries)
    {
        var table = new ResultTable("prices").Text("product", entries.Select(entry => entry.Product));
        Add("value", entry => entry.Value);
        Add("production", entry => entry.Production);
        Add("wholesale", entry => entry.Wholesale);
        Add("retail", entry => entry.Retail);
        Add("two_channel", entry => entry.TwoChannel);
        Add("scarcity", entry => entry.Scarcity);
        return table;

        void Add(string name, Func<PriceEntry, double?> price) => table.Numbers(name, [.. entries.Select(entry => price(entry) ?? double.NaN)]);
    }
}
