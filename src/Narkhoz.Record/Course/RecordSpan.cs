namespace Narkhoz.Record;

/// <summary>The months that the record spans: the book's half century.</summary>
public static class RecordSpan
{
    /// <summary>First month, 1917-01.</summary>
    public static YearMonth First { get; } = new(1917, 1);

    /// <summary>Last month, 1967-12.</summary>
    public static YearMonth Last { get; } = new(1967, 12);

    /// <summary>Whether a month lies within the record.</summary>
    /// <param name="month">The month.</param>
    public static bool Holds(YearMonth month) => month >= First && month <= Last;

    /// <summary>The fault of a date outside the record, or null.</summary>
    internal static Fault? Check(YearMonth month) => Holds(month)
        ? null
        : new Fault($"{month} lies outside the record", $"give a month from {First} to {Last}");
}
