namespace Narkhoz.Record.Linting.Passes;

/// <summary>A product that names a row which the book's table A4 has not.</summary>
internal sealed class UnknownBookRow : LintPass
{
    /// <inheritdoc/>
    public override bool StopsOpening => false;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var rows = Rows(draft.Folder, out var error);
        if (error is not null) yield return new LintFinding(Name, error.File, error.Line, error.Problem, error.Mend);
        foreach (var p in draft.Products)
        {
            if (error is null && p.BookRow is { } row && !rows.Contains(row)) yield return At(draft, p.File, p.Line, $"table A4 has no row '{row}'", Nearest.Mend(row, rows));
        }
    }

    private static HashSet<string> Rows(string folder, out RecordException? error)
    {
        error = null;
        try
        {
            return BookTables.Read(folder).Cells("A4").Select(c => c.Row).ToHashSet(StringComparer.Ordinal);
        }
        catch (RecordException e)
        {
            error = e;
            return [];
        }
    }
}
