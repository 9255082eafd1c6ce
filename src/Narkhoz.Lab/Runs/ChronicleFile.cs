using System.Text;
using System.Text.Json;
using Narkhoz.Model;

namespace Narkhoz.Lab.Runs;

/// <summary>Reads and writes <c>chronicle.jsonl</c>: one event a line, in order of time.</summary>
public static class ChronicleFile
{
    /// <summary>Writes the events.</summary>
    /// <param name="entries">The events in order of time.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(IEnumerable<ChronicleEntry> entries, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var entry in entries) writer.WriteLine(JsonSerializer.Serialize(entry, RunJson.Compact));
    }

    /// <summary>Reads the events.</summary>
    /// <param name="stream">Where from; left open.</param>
    /// <returns>The events in the order of the file.</returns>
    /// <exception cref="InvalidDataException">A line is not an event; the message gives its number.</exception>
    public static IReadOnlyList<ChronicleEntry> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var entries = new List<ChronicleEntry>();
        while (reader.ReadLine() is { } line)
        {
            try
            {
                entries.Add(JsonSerializer.Deserialize<ChronicleEntry>(line, RunJson.Compact) ?? throw new JsonException("empty"));
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"line {entries.Count + 1} is not an event", error);
            }
        }

        return entries;
    }
}
