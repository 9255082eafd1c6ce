using System.CommandLine;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>A command with examples in its help.</summary>
internal abstract class NarkhozCommand : Command
{
    /// <summary>Makes the command.</summary>
    /// <param name="desk">Where it works.</param>
    /// <param name="name">Name on the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">At least one example for the help, as typed.</param>
    protected NarkhozCommand(Desk desk, string name, string summary, params string[] examples)
        : base(name, summary)
    {
        (Desk, Examples) = (desk, examples);
        SetAction(Execute);
    }

    /// <summary>Examples as typed, shown at the end of the help.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Where the command works.</summary>
    protected Desk Desk { get; }

    /// <summary>Does the work.</summary>
    /// <param name="line">The parsed command line.</param>
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    protected abstract int Execute(ParseResult line);

    /// <summary>Opens the record that the command line names.</summary>
    /// <param name="line">The parsed command line.</param>
    /// <exception cref="RecordException">Something in it is wrong.</exception>
    protected RecordBook OpenRecord(ParseResult line) => RecordBook.Open(DataFolder(line));

    /// <summary>The data folder that the command line names.</summary>
    /// <param name="line">The parsed command line.</param>
    protected string DataFolder(ParseResult line) =>
        line.GetValue(NarkhozCommandLine.Data) is { Length: > 0 } folder ? Desk.Resolve(folder) : Desk.DataFolder;
}
