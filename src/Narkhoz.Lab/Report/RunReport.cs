using System.Text;
using System.Text.Json;
using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Report;

/// <summary>Writes <c>report.html</c>: one page that needs nothing but itself, the same bytes for the same run.</summary>
public static class RunReport
{
    /// <summary>Writes the report of a run.</summary>
    /// <param name="manifest">What the run was.</param>
    /// <param name="table">Its figures.</param>
    /// <param name="chronicle">Its events.</param>
    /// <param name="record">The record it was run on.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(
        RunManifest manifest, IndicatorTable table, IReadOnlyList<ChronicleEntry> chronicle, RecordBook record, Stream stream) =>
        Write(
            new ReportInput(manifest, table, chronicle, record.Products, record.Zones, record.Book.Cells(Scoreboard.Table), Scoreboard.Of(manifest.Id, table, record)),
            stream);

    /// <summary>Writes the report from its parts.</summary>
    internal static void Write(ReportInput input, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var parts = new Dictionary<string, string>
        {
            ["title"] = System.Net.WebUtility.HtmlEncode($"{input.Manifest.Scenario.Name} · {input.Manifest.Id}"),
            ["style"] = Resource("report/report.css"),
            ["echarts"] = Resource("vendor/echarts.min.js"),
            ["data"] = JsonSerializer.Serialize(ReportData.Of(input), RunJson.Compact).Replace("<", "\\u003c", StringComparison.Ordinal),
            ["script"] = string.Join("\n", ScriptNames.Select(name => Resource($"report/{name}"))),
        };
        Fill(Resource("report/report.html"), parts, writer);
    }

    private static readonly string[] ScriptNames = ["format.js", "charts.js", "output.js", "balance.js", "people.js", "polity.js", "scoreboard.js", "page.js"];

    /// <summary>Puts the parts where the page says <c>{{name}}</c>.</summary>
    private static void Fill(string page, Dictionary<string, string> parts, StreamWriter writer)
    {
        var at = 0;
        while (page.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = page.IndexOf("}}", open, StringComparison.Ordinal);
            writer.Write(page.AsSpan(at, open - at));
            writer.Write(parts[page[(open + 2)..close]]);
            at = close + 2;
        }

        writer.Write(page.AsSpan(at));
    }

    private static string Resource(string name)
    {
        using var stream = typeof(RunReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Everything that a report is made of.</summary>
internal sealed record ReportInput(
    RunManifest Manifest,
    IndicatorTable Table,
    IReadOnlyList<ChronicleEntry> Chronicle,
    IReadOnlyList<Product> Products,
    IReadOnlyList<Zone> Zones,
    IReadOnlyList<BookCell> Cells,
    Scoreboard Scoreboard);
