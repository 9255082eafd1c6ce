namespace Narkhoz.Record.Linting.Passes;

/// <summary>A regional share of a zone that does not exist.</summary>
internal sealed class UnknownZone : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        List<string> zones = [.. draft.Zones.Select(zone => zone.Id)];
        foreach (var p in draft.Parameters)
        {
            if (NormId.Region(p.Id) is { } norm && !zones.Contains(norm.Key))
                yield return At(draft, p, $"{norm.Product} has a share in '{norm.Key}', which is no zone", Nearest.Mend(norm.Key, zones));
        }
    }
}
