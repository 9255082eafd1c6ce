using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Narkhoz.Lab.Report;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

public sealed partial class RunReportTests
{
    private readonly string page = Render();

    [Theory]
    [InlineData("run")]
    [InlineData("human-cost")]
    [InlineData("output")]
    [InlineData("figures")]
    [InlineData("balance")]
    [InlineData("structure")]
    [InlineData("people")]
    [InlineData("polity")]
    [InlineData("money")]
    [InlineData("chronicle")]
    [InlineData("scoreboard")]
    [InlineData("method")]
    public void RunReport_has_every_section(string id) => Assert.Contains($"<section id=\"{id}\"", page, StringComparison.Ordinal);

    [Fact]
    public void RunReport_shows_human_cost_before_anything_but_the_run() =>
        Assert.Equal(["run", "human-cost", "output"], Section().Matches(page).Select(match => match.Groups["id"].Value).Take(3));

    [Fact]
    public void RunReport_fetches_nothing()
    {
        Assert.DoesNotMatch(Fetch(), page);
        Assert.DoesNotContain("{{", Outside(page), StringComparison.Ordinal);
    }

    [Fact]
    public void RunReport_carries_its_data_safely()
    {
        var start = page.IndexOf("type=\"application/json\">", StringComparison.Ordinal) + "type=\"application/json\">".Length;
        var json = page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)];
        using var data = JsonDocument.Parse(json);
        Assert.Equal(13, data.RootElement.GetProperty("years").GetArrayLength());
        Assert.Contains("</script>", data.RootElement.GetProperty("chronicle")[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("A test &amp; more", page, StringComparison.Ordinal);
    }

    [Fact]
    public void RunReport_has_the_same_bytes_for_the_same_run() => Assert.Equal(page, Render());

    [Fact]
    public void RunReport_is_quick()
    {
        var watch = Stopwatch.StartNew();
        Render();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    [Theory]
    [InlineData(18_312_345.678, 18_312_000)]
    [InlineData(0.00123456, 0.0012346)]
    [InlineData(-123456, -123460)]
    [InlineData(0, 0)]
    public void ReportData_keeps_five_digits(double value, double rounded) => Assert.Equal(rounded, ReportData.Rounded(value)!.Value, 12);

    [Fact]
    public void ReportData_has_no_number_for_what_is_none() => Assert.Null(ReportData.Rounded(double.NaN));

    [Fact]
    public void ReportPyramid_reads_people_by_sex_and_age()
    {
        var pyramid = ReportPyramid.Read(FakeRun.Table())[0];
        Assert.Equal(["00-04", "80+"], pyramid.Ages);
        Assert.Equal([8e6, 7e6], pyramid.Male);
        Assert.Equal([8.1e6, 0], pyramid.Female);
    }

    [Fact]
    public void RunCommand_does_the_run_and_its_forks_again()
    {
        var decision = new DecisionCopy(new YearMonth(1930, 3), "course.procurement.grain", 0.2, "1", "", "", Confidence.Estimate, null);
        var scenario = FakeRun.Scenario with { Resolution = Resolution.Full, Off = ["wedge"] };
        var manifest = FakeRun.Manifest([]) with { Scenario = ScenarioCopy.Of(scenario) };
        Assert.Equal(
            $"narkhoz run test --seed {FakeRun.Scenario.Seed} --until {FakeRun.Scenario.To} --resolution full --off wedge --set a.b=0.5\nnarkhoz fork {new RunIdentity(scenario, "abc", new Dictionary<string, double> { ["a.b"] = 0.5 }, []).Id} --at 1930-03 --set course.procurement.grain=0.2",
            RunCommand.Of(manifest with { Overrides = new Dictionary<string, double> { ["a.b"] = 0.5 }, Decisions = [decision] }));
    }

    private static string Render()
    {
        using var stream = new MemoryStream();
        var table = FakeRun.Table();
        RunReport.Write(
            new ReportInput(FakeRun.Manifest([]), table, FakeRun.Chronicle, FakeRun.Products, FakeRun.Zones, FakeRun.Cells, FakeRun.Score(table)), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The page without the charting library, which has double braces of its own.</summary>
    private static string Outside(string page) => Script().Replace(page, "");

    [GeneratedRegex("<section id=\"(?<id>[a-z-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"(src|href)\s*=\s*""(https?:)?//|@import|url\(\s*['""]?https?:|\bfetch\(\s*['""]|new\s+XMLHttpRequest|navigator\.sendBeacon", RegexOptions.ExplicitCapture)]
    private static partial Regex Fetch();

    [GeneratedRegex("<script[^>]*>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
