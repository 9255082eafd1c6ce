namespace Narkhoz.Record.Linting.Passes;

/// <summary>An instrument whose range does not rise or whose default lies outside it, or a decision outside the range.</summary>
internal sealed class InstrumentRange : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var i in draft.Instruments)
        {
            if (i.Low >= i.High) yield return At(draft, i.File, i.Line, $"the range of {i.Id} does not rise", "write the low end first");
            else if (i.Default < i.Low || i.Default > i.High) yield return At(draft, i.File, i.Line, $"the default of {i.Id} lies outside its range", FormattableString.Invariant($"give a value from {i.Low} to {i.High}"));
        }

        var rules = new CourseRules(draft.InstrumentBook(), draft.Products, draft.RegimeBook());
        foreach (var d in draft.Decisions)
        {
            if (rules.Range(d.Instrument, d.Value, d.Unit) is { } fault) yield return At(draft, d.File, d.Line, fault.Problem, fault.Mend);
        }
    }
}
