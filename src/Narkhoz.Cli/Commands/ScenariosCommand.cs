using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands;

/// <summary>Lists the scenarios.</summary>
internal sealed class ScenariosCommand(Desk desk) : AnsweringCommand<ScenarioList>(
    desk,
    () => AnswerJson.Default.ScenarioList,
    "scenarios",
    "List the scenarios that can be run.",
    "narkhoz scenarios",
    "narkhoz scenarios --json")
{
    /// <inheritdoc/>
    protected override ScenarioList Answer(ParseResult line) =>
        new([.. ScenarioShelf.Files(Desk.ScenarioFolder).Select(file => ScenarioEntry.Of(ScenarioHead.Read(file)))]);

    /// <inheritdoc/>
    protected override void Show(ScenarioList answer)
    {
        var sheet = new Sheet().Ids("scenario", "months").Text("what it asks");
        foreach (var scenario in answer.Scenarios)
            sheet.Row(Cell.Bold(scenario.Id), Cell.Faint($"{scenario.From} - {scenario.To}"), scenario.Summary);
        Desk.Screen.Write(sheet.Note("narkhoz show <scenario> tells more, narkhoz run <scenario> runs it").Drawing);
    }
}
