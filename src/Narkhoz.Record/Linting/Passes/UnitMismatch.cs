namespace Narkhoz.Record.Linting.Passes;

/// <summary>An output, an input norm, a product or a decision in a unit of another dimension than its meaning asks for.</summary>
internal sealed class UnitMismatch : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var units = draft.Products.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Unit, StringComparer.Ordinal);
        foreach (var p in draft.Parameters)
        {
            if (Asked(p.Id, units) is { } asked && Units.IsKnown(p.Unit) && Units.IsKnown(asked) && !Units.TryFactor(p.Unit, asked, out _))
                yield return At(draft, p, $"{p.Id} is in {p.Unit}", $"give it in {asked}");
        }

        var rules = new CourseRules(draft.InstrumentBook(), draft.Products, draft.RegimeBook());
        foreach (var d in draft.Decisions)
        {
            if (Units.IsKnown(d.Unit) && rules.Unit(d.Instrument, d.Unit) is { } fault) yield return At(draft, d.File, d.Line, fault.Problem, fault.Mend);
        }
    }

    private static string? Asked(string id, Dictionary<string, string> units)
    {
        if (NormId.Input(id) is { } input && units.TryGetValue(input.Product, out var made) && units.TryGetValue(input.Key, out var used))
            return $"{used}/{made}";
        return id.EndsWith(".output", StringComparison.Ordinal) && id.StartsWith("product.", StringComparison.Ordinal) && units.TryGetValue(id[8..^7], out var own) ? own + "/yr" : null;
    }
}
