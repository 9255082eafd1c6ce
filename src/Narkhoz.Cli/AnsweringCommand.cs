using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Narkhoz.Cli;

/// <summary>A command that gives one answer: drawn for people, or as JSON with <c>--json</c>.</summary>
/// <typeparam name="TAnswer">The answer; its field names are the JSON's, and stay.</typeparam>
internal abstract class AnsweringCommand<TAnswer> : NarkhozCommand
{
    private readonly Func<JsonTypeInfo<TAnswer>> json;

    /// <summary>Makes the command.</summary>
    /// <param name="desk">Where it works.</param>
    /// <param name="json">How the answer is written as JSON.</param>
    /// <param name="name">Name on the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">At least one example for the help, as typed.</param>
    protected AnsweringCommand(Desk desk, Func<JsonTypeInfo<TAnswer>> json, string name, string summary, params string[] examples)
        : base(desk, name, summary, examples)
    {
        this.json = json;
    }

    /// <summary>Finds the answer; prints nothing.</summary>
    /// <param name="line">The parsed command line.</param>
    protected abstract TAnswer Answer(ParseResult line);

    /// <summary>Draws the answer.</summary>
    /// <param name="answer">The answer.</param>
    protected abstract void Show(TAnswer answer);

    /// <summary>The exit code that the answer means.</summary>
    /// <param name="line">The parsed command line.</param>
    /// <param name="answer">The answer.</param>
    protected virtual int CodeOf(ParseResult line, TAnswer answer) => ExitCode.Ok;

    /// <inheritdoc/>
    protected override int Execute(ParseResult line)
    {
        var answer = Answer(line);
        if (line.GetValue(NarkhozCommandLine.Json)) Desk.Out.WriteLine(JsonSerializer.Serialize(answer, json()));
        else Show(answer);
        return CodeOf(line, answer);
    }
}
