namespace Narkhoz.Record.Linting.Passes;

/// <summary>A value that its own prior holds impossible.</summary>
internal sealed class ValueOutsidePrior : LintPass
{
    /// <inheritdoc/>
    public override bool StopsOpening => false;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var p in draft.Parameters)
        {
            if (p.Prior is { } prior && prior.Low < prior.High && (p.Value < prior.Low || p.Value > prior.High))
                yield return At(draft, p, FormattableString.Invariant($"{p.Id} = {p.Value} lies outside its prior"), FormattableString.Invariant($"widen the prior or give a value from {prior.Low} to {prior.High}"));
        }
    }
}
