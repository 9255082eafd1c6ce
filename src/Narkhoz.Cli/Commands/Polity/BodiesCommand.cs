using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Polity;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>Shows a constitution, or how its bodies were filled in a run.</summary>
internal sealed class BodiesCommand : PolityCommand<BodiesAnswer>
{
    private readonly Argument<string?> run = new("run")
    {
        Description = "A run: its path, its name, the beginning of its name, or 'last'; without one the constitution is shown as it is written.",
        HelpName = "run",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> at = At();
    private readonly Option<string?> constitution = ConstitutionShelf.Option();

    /// <summary>Makes the command.</summary>
    public BodiesCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.BodiesAnswer,
            "bodies",
            "Show the bodies of Party and state: who fills whom, how many sit; in a run who heads them and whose men they are.",
            "narkhoz bodies",
            "narkhoz bodies last --at 1926",
            "narkhoz bodies --constitution my-constitution.yaml")
    {
        Complete(run);
        constitution.CompletionSources.Add(_ => ConstitutionShelf.Ids(desk));
        Add(run);
        Add(at);
        Add(constitution);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override BodiesAnswer Answer(ParseResult line)
    {
        var (name, record) = (line.GetValue(run), OpenRecord(line));
        if (name is null)
        {
            return line.GetValue(at) is { } month
                ? throw new UserException($"--at {month}: a constitution as it is written has no month", "name a run, such as last")
                : ConstitutionSheet.Of(ConstitutionShelf.Read(Desk, line.GetValue(constitution) ?? Constitution.Usual, record));
        }

        if (line.GetValue(constitution) is { } other) throw new UserException($"--constitution {other}: a run has its own constitution", "leave the option out, or the run");
        var folder = Open(line, name);
        var when = Months.EndOf(line.GetValue(at), "--at", folder.Manifest.Scenario.From, folder.Manifest.Scenario.To);
        return SlowWork.Show(Desk.Screen, Quiet(line), $"{folder.Manifest.Scenario.Name}, to {when}", _ => BodiesSheet.Read(folder, when, record, Computing(line)));
    }

    /// <inheritdoc/>
    protected override void Show(BodiesAnswer answer)
    {
        if (answer is ConstitutionSheet written) BodiesDrawing.Draw(Desk.Screen, written);
        if (answer is BodiesSheet filled) BodiesDrawing.Draw(Desk.Screen, filled);
    }
}
