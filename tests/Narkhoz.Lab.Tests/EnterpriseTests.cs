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
        var first = EnterpriseStory.Read(run, Book, "steel/SIB/1");
        Assert.Equal("steel", first.Years[^1].Sheet.Product);
        using var simulation = Runner.Open(run, run.Checkpoints[^1], Book);
        for (var number = 1; number <= first.Of; number++)
        {
            var sheet = simulation.ReadEnterprise(number);
            if (sheet.Product != "steel") continue;
            made += sheet.Made;
            target += sheet.Target;
        }

        Assert.Equal(run.Indicators.Value("output", 1929, "steel")!.Value, made, made * 2e-3);
        Assert.Equal(run.Indicators.Value("output", 1929, "steel", truth: Truth.Plan)!.Value, target, 1e-7 * target);
        Assert.True(EnterpriseStory.Read(run, Book, "other_industry/CEN/1").Years[^1].Sheet.Capacity > EnterpriseStory.Read(run, Book, "other_industry/CEN/2").Years[^1].Sheet.Capacity);
        Assert.Equal(first.Years.Select(year => year.Sheet.Reported), EnterpriseStory.Read(run, Book, first.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Years.Select(year => year.Sheet.Reported));
        Assert.Equal(first.Months.Where(month => month.Month.Year == 1929).Sum(month => month.Account.Revenue), first.Years[1].Account.Revenue, 1);
    }

    [Fact]
    public void A_story_in_words_says_what_the_figures_say()
    {
        using var folder = new TempFolder();
        var story = EnterpriseStory.Read(Run(folder, Resolution.Full), Book, "steel/SIB/1");
        Assert.StartsWith("Steel works no. 1 of the Urals, Siberia and Far East had ", story.Summary, StringComparison.Ordinal);
        Assert.Contains($"in {story.Years.Count(year => year.Met)} of 2 years", story.Summary, StringComparison.Ordinal);
        Assert.Contains($"its bonus in {story.Months.Count(month => month.Bonus)} of 24 months", story.Summary, StringComparison.Ordinal);
        Assert.Contains("the ministry of metal", story.Summary, StringComparison.Ordinal);
        Assert.All(story.Years[^1].Ties.Suppliers, supplier => Assert.InRange(supplier.Reliability, 0.3, 1.2));
        Assert.Equal(1, story.Years[^1].Ties.Customers.Sum(customer => customer.Share), 1e-9);
    }

    [Fact]
    public void A_list_is_in_the_order_of_its_figure()
    {
        using var folder = new TempFolder();
        var run = Run(folder, Resolution.Full);
        foreach (var by in Enum.GetValues<RollOrder>())
        {
            var rows = EnterpriseRoll.Read(run, Book, "coal", by).Rows;
            Assert.Equal(rows.Select(row => row.Figure(by)).OrderDescending(), rows.Select(row => row.Figure(by)));
            Assert.All(rows, row => Assert.StartsWith("coal/", row.Name, StringComparison.Ordinal));
        }

        var ukraine = EnterpriseRoll.Read(run, Book, "coal/UKR", RollOrder.Size).Rows;
        Assert.Equal("coal/UKR/1", ukraine[0].Name);
        Assert.Equal(ukraine[0].Number, EnterpriseStory.Read(run, Book, "coal/UKR/1").Number);
    }

    [Fact]
    public void A_run_of_another_version_is_not_told_as_if_it_were_the_same()
    {
        using var folder = new TempFolder();
        var run = Run(folder, Resolution.Full, 1928);
        var file = Path.Combine(run.Path, RunFolder.ManifestName);
        File.WriteAllText(file, File.ReadAllText(file).Replace(run.Manifest.StateHashes[1928], "0011223344556677", StringComparison.Ordinal));
        Assert.Contains("comes out otherwise in 1928", Assert.Throws<RunException>(() => EnterpriseStory.Read(RunFolder.Open(run.Path), Book, "1")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999")]
    [InlineData("steel/SIB")]
    [InlineData("steal/SIB/1")]
    [InlineData("steel/SIB/9999")]
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
