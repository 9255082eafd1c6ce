using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/geography/republics.yaml</c>.</summary>
internal static class RepublicReader
{
    private static readonly string[] Known = ["id", "name", "number", "joins", "source", "note"];

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
        return new Republic(id, map.Need("name", id).AsText("the name of " + id), (int)number, map.Find("joins")?.AsMonth("joins"), map.File.Name, map.Line);
    }
}
