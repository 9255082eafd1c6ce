using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>A regime is a set of mechanisms: nothing else of it reaches the run.</summary>
public sealed class RegimeTests
{
    private const int Months = 60;

    [Fact]
    public void Every_mechanism_is_at_work_under_command_but_those_that_took_the_place_of_one() =>
        Assert.Equal(["shock-list", "war-over-fields", "men-away", "nationalisation", "market-prices", "neglect", "standstill", "kombedy", "bazaar", "nepmen", "bagging", "village-trade", "foreign-relief", "goods-for-grain", "emission", "chervonets", "paper-money", "flight-from-money", "flight", "sowing-response", "tax-in-kind", "own-need", "marriages", "epidemics", "trusts", "wholesale", "localism", "regional-ties", "corrected-output", "local-investment", "sales-profit", "cost-plan", "capital-charge", "collection", "income-outlays", "trust-prices", "hard-budget", "dealers-stocks", "absence", "wage-work", "discouragement", "specialists", "one-man-management", "outlets"], Runs.Mechanisms.Except(Runs.Record.Regimes[Regime.Usual].Mechanisms));

    [Fact]
    public void A_regime_is_the_same_as_switching_off_what_it_leaves_out()
    {
        var nep = Runs.Record.Regimes["nep"];
        Assert.DoesNotContain("deliveries", nep.Mechanisms);
        var off = Runs.Mechanisms.Except(nep.Mechanisms).ToList();
        string[] own = ["market-prices", "trust-prices", "hard-budget", "discouragement"];
        Assert.Equal(HashOf(Runs.Industrialisation with { Off = off }), HashOf(Runs.Industrialisation with { Regime = "nep", Off = own }));
        Assert.NotEqual(HashOf(Runs.Industrialisation), HashOf(Runs.Industrialisation with { Regime = "nep" }));
    }

    [Fact]
    public void Off_takes_mechanisms_from_a_regime()
    {
        var without = HashOf(Runs.Industrialisation with { Regime = "nep", Off = ["market"] });
        Assert.NotEqual(HashOf(Runs.Industrialisation with { Regime = "nep" }), without);
    }

    [Fact]
    public void A_run_under_another_regime_is_restored_under_it()
    {
        var scenario = Runs.Industrialisation with { Regime = "nep" };
        using var straight = Simulation.Start(Runs.Record, scenario).Run(24);
        using var memory = new MemoryStream();
        straight.Save(memory);
        memory.Position = 0;
        using var resumed = Simulation.Restore(memory, Runs.Record, scenario);
        Assert.Equal(straight.Run(24).StateHash(), resumed.Run(24).StateHash());
    }

    [Fact]
    public void A_regime_that_does_not_exist_is_refused() =>
        Assert.Contains(
            "no regime is called 'nepp'; the nearest known is 'nep'",
            Assert.Throws<RecordException>(() => Simulation.Start(Runs.Record, Runs.Industrialisation with { Regime = "nepp" })).Message,
            StringComparison.Ordinal);

    private static ulong HashOf(Scenario scenario)
    {
        using var simulation = Simulation.Start(Runs.Record, scenario).Run(Months);
        return simulation.StateHash();
    }
}
