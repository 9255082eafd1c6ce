using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Reference;

/// <summary>The mechanisms: what they are, where they stand, what happens without them.</summary>
internal static class MechanismPage
{
    private const string Sources = "../../src/Narkhoz.Model/";

    /// <summary>The page.</summary>
    internal static string Text(RecordBook record)
    {
        var mechanisms = Mechanisms.List(record);
        var text = ReferencePages.Head(
            "Mechanisms",
            "In the order of the month. A *rule* is called by a phase and has a switch of its own. `./narkhoz run <scenario> --off <id>` runs without one.");
        foreach (var mechanism in mechanisms)
        {
            text += $"## {mechanism.Id}\n\n{mechanism.Title}.\n\n"
                + new MarkdownTable("", "")
                    .Row("code", $"[{mechanism.File}]({Sources}{mechanism.File})")
                    .Row("kind", mechanism.IsPhase ? "phase" : "rule inside a phase")
                    .Row("catalogue", string.Join("; ", mechanism.Rows.Select(row => $"{row} {record.Catalogue[row].Name}")))
                    .Row("source", mechanism.Source)
                    .Row("without it", mechanism.WithoutIt)
                + "\n";
        }

        return text.TrimEnd('\n') + "\n";
    }

    /// <summary>The month as one table.</summary>
    internal static string Month(IReadOnlyList<MechanismInfo> mechanisms)
    {
        var table = new MarkdownTable("#", "id", "mechanism", "sub-system", "catalogue", "without it");
        var place = 0;
        foreach (var mechanism in mechanisms)
        {
            table.Row(
                mechanism.IsPhase ? MarkdownTable.Number(++place) : "rule",
                $"`{mechanism.Id}`",
                mechanism.Title,
                Path.GetDirectoryName(mechanism.File)!.Replace('\\', '/'),
                string.Join(' ', mechanism.Rows),
                mechanism.WithoutIt);
        }

        return table.ToString();
    }
}
