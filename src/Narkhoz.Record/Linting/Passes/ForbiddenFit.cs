namespace Narkhoz.Record.Linting.Passes;

/// <summary>A parameter that is called calibrated and is not in the list of fitted ones, or a fit of what must not be fitted.</summary>
/// <remarks>
/// <c>data/calibration.yaml</c> lists the fitted parameters under <c>parameters</c>. Norms of products are set before the fit and are never in it.
/// </remarks>
internal sealed class ForbiddenFit : LintPass
{
    private const string ListFile = "calibration.yaml";

    /// <inheritdoc/>
    public override bool StopsOpening => false;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var fitted = draft.Fitted;
        foreach (var p in draft.Parameters)
        {
            if (p.Confidence == Confidence.Calibrated && !fitted.ContainsKey(p.Id))
                yield return At(draft, p, $"{p.Id} is called calibrated and is not in {ListFile}", "list it there with its fit, or state where the value comes from");
        }

        var known = draft.Parameters.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, line) in fitted)
        {
            if (!known.Contains(id)) yield return At(draft, ListFile, line, $"no parameter is called '{id}'", Nearest.Mend(id, known));
            else if (id.StartsWith("product.", StringComparison.Ordinal)) yield return At(draft, ListFile, line, $"{id} is a norm of a product and must not be fitted", "take it off the list");
        }
    }
}
