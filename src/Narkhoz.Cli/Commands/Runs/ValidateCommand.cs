using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Holds a run against the record.</summary>
internal sealed class ValidateCommand : AnsweringCommand<Scoreboard>
{
    private readonly Argument<string> scenario = new("scenario")
    {
        Description = "Id of a scenario, or the path of a scenario file.",
        HelpName = "scenario",
        DefaultValueFactory = _ => "industrialisation",
    };

    /// <summary>Makes the command.</summary>
    public ValidateCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.Scoreboard,
            "validate",
            "Run a scenario and hold it against the book: every row, hits and misses, beside naive forecasts.",
            "narkhoz validate",
            "narkhoz validate industrialisation --json")
    {
        scenario.CompletionSources.Add(_ => ScenarioShelf.Ids(desk.ScenarioFolder));
        Add(scenario);
    }

    /// <inheritdoc/>
    protected override Scoreboard Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        var chosen = ScenarioShelf.Read(Desk, line.GetRequiredValue(scenario), record);
        return Scoreboard.Of(chosen.Id, DryRun.Of(chosen, record, new SimulationOptions()), record);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, Scoreboard answer) => answer.Verdicts.All(verdict => verdict.Met) ? ExitCode.Ok : ExitCode.Found;

    /// <inheritdoc/>
    protected override void Show(Scoreboard answer)
    {
        var screen = Desk.Screen;
        screen.WriteLine();
        foreach (var year in answer.Rows.Select(row => row.Year).Distinct())
            screen.Write(RowsOf([.. answer.Rows.Where(row => row.Year == year)]).Drawing);
        if (answer.Rows.Count > 0) screen.Write(CountsOf(answer).Drawing);
        if (answer.Claims.Count > 0) screen.Write(ClaimsOf(answer).Drawing);
        if (answer.Verdicts.Count > 0) screen.Write(VerdictsOf(answer).Drawing);
    }

    private static Sheet RowsOf(IReadOnlyList<ScoreRow> rows)
    {
        var sheet = new Sheet($"{rows[0].Year}: a hit is within {rows[0].Tolerance} % of the book")
            .Text("row").Ids("unit").Numbers("book", "true", "reported", "error").Ids("").Numbers("growth", "line");
        foreach (var row in rows)
        {
            var decimals = Figures.Decimals(row.Book, row.True);
            sheet.Row(
                ShortName.Of(row.Row),
                Cell.Faint(ShortUnit.Of(row.Unit)),
                Figures.Text(row.Book, decimals),
                Cell.Bold(Figures.Text(row.True, decimals)),
                Cell.Faint(Figures.Text(row.Reported, decimals)),
                Cell.Verdict(Figures.Percent(row.ErrorPercent / 100), row.Hit),
                Cell.Verdict(Word(row.Hit), row.Hit),
                Cell.Faint(Figures.Percent(row.Growth.ErrorPercent / 100)),
                Cell.Faint(Figures.Percent(row.Line.ErrorPercent / 100)));
        }

        return sheet.Note("growth: error of going on as in 1913-1928; line: error of a straight line 1928-1940, which knows the end");
    }

    private static Sheet CountsOf(Scoreboard answer)
    {
        var sheet = new Sheet("Hits").Ids("section").Numbers("year", "model", "growth", "line");
        foreach (var count in answer.Counts.Where(count => count.Rows > 0))
        {
            sheet.Row(
                count.Section,
                $"{count.Year}",
                Cell.Bold($"{count.Hits} of {count.Rows}"),
                Cell.Faint($"{count.GrowthHits} of {count.GrowthForecasts}"),
                Cell.Faint($"{count.LineHits} of {count.LineForecasts}"));
        }

        return sheet;
    }

    private static Sheet ClaimsOf(Scoreboard answer)
    {
        var sheet = new Sheet("What the book says of the whole").Text("claim").Numbers("said", "found").Ids("unit", "", "fit");
        foreach (var result in answer.Claims)
        {
            var change = result.Claim.Kind == ClaimKind.Change;
            var decimals = Figures.Decimals(result.Claim.Said, result.Found);
            sheet.Row(
                result.Claim.What,
                change ? result.Claim.Said > 0 ? "up" : "down" : Figures.Text(result.Claim.Said, decimals),
                Cell.Bold(change ? Direction(result.Found) : Figures.Text(result.Found, decimals)),
                Cell.Faint(change ? "" : ShortUnit.Of(result.Claim.Unit)),
                Cell.Verdict(Word(result.Hit), result.Hit),
                Cell.Faint(result.Claim.Role == RowRole.Calibrated ? "seen" : "unseen"));
        }

        return sheet.Note("fit: whether the calibration has seen the figure");
    }

    private static Sheet VerdictsOf(Scoreboard answer)
    {
        var sheet = new Sheet("Demands").Text("demand").Numbers("reached").Ids("");
        foreach (var verdict in answer.Verdicts)
            sheet.Row(verdict.What, Cell.Bold($"{verdict.Reached} of {verdict.Of}"), Cell.Verdict(verdict.Met ? "met" : "not met", verdict.Met));
        return sheet;
    }

    private static string Word(bool? hit) => hit switch { true => "hit", false => "miss", null => Figures.Missing };

    private static string Direction(double? change) => change switch { null => Figures.Missing, > 0 => "up", < 0 => "down", _ => "same" };
}
