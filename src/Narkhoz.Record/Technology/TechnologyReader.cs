using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads <c>data/technology/*.yaml</c>: products, their templates and their norms.</summary>
internal sealed class TechnologyReader(RecordDraft draft)
{
    /// <summary>Plain fields of a product; everything else in it is a tree of parameters.</summary>
    public static readonly string[] Plain =
        ["id", "inherits", "name", "unit", "quantum", "group", "book_row", "book_scale", "storable", "traded", "note"];

    /// <summary>Fields of <c>regions</c>.</summary>
    public static readonly string[] RegionFields = ["source", "confidence", "note", "shares"];

    private static readonly (string, ProductGroup)[] Groups =
        [.. Enum.GetValues<ProductGroup>().Select(g => (g.ToString().ToLowerInvariant(), g))];

    private readonly List<MapNode> entries = [];
    private readonly Dictionary<string, MapNode> templates = new(StringComparer.Ordinal);

    /// <summary>Notes the products and templates of a file.</summary>
    public void Read(Node root)
    {
        foreach (var item in root.AsList("the file").Items) draft.Problems.Guard(() => Sort(item));
    }

    /// <summary>Lays every product over its template, now that all files are read, and takes it into the draft.</summary>
    public void ResolveAll()
    {
        var merge = new TemplateMerge(templates);
        foreach (var entry in entries) draft.Problems.Guard(() => ReadProduct(merge.Resolve(entry)));
        foreach (var (name, node) in templates) draft.Templates.Add(new Template(name, merge.Used.Contains(name), node.File.Name, node.Line));
    }

    private void Sort(Node item)
    {
        var map = item.AsMap("a product");
        var id = map.Need("id", "a product").AsText("the id");
        ParameterReader.CheckKey(map.File, map.Line, id.TrimStart('^'));
        if (id[0] != '^') entries.Add(map);
        else if (!templates.TryAdd(id, map)) throw map.Error($"the template '{id}' stands twice", "remove one of the two");
    }

    private void ReadProduct(MapNode map)
    {
        var id = map.Need("id", "a product").AsText("the id");
        var scale = map.Find("book_scale");
        draft.Products.Add(new Product(
            id,
            map.Need("name", id).AsText("the name of " + id),
            map.Need("unit", id).AsText("the unit of " + id),
            map.Find("quantum") is { } quantum ? Positive(quantum, "the quantum of " + id) : 1,
            map.Need("group", id).AsOneOf<ProductGroup>("product group", Groups),
            map.Find("book_row")?.AsText("the book row of " + id),
            ReadScale(scale, "the book scale of " + id),
            map.Find("storable")?.AsFlag("storable") ?? true,
            map.Find("traded")?.AsFlag("traded") ?? false,
            map.File.Name,
            map.Line));
        var tree = new List<Entry>();
        foreach (var entry in map.Entries)
        {
            if (entry.Key == "regions") draft.Problems.Guard(() => ReadRegions(id, entry.Value));
            else if (!Plain.Contains(entry.Key)) tree.Add(entry);
        }

        draft.Problems.Guard(() =>
        {
            foreach (var entry in tree)
            {
                if (entry.Value is not MapNode) throw new RecordException(map.File.Path, entry.Line, $"unknown field '{entry.Key}' in {id}", Nearest.Mend(entry.Key, Plain));
            }
        });
        ParameterReader.ReadTree("product." + id, new MapNode(map.File, map.Line, tree.FindAll(e => e.Value is MapNode)), draft.Parameters, draft.Problems);
    }

    /// <summary>One number, or dated ones.</summary>
    private static IReadOnlyList<DatedValue> ReadScale(Node? node, string what)
    {
        if (node is not MapNode map) return [new DatedValue(default, node is null ? 1 : Positive(node, what))];
        foreach (var (_, _, value) in map.Entries) Positive(value, what);
        var dated = ParameterReader.ReadHistory(what, map);
        return dated.Count > 0 ? dated : throw map.Error($"{what} has no value", "give a number, or months with a number each");
    }

    private static double Positive(Node node, string what)
    {
        var value = node.AsNumber(what);
        return value > 0 ? value : throw node.Error($"{what} is not positive", "give a number above 0");
    }

    private void ReadRegions(string id, Node node)
    {
        var map = node.AsMap("regions of " + id);
        map.OnlyKnown("regions of " + id, RegionFields);
        var source = map.Find("source") is ScalarNode { IsNull: false } text ? text.Text.Trim() : "";
        var confidence = map.Need("confidence", "regions of " + id).AsOneOf<Confidence>("confidence", ConfidenceNames.InYaml);
        var note = map.Find("note")?.AsText("note");
        foreach (var (zone, line, share) in map.Need("shares", "regions of " + id).AsMap("shares of " + id).Entries)
        {
            ParameterReader.CheckKey(map.File, line, zone);
            var value = share.AsNumber($"the share of {zone} in {id}");
            draft.Parameters.Add(new Parameter($"product.{id}.region.{zone}", value, "1", null, source, confidence, note, share.File.Name, line, []));
        }
    }
}
