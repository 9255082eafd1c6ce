using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Narkhoz.Record.Yaml;

/// <summary>Reads a YAML file into nodes that know their lines.</summary>
/// <remarks>
/// Only the plain part of YAML is taken: one document of mappings, lists and texts. Anchors, aliases and
/// tags are refused, because they hide where a number comes from.
/// </remarks>
internal static class YamlText
{
    private const int MaxDepth = 32;

    /// <summary>Parses the text of a file.</summary>
    /// <returns>The root node, or null when the text holds nothing but comments.</returns>
    /// <exception cref="RecordException">The text is not plain YAML.</exception>
    public static Node? Parse(SourceFile file, string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            Next(parser);
            if (Next(parser) is not DocumentStart) return null;
            var root = Build(file, parser, Next(parser), 0);
            Next(parser);
            if (Next(parser) is DocumentStart second) throw Error(file, second, "a second document begins here", "keep one document in a file");
            return root is ScalarNode { IsNull: true } ? null : root;
        }
        catch (YamlException e)
        {
            throw new RecordException(file.Path, (int)e.Start.Line, "this is not YAML: " + e.Message, "check indentation, quotes and brackets");
        }
    }

    private static ParsingEvent Next(Parser parser)
    {
        var last = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext() ? parser.Current! : throw new YamlException(last, last, "the text ends too early");
        }
        catch (Exception e) when (e is not YamlException)
        {
            // The parser answers some broken texts, such as a flow mapping that is never closed, with errors of its own making.
            throw new YamlException(last, last, "the text cannot be parsed from here on", e);
        }
    }

    private static Node Build(SourceFile file, Parser parser, ParsingEvent current, int depth)
    {
        if (depth > MaxDepth) throw Error(file, current, $"more than {MaxDepth} levels of nesting", "flatten the file");
        if (current is NodeEvent node && !(node.Anchor.IsEmpty && node.Tag.IsEmpty))
            throw Error(file, current, "an anchor or a tag stands here", "write the value out");
        return current switch
        {
            Scalar scalar => new ScalarNode(file, LineOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => BuildList(file, parser, current, depth),
            MappingStart => BuildMap(file, parser, current, depth),
            _ => throw Error(file, current, "an alias stands here", "write the value out"),
        };
    }

    private static ListNode BuildList(SourceFile file, Parser parser, ParsingEvent start, int depth)
    {
        var items = new List<Node>();
        for (var e = Next(parser); e is not SequenceEnd; e = Next(parser)) items.Add(Build(file, parser, e, depth + 1));
        return new ListNode(file, LineOf(start), items);
    }

    private static MapNode BuildMap(SourceFile file, Parser parser, ParsingEvent start, int depth)
    {
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var e = Next(parser); e is not MappingEnd; e = Next(parser))
        {
            if (e is not Scalar { Anchor.IsEmpty: true } key) throw Error(file, e, "a key is not a plain text", "write `key: value`");
            if (!seen.Add(key.Value)) throw Error(file, e, $"'{key.Value}' stands twice in one mapping", "remove one of the two");
            entries.Add(new Entry(key.Value, LineOf(key), Build(file, parser, Next(parser), depth + 1)));
        }

        return new MapNode(file, LineOf(start), entries);
    }

    private static int LineOf(ParsingEvent e) => (int)e.Start.Line;

    private static RecordException Error(SourceFile file, ParsingEvent e, string problem, string mend) =>
        new(file.Path, LineOf(e), problem, mend);
}
