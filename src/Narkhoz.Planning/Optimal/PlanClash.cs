using System.Globalization;

namespace Narkhoz.Planning.Optimal;

/// <summary>Targets and limits that cannot all be kept: without any one of them the others could be.</summary>
/// <remarks>An irreducible infeasible subset (Chinneck and Dravnieks 1991): the certificate of the plan that comes nearest, thinned by deletion.</remarks>
/// <param name="Parts">What clashes, in the order of the table; of each kind the hardest pressed first where not every part was tried.</param>
/// <param name="Short">What the plan that comes nearest falls short of, the largest share first.</param>
/// <param name="IsSmallest">Whether every part was tried; false where there were too many, and some may be to spare.</param>
public sealed record PlanClash(IReadOnlyList<ClashPart> Parts, IReadOnlyList<ClashShortage> Short, bool IsSmallest)
{
    private const int Told = 12;

    /// <summary>In words.</summary>
    public override string ToString()
    {
        var parts = string.Join("; ", Parts.Take(Told)) + (Parts.Count > Told ? Line($"; and {Parts.Count - Told} more") : "");
        var nearest = Short.Count == 0 ? "" : ". The plan that comes nearest " + string.Join(" and ", Short.Take(3));
        return (Parts.Count == 0 ? "no plan keeps the balances" : (IsSmallest ? "these cannot all be kept: " : "among these are some that cannot all be kept: ") + parts) + nearest;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A target or a limit that clashes with others.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of which product, factor or technique.</param>
/// <param name="Amount">How much is ordered or allowed.</param>
public sealed record ClashPart(ClashKind Kind, string Name, double Amount)
{
    /// <summary>In words.</summary>
    public override string ToString() => FormattableString.Invariant(Kind switch
    {
        ClashKind.Order => (FormattableString)$"deliver {Amount:G6} of '{Name}'",
        ClashKind.Factor => $"use no more than {Amount:G6} of '{Name}'",
        ClashKind.Ceiling => $"run '{Name}' at no more than {Amount:G6}",
        _ => $"run '{Name}' at no less than {Amount:G6}",
    });
}

/// <summary>What the plan that comes nearest misses.</summary>
/// <param name="Name">Product or factor.</param>
/// <param name="IsFactor">Whether more of it is used than there is; else less is delivered than is ordered.</param>
/// <param name="Missing">How much.</param>
public sealed record ClashShortage(string Name, bool IsFactor, double Missing)
{
    /// <summary>In words.</summary>
    public override string ToString() => FormattableString.Invariant(IsFactor ? (FormattableString)$"lacks {Missing:G6} of '{Name}'" : $"falls short by {Missing:G6} of '{Name}'");
}

/// <summary>What clashes.</summary>
public enum ClashKind
{
    /// <summary>A product that must be delivered.</summary>
    Order,

    /// <summary>Labour or a resource of which there is no more.</summary>
    Factor,

    /// <summary>A capacity, or the greatest rise since last year.</summary>
    Ceiling,

    /// <summary>The greatest fall since last year.</summary>
    Floor,
}
