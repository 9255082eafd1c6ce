using System.Text.RegularExpressions;
using Narkhoz.Lab.Reference;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>What is committed of the generated documentation is what model and record give today.</summary>
public sealed class ReferenceTests
{
    private const string Mend = "run ./narkhoz data reference and commit docs/";
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
    private static readonly RecordBook Record = RecordBook.Open(Path.Combine(Root, "data"));

    [Fact]
    public void The_reference_is_what_would_be_made_today()
    {
        foreach (var (name, text) in ReferencePages.Make(Record))
        {
            var file = Path.Combine(Root, "docs", "reference", name);
            Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"docs/reference/{name} is out of date; {Mend}");
        }
    }

    [Fact]
    public void The_month_in_the_architecture_is_that_of_the_model()
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs", "architecture.md"));
        Assert.True(ReferencePages.WithMonth(text, Record) == text, $"the month in docs/architecture.md is out of date; {Mend}");
    }

    [Fact]
    public void Every_mechanism_lies_in_the_file_that_it_names() =>
        Assert.All(Mechanisms.List(Record), mechanism => Assert.True(File.Exists(Path.Combine(Root, "src", "Narkhoz.Model", mechanism.File)), mechanism.File));

    [Fact]
    public void Every_mechanism_is_described_in_the_model_description()
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs", "model.md"));
        Assert.All(Mechanisms.List(Record), mechanism => Assert.Contains($"`{mechanism.Id}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_model_description_names_is_in_the_record()
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs", "model.md"));
        List<string> ids = [.. Record.Parameters.Ids, .. Record.Instruments.Ids];
        var heads = ids.Select(id => id[..id.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        foreach (Match named in Regex.Matches(text, @"\b(?<head>[a-z]+)(\.[a-z_]+)+", RegexOptions.ExplicitCapture))
            Assert.True(named.Value.EndsWith(".md", StringComparison.Ordinal) || !heads.Contains(named.Groups["head"].Value) || ids.Exists(id => id.StartsWith(named.Value, StringComparison.Ordinal)), $"docs/model.md names '{named.Value}', which the record has not");
    }

    [Fact]
    public void What_the_guide_quotes_stands_in_the_file_that_it_names()
    {
        var quotations = Regex.Matches(File.ReadAllText(Path.Combine(Root, "CONTRIBUTING.md")), "<!-- (?<file>\\S+) -->\n```\\w+\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture);
        Assert.NotEmpty(quotations);
        Assert.All(quotations, quotation => Assert.Contains(quotation.Groups["text"].Value, File.ReadAllText(Path.Combine(Root, quotation.Groups["file"].Value)), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_of_a_run_is_a_listed_indicator_and_the_reverse()
    {
        var (scenario, revolution, polity) = (Read("industrialisation"), Read("nep"), Read("polity-1917"));
        var names = new Names();
        foreach (var varied in new[] { scenario, scenario with { Regime = "nep" }, scenario with { Resolution = Resolution.Full }, scenario with { Opening = "revolution" }, revolution with { Polity = polity.Polity }, polity })
        {
            using var run = Simulation.Start(Record, varied with { Set = new Dictionary<string, double> { ["enterprises.population"] = 1000 } });
            var beforeTheYear = (13 - varied.From.Month) % 12;
            for (var month = 0; month < beforeTheYear + 12; month++)
            {
                run.Advance();
                run.ReadMonth(names);
            }

            run.ReadYear(varied.From.Year + (beforeTheYear > 0 ? 1 : 0), names);
        }

        static Scenario Read(string id) => Scenario.Read(Path.Combine(Root, "scenarios", id + ".yaml"), Record);

        Assert.All(names.Seen, name => Assert.True(Indicators.All.Any(indicator => indicator.Covers(name)), $"'{name}' is not in Indicators.All"));
        Assert.All(Indicators.All, indicator => Assert.True(names.Seen.Any(indicator.Covers), $"no run writes '{indicator.Name}'"));
    }

    private sealed class Names : IIndicatorSink
    {
        public HashSet<string> Seen { get; } = [];

        public void Write(in Indicator row) => Seen.Add(row.Name);
    }
}
