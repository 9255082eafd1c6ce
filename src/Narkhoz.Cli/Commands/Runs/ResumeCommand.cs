using System.CommandLine;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Goes on with a run from a checkpoint.</summary>
internal sealed class ResumeCommand : RunningCommand
{
    private readonly Argument<string> checkpoint = new("checkpoint")
    {
        Description = "Path of a checkpoint, e.g. runs/<run>/checkpoints/1936-12.state, or a run: its last checkpoint but one.",
    };

    /// <summary>Makes the command.</summary>
    public ResumeCommand(Desk desk)
        : base(
            desk,
            "resume",
            "Go on with a run from a checkpoint; the run comes out as if it had never stopped.",
            "narkhoz resume runs/industrialisation-0123456789/checkpoints/1936-12.state",
            "narkhoz resume last")
    {
        Add(checkpoint);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override Job Prepare(ParseResult line, RecordBook record, RunOptions options)
    {
        var (run, after) = Find(line.GetRequiredValue(checkpoint), options.Root);
        var to = run.Manifest.Scenario.To;
        return new Job($"{run.Manifest.Scenario.Name}, on from {after}", after.Plus(1), to, progress => Runner.Resume(run, after, record, options, progress));
    }

    private (RunFolder Run, YearMonth After) Find(string text, string runs)
    {
        var file = Desk.Resolve(text);
        if (!File.Exists(file) && Path.GetExtension(text) != ".state")
        {
            var run = new RunShelf(runs).Open(text);
            return run.Checkpoints.LastOrDefault(month => month < run.Manifest.Scenario.To) is { Index: > 0 } after
                ? (run, after)
                : throw new UserException($"{text}: the run has no checkpoint before its end", "run it again");
        }

        if (!File.Exists(file)) throw new UserException($"{text}: there is no such checkpoint", "see the folder checkpoints of a run");
        if (!YearMonth.TryParse(Path.GetFileNameWithoutExtension(file), out var month))
            throw new UserException($"{text}: a checkpoint bears the name of its month", "restore the name, e.g. 1936-12.state");
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(file));
        return (RunFolder.Open(folder ?? runs), month);
    }
}
