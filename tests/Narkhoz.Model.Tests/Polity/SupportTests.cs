namespace Narkhoz.Model.Tests.Polity;

/// <summary>Party and state beside society: support, risings, and arrests among the people.</summary>
public sealed class SupportTests
{
    [Fact]
    public void Unrest_is_higher_under_War_Communism_than_under_NEP()
    {
        var on = Runs.Governed(Runs.Nep);
        Assert.True(on[1920, "unrest"] > 3 * on[1926, "unrest"]);
        Assert.Equal(0, Runs.Governed(Runs.Nep, "unrest").Sum(1918, 1927, "unrest"));
    }

    [Fact]
    public void Those_killed_in_risings_leave_the_ledger()
    {
        var (with, without) = (Runs.Governed(Runs.Nep), Runs.Governed(Runs.Nep, "revolt"));
        Assert.True(with[1920, "revolt.dead"] > 0);
        Assert.Equal(0, without.Sum(1918, 1927, "revolt.dead"));
        Assert.True(with[1918, "population"] < without[1918, "population"]);
    }

    [Fact]
    public void Officials_who_are_shot_are_counted_among_the_executed_and_not_twice()
    {
        var (with, without) = (Runs.Governed(Runs.Industrialisation), Runs.Governed(Runs.Industrialisation, "denunciation"));
        Assert.True(with[1936, "officials.executed"] > 0);
        // Before the quotas every one is taken besides; under them officials are part of the quota where it is larger.
        Assert.Equal(with[1936, "officials.executed"], with[1936, "executed"]);
        Assert.Equal(0, without[1936, "executed"]);
        Assert.True(with[1937, "officials.executed"] > 0);
        Assert.InRange(with[1937, "executed"] - without[1937, "executed"], 0, with[1937, "officials.executed"] - 1);
    }

    [Fact]
    public void A_purged_administration_costs_output()
    {
        var (with, without) = (Runs.Governed(Runs.Industrialisation), Runs.Governed(Runs.Industrialisation, "administration"));
        Assert.True(with[1937, "officials.shortfall"] > 0.02);
        Assert.True(with[1937, "industry.index"] < without[1937, "industry.index"]);
        Assert.Equal(with[1935, "industry.index"], without[1935, "industry.index"]);
    }

    [Fact]
    public void Fear_keeps_stocks_out_of_the_returns()
    {
        using var with = Simulation.Start(Runs.Record, Runs.PurgeYears).Run(47);
        using var without = Simulation.Start(Runs.Record, Runs.PurgeYears with { Off = ["vigilance"] }).Run(47);
        Assert.True(with.Country.Polity!.Silence[0] > 0);
        Assert.Equal(0, without.Country.Polity!.Silence[0]);
    }
}
