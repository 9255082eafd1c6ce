namespace Narkhoz.Record.Linting.Passes;

/// <summary>A technology template that nothing inherits.</summary>
internal sealed class UnusedTemplate : LintPass
{
    /// <inheritdoc/>
    public override bool StopsOpening => false;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var t in draft.Templates)
        {
            if (!t.Used) yield return At(draft, t.File, t.Line, $"nothing inherits the template '{t.Name}'", "remove it");
        }
    }
}
