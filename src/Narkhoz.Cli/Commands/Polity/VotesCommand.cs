using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Polity;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>Lists the votes of a run.</summary>
internal sealed class VotesCommand : PolityCommand<VotesAnswer>
{
    private readonly Argument<string> run = Shared.Run();
    private readonly Option<string?> body;

    /// <summary>Makes the command.</summary>
    public VotesCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.VotesAnswer,
            "votes",
            "List the votes of a run: what was put, by whom, for and against, and in the cabinet who voted how.",
            "narkhoz votes last",
            "narkhoz votes last --body congress")
    {
        body = Body("List the votes of this body only.");
        Complete(run);
        Add(run);
        Add(body);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override VotesAnswer Answer(ParseResult line)
    {
        var (folder, record) = (Open(line, line.GetRequiredValue(run)), OpenRecord(line));
        return SlowWork.Show(Desk.Screen, Quiet(line), folder.Manifest.Scenario.Name, _ => VotesAnswer.Read(folder, line.GetValue(body), record, Computing(line)));
    }

    /// <inheritdoc/>
    protected override void Show(VotesAnswer answer) => VotesDrawing.Draw(Desk.Screen, answer);
}
