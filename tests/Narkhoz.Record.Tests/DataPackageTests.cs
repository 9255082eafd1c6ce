using System.Globalization;
using System.Text.Json;

namespace Narkhoz.Record.Tests;

/// <summary>The data package keeps what its descriptor promises.</summary>
public sealed class DataPackageTests
{
    public static TheoryData<string> Resources => [.. Descriptor().GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString()!)];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_has_cells_of_the_declared_types_and_unique_keys(string path)
    {
        var schema = Descriptor().GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("path").GetString() == path).GetProperty("schema");
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var table = CsvTable.Read(Path.Combine(Repository.Data, path));
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                Assert.True(Fits(row.Fields[i], fields[i]), $"{path}:{row.Line}: '{row.Fields[i]}' is no {fields[i].GetProperty("type")}");
            }
        }

        if (!schema.TryGetProperty("primaryKey", out var key)) return;
        var places = key.EnumerateArray().Select(k => table.Column(k.GetString()!)).ToList();
        var keys = table.Rows.Select(r => string.Join('|', places.Select(p => r.Fields[p]))).ToList();
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Descriptor_names_licence_and_source_of_everything()
    {
        var package = Descriptor();
        Assert.NotEqual(0, package.GetProperty("licenses").GetArrayLength());
        Assert.All(package.GetProperty("resources").EnumerateArray(), r => Assert.NotEqual(0, r.GetProperty("sources").GetArrayLength()));
    }

    private static bool Fits(string text, JsonElement field)
    {
        var required = field.TryGetProperty("constraints", out var constraints) && constraints.TryGetProperty("required", out var flag) && flag.GetBoolean();
        if (text.Length == 0) return !required;
        return field.GetProperty("type").GetString() switch
        {
            "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => CsvTable.Number(text) is not null,
            _ => true,
        };
    }

    private static JsonElement Descriptor() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Data, "datapackage.json"))).RootElement;
}
