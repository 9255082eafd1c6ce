using Narkhoz.Lab.Accounts;

namespace Narkhoz.Lab.Tests;

public sealed class AccountsTests
{
    [Fact]
    public void BalanceSheet_adds_up_the_zones()
    {
        var sheet = BalanceSheet.Read(FakeRun.Table(), "steel", 1928)!;
        Assert.Equal("t", sheet.Unit);
        Assert.Equal(["RSFSR", "UKR"], sheet.Zones.Select(column => column.Zone));
        Assert.Equal(4.2e6, sheet.Union.Sources.Single(line => line.Item == "produced").Amount, 3);
        Assert.Equal(0, sheet.Union.Difference, 3);
        Assert.All(sheet.Zones, column => Assert.Equal(0, column.Difference, 3));
        var ukraine = sheet.Zones[1];
        Assert.Equal(100, ukraine.Uses.Sum(line => line.Percent), 6);
        Assert.Equal(600.0 / 7, ukraine.Sources.Single(line => line.Item == "produced").Percent, 6);
    }

    [Fact]
    public void BalanceSheet_of_an_unknown_product_is_none() => Assert.Null(BalanceSheet.Read(FakeRun.Table(), "caviar", 1928));

    [Fact]
    public void DeathsByZone_names_the_worst_year_and_the_worst_zone_first()
    {
        var table = FakeRun.Table();
        Assert.Null(DeathsByZone.Read(table, FakeRun.Zones));
        var worst = table.Years.MaxBy(year => table.Value("deaths.excess", year));
        table.Write(new Model.Indicator(worst, "deaths.excess", "", "RSFSR", Model.Truth.True, 10, "person/yr"));
        table.Write(new Model.Indicator(worst, "deaths.excess", "", "UKR", Model.Truth.True, 30, "person/yr"));
        table.Write(new Model.Indicator(worst, "deaths.excess.rate", "", "UKR", Model.Truth.True, 0.03, "1/yr"));
        var deaths = DeathsByZone.Read(table, FakeRun.Zones)!;
        Assert.Equal(worst, deaths.Year);
        Assert.Equal([("UKR", "Ukraine", 30, 0.03), ("RSFSR", "Russia", 10, 0)], deaths.Zones.Select(zone => (zone.Zone, zone.Name, zone.Dead, zone.Rate)));
    }

    [Fact]
    public void RunComparison_of_a_run_with_itself_finds_no_difference()
    {
        var same = RunComparison.Between("a", FakeRun.Table(), "b", FakeRun.Table());
        Assert.Empty(same.Differences);
        Assert.Equal(["deaths.excess", "deaths", "births"], same.HumanCost.Select(difference => difference.Name));
    }

    [Fact]
    public void RunComparison_puts_the_largest_relative_difference_first()
    {
        var (a, b) = (FakeRun.Table(), FakeRun.Table(0.5));
        foreach (var year in b.Years)
            b.Write(new Model.Indicator(year, "famine", "", "", Model.Truth.True, 1, "1"));
        foreach (var year in a.Years)
            a.Write(new Model.Indicator(year, "famine", "", "", Model.Truth.True, 0, "1"));
        var comparison = RunComparison.Between("a", a, "b", b);
        Assert.Equal(["famine", "output", "output", "output"], comparison.Differences.Select(difference => difference.Name));
        Assert.Equal(1, comparison.Differences[0].Relative, 9);
        Assert.Equal(-0.5, comparison.Differences[1].Relative, 9);
        Assert.Equal(new YearDifference(1928, 4.2e6, 2.1e6), comparison.Differences[1].Years[0]);
    }
}
