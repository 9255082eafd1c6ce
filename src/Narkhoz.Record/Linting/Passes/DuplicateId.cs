namespace Narkhoz.Record.Linting.Passes;

/// <summary>An id that stands twice, or a decision that is taken twice in one month.</summary>
internal sealed class DuplicateId : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft) =>
    [
        .. Twice(draft, draft.Republics, r => r.Id, r => (r.File, r.Line)),
        .. Twice(draft, [.. draft.Zones], z => z.Id, z => (z.File, z.Line)),
        .. Twice(draft, draft.Instruments, i => i.Id, i => (i.File, i.Line)),
        .. Twice(draft, draft.Products, p => p.Id, p => (p.File, p.Line)),
        .. Twice(draft, draft.Parameters, p => p.Id, p => (p.File, p.Line)),
        .. Twice(draft, draft.Decisions, d => $"{d.Instrument} from {d.From}", d => (d.File, d.Line)),
    ];

    private IEnumerable<LintFinding> Twice<T>(RecordDraft draft, List<T> items, Func<T, string> id, Func<T, (string File, int Line)> place)
    {
        var first = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (first.TryAdd(id(item), item)) continue;
            var (file, line) = place(item);
            var (earlier, earlierLine) = place(first[id(item)]);
            yield return At(draft, file, line, $"{id(item)} stands already in {draft.PathOf(earlier)}:{earlierLine}", "remove one of the two");
        }
    }
}
