using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/regimes/*.yaml</c>: one regime in a file that bears its name.</summary>
internal static class RegimeReader
{
    /// <summary>Fields of a regime.</summary>
    public static readonly string[] Known = ["id", "name", "summary", "from_to", "source", "mechanisms", "couplings", "confidence"];

    /// <summary>Fields of the couplings.</summary>
    public static readonly string[] CouplingFields = ["economy_from_party", "society_from_party", "party_from_society", "polity_from_external"];

    private const int Strongest = 3;

    /// <summary>Reads a file.</summary>
    public static Regime Read(Node root)
    {
        var map = root.AsMap("the regime");
        map.OnlyKnown("the regime", Known);
        var given = map.Need("id", "the regime");
        var id = given.AsText("the id");
        if (Path.GetFileNameWithoutExtension(map.File.Name) is var file && id != file) throw given.Error($"the regime '{id}' lies in {file}.yaml", "give file and regime one name");
        var mechanisms = map.Need("mechanisms", id).AsList("mechanisms").Items;
        return new Regime(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("summary", id).AsText("the summary"),
            map.Need("from_to", id).AsText("from_to"),
            map.Find("source") is ScalarNode { IsNull: false } source ? source.Text.Trim() : "",
            Names(mechanisms),
            ReadCouplings(map.Need("couplings", id)),
            map.Need("confidence", id).AsOneOf("confidence", ConfidenceNames.InYaml),
            map.File.Name,
            map.Line)
        {
            MechanismLines = [.. mechanisms.Select(item => item.Line)],
        };
    }

    private static List<string> Names(IReadOnlyList<Node> items)
    {
        var names = new List<string>();
        foreach (var item in items)
        {
            var name = item.AsText("a mechanism");
            if (names.Contains(name)) throw item.Error($"the mechanism '{name}' is named twice", "remove one of the two");
            names.Add(name);
        }

        return names;
    }

    private static Couplings ReadCouplings(Node node)
    {
        var map = node.AsMap("couplings");
        map.OnlyKnown("couplings", CouplingFields);
        return new Couplings(Ordinal(map, CouplingFields[0]), Ordinal(map, CouplingFields[1]), Ordinal(map, CouplingFields[2]), Ordinal(map, CouplingFields[3]));
    }

    private static int Ordinal(MapNode map, string field)
    {
        var node = map.Need(field, "couplings");
        var value = node.AsNumber(field);
        return value is >= 0 and <= Strongest && value == Math.Floor(value)
            ? (int)value
            : throw node.Error($"{field} is no strength of a coupling", "give 0 (none), 1 (weak), 2 (partial) or 3 (strong)");
    }
}
