using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads a question.</summary>
internal static class QuestionReader
{
    /// <summary>Fields of a question.</summary>
    public static readonly string[] Known = ["id", "name", "ask", "source", "figure", "from", "to", "enterprises", "resolution", "case", "against", "ablation", "expect", "also", "table", "book", "allen", "interval", "course"];

    /// <summary>Fields of a case.</summary>
    public static readonly string[] CaseFields = ["scenario", "regime", "off", "set", "polity"];

    /// <summary>Fields of what a case changes about Party and state.</summary>
    public static readonly string[] PolityFields = ["constitution", "decides", "spared", "holders"];

    /// <summary>Fields of what is expected.</summary>
    public static readonly string[] ExpectFields = ["effect", "case", "against"];

    /// <summary>Fields of a further figure.</summary>
    public static readonly string[] AlsoFields = ["figure", "effect"];

    private static readonly (string, bool)[] Intervals = [("seeds", false), ("mean", true)];
    private static readonly (string, bool)[] Effects = [("more", true), ("less", false)];

    /// <summary>Reads a file.</summary>
    public static Question Read(string file)
    {
        var source = new SourceFile(file, file);
        if (YamlText.Parse(source, source.Load()) is not { } root) throw new RecordException(file, 0, "the question is empty", "add id, name, ask, source, figure, from, to, case, against and expect");
        var map = root.AsMap("the question");
        map.OnlyKnown("the question", Known);
        var given = map.Need("id", "the question");
        var id = given.AsText("the id");
        if (Path.GetFileNameWithoutExtension(file) is var name && id != name) throw given.Error($"the question '{id}' lies in {name}.yaml", "give file and question one name");
        var expect = map.Need("expect", id).AsMap("expect");
        expect.OnlyKnown("expect", ExpectFields);
        var (from, to) = (Whole(map.Need("from", id), "from"), Whole(map.Need("to", id), "to"));
        if (to < from) throw map.Need("to", id).Error($"the years end in {to}, before they begin in {from}", "exchange from and to");
        return new Question(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("ask", id).AsText("the question"),
            map.Need("source", id).AsText("the source"),
            map.Need("figure", id).AsText("the figure"),
            from,
            to,
            map.Find("enterprises") is { } plants ? Whole(plants, "enterprises") : 1500,
            Case(map.Need("case", id)),
            Case(map.Need("against", id)),
            map.Find("ablation") is { } off ? Names(off) : [],
            expect.Need("effect", "expect").AsOneOf("effect", Effects),
            Range(expect.Find("case")),
            Range(expect.Find("against")),
            map.Find("also") is { } further ? [.. further.AsList("further figures").Items.Select(Claim)] : [])
        {
            Table = map.Find("table") is { } table ? Names(table, "a figure") : [],
            Book = map.Find("book") is { } rows ? Names(rows, "a row of the catalogue") : [],
            OfMean = map.Find("interval")?.AsOneOf("interval", Intervals) ?? false,
            Course = map.Find("course")?.AsFlag("course") ?? false,
            Allen = map.Find("allen")?.AsFlag("allen") ?? false,
            Resolution = map.Find("resolution")?.AsOneOf("resolution", ScenarioReader.Resolutions) ?? Resolution.Full,
        };
    }

    private static int Whole(Node node, string what) =>
        node.AsNumber(what) is var value && value == Math.Floor(value) && value is > 0 and < 1e8 ? (int)value : throw node.Error($"{what} is no whole number", "write it as 1934");

    private static QuestionCase Case(Node node)
    {
        var map = node.AsMap("a case");
        map.OnlyKnown("a case", CaseFields);
        var set = new Dictionary<string, double>(StringComparer.Ordinal);
        if (map.Find("set") is { } values)
        {
            foreach (var entry in values.AsMap("set").Entries) set.Add(entry.Key, entry.Value.AsNumber(entry.Key));
        }

        return new QuestionCase(
            map.Find("scenario")?.AsText("the scenario") ?? "industrialisation",
            map.Find("regime")?.AsText("the regime"),
            map.Find("off") is { } off ? Names(off) : [],
            set)
        {
            Polity = map.Find("polity") is { } polity ? Polity(polity) : null,
        };
    }

    private static PolityOverlay Polity(Node node)
    {
        var map = node.AsMap("polity");
        map.OnlyKnown("polity of a case", PolityFields);
        return new PolityOverlay(
            map.Find("constitution")?.AsText("the constitution"),
            map.Find("decides")?.AsOneOf<Decides>("decider", PolityReader.Deciders),
            map.Find("spared") is { } spared ? Names(spared, "a leader") : [],
            map.Find("holders") is { } holders ? holders.AsMap("holders").Entries.ToDictionary(entry => entry.Key, entry => entry.Value.AsText("a leader"), StringComparer.Ordinal) : new Dictionary<string, string>(),
            map.File.Path,
            map.Line);
    }

    private static FigureClaim Claim(Node node)
    {
        var map = node.AsMap("a further figure");
        map.OnlyKnown("a further figure", AlsoFields);
        return new FigureClaim(map.Need("figure", "also").AsText("the figure"), map.Need("effect", "also").AsOneOf("effect", Effects));
    }

    private static List<string> Names(Node node, string what = "a mechanism") => [.. node.AsList($"a list, each {what}").Items.Select(item => item.AsText(what))];

    private static FigureRange? Range(Node? node)
    {
        if (node is null) return null;
        var items = node.AsList("a range").Items;
        if (items.Count != 2) throw node.Error("a range has two numbers", "write it as [0.4, 0.6]");
        var range = new FigureRange(items[0].AsNumber("the lower end"), items[1].AsNumber("the upper end"));
        return range.Low <= range.High ? range : throw node.Error("the range ends before it begins", "exchange its numbers");
    }
}
