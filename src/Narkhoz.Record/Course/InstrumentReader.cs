using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/instruments.yaml</c>.</summary>
internal static class InstrumentReader
{
    /// <summary>Fields of an instrument.</summary>
    public static readonly string[] Known = ["id", "unit", "range", "default", "what", "source", "note"];

    /// <summary>Reads the file into the draft.</summary>
    public static void Read(RecordDraft draft, Node root)
    {
        foreach (var item in root.AsList("the file").Items) draft.Problems.Guard(() => draft.Instruments.Add(ReadOne(item)));
    }

    private static Instrument ReadOne(Node item)
    {
        var map = item.AsMap("an instrument");
        map.OnlyKnown("an instrument", Known);
        var id = map.Need("id", "an instrument").AsText("the id");
        if (!id.StartsWith("course.", StringComparison.Ordinal)) throw map.Error($"the instrument '{id}' does not begin with course.", "rename it");
        var range = map.Need("range", id);
        var ends = range.AsList("the range of " + id).Items;
        if (ends.Count != 2) throw range.Error($"the range of {id} has not two ends", "write [low, high]");
        return new Instrument(
            id,
            map.Need("unit", id).AsText("the unit of " + id),
            ends[0].AsNumber("the low end of " + id),
            ends[1].AsNumber("the high end of " + id),
            map.Need("default", id).AsNumber("the default of " + id),
            map.Need("what", id).AsText("what"),
            map.Find("source") is ScalarNode { IsNull: false } source ? source.Text.Trim() : "",
            map.File.Name,
            map.Line);
    }
}
