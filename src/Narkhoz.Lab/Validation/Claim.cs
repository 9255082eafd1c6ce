using Narkhoz.Record;

namespace Narkhoz.Lab.Validation;

/// <summary>Something that the book or a named source says of the country as a whole, and how to see it in a run.</summary>
/// <param name="Id">Id of the claim; begins with the catalogue row or the table that it belongs to.</param>
/// <param name="What">The claim in one sentence.</param>
/// <param name="Kind">How it is measured.</param>
/// <param name="Indicator">Indicator to measure.</param>
/// <param name="Product">Product id, or empty.</param>
/// <param name="From">First year of a growth, ratio or change; not used for a value.</param>
/// <param name="Year">Year of the value, or last year of the growth, ratio or change.</param>
/// <param name="Said">What the source says: a number in the unit, or for a change +1 (up) or -1 (down).</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="Tolerance">Largest error of a hit, % of what is said; not used for a change.</param>
/// <param name="Role">Whether the fit sees the figure.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="Confidence">How far to trust the source.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="FromIndicator">Indicator of the first year where it is another than that of the last, or null.</param>
/// <param name="Zone">Zone id, or empty for the Union.</param>
/// <param name="FromZone">Zone of the first figure where it is another than that of the last, or null.</param>
public sealed record Claim(
    string Id,
    string What,
    ClaimKind Kind,
    string Indicator,
    string Product,
    int From,
    int Year,
    double Said,
    string Unit,
    double Tolerance,
    RowRole Role,
    string Source,
    Confidence Confidence,
    string? Note = null,
    string? FromIndicator = null,
    string Zone = "",
    string? FromZone = null);

/// <summary>How a claim is measured.</summary>
public enum ClaimKind
{
    /// <summary>The figure of a year.</summary>
    Value,

    /// <summary>Compound growth between two years, % a year.</summary>
    Growth,

    /// <summary>The figure of the last year over that of the first.</summary>
    Ratio,

    /// <summary>Whether the figure went up or down between two years.</summary>
    Change,
}
