using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Compares two runs.</summary>
internal sealed class CompareCommand : AnsweringCommand<RunComparison>
{
    private const int Most = 30;

    private readonly Argument<string> first = Shared.Run("runA");
    private readonly Argument<string> second = Shared.Run("runB");
    private readonly Option<bool> all = new("--all") { Description = "Show every figure that differs: reported and published ones and the items of balances too." };
    private readonly Option<string> runs = Shared.Runs();
    private bool showAll;

    /// <summary>Makes the command.</summary>
    public CompareCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.RunComparison,
            "compare",
            "Show how two runs differ, the largest differences first, and the human cost of both.",
            "narkhoz compare industrialisation-0123456789 last",
            "narkhoz compare industrialisation-01 no-wedge-45 --json")
    {
        foreach (var argument in (Argument<string>[])[first, second])
        {
            argument.CompletionSources.Add(_ => new RunShelf(desk.Resolve("runs")).Names);
            Add(argument);
        }

        Add(all);
        Add(runs);
    }

    /// <inheritdoc/>
    protected override RunComparison Answer(ParseResult line)
    {
        showAll = line.GetValue(all);
        var shelf = new RunShelf(Desk.Resolve(line.GetRequiredValue(runs)));
        RunFolder a = shelf.Open(line.GetRequiredValue(first)), b = shelf.Open(line.GetRequiredValue(second));
        return RunComparison.Between(a.Manifest.Id, a.Indicators, b.Manifest.Id, b.Indicators);
    }

    /// <inheritdoc/>
    protected override void Show(RunComparison answer)
    {
        var screen = Desk.Screen;
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  A  [bold]{answer.A}[/]");
        screen.MarkupLineInterpolated($"  B  [bold]{answer.B}[/]");
        screen.WriteLine();
        if (answer.Years.Count == 0)
        {
            screen.WriteLine("  The runs have no year in common.");
            return;
        }

        var shown = answer.Differences.Where(difference => showAll || (difference.Truth == Truth.True && !BalanceItems.IsBalance(difference.Name))).ToList();
        if (answer.Differences.Count == 0) screen.WriteLine($"  All {answer.Same} figures are the same in every year.\n");
        else screen.Write(Draw($"Largest differences, {answer.Years[0]}-{answer.Years[^1]}", answer, showAll ? shown : shown.Take(Most)).Note(NoteOf(answer, shown.Count)).Drawing);
        if (answer.HumanCost.Count > 0) screen.Write(HumanCostOf(answer).Drawing);
    }

    private string NoteOf(RunComparison answer, int shown) => showAll || shown <= Most
        ? $"{answer.Differences.Count} figures differ, {answer.Same} are the same; differ: mean difference over all years"
        : $"{Most} of {answer.Differences.Count} that differ, {answer.Same} are the same; --all shows the rest; differ: mean difference over all years";

    private static Sheet Draw(string title, RunComparison answer, IEnumerable<Difference> differences)
    {
        var year = answer.Years[^1];
        var sheet = new Sheet(title).Ids("figure", "product", "truth", "unit").Numbers($"A {year}", $"B {year}", "B/A", "differ");
        foreach (var difference in differences)
        {
            var last = difference.Years[^1];
            var (factor, unit) = ShortUnit.Scaled(difference.Unit, Math.Max(last.A, last.B));
            var decimals = Figures.Decimals(last.A / factor, last.B / factor);
            sheet.Row(
                difference.Name,
                difference.Product,
                Cell.Faint(difference.Truth == Truth.True ? "" : TruthNames.Of(difference.Truth)),
                Cell.Faint(unit),
                Figures.Text(last.A / factor, decimals),
                Figures.Text(last.B / factor, decimals),
                Cell.Bold(last.A == 0 ? Figures.Missing : Figures.Percent((last.B - last.A) / last.A)),
                Cell.Faint(Figures.Percent(difference.Relative)));
        }

        return sheet;
    }

    // A famine lies in the middle of a run: people are counted over all years, and levels are taken in the mean.
    private static Sheet HumanCostOf(RunComparison answer)
    {
        var sheet = new Sheet($"Human cost, {answer.Years[0]}-{answer.Years[^1]}").Ids("figure", "of", "unit").Numbers("A", "B", "B less A", "B/A");
        foreach (var difference in answer.HumanCost)
        {
            var figure = HumanCostFigures.All.First(figure => figure.Name == difference.Name);
            var times = figure.Flow ? difference.Years.Count : 1;
            var (a, b) = (times * difference.MeanA, times * difference.MeanB);
            var (factor, unit) = ShortUnit.Scaled(figure.Flow ? ShortUnit.OfFlow(difference.Unit) : difference.Unit, Math.Max(a, b));
            var decimals = Figures.Decimals(a / factor, b / factor);
            sheet.Row(
                figure.Title,
                Cell.Faint(figure.Flow ? "all years" : "mean"),
                Cell.Faint(unit),
                Figures.Text(a / factor, decimals),
                Figures.Text(b / factor, decimals),
                Cell.Bold(Figures.Text((b - a) / factor, decimals)),
                a == 0 ? Figures.Missing : Figures.Percent((b - a) / a));
        }

        return sheet;
    }
}
