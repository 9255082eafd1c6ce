using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Calibration;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Fits the global parameters.</summary>
internal sealed class CalibrateCommand : AnsweringCommand<CalibrateAnswer>
{
    private const int FewestReplays = 20;

    private readonly Argument<string> scenario = Shared.Scenario();
    private readonly Option<int> budget = Shared.Count("--budget", "Replays to spend.", FewestReplays, 2000);
    private readonly Option<bool> write = new("--write") { Description = "Write the fitted values into the parameter files, and the fit into calibration.yaml." };

    /// <summary>Makes the command.</summary>
    public CalibrateCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.CalibrateAnswer,
            "calibrate",
            "Fit the parameters listed in calibration.yaml to the 1933 and 1940 columns of the book, and to nothing else.",
            "narkhoz calibrate --budget 500",
            "narkhoz calibrate industrialisation --write")
    {
        scenario.DefaultValueFactory = _ => "industrialisation";
        scenario.CompletionSources.Add(_ => ScenarioShelf.Ids(desk.ScenarioFolder));
        Add(scenario);
        Add(budget);
        Add(write);
    }

    /// <inheritdoc/>
    protected override CalibrateAnswer Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        var chosen = ScenarioShelf.Read(Desk, line.GetRequiredValue(scenario), record);
        var replays = line.GetValue(budget);
        var result = Desk.Screen.Profile.Capabilities.Interactive && !line.GetValue(NarkhozCommandLine.Json)
            ? WithBar(record, chosen, replays)
            : Calibrator.Run(record, chosen, replays);
        var written = line.GetValue(write);
        if (written) result.Write(record);
        return CalibrateAnswer.Of(chosen.Id, result, record, written);
    }

    /// <inheritdoc/>
    protected override void Show(CalibrateAnswer answer)
    {
        var screen = Desk.Screen;
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  [bold]Loss {Figures.Text(answer.LossBefore)} before, {Figures.Text(answer.LossAfter)} after[/]  [grey]{answer.Replays} replays of {answer.Scenario}[/]");
        screen.WriteLine();
        screen.Write(ParametersOf(answer).Drawing);
        screen.Write(RowsOf(answer).Drawing);
        screen.WriteLine(answer.Written
            ? "  Written into the parameter files and calibration.yaml; narkhoz validate shows every row."
            : "  Nothing was written; --write keeps the fit.");
    }

    private static Sheet ParametersOf(CalibrateAnswer answer)
    {
        var sheet = new Sheet("Fitted").Ids("parameter").Numbers("before", "after", "prior from", "to").Ids("unit");
        foreach (var fitted in answer.Parameters)
        {
            var decimals = Figures.Decimals(fitted.High);
            sheet.Row(
                fitted.Id,
                Figures.Text(fitted.Before, decimals),
                Cell.Bold(Figures.Text(fitted.After, decimals)),
                Cell.Faint(Figures.Text(fitted.Low, decimals)),
                Cell.Faint(Figures.Text(fitted.High, decimals)),
                Cell.Faint(ShortUnit.Of(fitted.Unit)));
        }

        return sheet;
    }

    private static Sheet RowsOf(CalibrateAnswer answer)
    {
        var sheet = new Sheet("Rows that the fit saw: error of the model").Ids("product").Numbers("year", "before", "after");
        foreach (var row in answer.Rows.OrderBy(row => row.Year))
            sheet.Row(row.Product, $"{row.Year}", Cell.Faint(Figures.Percent((row.Before - row.Book) / row.Book)), Cell.Error((row.After - row.Book) / row.Book));
        return sheet;
    }

    private CalibrationResult WithBar(RecordBook record, Scenario chosen, int replays) => Desk.Screen.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context => Calibrator.Run(record, chosen, replays, new Bar(context.AddTask("Fitting", maxValue: 1))));

    private sealed class Bar(ProgressTask task) : IProgress<(double Share, double Loss)>
    {
        public void Report((double Share, double Loss) value)
        {
            task.Description = $"Fitting, best loss {Figures.Text(value.Loss)}";
            task.Value = value.Share;
        }
    }
}
