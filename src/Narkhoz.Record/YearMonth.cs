using System.Globalization;

namespace Narkhoz.Record;

/// <summary>A month of the calendar, the model's unit of time.</summary>
/// <remarks>Immutable; ordered by time. The text form is <c>1930-03</c>.</remarks>
/// <param name="Index">Months since January of year 0; never negative.</param>
public readonly record struct YearMonth(int Index) : IComparable<YearMonth>
{
    /// <summary>Makes a month from its year and its number in the year.</summary>
    /// <param name="year">Calendar year, 1 to 9999.</param>
    /// <param name="month">1 (January) to 12 (December).</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is out of range.</exception>
    public YearMonth(int year, int month)
        : this(Join(year, month))
    {
    }

    /// <summary>Calendar year.</summary>
    public int Year => Index / 12;

    /// <summary>Number of the month in its year, 1 to 12.</summary>
    public int Month => Index % 12 + 1;

    /// <summary>Reads <c>1930-03</c>, or <c>1930</c> as its January.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="value">The month read, or the default when the answer is false.</param>
    /// <returns>Whether the text is a month.</returns>
    public static bool TryParse(string? text, out YearMonth value)
    {
        value = default;
        if (text is null) return false;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var yearPart = dash < 0 ? text : text[..dash];
        var monthPart = dash < 0 ? "1" : text[(dash + 1)..];
        if (yearPart.Length != 4 || monthPart.Length is 0 or > 2) return false;
        if (!int.TryParse(yearPart, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(monthPart, NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return false;
        if (year < 1 || month is < 1 or > 12) return false;
        value = new YearMonth(year, month);
        return true;
    }

    /// <summary>The month that lies a number of months later.</summary>
    /// <param name="months">How many; negative goes back.</param>
    public YearMonth Plus(int months) => new(Index + months);

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => Index.CompareTo(other.Index);

    /// <summary>Whether one month lies before another.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.Index < right.Index;

    /// <summary>Whether one month lies after another.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.Index > right.Index;

    /// <summary>Whether one month lies before another or is the same.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.Index <= right.Index;

    /// <summary>Whether one month lies after another or is the same.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.Index >= right.Index;

    /// <summary>The text form, <c>1930-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    private static int Join(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return year * 12 + month - 1;
    }
}
