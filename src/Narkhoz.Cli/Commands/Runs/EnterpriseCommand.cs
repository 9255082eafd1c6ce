using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Enterprises;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Tells the story of one enterprise.</summary>
internal sealed class EnterpriseCommand : AnsweringCommand<EnterpriseStory>
{
    private readonly Argument<string> run = Shared.Run();
    private readonly Argument<string> enterprise = new("enterprise") { Description = "Number of an enterprise, or product/republic/n: the n-th largest of a product in a republic.", HelpName = "enterprise" };
    private readonly Option<string> runs = Shared.Runs();

    /// <summary>Makes the command.</summary>
    public EnterpriseCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.EnterpriseStory,
            "enterprise",
            "Tell the story of one enterprise of a run at full resolution: target, true and reported output, stores, storming, bonus, fixers, audits.",
            "narkhoz enterprise last steel/UKR/1",
            "narkhoz enterprise last 4711")
    {
        run.CompletionSources.Add(_ => new RunShelf(desk.Resolve("runs")).Names);
        Add(run);
        Add(enterprise);
        Add(runs);
    }

    /// <inheritdoc/>
    protected override EnterpriseStory Answer(ParseResult line)
    {
        var folder = new RunShelf(Desk.Resolve(line.GetRequiredValue(runs))).Open(line.GetRequiredValue(run));
        return EnterpriseStory.Read(folder, OpenRecord(line), line.GetRequiredValue(enterprise));
    }

    private static string Share(double share) => Figures.Text(100 * share, 0) + " %";

    /// <inheritdoc/>
    protected override void Show(EnterpriseStory answer)
    {
        var last = answer.Years[^1];
        var sheet = new Sheet($"Enterprise {answer.Number} of {answer.Of}: {last.Product}, {last.Republic}")
            .Ids("year")
            .Numbers("capacity", "target", "made", "reported", "inputs", "goods", "last decade", "bonuses", "caught", "bartered", "granted");
        foreach (var year in answer.Years)
        {
            sheet.Row(
                Figures.Text(year.Year, 0).Replace(",", "", StringComparison.Ordinal),
                Figures.Text(year.Capacity),
                Figures.Text(year.Target),
                Figures.Text(year.Made),
                Figures.Text(year.Reported),
                Figures.Text(year.Inputs, 2),
                Figures.Text(year.Goods, 2),
                Share(year.LastDecade),
                Figures.Text(year.Bonuses, 0),
                Figures.Text(year.Caught, 0),
                Figures.Text(year.Bartered, 2),
                Share(year.Granted));
        }

        var suppliers = last.Suppliers.Count == 0 ? "no works" : string.Join(", ", last.Suppliers);
        Desk.Screen.Write(sheet.Note($"Rank {last.Rank} of supply, supplied by {suppliers}; can make {Share(last.Ability)} of what it is rated at. Stores and barter in months of capacity; last decade: of December; bonuses: months; granted: running mean of delivered over needed.").Drawing);
    }
}
