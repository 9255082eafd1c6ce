using System.Globalization;

namespace Narkhoz.Record;

/// <summary>A unit taken apart: its size in base units, and its dimension.</summary>
/// <param name="Size">How many base units one of it is.</param>
/// <param name="Dimension">Base units above and below the stroke in ordinal order, e.g. <c>t /yr</c>.</param>
internal sealed record UnitExpression(double Size, string Dimension)
{
    /// <summary>Takes a unit apart: parts divided by <c>/</c>, each words multiplied by a blank or <c>*</c>.</summary>
    /// <returns>The unit, or null where a word is not known.</returns>
    public static UnitExpression? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100) return null;
        if (text.EndsWith("=100", StringComparison.Ordinal) || text.EndsWith("=1", StringComparison.Ordinal)) return new UnitExpression(1, text.Trim());

        var size = 1.0;
        var above = new List<string>();
        var below = new List<string>();
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var (num, den) = i == 0 ? (above, below) : (below, above);
            var part = 1.0;
            var words = parts[i].Split([' ', '*', '·', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) return null;
            foreach (var word in words)
            {
                if (!TryWord(word, ref part, num, den)) return null;
            }

            size = i == 0 ? part : size / part;
        }

        return new UnitExpression(size, Join(above, below));
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

        if (Find(word) is not { } known) return false;
        size *= known.Size;
        foreach (var factor in known.Dimension.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (factor[0] == '/') below.Add(factor[1..]);
            else above.Add(factor);
        }

        return true;
    }

    private static UnitExpression? Find(string word) =>
        UnitWords.Sizes.GetValueOrDefault(word)
        ?? (word.Length > 3 && word[^1] == 's' ? UnitWords.Sizes.GetValueOrDefault(word[..^1]) : null);

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
