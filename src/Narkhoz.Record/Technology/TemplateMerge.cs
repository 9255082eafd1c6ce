using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Lays a product over the template that it inherits.</summary>
/// <remarks>Mappings merge deeply and the child wins; a child's <c>~</c> removes what the template says.</remarks>
internal sealed class TemplateMerge(IReadOnlyDictionary<string, MapNode> templates)
{
    private const string Inherits = "inherits";
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Templates that something inherits.</summary>
    public IReadOnlySet<string> Used => used;

    /// <summary>The entry with everything that it inherits.</summary>
    /// <exception cref="RecordException">A template is not known, or inherits itself.</exception>
    public MapNode Resolve(MapNode entry)
    {
        var chain = new List<MapNode> { entry };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = entry; current.Find(Inherits) is { } parent;)
        {
            var name = parent.AsText(Inherits);
            if (!templates.TryGetValue(name, out var template))
                throw parent.Error($"no template is called '{name}'", Nearest.Mend(name, [.. templates.Keys]));
            if (!seen.Add(name)) throw parent.Error($"the template '{name}' inherits itself", "break the circle");
            used.Add(name);
            chain.Add(current = template);
        }

        var merged = chain[^1];
        for (var i = chain.Count - 2; i >= 0; i--) merged = Merge(merged, chain[i], top: true);
        return chain.Count == 1 ? Merge(new MapNode(entry.File, entry.Line, []), entry, top: true) : merged;
    }

    private static MapNode Merge(MapNode below, MapNode above, bool top)
    {
        var entries = new List<Entry>();
        foreach (var entry in below.Entries)
        {
            if (top && entry.Key is Inherits or "id" || Replaced(entry.Key, above)) continue;
            entries.Add(entry);
        }

        foreach (var entry in above.Entries)
        {
            var at = entries.FindIndex(e => e.Key == entry.Key);
            var value = at >= 0 && entries[at].Value is MapNode a && entry.Value is MapNode b ? Merge(a, b, top: false) : entry.Value;
            if (value is ScalarNode { IsNull: true } || (top && entry.Key == Inherits))
            {
                if (at >= 0) entries.RemoveAt(at);
            }
            else if (at >= 0)
            {
                entries[at] = new Entry(entry.Key, entry.Line, value);
            }
            else
            {
                entries.Add(new Entry(entry.Key, entry.Line, value));
            }
        }

        return new MapNode(above.File, above.Line, entries);
    }

    private static bool Replaced(string key, MapNode above) =>
        (key == "value" && above.Find("values") is not null) || (key == "values" && above.Find("value") is not null);
}
