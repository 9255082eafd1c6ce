using System.Text.Json;

namespace Narkhoz.Record;

/// <summary>The Frictionless descriptor of the data folder, as far as paths and columns go.</summary>
internal static class DataPackage
{
    /// <summary>The columns of every resource by path.</summary>
    /// <exception cref="RecordException">The descriptor cannot be read or has another form.</exception>
    public static Dictionary<string, IReadOnlyList<string>> Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var resources = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
            {
                var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString() ?? "");
                if (!resources.TryAdd(resource.GetProperty("path").GetString() ?? "", [.. fields]))
                    throw new RecordException(file, 0, $"{resource.GetProperty("path")} is listed twice", "remove one of the two");
            }

            return resources;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new RecordException(file, 0, "this is not a Frictionless data package", "list resources, each with path and schema.fields");
        }
    }
}
