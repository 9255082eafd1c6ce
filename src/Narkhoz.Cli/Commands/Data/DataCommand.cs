using System.CommandLine;

namespace Narkhoz.Cli.Commands.Data;

/// <summary>The commands that look into the record.</summary>
internal sealed class DataCommand : Command
{
    /// <summary>Makes the command.</summary>
    public DataCommand(Desk desk)
        : base("data", "Look into the record: what it holds, and where each number comes from.")
    {
        Add(new DataListCommand(desk));
        Add(new DataShowCommand(desk));
        Add(new DataWhyCommand(desk));
        Add(new DataReferenceCommand(desk));
        SetAction(HelpWithExamples.Show);
    }
}
