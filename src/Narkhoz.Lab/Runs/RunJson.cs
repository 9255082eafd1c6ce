using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Narkhoz.Lab.Runs;

/// <summary>How the files of a run and the answers of <c>--json</c> are spelt: camel case, months as <c>1930-03</c>.</summary>
public static class RunJson
{
    /// <summary>For files that people read: indented.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>For lines and embedded data: no white space.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        options.Converters.Add(new YearMonthJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
