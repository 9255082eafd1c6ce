using System.CommandLine;

namespace Narkhoz.Cli.Commands;

/// <summary>Prints the script that lets a shell complete commands, options and ids.</summary>
internal sealed class CompletionCommand : NarkhozCommand
{
    private readonly Argument<string> shell = new("shell") { Description = "bash or zsh." };

    /// <summary>Makes the command.</summary>
    public CompletionCommand(Desk desk)
        : base(
            desk,
            "completion",
            "Print a completion script for bash or zsh.",
            "source <(narkhoz completion bash)",
            "narkhoz completion zsh >> ~/.zshrc")
    {
        Add(shell.AcceptOnlyFromAmong("bash", "zsh"));
    }

    /// <inheritdoc/>
    protected override int Execute(ParseResult line)
    {
        Desk.Out.Write(line.GetValue(shell) == "zsh" ? Zsh : Bash);
        return ExitCode.Ok;
    }

    // Both ask the programme itself, through the [suggest:position] directive, what can follow.
    private const string Bash = """
        _narkhoz() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _narkhoz narkhoz ./narkhoz

        """;

    private const string Zsh = """
        _narkhoz() {
          local -a answers
          answers=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a answers
        }
        compdef _narkhoz narkhoz

        """;
}
