using System.Globalization;

namespace Narkhoz.Record.Yaml;

/// <summary>Strict reading of a mapping: every field is known, and has the form that is asked for.</summary>
internal static class Fields
{
    /// <summary>Takes a node as a mapping.</summary>
    public static MapNode AsMap(this Node node, string what) =>
        node as MapNode ?? throw node.Error($"{what} is not a mapping", "write `key: value` lines");

    /// <summary>Takes a node as a list.</summary>
    public static ListNode AsList(this Node node, string what) =>
        node as ListNode ?? throw node.Error($"{what} is not a list", "write `- item` lines");

    /// <summary>Takes a node as a text on one line.</summary>
    public static string AsText(this Node node, string what)
    {
        if (node is not ScalarNode { IsNull: false } scalar || string.IsNullOrWhiteSpace(scalar.Text))
            throw node.Error($"{what} is not a text", $"write a text for {what}");
        return scalar.Text.Trim();
    }

    /// <summary>Takes a node as a finite number.</summary>
    public static double AsNumber(this Node node, string what)
    {
        if (node is ScalarNode scalar
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)) return value;
        throw node.Error($"{what} is not a number", $"write a number for {what}, with a point for decimals");
    }

    /// <summary>Takes a node as a number within a range.</summary>
    public static double AsNumberWithin(this Node node, string what, double low, double high) =>
        node.AsNumber(what) is var value && value >= low && value <= high
            ? value
            : throw node.Error($"{what} lies outside its range", FormattableString.Invariant($"give a number from {low} to {high}"));

    /// <summary>Takes a node as <c>true</c> or <c>false</c>.</summary>
    public static bool AsFlag(this Node node, string what) => node switch
    {
        ScalarNode { Text: "true" } => true,
        ScalarNode { Text: "false" } => false,
        _ => throw node.Error($"{what} is neither true nor false", "write true or false"),
    };

    /// <summary>Takes a node as a month, <c>1930-03</c>.</summary>
    public static YearMonth AsMonth(this Node node, string what)
    {
        if (node is ScalarNode scalar && YearMonth.TryParse(scalar.Text, out var month)) return month;
        throw node.Error($"{what} is not a month", "write it as 1930-03");
    }

    /// <summary>What stands under a key that must be there.</summary>
    public static Node Need(this MapNode map, string key, string what) =>
        map.Find(key) ?? throw map.Error($"{what} has no field '{key}'", $"add `{key}:`");

    /// <summary>Refuses a field that nobody reads.</summary>
    public static void OnlyKnown(this MapNode map, string what, ReadOnlySpan<string> known)
    {
        foreach (var entry in map.Entries)
        {
            if (known.Contains(entry.Key)) continue;
            throw new RecordException(
                map.File.Path, entry.Line, $"unknown field '{entry.Key}' in {what}", Nearest.Mend(entry.Key, known.ToArray()));
        }
    }

    /// <summary>Takes a node as one of the names of an enumeration, written in small letters.</summary>
    public static T AsOneOf<T>(this Node node, string what, ReadOnlySpan<(string Name, T Value)> names)
    {
        var text = node.AsText(what);
        foreach (var (name, value) in names)
        {
            if (name == text) return value;
        }

        var known = new List<string>();
        foreach (var (name, _) in names) known.Add(name);
        throw node.Error($"'{text}' is no {what}", Nearest.Mend(text, known));
    }
}
