using System.CommandLine;
using Narkhoz.Lab.Reference;

namespace Narkhoz.Cli.Commands.Data;

/// <summary>Writes the generated pages of the documentation; for contributors, so it is not listed.</summary>
internal sealed class DataReferenceCommand : NarkhozCommand
{
    private readonly Option<string> docs = new("--docs") { Description = "Folder of the documentation.", HelpName = "folder" };

    /// <summary>Makes the command.</summary>
    public DataReferenceCommand(Desk desk)
        : base(desk, "reference", "Write the references of mechanisms, parameters, instruments, indicators, products and polity.", "narkhoz data reference")
    {
        Hidden = true;
        Add(docs);
    }

    /// <inheritdoc/>
    protected override int Execute(ParseResult line)
    {
        var record = OpenRecord(line);
        var folder = line.GetValue(docs) is { Length: > 0 } named ? Desk.Resolve(named) : Path.Combine(Desk.Home, "docs");
        var pages = ReferencePages.Make(record);
        Directory.CreateDirectory(Path.Combine(folder, "reference"));
        foreach (var (name, text) in pages) File.WriteAllText(Path.Combine(folder, "reference", name), text);
        var architecture = Path.Combine(folder, "architecture.md");
        if (File.Exists(architecture)) File.WriteAllText(architecture, ReferencePages.WithMonth(File.ReadAllText(architecture), record));
        Desk.Out.WriteLine($"{pages.Count} pages written to {Desk.Shown(Path.Combine(folder, "reference"))}");
        return ExitCode.Ok;
    }
}
