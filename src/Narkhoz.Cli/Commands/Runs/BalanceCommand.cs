using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Validation;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Shows the material balance of a product.</summary>
internal sealed class BalanceCommand : AnsweringCommand<BalanceAnswer>
{
    // The ledger moves whole quanta; what is left here is the rounding of sums of decimals.
    private const double Rounding = 1e-12;

    private readonly Argument<string> run = Shared.Run();
    private readonly Argument<string> product = new("product") { Description = "Product id." };
    private readonly Argument<int> year = Shared.WholeNumber("year", "Calendar year.");
    private readonly Option<string> runs = Shared.Runs();

    /// <summary>Makes the command.</summary>
    public BalanceCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.BalanceAnswer,
            "balance",
            "Show where a product came from in a year and where it went, by zone.",
            "narkhoz balance last steel 1937")
    {
        run.CompletionSources.Add(_ => new RunShelf(desk.Resolve("runs")).Names);
        Add(run);
        Add(product);
        Add(year);
        Add(runs);
    }

    /// <inheritdoc/>
    protected override BalanceAnswer Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        var id = line.GetRequiredValue(product);
        var made = record.Products.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw new UserException($"no product is called '{id}'", Nearest.Mend(id, [.. record.Products.Select(candidate => candidate.Id)]));
        var folder = new RunShelf(Desk.Resolve(line.GetRequiredValue(runs))).Open(line.GetRequiredValue(run));
        var sheet = BalanceSheet.Read(folder.Indicators, id, line.GetValue(year))
            ?? throw new UserException($"{folder.Manifest.Id} has no balance of {id} in {line.GetValue(year)}", $"it has the years {folder.Indicators.Years[0]} to {folder.Indicators.Years[^1]}");
        var cell = record.Book.Cells(Scoreboard.Table).FirstOrDefault(cell => cell.Row == made.BookRow);
        return new BalanceAnswer(folder.Manifest.Id, made.BookRow ?? made.Name, cell?.Unit ?? made.Unit, cell is null ? 1 : made.BookScaleIn(line.GetValue(year)), sheet);
    }

    /// <inheritdoc/>
    protected override void Show(BalanceAnswer answer)
    {
        var (sheet, screen) = (answer.Sheet, Desk.Screen);
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  [bold]{ShortName.Of(answer.Name)} in {sheet.Year}[/]  [grey]{answer.Unit}, {answer.Run}[/]");
        screen.WriteLine();
        screen.Write(Draw("Where it came from", answer, BalanceItems.Sources, column => column.Sources).Drawing);
        screen.Write(Draw("Where it went", answer, BalanceItems.Uses, column => column.Uses).Drawing);
        screen.MarkupLineInterpolated(Math.Abs(sheet.Union.Difference) <= Rounding * sheet.Union.Total
            ? (FormattableString)$"  [grey]The two sides are equal.[/]"
            : $"  [red]The two sides differ by {Figures.Text(sheet.Union.Difference / answer.Scale)}.[/]");
    }

    private static Sheet Draw(string title, BalanceAnswer answer, IReadOnlyList<string> items, Func<BalanceColumn, IReadOnlyList<BalanceLine>> side)
    {
        var shown = items.Where(item => answer.Sheet.Zones.Prepend(answer.Sheet.Union).Any(column => side(column).Any(line => line.Item == item))).ToList();
        var drawn = new Sheet(title).Ids("");
        foreach (var item in shown) drawn.Numbers(item);
        drawn.Numbers("total");
        var decimals = Figures.Decimals(answer.Sheet.Union.Total / answer.Scale);
        foreach (var column in answer.Sheet.Zones) drawn.Row([.. RowOf(column, column.Zone, strong: false)]);
        drawn.Row([.. RowOf(answer.Sheet.Union, "Union", strong: true)]);
        if (answer.Sheet.Union.Total > 0) drawn.Row([.. ShareOf(answer.Sheet.Union)]);
        return drawn;

        IEnumerable<Cell> RowOf(BalanceColumn column, string name, bool strong)
        {
            yield return strong ? Cell.Bold(name) : name;
            foreach (var item in shown)
            {
                var text = side(column).FirstOrDefault(line => line.Item == item) is { } line ? Figures.Text(line.Amount / answer.Scale, decimals) : "";
                yield return strong ? Cell.Bold(text) : text;
            }

            var total = Figures.Text(side(column).Sum(line => line.Amount) / answer.Scale, decimals);
            yield return strong ? Cell.Bold(total) : Cell.Faint(total);
        }

        IEnumerable<Cell> ShareOf(BalanceColumn column)
        {
            yield return Cell.Faint("share");
            foreach (var item in shown)
                yield return Cell.Faint(side(column).FirstOrDefault(line => line.Item == item) is { } line ? $"{line.Percent:0.#} %" : "");
            yield return Cell.Faint("");
        }
    }
}
