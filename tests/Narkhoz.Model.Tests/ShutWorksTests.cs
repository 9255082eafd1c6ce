using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Economy.Labour;

namespace Narkhoz.Model.Tests;

/// <summary>Works of 1917-28 that are served first, that stand and that order: what each rule does, and what goes without it.</summary>
public sealed class ShutWorksTests
{
    private static readonly Yearbook On = Runs.Years();

    /// <summary>Three ranks claim a hundred each of an input of which there are 150.</summary>
    [Theory]
    [InlineData(5, 0, 1, 0.5, 0)]
    [InlineData(2, 0, 1, 0.25, 0.25)]
    [InlineData(1, 0, 0.5, 0.5, 0.5)]
    [InlineData(2, 0.2, 1, 0.25, 0.25)]
    [InlineData(5, 0.2, 1, 0.3, 0.2)]
    public void Tiers_are_served_one_after_the_other_and_the_last_shares_alike(int tiers, double floor, double first, double second, double last)
    {
        var claims = new Claims(1);
        claims.Clear();
        foreach (var rank in (int[])[1, 2, 4]) claims.Add(rank, 0, 100);
        claims.Serve(0, 150, floor, tiers);
        Assert.Equal([first, second, last], [claims.Grant(1, 0), claims.Grant(2, 0), claims.Grant(4, 0)], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Pits_and_railways_work_on_while_furnaces_stand()
    {
        var alike = Runs.Years("shock-list");
        Assert.True(On[1920, "output", "coal"] > 1.2 * alike[1920, "output", "coal"]);
        Assert.True(On[1920, "output", "freight"] > 1.2 * alike[1920, "output", "freight"]);
        Assert.True(On[1921, "output", "steel"] < 0.8 * alike[1921, "output", "steel"]);
        Assert.Equal(Runs.Years("shock-list")[1920, "output", "coal"], Runs.Years(set: ("course.shock.list", 0))[1920, "output", "coal"]);
    }

    [Fact]
    public void What_stands_falls_out_of_order_and_is_repaired_when_it_is_wanted()
    {
        var kept = Runs.Years("standstill");
        Assert.True(On[1921, "capacity", "steel"] < 0.7 * kept[1921, "capacity", "steel"]);
        Assert.True(On[1927, "capacity", "steel"] > 2 * On[1921, "capacity", "steel"]);
        Assert.True(On[1920, "capacity", "coal"] < kept[1920, "capacity", "coal"]);
    }

    /// <summary>Georgia is beyond the front for three years and works stand there as long.</summary>
    [Fact]
    public void Works_beyond_the_front_run_down_and_their_crews_go()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Nep).Run(39);
        var (country, georgia) = (simulation.Country, simulation.Country.Technology.ZoneIds.ToList().IndexOf("GEO"));
        var upheaval = country.Upheaval!;
        var cell = (georgia * country.Technology.Products) + country.Technology.Product("coal");
        Assert.InRange(upheaval.Gone[georgia], 0.95, 1);
        Assert.Equal(upheaval.Control[georgia], Dispersal.Together(country, georgia));
        var broken = upheaval.Broken[cell] / (upheaval.Broken[cell] + country.Works.Capacity[cell]);
        simulation.Run(2);
        Assert.True(upheaval.Control[georgia] > 0.9 && Dispersal.Together(country, georgia) < 0.1);
        Assert.True(upheaval.Broken[cell] / (upheaval.Broken[cell] + country.Works.Capacity[cell]) > broken + 0.3);
        simulation.Run(1);
        Assert.Equal(upheaval.Control[georgia], Dispersal.Together(country, georgia));
    }

    [Fact]
    public void No_more_hands_are_at_work_than_there_are()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Nep);
        while (simulation.Now.Year < 1924)
        {
            simulation.Advance();
            var country = simulation.Country;
            var employed = 0.0;
            foreach (var hands in country.Works.Employment.Span) employed += hands;
            Assert.True(employed <= country.Homes.Workers[0] * 1.000001, $"{simulation.Now}: {employed} of {country.Homes.Workers[0]}");
        }
    }

    /// <summary>What railways and works needed in the first years of war had been made before.</summary>
    [Fact]
    public void Metal_in_store_keeps_furnaces_out() =>
        Assert.True(On[1918, "output", "steel"] < 0.5 * Runs.Years(set: ("opening.revolution.stock.steel", 1))[1918, "output", "steel"]);

    [Fact]
    public void Railways_order_engines_by_their_traffic() =>
        Assert.InRange(On[1927, "output", "locomotives"] / On[1927, "output", "freight"] / (479 / 119.5e9), 0.9, 1.1);
}
