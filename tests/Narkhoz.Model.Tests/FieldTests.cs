using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>What outlasts a year in the fields and barns: weeds, the seed of kolkhozy, grain of the year before, and what is owed of a harvest that failed (EAG-19, 21, 24).</summary>
public sealed class FieldTests
{
    private const int Ukraine = 4;

    private static readonly Yearbook On = Runs.Without();

    [Fact]
    public void Weeds_grow_by_disorder_and_outlast_it()
    {
        using var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions());
        var weeds = new Weeds(country);
        country.Farms.Disorder[Ukraine] = 0.24;
        weeds.Run(country);
        Assert.Equal(0.02, country.Farms.Weeds[Ukraine], 1e-12);
        country.Farms.Disorder[Ukraine] = 0;
        weeds.Run(country);
        Assert.Equal(0.02 * (1 - (Runs.Record.Parameters.Value("farms.weeds.clearing", "1/yr") / 12)), country.Farms.Weeds[Ukraine], 1e-12);
        Assert.InRange(weeds.Yield(country, Ukraine), 0.9, 1 - 1e-6);
        weeds.On = false;
        weeds.Run(country);
        Assert.Equal(1, weeds.Yield(country, Ukraine));
    }

    [Fact]
    public void Weeds_cost_most_when_disorder_is_already_settling()
    {
        var off = Runs.Without("weeds");
        double Lost(int year) => 1 - (On[year, "output", "grain"] / On[year, "farm.area", "grain"] / (off[year, "output", "grain"] / off[year, "farm.area", "grain"]));
        Assert.True(Lost(1930) > 0.01 && Lost(1933) > Lost(1930), $"{Lost(1930)} in 1930, {Lost(1933)} in 1933");
        Assert.True(On[1933, "farm.disorder"] < On[1931, "farm.disorder"]);
    }

    [Theory]
    [InlineData(10, 4, 0, 6)]
    [InlineData(5, 4, 0, 2)] // hunger eats of the seed down to six tenths of the barn
    [InlineData(5, 4, 1, 1)] // where it cannot get at it
    [InlineData(3, 4, 1, 0)]
    public void The_hungry_eat_the_seed_that_they_can_get_at(double stock, double seed, double outOfReach, double free) =>
        Assert.Equal(free, Barns.Free<Number>(new(stock), new(seed), new(outOfReach)).Value, 1e-12);

    [Fact]
    public void Kolkhozy_sow_after_a_drought_what_they_sowed_before_it()
    {
        var off = Runs.Without("seed-fund");
        Assert.True(On[1932, "farm.area", "grain"] > off[1932, "farm.area", "grain"] + 1e6);
        Assert.True(On[1932, "farm.area", "grain"] > 0.95 * On[1931, "farm.area", "grain"]);
    }

    [Fact]
    public void What_was_in_the_barns_before_the_harvest_is_carried_over()
    {
        using var run = Simulation.Start(Runs.Record, Runs.Industrialisation).Run(18);
        var country = run.Country;
        var before = country.Technology.Amount(country.Technology.Product("grain"), country.Goods.Stock(country.Goods.Cell(Holder.Village, Ukraine, country.Technology.Product("grain"))));
        run.Advance();
        Assert.Equal(7, run.Now.Month - 1);
        Assert.Equal(before, country.Farms.CarriedOver[Ukraine], 1e-6 * before);
    }

    [Fact]
    public void What_is_owed_by_the_harvest_falls_with_it()
    {
        var fixedQuota = Runs.With(("course.procurement.by_harvest", 0));
        Assert.True(On[1936, "procurement.grain"] < fixedQuota[1936, "procurement.grain"] - 1e6);
        Assert.Equal(On[1930, "procurement.grain"], fixedQuota[1930, "procurement.grain"]);
    }
}
