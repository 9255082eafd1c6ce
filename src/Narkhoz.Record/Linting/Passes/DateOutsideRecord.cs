namespace Narkhoz.Record.Linting.Passes;

/// <summary>A date outside 1917-01 to 1967-12, or a target that is due before it begins.</summary>
internal sealed class DateOutsideRecord : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var r in draft.Republics)
        {
            if (r.JoinsUnion is { } joins && RecordSpan.Check(joins) is { } fault) yield return At(draft, r.File, r.Line, fault.Problem, fault.Mend);
        }

        foreach (var p in draft.Parameters)
        {
            foreach (var dated in p.History)
            {
                if (RecordSpan.Check(dated.From) is { } fault) yield return At(draft, p, $"{p.Id}: {fault.Problem}", fault.Mend);
            }
        }

        foreach (var d in draft.Decisions)
        {
            if (CourseRules.Date(d) is { } fault) yield return At(draft, d.File, d.Line, fault.Problem, fault.Mend);
        }
    }
}
