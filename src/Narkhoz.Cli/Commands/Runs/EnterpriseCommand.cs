using System.CommandLine;
using System.CommandLine.Parsing;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Enterprises;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Tells the story of one enterprise, or lists them.</summary>
internal sealed class EnterpriseCommand : AnsweringCommand<EnterpriseAnswer>
{
    private readonly Argument<string> run = Shared.Run();
    private readonly Argument<string?> enterprise = new("enterprise")
    {
        Description = "Number of an enterprise, or product/zone/n: the n-th largest of a product in a zone.",
        HelpName = "enterprise",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int?> months = new("--months") { Description = "Tell it month by month, all years or one.", HelpName = "year", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> list = new("--list") { Description = "List enterprises: all, those of a product, or those of a product in a zone.", HelpName = "product[/zone]", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<RollOrder> by = new("--by") { Description = "What the list is sorted by.", HelpName = "size|padding|debt|storming|missed", DefaultValueFactory = _ => RollOrder.Size, CustomParser = ReadOrder };
    private readonly Option<int> threads = Shared.Threads();
    private readonly Option<string> runs = Shared.Runs();
    private int? shownYear;
    private bool shownMonths;

    /// <summary>Makes the command.</summary>
    public EnterpriseCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.EnterpriseAnswer,
            "enterprise",
            "Tell the story of one enterprise of a run at full resolution: task, true and reported output, stores, storming, bonus, money, crew, who protects it.",
            "narkhoz enterprise last steel/UKR/1",
            "narkhoz enterprise last steel/UKR/1 --months 1933",
            "narkhoz enterprise last --list steel/UKR",
            "narkhoz enterprise last --list coal --by padding")
    {
        run.CompletionSources.Add(_ => new RunShelf(desk.Resolve("runs")).Names);
        by.CompletionSources.Add("size", "padding", "debt", "storming", "missed");
        Add(run);
        Add(enterprise);
        Add(months);
        Add(list);
        Add(by);
        Add(threads);
        Add(runs);
    }

    /// <inheritdoc/>
    protected override EnterpriseAnswer Answer(ParseResult line)
    {
        var (name, listed) = (line.GetValue(enterprise), line.GetResult(list) is { Implicit: false });
        if (name is null == !listed) throw new UserException("narkhoz enterprise tells of one enterprise or lists them", "give product/zone/n such as steel/UKR/1, or --list");
        (shownMonths, shownYear) = (line.GetResult(months) is { Implicit: false }, line.GetValue(months));
        var folder = new RunShelf(Desk.Resolve(line.GetRequiredValue(runs))).Open(line.GetRequiredValue(run));
        var (from, to) = (folder.Manifest.Scenario.From.Year, folder.Manifest.Scenario.To.Year);
        if (shownYear is { } year && (year < from || year > to)) throw new UserException($"--months {year}: the year lies outside the run", $"give one from {from} to {to}");
        var (record, options) = (OpenRecord(line), new SimulationOptions(line.GetValue(threads)));
        var quiet = line.GetValue(NarkhozCommandLine.Json) || !Desk.Screen.Profile.Capabilities.Interactive;
        return SlowWork.Show<EnterpriseAnswer>(Desk.Screen, quiet, $"{folder.Manifest.Scenario.Name}, once more", progress => name is null
            ? EnterpriseRoll.Read(folder, record, line.GetValue(list) ?? "", line.GetValue(by), options, progress)
            : EnterpriseStory.Read(folder, record, name, options, progress));
    }

    private static RollOrder ReadOrder(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Enum.GetValues<RollOrder>().Where(order => order.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).ToArray() is [var found]) return found;
        result.AddError("--by takes size, padding, debt, storming or missed");
        return default;
    }

    /// <inheritdoc/>
    protected override void Show(EnterpriseAnswer answer)
    {
        if (answer is EnterpriseRoll roll) Desk.Screen.Write(EnterpriseDrawing.Draw(roll).Drawing);
        if (answer is not EnterpriseStory story) return;
        EnterpriseDrawing.Head(Desk.Screen, story);
        if (shownMonths) EnterpriseMonthsDrawing.Draw(Desk.Screen, story, shownYear);
        else EnterpriseDrawing.Draw(Desk.Screen, story);
    }
}
