using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>Every scenario of the repository gives what it expects; with <c>NARKHOZ_GOLDEN=write</c> it is made to expect what it gives.</summary>
public sealed class GoldenScenarioTests : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
    private static readonly RecordBook Book = RecordBook.Open(Path.Combine(Root, "data"));

    private readonly TempFolder runs = new();

    public static TheoryData<string> Scenarios => [.. Directory.GetFiles(Path.Combine(Root, "scenarios"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => runs.Dispose();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_gives_what_it_expects(string name)
    {
        var file = Path.Combine(Root, "scenarios", name);
        var scenario = Read(file);
        var run = Run(scenario);
        if (Environment.GetEnvironmentVariable("NARKHOZ_GOLDEN") == "write")
        {
            File.WriteAllText(file, ExpectationText.Rewrite(File.ReadAllText(file), scenario, run));
            scenario = Read(file);
        }

        Assert.True(scenario.Expect is { Hashes.Count: > 0, Indicators.Count: > 0 }, $"{file} expects nothing; run the tests with NARKHOZ_GOLDEN=write");
        Assert.Empty(ExpectationCheck.Misses(scenario, run));
    }

    [Fact]
    public void A_miss_names_file_line_and_both_figures()
    {
        var scenario = Read(Path.Combine(Root, "scenarios", "industrialisation.yaml")) with { File = "s.yaml", To = new YearMonth(1928, 12) };
        var run = Run(scenario);
        var steel = run.Indicators.Value("output", 1928, "steel") ?? 0;
        ExpectedIndicator Steel(double value, string unit, int line) => new(1928, "output", "steel", "", "true", value, unit, 0.005, line);
        var expect = new ScenarioExpectation(
            [new ExpectedHash(1928, run.Manifest.StateHashes[1928], 1), new ExpectedHash(1928, "0f", 2), new ExpectedHash(1929, "0f", 3)],
            [Steel(1.004 * steel, "t/yr", 4), Steel(steel / 1e6, "Mt/yr", 5), Steel(1.006 * steel, "t/yr", 6), Steel(1, "person", 7), Steel(1, "t/yr", 8) with { Product = "steal" }]);
        var misses = ExpectationCheck.Misses(scenario with { Expect = expect }, run);
        Assert.Equal(["s.yaml:2", "s.yaml:3", "s.yaml:6", "s.yaml:7", "s.yaml:8"], misses.Select(miss => miss[..miss.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.EndsWith("within 0.5 %", misses[2], StringComparison.Ordinal);
        Assert.EndsWith("the run has no output steal in 1928", misses[4], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_rewritten_is_the_expectation_alone()
    {
        var scenario = Read(Path.Combine(Root, "scenarios", "industrialisation.yaml")) with { To = new YearMonth(1928, 12), Expect = null };
        var run = Run(scenario);
        var plain = ExpectationText.Rewrite("id: a\n# kept\nseed: 1\n", scenario, run);
        Assert.StartsWith("id: a\n# kept\nseed: 1\nexpect:\n", plain, StringComparison.Ordinal);
        Assert.Equal(plain, ExpectationText.Rewrite("id: a\n# kept\nexpect:\n  hash:\n\n    1928: old\nseed: 1\n", scenario, run));
    }

    private static Scenario Read(string file) => Scenario.Read(file, Book, [.. Mechanisms.List(Book).Select(mechanism => mechanism.Id)]);

    private RunFolder Run(Scenario scenario) => Runner.Run(scenario, Book, new RunOptions { Root = runs.Path });
}
