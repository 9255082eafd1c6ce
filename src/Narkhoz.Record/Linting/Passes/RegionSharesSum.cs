namespace Narkhoz.Record.Linting.Passes;

/// <summary>Regional shares of a product that do not add up to the whole.</summary>
internal sealed class RegionSharesSum : LintPass
{
    private const double Rounding = 0.002;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var shares = draft.Parameters.Where(p => NormId.Region(p.Id) is not null).GroupBy(p => NormId.Region(p.Id)!.Value.Product, StringComparer.Ordinal);
        foreach (var product in shares)
        {
            var sum = product.Sum(p => p.Value);
            if (Math.Abs(sum - 1) > Rounding)
                yield return At(draft, product.First(), FormattableString.Invariant($"the regional shares of {product.Key} add up to {sum:0.####}"), "make them add up to 1");
        }
    }
}
