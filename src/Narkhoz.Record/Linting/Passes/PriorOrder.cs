namespace Narkhoz.Record.Linting.Passes;

/// <summary>A prior whose ends are in the wrong order, or a log-uniform one that touches nought.</summary>
internal sealed class PriorOrder : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var p in draft.Parameters)
        {
            if (p.Prior is not { } prior) continue;
            if (prior.Low >= prior.High) yield return At(draft, p, $"the prior of {p.Id} does not rise", "write the low end first");
            else if (prior is { Shape: PriorShape.LogUniform, Low: <= 0 }) yield return At(draft, p, $"the log-uniform prior of {p.Id} is not positive", "give a low end above 0");
        }
    }
}
