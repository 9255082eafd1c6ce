namespace Narkhoz.Lab.Validation;

/// <summary>What somebody would have said without a model; the model has to do better to be worth anything.</summary>
/// <param name="Value">The forecast in the book's unit, or null where it cannot be made.</param>
/// <param name="ErrorPercent">Forecast less book, in % of the book, or null.</param>
/// <param name="Hit">Whether the error is within the tolerance of the row, or null where there is nothing to compare.</param>
/// <param name="Note">Why there is no forecast, else empty.</param>
public sealed record NaiveForecast(double? Value, double? ErrorPercent, bool? Hit, string Note)
{
    /// <summary>Goes on growing as from a first to a second date: v2 (v2 / v1)^((year - y2) / (y2 - y1)).</summary>
    /// <param name="first">Year and value of the first date.</param>
    /// <param name="second">Year and value of the second date.</param>
    /// <param name="year">Year to forecast.</param>
    /// <param name="book">Book value of that year, or null.</param>
    /// <param name="tolerance">Largest error of a hit, %.</param>
    public static NaiveForecast Growth((int Year, double? Value) first, (int Year, double? Value) second, int year, double? book, double tolerance)
    {
        if (first.Value is not > 0 || second.Value is not > 0)
            return new NaiveForecast(null, null, null, $"n/a: no {(first.Value is > 0 ? second.Year : first.Year)} value");
        var power = (double)(year - second.Year) / (second.Year - first.Year);
        return Judge(second.Value.Value * Math.Pow(second.Value.Value / first.Value.Value, power), book, tolerance);
    }

    /// <summary>Lies on the straight line between two dates of the book itself; it knows the end, so it is a yardstick and no forecast.</summary>
    /// <param name="start">Year and value of the start.</param>
    /// <param name="end">Year and value of the end.</param>
    /// <param name="year">Year to read off.</param>
    /// <param name="book">Book value of that year, or null.</param>
    /// <param name="tolerance">Largest error of a hit, %.</param>
    public static NaiveForecast Line((int Year, double? Value) start, (int Year, double? Value) end, int year, double? book, double tolerance)
    {
        if (year == end.Year) return new NaiveForecast(null, null, null, "n/a: it is the end point");
        if (start.Value is null || end.Value is null)
            return new NaiveForecast(null, null, null, $"n/a: no {(start.Value is null ? start.Year : end.Year)} value");
        var share = (double)(year - start.Year) / (end.Year - start.Year);
        return Judge(start.Value.Value + share * (end.Value.Value - start.Value.Value), book, tolerance);
    }

    private static NaiveForecast Judge(double value, double? book, double tolerance)
    {
        var error = ErrorOf(value, book);
        return new NaiveForecast(value, error, error is null ? null : Math.Abs(error.Value) <= tolerance, "");
    }

    /// <summary>Value less book in % of the book; null where there is no book value to compare with.</summary>
    internal static double? ErrorOf(double? value, double? book) =>
        value is null || book is null or 0 ? null : 100 * (value.Value - book.Value) / book.Value;
}
