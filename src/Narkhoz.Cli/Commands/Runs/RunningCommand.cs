using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>A command that runs the model and writes a run.</summary>
internal abstract class RunningCommand : AnsweringCommand<RunAnswer>
{
    private readonly Option<int> threads = Shared.Threads();
    private readonly Option<bool> noSimd = Shared.NoSimd();
    private readonly Option<int> draws = new("--draws") { Description = "Draws for the interval of the excess deaths, at sector resolution; 0 for none.", HelpName = "number", DefaultValueFactory = _ => 20 };

    private Action<int>? drawn;

    /// <summary>Makes the command.</summary>
    /// <param name="desk">Where it works.</param>
    /// <param name="name">Name on the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">At least one example for the help, as typed.</param>
    protected RunningCommand(Desk desk, string name, string summary, params string[] examples)
        : base(desk, () => AnswerJson.Default.RunAnswer, name, summary, examples)
    {
    }

    /// <summary>Option for the folder that holds the runs.</summary>
    protected Option<string> Runs { get; } = Shared.Runs();

    /// <summary>What runs, on which record, and how; the rest is the same for all.</summary>
    /// <param name="line">The parsed command line.</param>
    /// <param name="record">The record.</param>
    /// <param name="options">How to run, as the options common to all say.</param>
    protected abstract Job Prepare(ParseResult line, RecordBook record, RunOptions options);

    /// <summary>Adds the options common to all; call it after the command's own.</summary>
    protected void AddCommonOptions()
    {
        Add(Runs);
        Add(threads);
        Add(noSimd);
        draws.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 0) given.AddError("--draws: give a number from 0 up");
        });
        Add(draws);
    }

    /// <inheritdoc/>
    protected override RunAnswer Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        using var interruption = new Interruption();
        var job = Prepare(line, record, new RunOptions
        {
            Root = Desk.Resolve(line.GetRequiredValue(Runs)),
            Simulation = new SimulationOptions(line.GetValue(threads), !line.GetValue(noSimd)),
            Draws = line.GetValue(draws),
            Drawn = count => drawn?.Invoke(count),
            Cancellation = interruption.Token,
        });
        var run = Desk.Screen.Profile.Capabilities.Interactive && !line.GetValue(NarkhozCommandLine.Json)
            ? WithBar(job, line.GetValue(draws))
            : job.Run(null);
        return RunAnswer.Of(run, record, job.Expecting);
    }

    /// <inheritdoc/>
    protected override void Show(RunAnswer answer) => RunDrawing.Draw(Desk, answer);

    private RunFolder WithBar(Job job, int times) => Desk.Screen.Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
        .Start(context =>
        {
            var task = context.AddTask(job.Title, maxValue: job.To.Index - job.From.Index + 1);
            var sure = context.AddTask("How sure the deaths are", autoStart: false, maxValue: Math.Max(1, times));
            drawn = count => sure.Value = count;
            return job.Run(new Bar(task, job));
        });

    private sealed class Bar(ProgressTask task, Job job) : IProgress<YearMonth>
    {
        public void Report(YearMonth value)
        {
            task.Description = $"{job.Title} {value}";
            task.Value = value.Index - job.From.Index + 1;
        }
    }

    /// <summary>A run to be made.</summary>
    /// <param name="Title">Title of the progress bar.</param>
    /// <param name="From">First month that will be run.</param>
    /// <param name="To">Last month.</param>
    /// <param name="Run">Makes the run.</param>
    /// <param name="Expecting">The scenario whose expectations the run should meet, or null where it was altered.</param>
    protected sealed record Job(string Title, YearMonth From, YearMonth To, Func<IProgress<YearMonth>?, RunFolder> Run, Scenario? Expecting = null);
}
