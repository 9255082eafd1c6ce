using System.Text.Json;
using System.Text.Json.Serialization;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>A month as <c>1930-03</c>.</summary>
public sealed class YearMonthJson : JsonConverter<YearMonth>
{
    /// <inheritdoc/>
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonth.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("not a month of the form 1930-03");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
