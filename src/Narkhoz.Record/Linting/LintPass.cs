namespace Narkhoz.Record.Linting;

/// <summary>One check of the record, by name.</summary>
internal abstract class LintPass
{
    /// <summary>Name of the pass: the name of its class.</summary>
    public string Name => GetType().Name;

    /// <summary>Whether a finding also stops the record from being opened.</summary>
    public virtual bool StopsOpening => true;

    /// <summary>Finds what is wrong.</summary>
    /// <param name="draft">The record as its files say it.</param>
    public abstract IEnumerable<LintFinding> Find(RecordDraft draft);

    /// <summary>A finding in one of the data folder's files.</summary>
    protected LintFinding At(RecordDraft draft, string file, int line, string what, string mend) =>
        new(Name, draft.PathOf(file), line, what, mend);

    /// <summary>A finding at a parameter.</summary>
    protected LintFinding At(RecordDraft draft, Parameter p, string what, string mend) => At(draft, p.File, p.Line, what, mend);
}
