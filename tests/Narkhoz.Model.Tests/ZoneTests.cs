using Narkhoz.Model.Economy.Agriculture;

namespace Narkhoz.Model.Tests;

/// <summary>The zones of the RSFSR: who sells grain and who eats it, whose horses plough, where a drought strikes and where people die of it.</summary>
public sealed class ZoneTests
{
    private static readonly Yearbook On = Runs.Without();

    [Theory]
    [InlineData(3, 3, 1, 1)]
    [InlineData(1.2, 3, 1, 1)]
    [InlineData(0.5, 3, 1, 0.5)]
    [InlineData(4.5, 3, 1, 1.5)]
    [InlineData(0.9, 0.9, 1, 1)]
    [InlineData(0.45, 0.9, 1, 0.5)]
    public void Where_herders_horses_never_ploughed_they_die_before_a_field_lies_idle(double power, double atFirst, double usual, double felt) =>
        Assert.Equal(felt, Sowing.Felt(power, atFirst, usual), 1e-12);

    [Fact]
    public void Zones_sell_of_a_normal_harvest_what_they_have_beyond_their_need()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation).Run(1);
        var country = simulation.Country;
        var (technology, crops) = (country.Technology, new CropTable(country));
        var parts = new double[technology.Zones];
        new OwnNeed(country, new Surplus(country, crops)).Parts(country, parts);
        double Part(string zone) => parts[Array.IndexOf(technology.ZoneIds, zone)];
        Assert.True(Part("CEN") < 0.7 && Part("NCA") > 1.2 && Part("UKR") > 1, $"{Part("CEN")}, {Part("NCA")}, {Part("UKR")}");
        double sold = 0, reaped = 0;
        for (var r = 0; r < parts.Length; r++)
        {
            var normal = crops.Area[(r * technology.Products) + technology.Product("grain")] * crops.Yield[(r * technology.Products) + technology.Product("grain")];
            (sold, reaped) = (sold + (parts[r] * normal), reaped + normal);
        }

        Assert.Equal(1, sold / reaped, 1e-9);
    }

    [Fact]
    public void A_drought_strikes_the_steppe_of_Ukraine_more_unevenly_than_the_Volga()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation);
        var spread = new DistrictSpread(simulation.Country);
        double Least(string zone) => spread.Of(Array.IndexOf(simulation.Country.Technology.ZoneIds, zone))[0];
        Assert.True(Least("UKR") < Least("NCA") && Least("NCA") < Least("VOL"));
    }

    /// <summary>Of the famine of 1932-33 the zones of grain die, the consuming centre does not.</summary>
    [Fact]
    public void In_1933_the_zones_of_grain_starve_and_the_centre_does_not()
    {
        double Rate(string zone) => On[1933, "deaths.excess.rate", zone: zone];
        foreach (var zone in new[] { "NCA", "VOL", "UKR", "KAZ" }) Assert.True(Rate(zone) > 5 * Rate("CEN"), $"{zone} {Rate(zone)}, CEN {Rate("CEN")}");
    }

    /// <summary>Under NEP the hungry buy bread of villages that have it; where trade is free a zone that is once hungry comes out of it.</summary>
    [Fact]
    public void Where_trade_is_free_hungry_villages_fetch_bread_of_those_that_have_it()
    {
        var (on, off) = (Runs.Years(), Runs.Years("village-trade"));
        Assert.True(on.Sum(1923, 1927, "deaths.excess") < 0.9 * off.Sum(1923, 1927, "deaths.excess"), $"{on.Sum(1923, 1927, "deaths.excess")} against {off.Sum(1923, 1927, "deaths.excess")}");
        Assert.True(on[1919, "deaths.excess", zone: "GEO"] < off[1919, "deaths.excess", zone: "GEO"]);
    }
}
