namespace Narkhoz.Record.Linting.Passes;

/// <summary>A regional share of a republic that does not exist.</summary>
internal sealed class UnknownRepublic : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var p in draft.Parameters)
        {
            if (NormId.Region(p.Id) is { } norm && !RepublicIds.All.Contains(norm.Key))
                yield return At(draft, p, $"{norm.Product} has a share in '{norm.Key}', which is no republic", Nearest.Mend(norm.Key, RepublicIds.All));
        }
    }
}
