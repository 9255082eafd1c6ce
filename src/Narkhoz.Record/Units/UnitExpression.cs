using System.Globalization;

namespace Narkhoz.Record;

/// <summary>A unit taken apart: its size in base units, and its dimension.</summary>
/// <param name="Size">How many base units one of it is.</param>
/// <param name="Dimension">Base units above and below the stroke in ordinal order, e.g. <c>t /yr</c>.</param>
internal readonly record struct UnitExpression(double Size, string Dimension)
{
    /// <summary>Takes a unit apart: parts divided by <c>/</c>, each words multiplied by a blank or <c>*</c>.</summary>
    /// <returns>Whether every word is known.</returns>
    public static bool TryParse(string text, out UnitExpression unit)
    {
        unit = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100) return false;
        if (text.EndsWith("=100", StringComparison.Ordinal))
        {
            unit = new UnitExpression(1, text.Trim());
            return true;
        }

        var size = 1.0;
        var above = new List<string>();
        var below = new List<string>();
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var (num, den) = i == 0 ? (above, below) : (below, above);
            var part = 1.0;
            var words = parts[i].Split([' ', '*', '·', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) return false;
            foreach (var word in words)
            {
                if (!TryWord(word, ref part, num, den)) return false;
            }

            size = i == 0 ? part : size / part;
        }

        unit = new UnitExpression(size, Join(above, below));
        return true;
    }

    private static bool TryWord(string word, ref double size, List<string> above, List<string> below)
    {
        if (UnitWords.Multipliers.TryGetValue(word, out var times))
        {
            size *= times;
            return true;
        }

        if (char.IsAsciiDigit(word[0]) && double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            size *= number;
            return true;
        }

        if (!TrySize(word, out var known)) return false;
        size *= known.Size;
        foreach (var factor in known.Dimension.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (factor[0] == '/') below.Add(factor[1..]);
            else above.Add(factor);
        }

        return true;
    }

    private static bool TrySize(string word, out (double Size, string Dimension) known) =>
        UnitWords.Sizes.TryGetValue(word, out known)
        || (word.Length > 3 && word[^1] == 's' && UnitWords.Sizes.TryGetValue(word[..^1], out known));

    private static string Join(List<string> above, List<string> below)
    {
        below.RemoveAll(above.Remove);
        above.Sort(StringComparer.Ordinal);
        below.Sort(StringComparer.Ordinal);
        var all = string.Join(' ', above);
        foreach (var factor in below) all = all.Length == 0 ? "/" + factor : all + " /" + factor;
        return all;
    }
}
