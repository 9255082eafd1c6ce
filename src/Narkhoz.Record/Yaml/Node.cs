namespace Narkhoz.Record.Yaml;

/// <summary>A piece of a YAML file that remembers its line.</summary>
internal abstract class Node(SourceFile file, int line)
{
    /// <summary>The file that holds it.</summary>
    public SourceFile File { get; } = file;

    /// <summary>Its line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>An error at this place.</summary>
    public RecordException Error(string problem, string mend) => new(File.Path, Line, problem, mend);
}

/// <summary>A single text: a number, a word, a date.</summary>
internal sealed class ScalarNode(SourceFile file, int line, string text, bool plain) : Node(file, line)
{
    /// <summary>The text without its quotes.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it stands without quotes, so that it may be a number or a flag.</summary>
    public bool IsPlain { get; } = plain;

    /// <summary>Whether it says that there is nothing: <c>~</c>, <c>null</c> or an empty plain text.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed class ListNode(SourceFile file, int line, IReadOnlyList<Node> items) : Node(file, line)
{
    /// <summary>The items in file order.</summary>
    public IReadOnlyList<Node> Items { get; } = items;
}

/// <summary>One key of a mapping with what stands under it.</summary>
internal sealed record Entry(string Key, int Line, Node Value);

/// <summary>A mapping; keys are unique and keep their order.</summary>
internal sealed class MapNode(SourceFile file, int line, IReadOnlyList<Entry> entries) : Node(file, line)
{
    /// <summary>The entries in file order.</summary>
    public IReadOnlyList<Entry> Entries { get; } = entries;

    /// <summary>What stands under a key, or null.</summary>
    public Node? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry.Value;
        }

        return null;
    }
}
