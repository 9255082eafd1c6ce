namespace Narkhoz.Record.Linting.Passes;

/// <summary>A number or a regime without a source.</summary>
internal sealed class MissingSource : LintPass
{
    private const string Mend = "add `source:` with a book line, a named work, or `engineering estimate: reason`";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        foreach (var p in draft.Parameters)
        {
            if (p.Source.Length == 0) yield return At(draft, p, $"{p.Id} has no source", Mend);
        }

        foreach (var i in draft.Instruments)
        {
            if (i.Source.Length == 0) yield return At(draft, i.File, i.Line, $"{i.Id} has no source", Mend);
        }

        foreach (var d in draft.Decisions)
        {
            if (d.Source.Length == 0) yield return At(draft, d.File, d.Line, $"{d.Instrument} from {d.From} has no source", Mend);
        }

        foreach (var r in draft.Regimes)
        {
            if (r.Source.Length == 0) yield return At(draft, r.File, r.Line, $"{r.Id} has no source", Mend);
        }
    }
}
