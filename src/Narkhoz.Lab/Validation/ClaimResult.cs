using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Validation;

/// <summary>A claim beside a run.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Found">What the run shows, in the claim's unit (for a change: last less first), or null where it does not have it.</param>
/// <param name="Reported">The same as reported upwards, or null.</param>
/// <param name="ErrorPercent">Found less said, in % of what is said; null for a change.</param>
/// <param name="Hit">Whether the run shows what is said; null where it cannot be seen.</param>
/// <param name="Note">Why it cannot be seen, else empty.</param>
public sealed record ClaimResult(Claim Claim, double? Found, double? Reported, double? ErrorPercent, bool? Hit, string Note)
{
    /// <summary>Measures a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="table">The run's figures.</param>
    public static ClaimResult Of(Claim claim, IndicatorTable table)
    {
        var unit = table.Unit(claim.Indicator, claim.Product);
        if (unit.Length == 0) return new ClaimResult(claim, null, null, null, null, $"n/a: the run has no {claim.Indicator}{(claim.Product.Length > 0 ? " of " + claim.Product : "")}");
        var scale = 1.0;
        if (claim.Kind == ClaimKind.Value && !Units.TryFactor(unit, claim.Unit, out scale))
            return new ClaimResult(claim, null, null, null, null, $"n/a: the run has it in {unit}");
        var found = Measure(claim, table, Truth.True) * scale;
        if (found is null) return new ClaimResult(claim, null, null, null, null, "n/a: the run does not have the years");
        var reported = Measure(claim, table, Truth.Reported) * scale;
        if (claim.Kind == ClaimKind.Change)
            return new ClaimResult(claim, found, reported, null, Math.Sign(found.Value) == Math.Sign(claim.Said), "");
        var error = NaiveForecast.ErrorOf(found, claim.Said);
        return new ClaimResult(claim, found, reported, error, error is null ? null : Math.Abs(error.Value) <= claim.Tolerance, "");
    }

    private static double? Measure(Claim claim, IndicatorTable table, Truth truth)
    {
        var last = table.Value(claim.Indicator, claim.Year, claim.Product, claim.Zone, truth);
        if (claim.Kind == ClaimKind.Value) return last;
        var first = table.Value(claim.FromIndicator ?? claim.Indicator, claim.From, claim.Product, claim.FromZone ?? claim.Zone, truth);
        return claim.Kind switch
        {
            ClaimKind.Growth => first is > 0 && last is > 0 ? 100 * (Math.Pow(last.Value / first.Value, 1.0 / (claim.Year - claim.From)) - 1) : null,
            ClaimKind.Ratio => first is > 0 ? last / first : null,
            _ => last - first,
        };
    }
}
