using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads decisions, from <c>data/decisions/*.yaml</c> and from scenarios.</summary>
internal static class DecisionReader
{
    /// <summary>Fields of a decision.</summary>
    public static readonly string[] Known = ["from", "due", "instrument", "value", "unit", "reckoned_on", "answer_to", "what", "source", "confidence", "note"];

    /// <summary>Reads a file into the draft.</summary>
    public static void Read(RecordDraft draft, Node root)
    {
        foreach (var item in root.AsList("the file").Items) draft.Problems.Guard(() => draft.Decisions.Add(ReadOfRecord(item)));
    }

    /// <summary>Reads a decision of the record: source and confidence are asked for.</summary>
    private static Decision ReadOfRecord(Node item)
    {
        var map = item.AsMap("a decision");
        map.OnlyKnown("a decision", Known);
        var instrument = map.Need("instrument", "a decision").AsText("the instrument");
        return new Decision(
            map.Need("from", instrument).AsMonth("from"),
            instrument,
            map.Need("value", instrument).AsNumber("the value of " + instrument),
            map.Need("unit", instrument).AsText("the unit of " + instrument),
            map.Need("what", instrument).AsText("what"),
            map.Find("source") is ScalarNode { IsNull: false } source ? source.Text.Trim() : "",
            map.Need("confidence", instrument).AsOneOf<Confidence>("confidence", ConfidenceNames.InYaml),
            map.File.Name,
            map.Line,
            map.Find("due")?.AsMonth("due"),
            map.Find("reckoned_on")?.AsNumber("reckoned_on"),
            map.Find("answer_to")?.AsText("answer_to"));
    }

    /// <summary>Reads a decision of a scenario: the user's own, so unit, wording and source may be left out.</summary>
    public static Decision ReadOfScenario(Node item, string scenario, Func<string, string> unitOf)
    {
        var map = item.AsMap("a decision");
        map.OnlyKnown("a decision", Known);
        var instrument = map.Need("instrument", "a decision").AsText("the instrument");
        return new Decision(
            map.Need("from", instrument).AsMonth("from"),
            instrument,
            map.Need("value", instrument).AsNumber("the value of " + instrument),
            map.Find("unit")?.AsText("the unit of " + instrument) ?? unitOf(instrument),
            map.Find("what")?.AsText("what") ?? $"{instrument} is set by the scenario {scenario}",
            map.Find("source")?.AsText("source") ?? $"scenario {scenario}",
            map.Find("confidence")?.AsOneOf<Confidence>("confidence", ConfidenceNames.InYaml) ?? Confidence.Estimate,
            map.File.Path,
            map.Line,
            map.Find("due")?.AsMonth("due"),
            map.Find("reckoned_on")?.AsNumber("reckoned_on"),
            map.Find("answer_to")?.AsText("answer_to"));
    }
}
