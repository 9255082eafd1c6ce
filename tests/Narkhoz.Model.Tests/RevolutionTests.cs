using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests;

/// <summary>Owners, managers, committees, emigrants and traders of 1917-28: what each rule does, and what goes without it.</summary>
public sealed class RevolutionTests
{
    private static readonly Yearbook On = Runs.Years();

    /// <summary>Rashin's three shares of 1914, which the curve with one number is to give.</summary>
    [Theory]
    [InlineData(1000, 0.414)]
    [InlineData(500, 0.566)]
    [InlineData(100, 0.82)]
    public void Hands_spread_over_works_as_in_1914(double size, double share)
    {
        using var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions(), Narkhoz.Record.Resolution.Sector, null);
        var sizes = new PlantSizes(country);
        Assert.InRange(sizes.HandsAbove(size), share - 0.05, share + 0.05);
        Assert.Equal(size, sizes.SizeOf(sizes.WorksAbove(size), 1), size / 1e6);
    }

    [Fact]
    public void The_state_takes_over_the_largest_works_first_and_pays_their_hands_in_paper()
    {
        var off = Runs.Years("nationalisation");
        Assert.True(On[1918, "nationalised.works"] > 0 && On[1920, "nationalised.works"] > On[1919, "nationalised.works"]);
        Assert.True(On[1918, "nationalised.hands"] / On[1920, "nationalised.hands"] > 2 * On[1918, "nationalised.works"] / On[1920, "nationalised.works"]);
        Assert.Equal(On[1922, "nationalised.works"], On[1927, "nationalised.works"]);
        Assert.Equal(0, off[1920, "nationalised.works"]);
        Assert.True(On.Sum(1918, 1920, "currency.issue") > off.Sum(1918, 1920, "currency.issue"));
    }

    [Fact]
    public void Works_without_specialists_and_under_boards_make_less()
    {
        Assert.True(On[1919, "specialists"] < 0.85);
        Assert.True(On[1919, "industry.index"] < Runs.Years("specialists")[1919, "industry.index"]);
        Assert.True(On[1921, "management.one_man"] > 0.8);
        Assert.True(On[1922, "management.efficiency"] > Runs.Years("one-man-management")[1922, "management.efficiency"] + 0.03);
        Assert.True(On[1922, "industry.index"] > Runs.Years("one-man-management")[1922, "industry.index"]);
        Assert.Equal(1, Runs.Years("nationalisation")[1919, "management.efficiency"]);
    }

    [Fact]
    public void Engines_that_are_not_overhauled_stop() =>
        Assert.True(On[1920, "capacity", "freight"] < 0.95 * Runs.Years("neglect")[1920, "capacity", "freight"]);

    [Fact]
    public void The_army_takes_horses() => Assert.True(On[1920, "herd", "horses"] < Runs.Years("remounts")[1920, "herd", "horses"] - 5e5);

    [Fact]
    public void Emigrants_are_gone_and_not_dead()
    {
        var off = Runs.Years("emigration");
        Assert.InRange(On.Sum(1918, 1923, "emigration"), 1.4e6, 2.2e6);
        Assert.True(On[1924, "population"] < off[1924, "population"] - 1.2e6);
        Assert.True(On.Sum(1918, 1923, "deaths") <= off.Sum(1918, 1923, "deaths"));
        Assert.True(On[1922, "specialists"] < off[1922, "specialists"]);
    }

    [Fact]
    public void Detachments_get_round_only_as_far_as_they_have_men()
    {
        Assert.True(On.Sum(1918, 1920, "procurement.grain") < 0.8 * Runs.Years("detachments").Sum(1918, 1920, "procurement.grain"));
        Assert.True(Runs.Years(set: ("course.procurement.detachments", 2e5)).Sum(1918, 1920, "procurement.grain") > 1.2 * On.Sum(1918, 1920, "procurement.grain"));
    }

    /// <summary>Where collectors get round, committees find what is hidden; everywhere they frighten those who sow for more than themselves.</summary>
    [Fact]
    public void Committees_of_the_poor_find_grain_and_cost_area()
    {
        (string, double)[] more = [("course.procurement.grain_plan", 18e6), ("course.procurement.detachments", 1e6), ("farms.antagonism", 1), ("farms.levelling", 0), ("farms.hiding", 0.8), ("course.kombedy", 1)];
        Assert.True(Runs.Years(set: more)[1918, "procurement.grain"] > 1.02 * Runs.Years("kombedy", more)[1918, "procurement.grain"]);
        (string, double)[] longer = [("course.kombedy", 1)];
        // 0.97 until secessions were no fronts: fewer fields lay fallow beside those of the frightened.
        Assert.True(Runs.Years(set: longer)[1920, "farm.area", "grain"] < 0.975 * Runs.Years("kombedy", longer)[1920, "farm.area", "grain"]);
    }

    [Fact]
    public void What_is_eaten_in_the_two_months_of_1917_is_told_as_a_rate_like_that_of_other_years()
    {
        Assert.InRange(On[1917, "food.town"], 0.7, 1.3);
        Assert.InRange(On[1917, "consumption.town.grain"], 100, 250);
    }

    /// <summary>Where a harvest fails in some districts their seed is eaten; where none fails nothing changes.</summary>
    [Fact]
    public void Seed_is_eaten_where_the_harvest_fails()
    {
        var off = Runs.Years("districts");
        // What was left of the year before is sown too, and loans of seed do most of the rest.
        Assert.True(On[1922, "farm.area", "grain"] < off[1922, "farm.area", "grain"] - 1e6);
        Assert.True(Runs.Years("seed-loans")[1922, "farm.area", "grain"] < On[1922, "farm.area", "grain"] - 3e6);
        Assert.Equal(off[1919, "farm.area", "grain"], On[1919, "farm.area", "grain"], 1e6);
    }

    [Fact]
    public void Private_traders_squeezed_out_leave_villages_without_goods()
    {
        Assert.True(On[1922, "trade.private"] > On[1925, "trade.private"] && On[1925, "trade.private"] > On[1928, "trade.private"]);
        var squeezed = Runs.Years(set: ("course.market.squeeze", 0.95));
        Assert.True(squeezed[1924, "trade.private"] < 0.3 * On[1924, "trade.private"]);
        Assert.True(squeezed[1924, "farm.pood"] < 0.95 * On[1924, "farm.pood"]);
        Assert.True(On.Sum(1922, 1924, "money.private_trade") > 0);
        Assert.Equal(0, Runs.Years("nepmen").Sum(1922, 1928, "money.private_trade"));
    }
}
