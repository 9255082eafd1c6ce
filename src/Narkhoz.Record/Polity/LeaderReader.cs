using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/polity/leaders.yaml</c>.</summary>
internal static class LeaderReader
{
    /// <summary>Fields of a leader.</summary>
    public static readonly string[] Known = ["id", "name", "born", "joined", "nationality", "origin", "education", "institution", "prestige", "skill", "stance", "patron", "seats", "illness", "died", "source", "confidence"];

    private static readonly (string, Origin)[] Origins = [("worker", Origin.Worker), ("peasant", Origin.Peasant), ("other", Origin.Other)];
    private static readonly (string, Education)[] Schooling = [("elementary", Education.Elementary), ("secondary", Education.Secondary), ("higher", Education.Higher)];

    /// <summary>Reads the file.</summary>
    public static void Read(RecordDraft draft, Node root)
    {
        foreach (var item in root.AsList("the leaders").Items) draft.Problems.Guard(() => draft.Leaders.Add(ReadLeader(item, draft)));
        foreach (var leader in draft.Leaders)
        {
            if (leader.Patron is { } patron && draft.Leaders.All(known => known.Id != patron))
                draft.Problems.Guard(() => throw new RecordException(draft.PathOf(leader.File), leader.Line, $"{leader.Id} is the man of '{patron}', who is no leader", Nearest.Mend(patron, [.. draft.Leaders.Select(known => known.Id)])));
        }
    }

    /// <summary>Reads a stance, on a line <c>{pace: 0.5, squeeze: -0.2, ...}</c>.</summary>
    internal static Stance ReadStance(Node node)
    {
        var map = node.AsMap("the stance");
        map.OnlyKnown("the stance", [.. Stance.Names]);
        return new Stance(Of(0), Of(1), Of(2), Of(3), Of(4));

        double Of(int issue) => map.Need(Stance.Names[issue], "the stance").AsNumberWithin(Stance.Names[issue], -1, 1);
    }

    private static Leader ReadLeader(Node node, RecordDraft draft)
    {
        var map = node.AsMap("a leader");
        map.OnlyKnown("a leader", Known);
        var id = map.Need("id", "a leader").AsText("the id");
        if (draft.Leaders.Any(known => known.Id == id)) throw map.Error($"two leaders are called '{id}'", "give one of them another id");
        return new Leader(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("born", id).AsMonth("born"),
            map.Need("joined", id).AsMonth("joined"),
            map.Need("nationality", id).AsText("the nationality"),
            map.Need("origin", id).AsOneOf("origin", Origins),
            map.Need("education", id).AsOneOf("education", Schooling),
            map.Need("institution", id).AsOneOf("institution", ConstitutionReader.Institutions),
            map.Need("prestige", id).AsNumberWithin("prestige", 0, 1),
            map.Need("skill", id).AsNumberWithin("skill", 0, 1),
            ReadStance(map.Need("stance", id)),
            map.Find("patron")?.AsText("the patron"),
            map.Find("seats") is { } seats ? seats.AsMap("seats").Entries.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.AsList("bodies").Items.Select(body => body.AsText("a body"))], StringComparer.Ordinal) : new Dictionary<string, IReadOnlyList<string>>(),
            map.Find("illness") is { } illness ? ReadIllness(illness) : [],
            map.Find("died")?.AsMonth("died"),
            map.Need("source", id).AsText("the source"),
            map.Need("confidence", id).AsOneOf("confidence", ConfidenceNames.InYaml),
            map.File.Name,
            map.Line);
    }

    private static List<DatedNumber> ReadIllness(Node node)
    {
        var map = node.AsMap("illness");
        return [.. map.Entries.Select(entry => new DatedNumber(
            YearMonth.TryParse(entry.Key, out var month) ? month : throw new RecordException(map.File.Path, entry.Line, $"'{entry.Key}' is not a month", "write it as 1922-06"),
            entry.Value.AsNumberWithin("illness", 0, 1))).OrderBy(dated => dated.From)];
    }
}
