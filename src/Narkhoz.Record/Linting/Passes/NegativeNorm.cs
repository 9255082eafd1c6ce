namespace Narkhoz.Record.Linting.Passes;

/// <summary>A negative norm of a product; only a norm whose prior reaches below nought may be negative.</summary>
internal sealed class NegativeNorm : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var p in draft.Parameters)
        {
            if (!p.Id.StartsWith("product.", StringComparison.Ordinal) || p.Prior is { Low: < 0 }) continue;
            if (p.Value < 0 || p.History.Any(d => d.Value < 0)) yield return At(draft, p, $"the norm {p.Id} is negative", "give a number from 0 up");
        }
    }
}
