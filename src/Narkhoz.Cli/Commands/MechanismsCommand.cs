using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Model;

namespace Narkhoz.Cli.Commands;

/// <summary>Lists the mechanisms of the model.</summary>
internal sealed class MechanismsCommand(Desk desk) : AnsweringCommand<MechanismList>(
    desk,
    () => AnswerJson.Default.MechanismList,
    "mechanisms",
    "List the mechanisms, the catalogue rows that they realise, and what happens without them.",
    "narkhoz mechanisms",
    "narkhoz run industrialisation --off wedge")
{
    /// <inheritdoc/>
    protected override MechanismList Answer(ParseResult line) =>
        new([.. Mechanisms.List(OpenRecord(line)).Select(mechanism => new MechanismEntry(mechanism.Id, mechanism.Title, mechanism.Rows, mechanism.Source, mechanism.WithoutIt))]);

    /// <inheritdoc/>
    protected override void Show(MechanismList answer)
    {
        var sheet = new Sheet().Ids("mechanism").Text("what it is", "without it", "rows");
        foreach (var mechanism in answer.Mechanisms)
            sheet.Row(Cell.Bold(mechanism.Id), mechanism.Title, mechanism.WithoutIt, Cell.Faint(string.Join(' ', mechanism.Rows)));
        Desk.Screen.Write(sheet.Note("narkhoz run <scenario> --off <mechanism> runs without one; --json gives the sources").Drawing);
    }
}
