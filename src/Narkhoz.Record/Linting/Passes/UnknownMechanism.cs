namespace Narkhoz.Record.Linting.Passes;

/// <summary>A regime that names a mechanism which the model has not, or a mechanism that no regime names.</summary>
/// <remarks>Silent where the mechanisms are not known: only the model knows them, and the record stands without it.</remarks>
internal sealed class UnknownMechanism : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        if (draft.Mechanisms is not { } mechanisms) yield break;
        foreach (var (file, line, fault) in RegimeBook.Mismatches(draft.Regimes, mechanisms)) yield return At(draft, file, line, fault.Problem, fault.Mend);
    }
}
