using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>What the state takes of grain and food and whom it feeds: plans that are cut, bread for wages, bread sold in the villages; seed that is kept no longer than it must.</summary>
public sealed class StateGrainTests
{
    private static readonly Yearbook On = Runs.Without();

    [Fact]
    public void Wage_bread_leaves_the_village_what_it_has_reaped()
    {
        var off = Runs.Without("wage-bread");
        Assert.True(On.Sum(1931, 1933, "deaths.excess") < 0.95 * off.Sum(1931, 1933, "deaths.excess"));
        Assert.Equal(off[1932, "consumption.town.grain"], On[1932, "consumption.town.grain"], 0.02 * On[1932, "consumption.town.grain"]);
    }

    [Theory]
    [InlineData("milk")]
    [InlineData("meat")]
    [InlineData("fish")]
    [InlineData("sugar")]
    [InlineData("vegetable_oil")]
    public void Food_that_the_state_takes_is_eaten_and_does_not_pile_up(string food) =>
        Assert.All(On.Years, year => Assert.True(On[year, "balance.closing", food] < On[year, "output", food] / 2, $"{year}: {On[year, "balance.closing", food]}"));

    [Fact]
    public void Bread_shops_feed_the_village_once_bread_is_off_the_list()
    {
        var off = Runs.Without("bread-shops");
        Assert.Equal(off[1934, "consumption.village.grain"], On[1934, "consumption.village.grain"]);
        Assert.True(On[1936, "consumption.village.grain"] > 1.05 * off[1936, "consumption.village.grain"]);
        Assert.True(On[1936, "balance.closing", "grain"] < off[1936, "balance.closing", "grain"]);
    }

    /// <summary>What a cut of the plan leaves is the whole year's: without arrears nobody gives more than the last plan of a harvest year.</summary>
    [Fact]
    public void Deliveries_of_a_harvest_year_end_at_the_plan_as_last_cut()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation).Run(12 * 4);
        Assert.Equal(new YearMonth(1932, 1), simulation.Now);
        simulation.Run(6);
        Assert.InRange(Delivered(simulation), 0.9 * 24.6e6, 24.6e6 * 1.0001);
    }

    [Fact]
    public void Barns_keep_no_seed_back_once_it_is_in_the_ground()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation).Run((12 * 4) + 4);
        var april = Eaten(simulation);
        simulation.Advance();
        Assert.Equal(5, simulation.Now.Plus(-1).Month);
        Assert.InRange(Eaten(simulation) / april, 0.8, 1.2);
    }

    [Theory]
    [InlineData(-11, 1)]
    [InlineData(0, 1)]
    [InlineData(10, 0.7)]
    [InlineData(50, 0.42)]
    public void Births_fall_by_a_trend_that_ends(double years, double level)
    {
        using var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions());
        Assert.Equal(level, new LifeTable(country).BirthLevel(years), 1e-12);
    }

    [Fact]
    public void Births_follow_the_hunger_of_nine_months_before()
    {
        var hungry = On.Sum(1932, 1933, "deaths.excess");
        Assert.True(hungry > 0);
        Assert.True(On[1933, "births"] < On[1932, "births"], "the hunger of 1932 is seen in the births of 1933");
        Assert.True(Runs.Without("nutrition")[1933, "births"] > On[1933, "births"]);
    }

    private static double Delivered(Simulation simulation)
    {
        double sum = 0;
        foreach (var tonnes in simulation.Country.Farms.Delivered.Span) sum += tonnes;
        return sum;
    }

    private static double Eaten(Simulation simulation)
    {
        var country = simulation.Country;
        var grain = country.Technology.Product("grain");
        double sum = 0;
        for (var r = 0; r < country.Technology.Zones; r++) sum += country.Homes.Month[(country.People.Group(Place.Village, r) * country.Technology.Products) + grain];
        return sum;
    }

    /// <summary>What growers are promised goes by the whole harvest, also while it comes in.</summary>
    [Fact]
    public void A_harvest_that_comes_in_is_reckoned_whole()
    {
        Assert.Equal(1, Economy.Agriculture.Harvest.LateReaped(7));
        Assert.Equal(0.05, Economy.Agriculture.Harvest.LateReaped(8), 1e-12);
        Assert.Equal(0.9, Economy.Agriculture.Harvest.LateReaped(10), 1e-12);
        Assert.Equal(1, Economy.Agriculture.Harvest.LateReaped(12), 1e-12);
    }
}
