using Narkhoz.Lab.Farms;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>The story of one farm, by running the run again.</summary>
public sealed class FarmStoryTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "../../../../..");
    private static readonly RecordBook Book = RecordBook.Open(Path.Combine(Root, "data"));

    [Fact]
    public void A_story_in_words_says_what_the_figures_say()
    {
        using var folder = new TempFolder();
        var run = Run(folder, Resolution.Full);
        var story = FarmStory.Read(run, Book, "UKR/3");
        Assert.Equal("UKR", story.Months[^1].Zone);
        Assert.StartsWith("Farm UKR/3 of the ", story.Summary, StringComparison.Ordinal);
        Assert.Equal(story.Months.Any(month => month.Collective), story.Summary.Contains("joined a kolkhoz in ", StringComparison.Ordinal));
        Assert.Equal(story.Months, FarmStory.Read(run, Book, story.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Months);
        var roll = FarmRoll.Read(run, Book, "UKR").Rows;
        Assert.Equal(story.Months[^1], roll.Single(row => row.Name == "UKR/3").End);
        Assert.True(Math.Abs(roll[0].End.Means - roll[0].Start.Means) >= Math.Abs(roll[^1].End.Means - roll[^1].Start.Means));
        var dead = FarmRoll.Read(run, Book, "UKR", byDead: true).Rows;
        Assert.True(dead[0].Dead / dead[0].Start.People >= dead[^1].Dead / dead[^1].Start.People);
        Assert.Equal(story.Months.Where(month => month.Month.Month == 12).Sum(month => Math.Max(0, month.Dead)), dead.Single(row => row.Name == "UKR/3").Dead, 1e-6);
    }

    [Theory]
    [InlineData("UKR")]
    [InlineData("0")]
    [InlineData("ATL/1")]
    [InlineData("UKR/999999")]
    public void What_is_not_there_is_said_with_a_mend(string name)
    {
        using var folder = new TempFolder();
        var fault = Assert.Throws<RunException>(() => FarmStory.Read(Run(folder, Resolution.Full), Book, name));
        Assert.Contains("zone/n", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_by_republics_has_no_farms()
    {
        using var folder = new TempFolder();
        Assert.Contains("--resolution full", Assert.Throws<RunException>(() => FarmStory.Read(Run(folder, Resolution.Sector), Book, "UKR/1")).Message, StringComparison.Ordinal);
    }

    private static RunFolder Run(TempFolder folder, Resolution resolution)
    {
        var scenario = Scenario.Read(Path.Combine(Root, "scenarios/industrialisation.yaml"), Book) with { Resolution = resolution, To = new YearMonth(1930, 12) };
        return Runner.Run(scenario, Book, new RunOptions { Root = folder.Path, Overrides = resolution == Resolution.Full ? new Dictionary<string, double> { ["enterprises.population"] = 600, ["households.farms"] = 600 } : new Dictionary<string, double>() });
    }
}
