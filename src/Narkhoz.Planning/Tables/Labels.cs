using System.Globalization;

namespace Narkhoz.Planning.Tables;

/// <summary>Names of the rows or columns of a table: given, or numbered when there are too many to name.</summary>
/// <remarks>Immutable. Numbered labels take no memory: twelve million products have no names.</remarks>
public sealed class Labels
{
    private readonly string[]? _names;
    private readonly string _prefix;
    private Dictionary<string, int>? _index;

    private Labels(string[]? names, int count, string prefix) => (_names, Count, _prefix) = (names, count, prefix);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The label at a place.</summary>
    /// <param name="place">0 to <see cref="Count"/> - 1.</param>
    public string this[int place] => _names is null ? _prefix + (place + 1).ToString(CultureInfo.InvariantCulture) : _names[place];

    /// <summary>Labels with names of their own.</summary>
    /// <param name="names">The names, all different.</param>
    /// <exception cref="ArgumentException">A name is empty or stands twice.</exception>
    public static Labels Named(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var labels = new Labels([.. names], names.Count, "");
        labels._index = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var place = 0; place < names.Count; place++)
        {
            if (string.IsNullOrWhiteSpace(names[place])) throw new ArgumentException($"label {place + 1} is empty", nameof(names));
            if (!labels._index.TryAdd(names[place], place)) throw new ArgumentException($"the label '{names[place]}' stands twice", nameof(names));
        }

        return labels;
    }

    /// <summary>Labels that are a prefix and a number from 1.</summary>
    /// <param name="prefix">What stands before the number.</param>
    /// <param name="count">How many, 0 or more.</param>
    public static Labels Numbered(string prefix, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Labels(null, count, prefix);
    }

    /// <summary>The place of a label; -1 where there is none.</summary>
    /// <param name="label">The label, to the letter.</param>
    public int IndexOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (_index is not null) return _index.GetValueOrDefault(label, -1);
        return label.StartsWith(_prefix, StringComparison.Ordinal)
            && int.TryParse(label.AsSpan(_prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= Count ? number - 1 : -1;
    }
}
