using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads a constitution and checks that power in it comes from somewhere.</summary>
internal static class ConstitutionReader
{
    /// <summary>Fields of a constitution.</summary>
    public static readonly string[] Known = ["id", "name", "summary", "source", "bodies", "rules"];

    /// <summary>Fields of a body.</summary>
    public static readonly string[] BodyFields = ["id", "name", "base", "elected_by", "appointed_by", "scope", "role", "institution", "seats", "every", "officials", "from", "until", "source"];

    /// <summary>Fields of a rule.</summary>
    public static readonly string[] RuleFields = ["rule", "from", "until", "source"];

    private const int MostSeats = 20_000;
    private static readonly (string, Ground)[] Grounds = [("members", Ground.Members), ("citizens", Ground.Citizens)];
    private static readonly (string, Scope)[] Scopes = [("union", Scope.Union), ("republic", Scope.Republic), ("region", Scope.Region), ("district", Scope.District)];
    private static readonly (string, Procedure)[] Procedures = [("ban-on-factions", Procedure.BanOnFactions), ("appeal", Procedure.Appeal), ("mild-sanctions", Procedure.MildSanctions), ("separate-posts", Procedure.SeparatePosts)];

    /// <summary>Names of the roles.</summary>
    internal static readonly (string Name, BodyRole Role)[] Roles =
    [
        ("congress", BodyRole.Congress), ("committee", BodyRole.Committee), ("cabinet", BodyRole.Cabinet), ("secretariat", BodyRole.Secretariat),
        ("control", BodyRole.Control), ("government", BodyRole.Government), ("secretaries", BodyRole.Secretaries),
    ];

    /// <summary>Names of the institutions.</summary>
    internal static readonly (string Name, Institution Institution)[] Institutions =
    [
        ("apparatus", Institution.Apparatus), ("state", Institution.State), ("economy", Institution.Economy), ("police", Institution.Police),
        ("army", Institution.Army), ("soviets", Institution.Soviets), ("unions", Institution.Unions), ("agriculture", Institution.Agriculture),
    ];

    /// <summary>Reads a file.</summary>
    public static Constitution Read(string file) => ReadText(file, new SourceFile(file, file).Load());

    /// <summary>Reads a text as if it stood in a file.</summary>
    public static Constitution ReadText(string file, string text)
    {
        var root = YamlText.Parse(new SourceFile(file, file), text) ?? throw new RecordException(file, 0, "the constitution is empty", "add id, name, summary, source and bodies");
        return Read(root) with { Text = text };
    }

    /// <summary>Reads a parsed file.</summary>
    public static Constitution Read(Node root)
    {
        var map = root.AsMap("the constitution");
        map.OnlyKnown("the constitution", Known);
        var id = map.Need("id", "the constitution").AsText("the id");
        var bodies = map.Need("bodies", id).AsList("bodies").Items.Select(ReadBody).ToList();
        ConstitutionCheck.Demand(map, bodies);
        return new Constitution(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("summary", id).AsText("the summary"),
            map.Need("source", id).AsText("the source"),
            ConstitutionCheck.InOrder(bodies),
            map.Find("rules") is { } rules ? [.. rules.AsList("rules").Items.Select(ReadRule)] : [],
            map.File.Path);
    }

    private static Body ReadBody(Node node)
    {
        var map = node.AsMap("a body");
        map.OnlyKnown("a body", BodyFields);
        var id = map.Need("id", "a body").AsText("the id");
        var (from, until) = Dates(map, id);
        return new Body(
            id,
            map.Need("name", id).AsText("the name"),
            map.Find("base")?.AsOneOf<Ground>("ground of a body", Grounds),
            map.Find("elected_by")?.AsText("elected_by"),
            map.Find("appointed_by")?.AsText("appointed_by"),
            map.Find("scope")?.AsOneOf("scope", Scopes) ?? Scope.Union,
            map.Find("role")?.AsOneOf<BodyRole>("role", Roles),
            map.Find("institution")?.AsOneOf<Institution>("institution", Institutions),
            map.Find("seats") is { } seats ? ReadSeats(id, seats) : [],
            map.Find("every") is { } every ? (int)every.AsNumberWithin($"{id}: every", 0, 600) : 0,
            map.Find("officials") is { } officials ? officials.AsNumberWithin($"{id}: officials", 0, 1) : 0,
            from,
            until,
            map.Find("source")?.AsText("the source") ?? "",
            map.Line);
    }

    private static ProcedureRule ReadRule(Node node)
    {
        var map = node.AsMap("a rule");
        map.OnlyKnown("a rule", RuleFields);
        var (from, until) = Dates(map, "a rule");
        return new ProcedureRule(map.Need("rule", "a rule").AsOneOf<Procedure>("rule of procedure", Procedures), from, until, map.Find("source")?.AsText("the source") ?? "");
    }

    private static (YearMonth? From, YearMonth? Until) Dates(MapNode map, string what)
    {
        var (from, until) = (map.Find("from")?.AsMonth("from"), map.Find("until")?.AsMonth("until"));
        return until <= from ? throw map.Need("until", what).Error($"{what} ends in {until}, before it begins in {from}", "exchange from and until") : (from, until);
    }

    /// <summary>A number, or numbers by month: <c>{1919-03: 19, 1922-04: 27}</c>.</summary>
    private static List<DatedNumber> ReadSeats(string id, Node node)
    {
        if (node is not MapNode map) return [new DatedNumber(RecordSpan.First, Seats(id, node))];
        var seats = map.Entries.Select(entry => YearMonth.TryParse(entry.Key, out var month)
            ? new DatedNumber(month, Seats(id, entry.Value))
            : throw new RecordException(map.File.Path, entry.Line, $"{id}: '{entry.Key}' is not a month", "write it as 1930-03")).OrderBy(dated => dated.From).ToList();
        return seats.Count > 0 ? seats : throw map.Error($"{id} has no seats", "give a number, or numbers by month such as {1919-03: 19}");
    }

    private static int Seats(string id, Node node) =>
        node.AsNumber($"{id}: seats") is var value && value == Math.Floor(value) && value is >= 1 and <= MostSeats
            ? (int)value
            : throw node.Error($"{id} has {(node as ScalarNode)?.Text} seats", $"give a whole number from 1 to {MostSeats}");
}
