using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Reference;

/// <summary>The pages of <c>docs/reference</c>, made from the model and the record and never written by hand.</summary>
public static class ReferencePages
{
    /// <summary>Marks the table of the month in <c>docs/architecture.md</c>.</summary>
    private const string Begin = "<!-- month: made by narkhoz data reference -->\n", End = "<!-- end of month -->";

    /// <summary>Makes every page.</summary>
    /// <param name="record">The record; the pages name what stands in it.</param>
    /// <returns>Text by file name, lines ending in a line feed.</returns>
    /// <exception cref="RecordException">The record lacks a parameter that a mechanism needs.</exception>
    public static IReadOnlyDictionary<string, string> Make(RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mechanisms.md"] = MechanismPage.Text(record),
            ["parameters.md"] = ParameterPage.Text(record),
            ["instruments.md"] = InstrumentPage.Text(record),
            ["indicators.md"] = IndicatorPage.Text(),
            ["products.md"] = ProductPage.Text(record),
            ["polity.md"] = PolityPage.Text(record),
        };
    }

    /// <summary>Puts the table of the month between its marks in a text.</summary>
    /// <param name="text">Text with both marks, e.g. of <c>docs/architecture.md</c>.</param>
    /// <param name="record">The record that the mechanisms read.</param>
    /// <returns>The text with the table of today.</returns>
    /// <exception cref="FormatException">A mark is missing.</exception>
    public static string WithMonth(string text, RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = text.IndexOf(Begin, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (from < 0 || to < from) throw new FormatException($"the marks '{Begin.Trim()}' and '{End}' are missing");
        return text[..(from + Begin.Length)] + MechanismPage.Month(Mechanisms.List(record)) + text[to..];
    }

    /// <summary>Head of a page: its title and how it is made.</summary>
    internal static string Head(string title, string lead) =>
        $"# {title}\n\nMade by `./narkhoz data reference` from the model and the record; do not edit.\n\n{lead}\n\n";
}
