using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>Who sets output and who allocates is a matter of the regime's mechanisms.</summary>
public sealed class RegimesTests
{
    private static readonly int[] Calm = [1934, 1935, 1936];

    [Fact]
    public void Every_regime_runs_and_each_runs_in_its_own_way()
    {
        var output = Runs.Record.Regimes.ToDictionary(regime => regime.Id, regime => Runs.Play(Runs.Full(1000, to: 1930) with { Regime = regime.Id })[1930, "industry.index"]);
        Assert.All(output.Values, index => Assert.True(index > 0));

        // Prices clear at sector resolution only, so that with plants these two regimes differ by own-need and by bread for the villages alone.
        Assert.Equal(Runs.Play(Runs.Full(1000, to: 1930, off: "own-need bread-shops") with { Regime = "restoration" })[1930, "industry.index"], output["restoration-market"]);
        Assert.Equal(output.Count, output.Values.Distinct().Count());
    }

    [Theory]
    [InlineData("nep", "")]
    [InlineData("command", "statute")]
    public void Where_the_plan_cannot_bind_no_task_drives_a_plant_whatever_is_decided(string regime, string off)
    {
        var book = Runs.Plants(off, regime: regime);
        Assert.All(Calm, year => Assert.Equal(0, book[year, "enterprises.padding"]));
        Assert.All(Calm, year => Assert.InRange(book[year, "enterprises.last_decade"], 0.32, 0.35));
        Assert.InRange(Runs.Plants()[1934, "enterprises.last_decade"], 0.4, 0.6);
    }

    [Fact]
    public void Trusts_keep_inputs_and_goods_alike_and_branches_that_work_to_a_figure_pile_up_goods()
    {
        var piled = Continued(1, "trusts");
        Assert.All(new ulong[] { 1, 2, 3 }, seed =>
        {
            var book = Continued(seed, "");
            Assert.InRange(Calm.Average(year => book[year, "enterprises.stock_ratio"]), 0.6, 1.5);
            Assert.True(Calm.Average(year => book[year, "enterprises.goods"]) < Calm.Average(year => piled[year, "enterprises.goods"]));
        });
    }

    [Fact]
    public void Wholesale_trade_makes_stores_of_inputs_smaller()
    {
        (string, double) half = ("enterprises.wholesale", 0.5);
        var (free, tied) = (Runs.Plants(regime: "reform-1965", set: half), Runs.Plants("wholesale", regime: "reform-1965"));
        Assert.All(Calm, year => Assert.True(free[year, "enterprises.inputs"] < tied[year, "enterprises.inputs"]));
        Assert.True(Calm.Average(year => free[year, "enterprises.last_decade"]) < Calm.Average(year => tied[year, "enterprises.last_decade"]));
    }

    private static Yearbook Continued(ulong seed, string off) =>
        Runs.Play(Runs.Full(1500, seed, 1936, off) with { Regime = "nep", Replay = false });
}
