using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>Reads months from the command line.</summary>
internal static class Months
{
    /// <summary>Reads a month that has to lie within a span.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="option">The option, for the message.</param>
    /// <param name="from">First month allowed.</param>
    /// <param name="to">Last month allowed.</param>
    /// <exception cref="UserException">The text is not a month of the span.</exception>
    public static YearMonth Within(string text, string option, YearMonth from, YearMonth to)
    {
        if (!YearMonth.TryParse(text, out var month)) throw new UserException($"{option} {text}: this is not a month", "write it as 1937-12");
        return month >= from && month <= to ? month : throw Outside(text, option, from, to);
    }

    /// <summary>Reads a month, or a year as the last of its months, that has to lie within a span; its last month where nothing was typed.</summary>
    /// <param name="text">As typed, or null.</param>
    /// <param name="option">The option, for the message.</param>
    /// <param name="from">First month allowed.</param>
    /// <param name="to">Last month allowed.</param>
    /// <exception cref="UserException">The text is not a month or year of the span.</exception>
    public static YearMonth EndOf(string? text, string option, YearMonth from, YearMonth to)
    {
        if (text is null) return to;
        if (text.Contains('-', StringComparison.Ordinal) || !YearMonth.TryParse(text, out var january)) return Within(text, option, from, to);
        return january.Year == to.Year ? to : january.Plus(11) >= from && january < to ? january.Plus(11) : throw Outside(text, option, from, to);
    }

    private static UserException Outside(string text, string option, YearMonth from, YearMonth to) =>
        new($"{option} {text}: the month lies outside the run", $"give one from {from} to {to}");
}
