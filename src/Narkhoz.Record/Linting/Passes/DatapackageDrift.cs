namespace Narkhoz.Record.Linting.Passes;

/// <summary>A data package that does not list exactly the CSV files of the folder, with exactly their columns.</summary>
internal sealed class DatapackageDrift : LintPass
{
    private const string Package = "datapackage.json";

    /// <inheritdoc/>
    public override bool StopsOpening => false;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var findings = new List<LintFinding>();
        try
        {
            Compare(draft, findings);
        }
        catch (RecordException e)
        {
            findings.Add(new LintFinding(Name, e.File, e.Line, e.Problem, e.Mend));
        }

        return findings;
    }

    private void Compare(RecordDraft draft, List<LintFinding> findings)
    {
        var listed = DataPackage.Read(draft.PathOf(Package));
        foreach (var path in Directory.EnumerateFiles(draft.Folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(draft.Folder, path).Replace('\\', '/');
            if (!listed.Remove(name, out var fields))
            {
                findings.Add(At(draft, Package, 0, $"{name} is not listed", "add a resource for it"));
                continue;
            }

            var header = CsvTable.Read(path).Header;
            if (!header.SequenceEqual(fields))
                findings.Add(At(draft, Package, 0, $"{name} has the columns {string.Join(", ", header)} and the package says {string.Join(", ", fields)}", "list the columns in their order"));
        }

        foreach (var name in listed.Keys.Order(StringComparer.Ordinal)) findings.Add(At(draft, Package, 0, $"{name} is listed and does not exist", "remove its resource"));
    }
}
