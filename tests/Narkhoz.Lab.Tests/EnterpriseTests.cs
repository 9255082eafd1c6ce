using Narkhoz.Lab.Enterprises;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>The story of one enterprise, read off the checkpoints.</summary>
public sealed class EnterpriseTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "../../../../..");
    private static readonly RecordBook Book = RecordBook.Open(Path.Combine(Root, "data"));

    [Fact]
    public void The_plants_of_a_product_tell_together_what_the_run_tells_of_it()
    {
        using var folder = new TempFolder();
        var run = Run(folder, Resolution.Full);
        double made = 0, target = 0;
        var first = EnterpriseStory.Read(run, Book, "steel/RSFSR/1");
        Assert.Equal("steel", first.Years[^1].Product);
        using var simulation = Runner.Open(run, run.Checkpoints[^1], Book);
        for (var number = 1; number <= first.Of; number++)
        {
            var sheet = simulation.ReadEnterprise(number);
            if (sheet.Product != "steel") continue;
            made += sheet.Made;
            target += sheet.Target;
        }

        Assert.Equal(run.Indicators.Value("output", 1929, "steel")!.Value, made, made * 2e-3);
        Assert.Equal(run.Indicators.Value("output", 1929, "steel", truth: Truth.Plan)!.Value, target, 1);
        Assert.True(EnterpriseStory.Read(run, Book, "other_industry/RSFSR/1").Years[^1].Capacity > EnterpriseStory.Read(run, Book, "other_industry/RSFSR/2").Years[^1].Capacity);
        Assert.Equal(first.Years.Select(year => year.Reported), EnterpriseStory.Read(run, Book, first.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Years.Select(year => year.Reported));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999")]
    [InlineData("steel/RSFSR")]
    [InlineData("steal/RSFSR/1")]
    [InlineData("steel/RSFSR/9999")]
    public void An_enterprise_that_is_not_there_is_refused_in_one_line(string name)
    {
        using var folder = new TempFolder();
        var fault = Assert.Throws<RunException>(() => EnterpriseStory.Read(Run(folder, Resolution.Full, 1928), Book, name));
        Assert.Contains($"has no enterprise '{name}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_by_branches_has_none()
    {
        using var folder = new TempFolder();
        Assert.Contains("run by branches", Assert.Throws<RunException>(() => EnterpriseStory.Read(Run(folder, Resolution.Sector, 1928), Book, "1")).Message, StringComparison.Ordinal);
    }

    private static RunFolder Run(TempFolder folder, Resolution resolution, int to = 1929)
    {
        var scenario = Scenario.Read(Path.Combine(Root, "scenarios", "industrialisation.yaml"), Book) with { Resolution = resolution, To = new YearMonth(to, 12), Expect = null };
        return Runner.Run(scenario, Book, new RunOptions { Root = folder.Path, Overrides = new Dictionary<string, double> { ["enterprises.population"] = 600 } });
    }
}
