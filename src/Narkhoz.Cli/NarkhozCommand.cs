using System.CommandLine;

namespace Narkhoz.Cli;

/// <summary>A command with examples in its help and one shape of answer for people and for machines.</summary>
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
        Desk = desk;
        Examples = examples;
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
}
