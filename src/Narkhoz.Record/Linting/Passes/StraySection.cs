namespace Narkhoz.Record.Linting.Passes;

/// <summary>A section that only one product has, and whose name is nearly that of a section of others: a slip of the pen.</summary>
internal sealed class StraySection : LintPass
{
    private const int Letters = 2;

    /// <inheritdoc/>
    public override bool StopsOpening => false;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var sections = new Dictionary<string, (HashSet<string> Products, Parameter First)>(StringComparer.Ordinal);
        foreach (var p in draft.Parameters)
        {
            var parts = p.Id.Split('.');
            if (parts[0] != "product" || parts.Length < 3) continue;
            if (!sections.TryGetValue(parts[2], out var section)) sections.Add(parts[2], section = ([], p));
            section.Products.Add(parts[1]);
        }

        var common = sections.Where(s => s.Value.Products.Count > 1).Select(s => s.Key).ToList();
        foreach (var (name, (products, first)) in sections)
        {
            if (products.Count == 1 && Nearest.Within(name, common, Letters) is { } near)
                yield return At(draft, first, $"only {products.First()} has a section '{name}'", $"the nearest known is '{near}'");
        }
    }
}
