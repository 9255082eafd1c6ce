using System.Globalization;

namespace Narkhoz.Cli.Show;

/// <summary>How numbers are written for people: as many digits as they can bear, the same number of decimals along a row.</summary>
internal static class Figures
{
    /// <summary>What stands where there is no number.</summary>
    public const string Missing = "-";

    private const double Largest = 1e15;

    /// <summary>Writes a number by itself.</summary>
    /// <param name="value">The number, or null.</param>
    public static string Text(double? value) => Text(value, Decimals(value));

    /// <summary>Writes a number with a given number of decimals.</summary>
    /// <param name="value">The number, or null.</param>
    /// <param name="decimals">Decimals, as <see cref="Decimals"/> gives them.</param>
    public static string Text(double? value, int decimals) => value switch
    {
        null or double.NaN => Missing,
        { } number when Math.Abs(number) >= Largest => number.ToString("0.###e0", CultureInfo.InvariantCulture),
        { } number => NoMinusNought(number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
    };

    /// <summary>Decimals that suit the largest of some numbers: about three digits that count.</summary>
    /// <param name="values">The numbers; nulls are passed over.</param>
    public static int Decimals(params ReadOnlySpan<double?> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            if (value is { } number && double.IsFinite(number)) largest = Math.Max(largest, Math.Abs(number));
        }

        return largest switch { 0 => 0, >= 100 => 0, >= 10 => 1, >= 1 => 2, >= 0.1 => 3, >= 0.01 => 4, _ => 6 };
    }

    /// <summary>Writes a relative error as a signed percentage.</summary>
    /// <param name="ratio">The error as a part of one, or null.</param>
    public static string Percent(double? ratio) =>
        ratio is { } number && double.IsFinite(number) ? NoMinusNought((100 * number).ToString("+0;-0;0", CultureInfo.InvariantCulture)) + " %" : Missing;

    /// <summary>Writes a value as the record states it: every digit that it has.</summary>
    /// <param name="value">The number.</param>
    public static string Exact(double value) => value.ToString(Math.Abs(value) is >= 1e-4 and < Largest ? "#,0.##########" : "R", CultureInfo.InvariantCulture);

    private static string NoMinusNought(string text) => text.AsSpan().TrimStart('-').ContainsAnyExcept("0.,") ? text : text.TrimStart('-');
}
