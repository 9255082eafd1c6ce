using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests;

/// <summary>What the build-up of new branches rests on: shock sites, mastering, forced labour, the end of carting, substitutes.</summary>
public sealed class BuildUpTests
{
    private static readonly Yearbook On = Runs.Without();

    [Fact]
    public void Shock_works_are_built_sooner()
    {
        var off = Runs.Without("shock-works");
        foreach (var product in (string[])["tractors", "grain_harvesters", "trucks"])
            Assert.True(On[1932, "capacity", product] > 1.2 * off[1932, "capacity", product], product);
    }

    [Fact]
    public void Shock_works_get_their_metal_first()
    {
        var off = Runs.Without("shock-works");
        var (on, idle) = (On[1932, "output", "tractors"] / On[1932, "capacity", "tractors"], off[1932, "output", "tractors"] / off[1932, "capacity", "tractors"]);
        Assert.True(on > 1.2 * idle, $"{on} of capacity against {idle}");
    }

    [Fact]
    public void Shock_works_do_not_wait_for_January()
    {
        Assert.True(On[1930, "capacity", "grain_harvesters"] > 0);
        Assert.Equal(0, Runs.Without("shock-works")[1930, "capacity", "grain_harvesters"]);
    }

    [Fact]
    public void Shock_sites_are_built_faster() =>
        Assert.True(On[1931, "capacity", "tractors"] > 1.1 * Runs.With(("construction.shock_gestation", 1))[1931, "capacity", "tractors"]);

    [Fact]
    public void Mastering_holds_back_new_lines_and_not_old_ones()
    {
        var off = Runs.Without("mastering");
        Assert.True(On[1932, "output", "trucks"] < 0.9 * off[1932, "output", "trucks"]);
        Assert.InRange(On[1932, "output", "coal"] / off[1932, "output", "coal"], 0.95, 1.05);
    }

    [Fact]
    public void Plans_count_on_what_the_year_will_master()
    {
        using var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions());
        var (works, technology, mastering) = (country.Works, country.Technology, new Mastering(country) { On = true });
        var (trucks, coal) = (technology.Product("trucks"), technology.Product("coal"));
        (works.Capacity[trucks], works.Experience[trucks]) = (1000, 100);
        (works.Capacity[coal], works.Experience[coal]) = (1000, 1000 * technology.Utilisation[coal] * Runs.Record.Parameters.Value("industry.experience", "yr"));
        mastering.Run(country);
        var today = 1 - works.Unmastered[trucks];
        Assert.InRange(mastering.Ahead(country, trucks), 1.5 * today, 0.9);
        Assert.Equal(1, mastering.Ahead(country, coal), 1e-12);
    }

    [Fact]
    public void Overruns_multiply_roubles_and_not_sets()
    {
        var off = Runs.With(("construction.overrun", 0.1));
        Assert.True(On[1928, "balance.invested", "construction"] > 1.1 * off[1928, "balance.invested", "construction"]);
        Assert.Equal(off[1928, "balance.invested", "turbines"], On[1928, "balance.invested", "turbines"]);
    }

    [Fact]
    public void Forced_labour_fells_timber()
    {
        var off = Runs.Without("forced-labour");
        Assert.Equal(off[1928, "output", "timber"], On[1928, "output", "timber"], 0.02 * On[1928, "output", "timber"]);
        Assert.True(On[1932, "output", "timber"] + On[1932, "output", "construction"] > off[1932, "output", "timber"] + off[1932, "output", "construction"]);
    }

    [Fact]
    public void Carting_that_ends_turns_the_towns_to_the_states_wood() =>
        Assert.True(On[1940, "output", "timber"] > 1.05 * Runs.Without("carting")[1940, "output", "timber"]);

    [Fact]
    public void Ersatz_makes_shoes_without_hides() =>
        Assert.True(On[1940, "output", "leather_shoes"] > 1.05 * Runs.Without("ersatz")[1940, "output", "leather_shoes"]);
}
