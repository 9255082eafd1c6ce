using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads parameters: any mapping with <c>value</c> or <c>values</c>.</summary>
internal static class ParameterReader
{
    /// <summary>Fields of a parameter.</summary>
    public static readonly string[] Known = ["value", "values", "unit", "prior", "source", "confidence", "note"];

    private static readonly (string, PriorShape)[] Shapes =
    [
        ("uniform", PriorShape.Uniform), ("loguniform", PriorShape.LogUniform), ("triangular", PriorShape.Triangular),
    ];

    /// <summary>Reads every parameter of a tree.</summary>
    /// <param name="prefix">Path above the tree, or empty.</param>
    /// <param name="tree">A mapping of mappings, down to the parameters.</param>
    /// <param name="into">Takes the parameters in file order.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void ReadTree(string prefix, MapNode tree, List<Parameter> into, Problems problems)
    {
        foreach (var (key, line, value) in tree.Entries)
        {
            problems.Guard(() =>
            {
                CheckKey(tree.File, line, key);
                var id = prefix.Length == 0 ? key : prefix + "." + key;
                if (value is not MapNode map)
                    throw new RecordException(tree.File.Path, line, $"unknown field '{key}' in {(prefix.Length == 0 ? "the file" : prefix)}", Nearest.Find(key, Known) is { } near ? $"the nearest known is '{near}'" : "a parameter is a mapping with value, unit, source and confidence");
                if (IsParameter(map)) into.Add(Read(id, map));
                else ReadTree(id, map, into, problems);
            });
        }
    }

    /// <summary>Whether a mapping is a parameter and not a branch above parameters.</summary>
    public static bool IsParameter(MapNode map) => map.Find("value") is not null || map.Find("values") is not null;

    /// <summary>Reads one parameter.</summary>
    public static Parameter Read(string id, MapNode map)
    {
        map.OnlyKnown(id, Known);
        var history = map.Find("values") is { } dated ? ReadHistory(id, dated) : [];
        if (history.Count > 0 && map.Find("value") is not null)
            throw map.Error($"{id} has both 'value' and 'values'", "keep one of the two");
        return new Parameter(
            id,
            history.Count > 0 ? history[0].Value : map.Need("value", id).AsNumber(id),
            map.Need("unit", id).AsText("the unit of " + id),
            map.Find("prior") is { } prior ? ReadPrior(id, prior) : null,
            map.Find("source") is ScalarNode { IsNull: false } source ? source.Text.Trim() : "",
            map.Need("confidence", id).AsOneOf<Confidence>("confidence", ConfidenceNames.InYaml),
            map.Find("note")?.AsText("the note of " + id),
            map.File.Name,
            map.Line,
            history);
    }

    /// <summary>Refuses a key that could not be written in a dotted path.</summary>
    public static void CheckKey(SourceFile file, int line, string key)
    {
        var good = key.Length is > 0 and <= 80;
        foreach (var c in key) good &= char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
        if (!good) throw new RecordException(file.Path, line, $"'{key}' cannot be part of an id", "use letters, digits, _ and -");
    }

    /// <summary>Reads dated values: months with a number each.</summary>
    /// <param name="id">What they are values of.</param>
    /// <param name="node">The mapping.</param>
    public static List<DatedValue> ReadHistory(string id, Node node)
    {
        var history = new List<DatedValue>();
        foreach (var (key, line, value) in node.AsMap("values of " + id).Entries)
        {
            if (!YearMonth.TryParse(key, out var month))
                throw new RecordException(node.File.Path, line, $"'{key}' is not a month", "write it as 1930-03");
            history.Add(new DatedValue(month, value.AsNumber(id)));
        }

        if (history.Count == 0) throw node.Error($"{id} has no values", "add a line `1928-01: value`");
        history.Sort((a, b) => a.From.CompareTo(b.From));
        return history;
    }

    private static Prior ReadPrior(string id, Node node)
    {
        var items = node.AsList("prior of " + id).Items;
        if (items.Count != 3) throw node.Error($"the prior of {id} has not three parts", "write [low, high, uniform | loguniform | triangular]");
        return new Prior(items[0].AsNumber("low end of the prior"), items[1].AsNumber("high end of the prior"), items[2].AsOneOf<PriorShape>("prior shape", Shapes));
    }
}
