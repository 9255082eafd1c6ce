using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/polity/lines.yaml</c>.</summary>
internal static class PolicyLineReader
{
    /// <summary>Fields of a line.</summary>
    public static readonly string[] Known = ["id", "name", "regime", "since", "until", "stance", "set", "source"];

    /// <summary>Reads the file.</summary>
    public static void Read(RecordDraft draft, Node root)
    {
        foreach (var item in root.AsList("the lines").Items) draft.Problems.Guard(() => draft.Lines.Add(ReadLine(item)));
    }

    private static PolicyLine ReadLine(Node node)
    {
        var map = node.AsMap("a line");
        map.OnlyKnown("a line", Known);
        var id = map.Need("id", "a line").AsText("the id");
        var (since, until) = (map.Need("since", id).AsMonth("since"), map.Need("until", id).AsMonth("until"));
        if (until <= since) throw map.Need("until", id).Error($"the line ends in {until}, before it begins in {since}", "exchange since and until");
        return new PolicyLine(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("regime", id).AsText("the regime"),
            since,
            until,
            LeaderReader.ReadStance(map.Need("stance", id)),
            map.Find("set") is { } set ? set.AsMap("set").Entries.ToDictionary(entry => entry.Key, entry => entry.Value.AsNumber(entry.Key), StringComparer.Ordinal) : new Dictionary<string, double>(),
            map.Need("source", id).AsText("the source"),
            map.Line);
    }
}
