using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests;

/// <summary>Between the fields and the state: state farms, stations, plots, chairmen, and why kolkhozy can be made to deliver (EAG-21 to EAG-28).</summary>
public sealed class KolkhozTests
{
    [Fact]
    public void Disorder_costs_hoed_crops_more_than_grain()
    {
        var (on, orderly) = (Runs.Without(), Runs.With(("farms.disorder_loss", 0)));
        double Lost(string crop) => 1 - (on[1931, "output", crop] / on[1931, "farm.area", crop] / (orderly[1931, "output", crop] / orderly[1931, "farm.area", crop]));
        Assert.True(Lost("grain") > 0.01);
        Assert.True(Lost("sugar_beet") > 3 * Lost("grain"), $"{Lost("sugar_beet")} against {Lost("grain")}");
    }

    private static readonly (string, double)[] Nobody = [("course.dekulakisation.exile", 0), ("course.dekulakisation.camps", 0)];

    private static Yearbook On => Runs.Without();

    private static double Value(string id) => Runs.Record.Parameters.Value(id, "1");

    [Theory]
    [InlineData("procurement.grain.stations")]
    [InlineData("procurement.grain.state_farms")]
    public void A_channel_adds_up_over_the_republics_and_is_part_of_what_is_collected(string channel)
    {
        var zones = Runs.Record.Zones.Select(zone => zone.Id).ToList();
        foreach (var year in On.Years)
        {
            Assert.Equal(On[year, channel], zones.Sum(id => On[year, channel, zone: id]), 1e-6 * Math.Max(1, On[year, channel]));
            foreach (var id in zones) Assert.True(On[year, channel, zone: id] <= On[year, "procurement.grain", zone: id]);
        }

        Assert.True(On[1937, channel] > 0);
    }

    [Fact]
    public void What_is_paid_in_kind_is_on_account_of_the_quota_and_not_beside_it()
    {
        var without = Runs.Without("payment-in-kind state-farms");
        Assert.Equal(0, without.Sum(1928, 1940, "procurement.grain.stations"));
        Assert.Equal(0, without.Sum(1928, 1940, "procurement.grain.state_farms"));
        Assert.Equal(1, On.Sum(1930, 1939, "procurement.grain") / without.Sum(1930, 1939, "procurement.grain"), 0.02);
    }

    [Fact]
    public void Stations_take_a_smaller_part_of_a_bad_harvest_than_a_quota_does()
    {
        double Part(int year) => On[year, "procurement.grain.stations"] / On[year, "output", "grain"] / On[year, "stations.work"];
        Assert.Equal(1, Part(1936) / Part(1935), 0.1);
        Assert.True(On[1936, "output", "grain"] < 0.9 * On[1935, "output", "grain"]);
        Assert.True(On[1936, "procurement.share"] > 1.1 * On[1935, "procurement.share"]);
    }

    [Fact]
    public void The_stations_grain_is_not_paid_for()
    {
        var without = Runs.Without("payment-in-kind");
        Assert.True(On[1940, "procurement.grain.stations"] > 1e6);
        Assert.True(On[1940, "money.procurement"] < without[1940, "money.procurement"]);
    }

    [Fact]
    public void State_farms_sow_what_is_ordered_where_there_are_tractors_for_it()
    {
        var hectares = Runs.Record.Parameters.Value("farms.state.hectares", "ha/piece");
        foreach (var year in On.Years.Where(year => year > 1928))
        {
            var sown = On[year, "state_farms.share"] * On[year, "farm.area", "grain"];
            Assert.True(sown <= 12e6);
            Assert.True(sown <= hectares * 1.05 * Math.Max(On[year, "tractors.park"], On[year - 1, "tractors.park"]));
        }

        Assert.Equal(0, Runs.Without("state-farms").Sum(1928, 1940, "state_farms.share"));
    }

    [Fact]
    public void Hours_go_to_the_plot_where_labour_days_bring_little_and_the_market_much()
    {
        using var country = Open();
        var plots = new Plots(country, new Surplus(country, new CropTable(country)));
        double Hours(double labourDay, double market, double limit) => plots.Hours<Number>(new(labourDay), market, limit).Value;
        Assert.Equal(Value("farms.plots.hours"), Hours(1, 0, 1), 1e-9);
        Assert.True(Hours(0.5, 0, 1) > Hours(1, 0, 1));
        Assert.True(Hours(1, 1, 1) > Hours(1, 0, 1));
        Assert.Equal(0.25, Hours(0.3, 1, 0.25));
    }

    [Fact]
    public void Members_grow_potatoes_in_the_place_of_grain_and_the_limit_of_1939_binds_them()
    {
        var without = Runs.Without("plots");
        Assert.True(On[1933, "plots.hours"] > 1.2 * Value("farms.plots.hours"));
        Assert.True(On[1933, "output", "potatoes"] > 1.01 * without[1933, "output", "potatoes"]);
        Assert.True(On[1933, "output", "grain"] < without[1933, "output", "grain"]);
        Assert.True(Runs.With(("course.plots.limit", 0.1))[1940, "plots.hours"] <= 0.1 + 1e-9);
    }

    [Fact]
    public void Chairmen_go_where_the_quota_is_missed()
    {
        var leaving = Runs.Record.Parameters.Value("farms.chairmen.leaving", "1/yr");
        var (usual, impossible) = (Runs.Without(), Runs.With(("course.procurement.grain_plan", 60e6)));
        Assert.Equal(leaving, usual[1935, "chairmen.replaced"], 0.05);
        Assert.True(impossible[1935, "chairmen.replaced"] > usual[1935, "chairmen.replaced"] + 0.1);
        Assert.True(impossible[1936, "chairmen.inexperience"] > usual[1936, "chairmen.inexperience"]);
    }

    [Fact]
    public void Political_sections_bring_order_sooner()
    {
        var without = Runs.Without("political-sections");
        Assert.Equal(without[1932, "farm.disorder"], On[1932, "farm.disorder"]);
        Assert.True(On[1934, "farm.disorder"] < without[1934, "farm.disorder"]);
    }

    [Fact]
    public void Kolkhozy_can_be_made_to_deliver_what_single_households_cannot()
    {
        var single = Runs.Play(Runs.Industrialisation with { Off = ["collectivisation"], Set = Nobody.ToDictionary() });
        var everywhere = Runs.Play(Runs.Industrialisation with { Off = ["collectivisation", "detachments"], Set = Nobody.ToDictionary() });
        var with = On.Sum(1932, 1937, "procurement.grain");
        Assert.True(with > 1.25 * single.Sum(1932, 1937, "procurement.grain"), "single households deliver as much");
        // What is owed of the harvest is more where more is reaped: 0.05 before that part was told apart.
        Assert.Equal(1, with / everywhere.Sum(1932, 1937, "procurement.grain"), 0.1);
        Assert.True(On.Sum(1932, 1937, "output", "grain") < single.Sum(1932, 1937, "output", "grain"));
    }

    private static Country Open() => new(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions());
}
