using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Polity;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>Tells the career of one person in a run.</summary>
internal sealed class CareerCommand : PolityCommand<CareerStory>
{
    private readonly Argument<string[]> words = new("run/person")
    {
        Description = "A run, 'last' unless given, and a person: the id of a leader such as bukharin, or o and the number of an official such as o1234.",
        HelpName = "[run] person",
        Arity = new ArgumentArity(1, 2),
    };

    /// <summary>Makes the command.</summary>
    public CareerCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.CareerStory,
            "career",
            "Tell the career of a leader or an official in a run, month by month: offices, seats, patron, authority, arrest, death.",
            "narkhoz career bukharin",
            "narkhoz career last o1234 --json")
    {
        words.CompletionSources.Add(_ => [.. new RunShelf(desk.Resolve("runs")).Names, .. Record.RecordBook.Open(desk.DataFolder).Leaders.Select(leader => leader.Id)]);
        Add(words);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override CareerStory Answer(ParseResult line)
    {
        var (name, person) = line.GetRequiredValue(words) is [var first, var second] ? (first, second) : (RunShelf.Last, line.GetRequiredValue(words)[0]);
        var (folder, record) = (Open(line, name), OpenRecord(line));
        return SlowWork.Show(Desk.Screen, Quiet(line), $"{folder.Manifest.Scenario.Name}, once more", progress => CareerStory.Read(folder, person, record, Computing(line), progress));
    }

    /// <inheritdoc/>
    protected override void Show(CareerStory answer) => CareerDrawing.Draw(Desk.Screen, answer);
}
