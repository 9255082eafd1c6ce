using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Narkhoz.Cli;

/// <summary>The usual help, followed by the examples of the command.</summary>
/// <param name="usual">The usual help.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Shows the help of the command that was called, for a command that only holds others.</summary>
    /// <param name="line">The parsed command line.</param>
    public static int Show(ParseResult line) =>
        line.RootCommandResult.Command.Options.OfType<HelpOption>().Single().Action is SynchronousCommandLineAction help ? help.Invoke(line) : ExitCode.Fault;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not NarkhozCommand command) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in command.Examples) output.WriteLine($"  {example}");
        output.WriteLine();
        return code;
    }
}
