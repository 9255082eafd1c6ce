using System.Globalization;
using System.Text.Json.Nodes;
using Narkhoz.Record.Yaml;

namespace Narkhoz.Record.Tests;

/// <summary>Turns a YAML file into the JSON that an editor's schema check sees.</summary>
internal static class YamlAsJson
{
    public static string Text(string file) =>
        Convert(YamlText.Parse(new SourceFile(file, file), File.ReadAllText(file)))?.ToJsonString() ?? "null";

    private static JsonNode? Convert(Node? node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Convert(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Convert)]),
        ScalarNode { IsNull: false } scalar => Scalar(scalar),
        _ => null,
    };

    private static JsonNode Scalar(ScalarNode scalar)
    {
        if (!scalar.IsPlain) return JsonValue.Create(scalar.Text);
        if (bool.TryParse(scalar.Text, out var flag)) return JsonValue.Create(flag);
        if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return JsonValue.Create(whole);
        return double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(scalar.Text);
    }
}
