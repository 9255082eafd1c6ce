using System.Collections.Concurrent;

namespace Narkhoz.Record;

/// <summary>Conversion between units, checked for dimension.</summary>
/// <remarks>
/// A unit is written as words: <c>Mt/yr</c>, <c>million roubles</c>, <c>person-day/ha</c>, <c>kWh/t</c>, <c>%</c>, <c>1</c>.
/// Persons, animals (<c>head</c>), pieces (<c>unit</c>) and pairs are dimensions of their own: they do not turn into one another.
/// An index such as <c>1928=100</c> or <c>1913=1</c> converts only into itself.
/// </remarks>
public static class Units
{
    private static readonly ConcurrentDictionary<string, UnitExpression?> Known = new(StringComparer.Ordinal);

    /// <summary>Whether every word of a unit is known.</summary>
    /// <param name="unit">The unit as written.</param>
    public static bool IsKnown(string unit) => Find(unit) is not null;

    /// <summary>How many of one unit make one of the other: value in <paramref name="to"/> = factor x value in <paramref name="from"/>.</summary>
    /// <param name="from">Unit of the value at hand.</param>
    /// <param name="to">Unit that is wanted.</param>
    /// <exception cref="ArgumentException">A unit is not known, or the two have different dimensions.</exception>
    public static double Factor(string from, string to) =>
        TryFactor(from, to, out var factor) ? factor : throw new ArgumentException($"'{from}' does not convert into '{to}'", nameof(from));

    /// <summary>The factor of <see cref="Factor"/>, where there is one.</summary>
    /// <param name="from">Unit of the value at hand.</param>
    /// <param name="to">Unit that is wanted.</param>
    /// <param name="factor">The factor, or 0 when the answer is false.</param>
    /// <returns>Whether both units are known and have one dimension.</returns>
    public static bool TryFactor(string from, string to, out double factor)
    {
        factor = 0;
        if (Find(from) is not { } a || Find(to) is not { } b || a.Dimension != b.Dimension) return false;
        factor = a.Size / b.Size;
        return true;
    }

    private static UnitExpression? Find(string unit)
    {
        if (Known.TryGetValue(unit, out var seen)) return seen;
        var parsed = UnitExpression.Parse(unit);
        if (Known.Count < 4096) Known[unit] = parsed;
        return parsed;
    }
}
