namespace Narkhoz.Record.Linting.Passes;

/// <summary>A union republic of the book's table A11 that the record lacks.</summary>
internal sealed class MissingRepublic : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var id in RepublicIds.All)
        {
            if (!draft.Republics.Exists(r => r.Id == id))
                yield return At(draft, "geography/republics.yaml", 0, $"the republic {id} is missing", $"add `- id: {id}`; there are fifteen");
        }
    }
}
