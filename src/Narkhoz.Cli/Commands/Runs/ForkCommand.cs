using System.CommandLine;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Runs a run again with another course from a month on.</summary>
internal sealed class ForkCommand : RunningCommand
{
    private readonly Argument<string> run = Shared.Run();
    private readonly Option<string> at = new("--at") { Description = "First month of the other course, e.g. 1930-03.", HelpName = "month", Required = true };
    private readonly Option<string[]> set = new("--set")
    {
        Description = "Decide an instrument, a target or a price otherwise; may be repeated.",
        HelpName = "id=value",
        Arity = ArgumentArity.OneOrMore,
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    public ForkCommand(Desk desk)
        : base(
            desk,
            "fork",
            "Run a run again with another decision from a month on; months before it stay the same.",
            "narkhoz fork last --at 1930-03 --set course.procurement.grain=0.2")
    {
        run.CompletionSources.Add(_ => new RunShelf(desk.Resolve("runs")).Names);
        Add(run);
        Add(at);
        Add(set);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override Job Prepare(ParseResult line, RecordBook record, RunOptions options)
    {
        var parent = new RunShelf(options.Root).Open(line.GetRequiredValue(run));
        var file = Path.Combine(parent.Path, RunFolder.ManifestName);
        var scenario = parent.Manifest.Scenario.ToScenario(file);
        var month = Months.Within(line.GetRequiredValue(at), "--at", scenario.From, scenario.To);
        var how = options with
        {
            Overrides = parent.Manifest.Overrides,
            Decisions =
            [
                .. parent.Manifest.Decisions.Select(decision => decision.ToDecision(file)),
                .. SetValues.ReadDecisions(line.GetRequiredValue(set), month, record),
            ],
        };
        return new Job($"{scenario.Name}, other from {month}", scenario.From, scenario.To, progress => Runner.Run(scenario, record, how, progress));
    }
}
