using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/geography/republics.yaml</c>.</summary>
internal static class RepublicReader
{
    /// <summary>Fields of a zone.</summary>
    internal static readonly string[] ZoneFields = ["id", "name", "source", "note"];

    private static readonly string[] Known = ["id", "name", "number", "joins", "zones", "source", "note"];

    /// <summary>Reads the file into the draft.</summary>
    public static void Read(RecordDraft draft, Node root)
    {
        foreach (var item in root.AsList("the file").Items) draft.Problems.Guard(() => draft.Republics.Add(ReadOne(item)));
    }

    private static Republic ReadOne(Node item)
    {
        var map = item.AsMap("a republic");
        map.OnlyKnown("a republic", Known);
        var id = map.Need("id", "a republic").AsText("the id");
        if (!RepublicIds.All.Contains(id)) throw map.Error($"'{id}' is no republic", Nearest.Mend(id, RepublicIds.All));
        var number = map.Need("number", id).AsNumber("the number of " + id);
        if (number is not (>= 1 and <= 15) || number != Math.Floor(number)) throw map.Error($"the number of {id} is not 1 to 15", "give its number in table A11");
        var name = map.Need("name", id).AsText("the name of " + id);
        List<Zone> zones = [.. map.Find("zones")?.AsList("the zones of " + id).Items.Select(zone => ReadZone(zone, id)) ?? []];
        if (zones.Count == 0) zones.Add(new Zone(id, name, id, map.File.Name, map.Line));
        return new Republic(id, name, (int)number, map.Find("joins")?.AsMonth("joins"), zones, map.File.Name, map.Line);
    }

    private static Zone ReadZone(Node item, string republic)
    {
        var map = item.AsMap("a zone");
        map.OnlyKnown("a zone", ZoneFields);
        var id = map.Need("id", "a zone").AsText("the id");
        return new Zone(id, map.Need("name", id).AsText("the name of " + id), republic, map.File.Name, map.Line);
    }
}
