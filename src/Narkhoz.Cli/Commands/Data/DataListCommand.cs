using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Data;

/// <summary>Lists the entries of the record.</summary>
internal sealed class DataListCommand : AnsweringCommand<DataList>
{
    private readonly Argument<string> match = new("text") { Description = "Text in the id or the remark; without it, the kinds are counted.", DefaultValueFactory = _ => "" };
    private readonly Option<string> kind = new("--kind") { Description = "Only one kind.", HelpName = "kind", DefaultValueFactory = _ => "" };

    /// <summary>Makes the command.</summary>
    public DataListCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.DataList,
            "list",
            "List what the record holds.",
            "narkhoz data list",
            "narkhoz data list steel",
            "narkhoz data list --kind table")
    {
        Add(match);
        Add(kind.AcceptOnlyFromAmong([.. RecordIndex.Kinds.Select(pair => pair.Kind)]));
    }

    /// <inheritdoc/>
    protected override DataList Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        var (text, only) = (line.GetValue(match) ?? "", line.GetValue(kind) ?? "");
        List<DataEntry> found =
        [
            .. new RecordIndex(record).All().Where(entry =>
                (only.Length == 0 || entry.Kind == only)
                && (entry.Id.Contains(text, StringComparison.OrdinalIgnoreCase) || entry.Note.Contains(text, StringComparison.OrdinalIgnoreCase))),
        ];
        var counts = RecordIndex.Kinds.Select(pair => new KindCount(pair.Kind, found.Count(entry => entry.Kind == pair.Kind), pair.What));
        return new DataList(text, only, record.Hash, [.. counts], found);
    }

    /// <inheritdoc/>
    protected override void Show(DataList answer)
    {
        if (answer.Entries.Count == 0)
        {
            Desk.Screen.WriteLine($"Nothing in the record matches '{answer.Match}'.");
            return;
        }

        Desk.Screen.Write((answer.Match.Length == 0 && answer.Kind.Length == 0 ? CountsOf(answer) : EntriesOf(answer)).Drawing);
    }

    private static Sheet CountsOf(DataList answer)
    {
        var sheet = new Sheet().Ids("kind").Numbers("entries").Text("what");
        foreach (var count in answer.Counts) sheet.Row(Cell.Bold(count.Kind), Figures.Text(count.Count, 0), count.What);
        return sheet.Note("narkhoz data list <text> lists the entries that hold a text, narkhoz data why <id> tells where one comes from");
    }

    private static Sheet EntriesOf(DataList answer)
    {
        var sheet = new Sheet().Ids("id").Numbers("value").Ids("unit", "confidence").Text("remark");
        foreach (var entry in answer.Entries)
            sheet.Row(entry.Id, entry.Value is { } value ? Figures.Exact(value) : "", Cell.Faint(ShortUnit.Of(entry.Unit)), Cell.Faint(entry.Confidence), entry.Note);
        return sheet;
    }
}
