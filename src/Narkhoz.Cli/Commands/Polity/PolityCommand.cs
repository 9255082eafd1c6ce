using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>A command that reads Party and state off a finished run.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
internal abstract class PolityCommand<TAnswer> : AnsweringCommand<TAnswer>
{
    private readonly Option<int> threads = Shared.Threads();
    private readonly Option<string> runs = Shared.Runs();

    /// <summary>Makes the command.</summary>
    /// <param name="desk">Where it works.</param>
    /// <param name="json">How the answer is written as JSON.</param>
    /// <param name="name">Name on the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">At least one example for the help, as typed.</param>
    protected PolityCommand(Desk desk, Func<JsonTypeInfo<TAnswer>> json, string name, string summary, params string[] examples)
        : base(desk, json, name, summary, examples)
    {
    }

    /// <summary>The option <c>--at</c>: a month of the run.</summary>
    protected static Option<string?> At() => new("--at") { Description = "Month of the run, or a year for its December; the run's last month unless given.", HelpName = "month" };

    /// <summary>The option <c>--body</c>.</summary>
    /// <param name="what">What it does here.</param>
    protected Option<string?> Body(string what)
    {
        var option = new Option<string?>("--body") { Description = what, HelpName = "body" };
        option.CompletionSources.Add(_ => Record.RecordBook.Open(Desk.DataFolder).Constitutions.SelectMany(constitution => constitution.Bodies).Where(body => body.Base is null).Select(body => body.Id).Distinct());
        return option;
    }

    /// <summary>Adds the options common to all; call it after the command's own.</summary>
    protected void AddCommonOptions()
    {
        Add(threads);
        Add(runs);
    }

    /// <summary>Has the shell complete the names of runs.</summary>
    protected void Complete(Argument argument) => argument.CompletionSources.Add(_ => new RunShelf(Desk.Resolve("runs")).Names);

    /// <summary>Opens a run by its name.</summary>
    protected RunFolder Open(ParseResult line, string name) => new RunShelf(Desk.Resolve(line.GetRequiredValue(runs))).Open(name);

    /// <summary>How to compute it.</summary>
    protected SimulationOptions Computing(ParseResult line) => new(line.GetValue(threads));

    /// <summary>Whether no progress is drawn.</summary>
    protected bool Quiet(ParseResult line) => line.GetValue(NarkhozCommandLine.Json) || !Desk.Screen.Profile.Capabilities.Interactive;
}
