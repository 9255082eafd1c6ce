using System.CommandLine;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Farms;
using Narkhoz.Model;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Tells the story of one farm, or lists farms or kolkhozy.</summary>
internal sealed class FarmCommand : AnsweringCommand<FarmAnswer>
{
    private readonly Argument<string> run = Shared.Run();
    private readonly Argument<string?> farm = new("farm")
    {
        Description = "Number of a farm, or zone/n.",
        HelpName = "farm",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> list = new("--list") { Description = "List the farms of a zone, those first whose means changed most.", HelpName = "zone" };
    private readonly Option<bool> dead = new("--dead") { Description = "With --list: those first that lost most people for their number." };
    private readonly Option<string?> kolkhozy = new("--kolkhozy") { Description = "List the kolkhozy of a zone by what they paid for a labour day: land, harvest, deliveries, station, chairman.", HelpName = "zone" };
    private readonly Option<int?> year = new("--year") { Description = "With --kolkhozy: year of the harvest; the last of the run without it.", HelpName = "year" };
    private readonly Option<int> threads = Shared.Threads();
    private readonly Option<string> runs = Shared.Runs();

    /// <summary>Makes the command.</summary>
    public FarmCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.FarmAnswer,
            "farm",
            "Tell the story of one farm of a run at full resolution: class, land, horses, harvest and what was taken of it, hunger, the dead, the kolkhoz.",
            "narkhoz farm last RSFSR/1200",
            "narkhoz farm last UKR/7 --json",
            "narkhoz farm last --list UKR --dead",
            "narkhoz farm last --kolkhozy UKR --year 1932")
    {
        run.CompletionSources.Add(_ => new RunShelf(desk.Resolve("runs")).Names);
        Add(run);
        Add(farm);
        Add(list);
        Add(dead);
        Add(kolkhozy);
        Add(year);
        Add(threads);
        Add(runs);
    }

    /// <inheritdoc/>
    protected override FarmAnswer Answer(ParseResult line)
    {
        var (name, zone, common) = (line.GetValue(farm), line.GetValue(list), line.GetValue(kolkhozy));
        if ((name is null ? 0 : 1) + (zone is null ? 0 : 1) + (common is null ? 0 : 1) != 1) throw new UserException("narkhoz farm tells of one farm or lists those of a zone", "give zone/n such as RSFSR/1200, --list RSFSR, or --kolkhozy RSFSR");
        var folder = new RunShelf(Desk.Resolve(line.GetRequiredValue(runs))).Open(line.GetRequiredValue(run));
        var (record, options) = (OpenRecord(line), new SimulationOptions(line.GetValue(threads)));
        var quiet = line.GetValue(NarkhozCommandLine.Json) || !Desk.Screen.Profile.Capabilities.Interactive;
        return SlowWork.Show<FarmAnswer>(Desk.Screen, quiet, $"{folder.Manifest.Scenario.Name}, once more", progress =>
            name is not null ? FarmStory.Read(folder, record, name, options, progress)
            : zone is not null ? FarmRoll.Read(folder, record, zone, line.GetValue(dead), options, progress)
            : KolkhozRoll.Read(folder, record, common!, line.GetValue(year), options, progress));
    }

    /// <inheritdoc/>
    protected override void Show(FarmAnswer answer)
    {
        if (answer is FarmRoll roll) Desk.Screen.Write(FarmDrawing.Draw(roll).Drawing);
        if (answer is KolkhozRoll kolkhozy) Desk.Screen.Write(KolkhozDrawing.Draw(kolkhozy).Drawing);
        if (answer is FarmStory story) FarmDrawing.Draw(Desk.Screen, story);
    }
}
