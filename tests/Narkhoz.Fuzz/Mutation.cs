namespace Narkhoz.Fuzz;

/// <summary>Spoils a text as a slip of the hand, a bad merge or a broken disk would.</summary>
/// <remarks>A seed gives the same text on every machine.</remarks>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Scraps =
    [
        ":", "-", "{", "}", "[", "]", ",", "\"", "'", "\n", "\n\n", "  ", "\t", "#", "&a ", "*a", "!!int ", "---\n", "...\n", "|\n", ">\n", "? ", "~", "null",
        "^", "%", "=100", "/", "//", "0", "-1", "1e999", "-1e308", "nan", ".inf", "9999999999999999999999", "1917-01", "0000-00", "9999-12", "2000-13",
        "\0", "\u2028", "\ud800", "é", "\r", "\r\n", "<<: *a", "value: 1", "values: {}", ",,", "\",\"", "1e100", "-0", "5e-324", "NaN", "\t\t", "value",
        "inherits: ^mine", "id: ^x", "unit: x", "t/", "1928=100",
    ];

    private readonly Random random = new(seed);

    /// <summary>The text with one to four slips.</summary>
    public string Of(string text)
    {
        for (var slips = random.Next(1, 5); slips > 0; slips--) text = Slip(text);
        return text;
    }

    private string Slip(string text)
    {
        int a = random.Next(text.Length + 1), b = Math.Min(text.Length, a + random.Next(1, 40));
        var scrap = Scraps[random.Next(Scraps.Length)];
        return random.Next(8) switch
        {
            0 => text.Remove(a, b - a),
            1 => text.Insert(a, scrap),
            2 => text[..a] + scrap + text[b..],
            3 => text.Insert(random.Next(text.Length + 1), text[a..b]),
            4 => text[..a],
            5 => WithoutLine(text),
            6 => text[..a] + (char)random.Next(1, 256) + text[Math.Min(text.Length, a + 1)..],
            _ => string.Concat(Enumerable.Repeat(scrap, random.Next(1, 200))).Insert(0, text[..a]) + text[a..],
        };
    }

    private string WithoutLine(string text)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(random.Next(lines.Count));
        return string.Join('\n', lines);
    }
}
