namespace Narkhoz.Record.Linting.Passes;

/// <summary>A unit with a word that nobody knows.</summary>
internal sealed class UnitUnknown : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft) =>
    [
        .. draft.Parameters.Select(p => Check(draft, p.Unit, p.Id, p.File, p.Line)).OfType<LintFinding>(),
        .. draft.Products.Select(p => Check(draft, p.Unit, p.Id, p.File, p.Line)).OfType<LintFinding>(),
        .. draft.Instruments.Select(i => Check(draft, i.Unit, i.Id, i.File, i.Line)).OfType<LintFinding>(),
        .. draft.Decisions.Select(d => Check(draft, d.Unit, d.Instrument, d.File, d.Line)).OfType<LintFinding>(),
    ];

    private LintFinding? Check(RecordDraft draft, string unit, string what, string file, int line) => UnitFault.Check(unit, what) is { } fault
        ? At(draft, file, line, fault.Problem, fault.Mend)
        : null;
}
