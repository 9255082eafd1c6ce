using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>polity:</c> of a scenario.</summary>
internal sealed class PolityReader(IReadOnlyList<Constitution> constitutions, IReadOnlyList<Leader> leaders)
{
    /// <summary>Fields of it.</summary>
    public static readonly string[] Known = ["constitution", "decides", "opening", "spared", "holders"];

    /// <summary>Names of those who can decide.</summary>
    public static readonly (string Name, Decides Decides)[] Deciders = [("timeline", Decides.Timeline), ("politburo", Decides.Politburo), ("me", Decides.Me)];

    /// <summary>Reads it; a constitution ending in .yaml is a file beside the scenario.</summary>
    public PolitySetting Read(Node node)
    {
        var map = node.AsMap("polity");
        map.OnlyKnown("polity", Known);
        var constitution = map.Find("constitution") is { } named ? Chosen(named) : Usual(map);
        return new PolitySetting(
            constitution,
            map.Find("decides")?.AsOneOf<Decides>("decider", Deciders) ?? Decides.Timeline,
            map.Need("opening", "polity").AsText("the opening") is var opening && leaders.Any(leader => leader.Seats.ContainsKey(opening)) ? opening : throw map.Need("opening", "polity").Error($"no leader has a seat at the opening '{opening}'", Nearest.Mend(opening, [.. leaders.SelectMany(leader => leader.Seats.Keys).Distinct(StringComparer.Ordinal)])),
            map.Find("spared") is { } spared ? [.. spared.AsList("spared").Items.Select(Leader)] : [],
            map.Find("holders") is { } holders ? Holders(holders.AsMap("holders"), constitution) : new Dictionary<string, string>());
    }

    private Constitution Usual(MapNode map) => constitutions.FirstOrDefault(known => known.Id == Constitution.Usual) ?? throw map.Error("polity names no constitution", "add `constitution:`");

    private Constitution Chosen(Node node)
    {
        var text = node.AsText("the constitution");
        if (text.EndsWith(".yaml", StringComparison.Ordinal)) return Constitution.Read(Path.Combine(Path.GetDirectoryName(node.File.Path) ?? "", text));
        return constitutions.FirstOrDefault(known => known.Id == text) ?? throw node.Error($"no constitution is called '{text}'", Nearest.Mend(text, [.. constitutions.Select(known => known.Id)]));
    }

    private Dictionary<string, string> Holders(MapNode map, Constitution constitution)
    {
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (constitution.Bodies.All(body => body.Id != entry.Key)) throw new RecordException(map.File.Path, entry.Line, $"{constitution.Id} has no body '{entry.Key}'", Nearest.Mend(entry.Key, [.. constitution.Bodies.Select(body => body.Id)]));
            holders.Add(entry.Key, entry.Value.AsText("a leader") is PolitySetting.ByLot ? PolitySetting.ByLot : Leader(entry.Value));
        }

        return holders;
    }

    private string Leader(Node node)
    {
        var id = node.AsText("a leader");
        return leaders.Any(known => known.Id == id) ? id : throw node.Error($"no leader is called '{id}'", Nearest.Mend(id, [.. leaders.Select(known => known.Id)]));
    }
}
