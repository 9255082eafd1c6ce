using System.Globalization;
using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads a scenario and checks it against the record.</summary>
internal sealed class ScenarioReader(
    InstrumentBook instruments,
    ParameterBook parameters,
    IReadOnlyList<Product> products,
    RegimeBook regimes,
    PolityReader polities,
    IReadOnlyCollection<string>? mechanisms,
    Problems problems)
{
    /// <summary>Fields of a scenario.</summary>
    public static readonly string[] Known = ["id", "name", "summary", "from", "to", "seed", "replay", "regime", "opening", "resolution", "polity", "set", "decisions", "off", "expect"];

    /// <summary>Fields of a setting that names its unit.</summary>
    public static readonly string[] SetFields = ["value", "unit"];

    /// <summary>Names of the resolutions.</summary>
    public static readonly (string, Resolution)[] Resolutions = [("sector", Resolution.Sector), ("full", Resolution.Full), ("polity", Resolution.Polity)];
    private readonly CourseRules rules = new(instruments, products, regimes);

    /// <summary>A reader that stops at the first error.</summary>
    public static ScenarioReader Of(RecordBook record, IReadOnlyCollection<string>? mechanisms) =>
        new(record.Instruments, record.Parameters, record.Products, record.Regimes, new PolityReader(record.Constitutions, record.Leaders), mechanisms, new Problems(readOn: false));

    /// <summary>Reads a file.</summary>
    public Scenario Read(string file) => ReadText(file, new SourceFile(file, file).Load());

    /// <summary>Reads a text as if it stood in a file.</summary>
    public Scenario ReadText(string file, string text) => Read(new SourceFile(file, file), YamlText.Parse(new SourceFile(file, file), text));

    private Scenario Read(SourceFile file, Node? root)
    {
        if (root is null) throw new RecordException(file.Path, 0, "the scenario is empty", "add id, name, summary, from, to and seed");
        var map = root.AsMap("the scenario");
        map.OnlyKnown("the scenario", Known);
        var id = map.Need("id", "the scenario").AsText("the id");
        ParameterReader.CheckKey(file, map.Line, id);
        var from = Month(map.Need("from", id), "from");
        var to = Month(map.Need("to", id), "to");
        if (to < from) throw map.Need("to", id).Error($"the run ends in {to}, before it begins in {from}", "exchange from and to");
        return new Scenario(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("summary", id).AsText("the summary"),
            from,
            to,
            map.Find("seed") is { } seed ? Seed(seed) : 1,
            map.Find("set") is { } set ? ReadSet(set) : new Dictionary<string, double>(),
            map.Find("decisions") is { } decisions ? ReadDecisions(id, decisions) : [],
            map.Find("replay")?.AsFlag("replay") ?? true,
            map.Find("regime") is { } regime ? ReadRegime(regime) : Regime.Usual,
            map.Find("off") is { } off ? ReadOff(off) : [],
            map.Find("expect") is { } expect ? ExpectationReader.Read(expect) : null,
            file.Path)
        {
            Opening = map.Find("opening") is { } opening ? ReadOpening(opening) : null,
            Polity = map.Find("polity") is { } polity ? polities.Read(polity) : null,
            Resolution = map.Find("resolution") is { } resolution ? resolution.AsOneOf("resolution", Resolutions) : Resolution.Sector,
        };
    }

    private static YearMonth Month(Node node, string what)
    {
        var month = node.AsMonth(what);
        return RecordSpan.Check(month) is { } fault ? throw fault.At(node.File.Path, node.Line) : month;
    }

    private static ulong Seed(Node node) =>
        node is ScalarNode scalar && ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed : throw node.Error("the seed is not a whole number", "give a number from 0 to 18446744073709551615");

    private Dictionary<string, double> ReadSet(Node node)
    {
        var set = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in node.AsMap("set").Entries) problems.Guard(() => set.Add(entry.Key, ReadSetting(node.File, entry)));
        return set;
    }

    private double ReadSetting(SourceFile file, Entry entry)
    {
        var id = entry.Key;
        var unit = UnitOf(id) ?? throw new RecordException(file.Path, entry.Line, $"no parameter or instrument is called '{id}'", Nearest.Mend(id, [.. instruments.Ids, .. parameters.Ids]));
        var value = entry.Value is MapNode map ? ReadWithUnit(id, map, unit) : entry.Value.AsNumber(id);
        return rules.Range(id, value, unit) is { } range ? throw range.At(file.Path, entry.Line) : value;
    }

    private string? UnitOf(string id) =>
        instruments.TryGet(id, out var instrument) ? instrument.Unit
        : parameters.TryGet(id, out var parameter) ? parameter.Unit : null;

    private static double ReadWithUnit(string id, MapNode map, string unit)
    {
        map.OnlyKnown(id, SetFields);
        var given = map.Find("unit")?.AsText("the unit of " + id) ?? unit;
        var value = map.Need("value", id).AsNumber(id);
        if (given == unit) return value;
        if (Units.TryFactor(given, unit, out var factor)) return value * factor;
        throw map.Error(Units.IsKnown(given) ? $"{id} is in {unit}, not in {given}" : $"the unit '{given}' is not known", $"give the value in {unit}");
    }

    private List<Decision> ReadDecisions(string scenario, Node node)
    {
        var decisions = new List<Decision>();
        foreach (var item in node.AsList("decisions").Items)
        {
            problems.Guard(() =>
            {
                var decision = DecisionReader.ReadOfScenario(item, scenario, i => rules.UnitOf(i) ?? "1");
                foreach (var fault in rules.Check(decision)) throw fault.At(decision.File, decision.Line);
                decisions.Add(decision);
            });
        }

        return [.. decisions.OrderBy(d => d.From)];
    }

    private string ReadRegime(Node node)
    {
        var id = node.AsText("the regime");
        return regimes.Unknown(id) is { } fault ? throw fault.At(node.File.Path, node.Line) : id;
    }

    private string ReadOpening(Node node)
    {
        var id = node.AsText("the opening");
        if (parameters.Under($"opening.{id}").Any()) return id;
        var known = parameters.Under("opening").Select(p => p.Id.Split('.')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct(StringComparer.Ordinal);
        throw node.Error($"no opening is called '{id}'", Nearest.Mend(id, [.. known]));
    }

    private List<string> ReadOff(Node node)
    {
        var off = new List<string>();
        foreach (var item in node.AsList("off").Items)
        {
            problems.Guard(() =>
            {
                var name = item.AsText("a mechanism");
                if (mechanisms is not null && !mechanisms.Contains(name)) throw item.Error($"no mechanism is called '{name}'", Nearest.Mend(name, mechanisms));
                off.Add(name);
            });
        }

        return off;
    }
}
