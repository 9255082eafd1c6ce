using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Polity;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>Lists who stands where in a run.</summary>
internal sealed class PeopleCommand : PolityCommand<PeopleAnswer>
{
    private readonly Argument<string> run = Shared.Run();
    private readonly Option<string?> at = At();
    private readonly Option<string?> body;

    /// <summary>Makes the command.</summary>
    public PeopleCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.PeopleAnswer,
            "people",
            "Tell who stands where in a run: leaders, offices, patrons, authority; or the members of a body.",
            "narkhoz people last --at 1926",
            "narkhoz people last --at 1926-05 --body politburo")
    {
        body = Body("List the members of this body instead.");
        Complete(run);
        Add(run);
        Add(at);
        Add(body);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override PeopleAnswer Answer(ParseResult line)
    {
        var folder = Open(line, line.GetRequiredValue(run));
        var month = Months.EndOf(line.GetValue(at), "--at", folder.Manifest.Scenario.From, folder.Manifest.Scenario.To);
        var record = OpenRecord(line);
        return SlowWork.Show(Desk.Screen, Quiet(line), $"{folder.Manifest.Scenario.Name}, to {month}", _ => PeopleAnswer.Read(folder, month, line.GetValue(body), record, Computing(line)));
    }

    /// <inheritdoc/>
    protected override void Show(PeopleAnswer answer) => PeopleDrawing.Draw(Desk.Screen, answer);
}
