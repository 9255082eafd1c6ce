namespace Narkhoz.Record;

/// <summary>The ids of the fifteen union republics, in the order of the book's table A11.</summary>
public static class RepublicIds
{
    /// <summary>The fifteen ids.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["RSFSR", "UKR", "BLR", "UZB", "KAZ", "GEO", "AZE", "LTU", "MDA", "LVA", "KGZ", "TJK", "ARM", "TKM", "EST"];
}
