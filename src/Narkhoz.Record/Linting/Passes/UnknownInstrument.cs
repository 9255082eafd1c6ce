namespace Narkhoz.Record.Linting.Passes;

/// <summary>A decision about an instrument that nobody has declared.</summary>
internal sealed class UnknownInstrument : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var rules = new CourseRules(draft.InstrumentBook(), draft.Products, draft.RegimeBook());
        foreach (var d in draft.Decisions)
        {
            if (rules.Unknown(d.Instrument) is { } fault) yield return At(draft, d.File, d.Line, fault.Problem, fault.Mend);
        }
    }
}
