namespace Narkhoz.Record.Linting.Passes;

/// <summary>An input norm that names no product.</summary>
internal sealed class UnknownProductInInputs : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var ids = draft.Products.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var p in draft.Parameters)
        {
            if (NormId.Input(p.Id) is { } norm && !ids.Contains(norm.Key))
                yield return At(draft, p, $"{norm.Product} takes an input '{norm.Key}' that is no product", Nearest.Mend(norm.Key, ids));
        }
    }
}
