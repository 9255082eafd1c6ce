namespace Narkhoz.Cli.Show;

/// <summary>Units in the short form that tables have room for.</summary>
internal static class ShortUnit
{
    private static readonly (string Long, string Short)[] Words =
    [
        ("billion", "bn"),
        ("thousand million", "bn"),
        ("million", "mn"),
        ("thousand", "th"),
        ("cubic metres", "m3"),
        ("square metres", "m2"),
        ("linear metres", "m"),
        ("metres", "m"),
        ("tons", "t"),
        ("decalitres", "dal"),
        ("tonne-km", "tkm"),
    ];

    private static readonly (double Factor, string Word)[] Scales = [(1e9, "bn "), (1e6, "mn "), (1e3, "th ")];

    /// <summary>The short form of a unit as the book words it.</summary>
    /// <param name="unit">Unit, e.g. <c>million cubic metres</c>.</param>
    public static string Of(string unit)
    {
        foreach (var (word, brief) in Words) unit = unit.Replace(word, brief, StringComparison.Ordinal);
        return unit == "1" ? "" : unit;
    }

    /// <summary>The unit of a yearly flow without its year, for tables that say themselves over which years they count.</summary>
    /// <param name="unit">Unit, e.g. <c>person/yr</c>.</param>
    public static string OfFlow(string unit) => unit.EndsWith("/yr", StringComparison.Ordinal) ? unit[..^3] : unit;

    /// <summary>A unit that gives large amounts few digits: thousands, millions or billions of it.</summary>
    /// <param name="unit">Unit of the amount; one that is scaled already stays.</param>
    /// <param name="amount">The largest amount to be shown.</param>
    /// <returns>By how much to divide, and the unit to show.</returns>
    public static (double Factor, string Unit) Scaled(string unit, double amount)
    {
        var brief = Of(unit);
        if (brief.Length == 0 || brief.Contains('=') || brief[..Math.Min(3, brief.Length)] is "mn " or "th " or "bn ") return (1, brief);
        foreach (var (factor, word) in Scales)
        {
            if (Math.Abs(amount) >= 10 * factor) return (factor, word + brief);
        }

        return (1, brief);
    }
}
