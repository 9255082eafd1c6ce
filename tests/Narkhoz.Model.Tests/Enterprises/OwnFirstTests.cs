using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>Councils and ministries serve their own plants first: what one gains another loses, and nobody gains where nothing is short.</summary>
public sealed class OwnFirstTests
{
    private static readonly int[] Years = [1930, 1931, 1932, 1933, 1934];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_sent_out_adds_up_as_the_orders_say(bool councils)
    {
        using var country = Country();
        var grants = Dealt(country, councils, share: 0.7);
        Assert.True(grants.Uneven);
        var (ordered, sent) = (Sent(country, 0.7, country.Works.Desired.Span), Sent(country, grants, country.Works.Desired.Span));
        for (var input = 0; input < ordered.Length; input++) Assert.Equal(ordered[input], sent[input], Math.Max(1e-9, ordered[input] * 1e-9));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_nothing_is_short_nothing_is_held_back(bool councils)
    {
        using var country = Country();
        Assert.False(Dealt(country, councils, share: 1).Uneven);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_council_fills_the_stores_of_its_own_works_with_what_was_to_be_made_for_others(bool corrects)
    {
        using var country = Country();
        var (technology, stores) = (country.Technology, new LocalGrants(country));
        for (var p = 0; p < technology.Products; p++)
            for (var kind = 0; kind < InputKinds.Count && technology.Made[p]; kind++) country.Plants!.Wished[country.Plants.Kinds.At(kind, p)] = 0.05 * technology.Output[p] / 12;
        stores.Open(country);
        var grants = Dealt(country, councils: true, share: 1, stores, corrects);
        stores.Mean();
        Assert.Equal(corrects, grants.Uneven);
        Assert.Equal(corrects, stores.Uneven);
        var (ordered, sent, filled) = (Sent(country, 1, country.Works.Desired.Span), Sent(country, grants, country.Works.Desired.Span), Sent(country, stores, country.Plants!.Wished));
        Assert.Equal(corrects, filled.Sum() > 0);
        for (var input = 0; input < sent.Length; input++) Assert.Equal(ordered[input], sent[input] + filled[input], Math.Max(1e-9, ordered[input] * 1e-9));
    }

    [Fact]
    public void Ties_of_a_claimant_add_up_to_one()
    {
        using var country = Country();
        var ties = SupplyTies.ByRegion(country);
        Assert.All(ties.All, tie => Assert.Equal(1, tie.Own + Enumerable.Range(tie.First, tie.End - tie.First).Sum(k => ties.Parts[k]), 1e-12));
        Assert.InRange(Runs.Plants()[1930, "enterprises.region.network"], 0.1, 0.5);
    }

    [Fact]
    public void Localism_keeps_supplies_in_the_region_and_goes_with_the_councils()
    {
        Assert.All(new ulong[] { 1, 2, 3 }, seed =>
        {
            var councils = Runs.Plants(regime: "sovnarkhozy", seed: seed);
            Assert.True(Years.Average(year => councils[year, "enterprises.region.excess"]) > 0.001);
            Assert.All(Years, year => Assert.InRange(councils[year, "enterprises.region.shipped"], 0.9, 0.9999));
        });
        double Excess(string off) => Years.Average(year => Runs.Plants(off, regime: "sovnarkhozy")[year, "enterprises.region.excess"]);
        Assert.True(Excess("") > Excess("corrected-output") + 0.001);
        foreach (var book in new[] { Runs.Plants("localism", regime: "sovnarkhozy"), Runs.Plants() })
        {
            Assert.All(Years, year => Assert.Equal(0, book[year, "enterprises.region.excess"], 1e-12));
            Assert.All(Years, year => Assert.Equal(1, book[year, "enterprises.region.shipped"], 1e-12));
        }
    }

    [Fact]
    public void Councils_draw_supplies_from_their_own_region_and_ministries_do_not()
    {
        double Own(int year, string off = "", string regime = "sovnarkhozy") => Runs.Plants(off, regime: regime)[year, "enterprises.region.share"];
        Assert.All(Years, year => Assert.True(Own(year) > Own(year, regime: Regime.Usual) + 0.03));
        Assert.All(Years, year => Assert.Equal(Own(year, "regional-ties"), Own(year, regime: Regime.Usual), 0.01));
    }

    [Fact]
    public void Councils_leave_the_same_state_on_seven_threads_without_vectors_and_after_a_restore_and_allocate_nothing()
    {
        var scenario = Runs.Full(to: 1930) with { Regime = "sovnarkhozy" };
        using var plain = Simulation.Start(Runs.Record, scenario).Run(14);
        using var memory = new MemoryStream();
        plain.Save(memory);
        memory.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        plain.Run(10);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
        plain.Run();
        using var crew = Simulation.Start(Runs.Record, scenario, new SimulationOptions(7, false)).Run();
        Assert.Equal(plain.StateHash(), crew.StateHash());
        using var restored = Simulation.Restore(memory, Runs.Record, scenario, new SimulationOptions(2, true)).Run();
        Assert.Equal(plain.StateHash(), restored.StateHash());
    }

    [Fact]
    public void A_council_builds_what_its_works_lack_and_no_more_than_the_plan_has_there()
    {
        using var country = Country();
        var (rule, technology) = (new LocalInvestment(country), country.Technology);
        double[] planned = [.. Enumerable.Range(0, technology.Products).Select(p => technology.BuildCost[p] > 0 ? 100 / technology.BuildCost[p] : 0)];
        var (begun, coal) = (planned.ToArray(), technology.Product("coal"));
        rule.Direct(country, 0, begun);
        Assert.Equal(planned, begun);
        country.Works.Capacity[coal] = 1;
        country.Plants!.Book.Lacked[coal * technology.Zones] = 5;
        rule.Direct(country, 0, begun);
        Assert.Equal(Cost(planned), Cost(begun), 1e-9 * Cost(planned));
        Assert.True(begun[coal] > planned[coal]);
        Assert.All(Enumerable.Range(0, begun.Length).Where(p => p != coal), p => Assert.True(begun[p] <= planned[p]));
        rule.On = false;
        var without = planned.ToArray();
        rule.Direct(country, 0, without);
        Assert.Equal(planned, without);
        double Cost(double[] units) => units.Select((amount, p) => amount * technology.BuildCost[p]).Sum();
    }

    [Fact]
    public void Departmentalism_keeps_supplies_in_the_ministry_and_goes_without_the_rule()
    {
        Assert.All(new ulong[] { 1, 2, 3 }, seed => Assert.All(Years, year => Assert.True(Runs.Plants(seed: seed)[year, "enterprises.ministry.excess"] > 0)));
        Assert.All(Years, year => Assert.Equal(0, Runs.Plants("departmentalism")[year, "enterprises.ministry.excess"], 1e-12));
    }

    /// <summary>What is sent out of each input for levels of the branches, units; every share that works are granted lies between nought and one.</summary>
    private static double[] Sent(Country country, LocalGrants grants, ReadOnlySpan<double> levels)
    {
        var (technology, sent) = (country.Technology, new double[country.Technology.Products]);
        for (var p = 0; p < technology.Products; p++)
        {
            var inputs = technology.Inputs.RowsOf(p);
            for (var r = 0; r < technology.Zones; r++)
            {
                var share = grants.InZone(r, p);
                for (var k = 0; k < inputs.Length; k++)
                {
                    Assert.InRange(share[k], 0, 1 + 1e-12);
                    sent[inputs[k]] += levels[p] * grants.Weight(r, p) * technology.Inputs.ValuesOf(p)[k] * share[k];
                }
            }
        }

        return sent;
    }

    /// <summary>The same where all works are granted one share.</summary>
    private static double[] Sent(Country country, double share, ReadOnlySpan<double> levels)
    {
        var sent = new double[country.Technology.Products];
        for (var p = 0; p < sent.Length; p++)
        {
            var norms = country.Technology.Inputs.ValuesOf(p);
            for (var k = 0; k < norms.Length; k++) sent[country.Technology.Inputs.RowsOf(p)[k]] += levels[p] * norms[k] * share;
        }

        return sent;
    }

    private static LocalGrants Dealt(Country country, bool councils, double share, LocalGrants? stores = null, bool corrects = false)
    {
        var (technology, claims, grants) = (country.Technology, new Claims(country.Technology.Products), new LocalGrants(country));
        claims.Clear();
        technology.Priority.CopyTo(country.Works.Rank.Span);
        for (var p = 0; p < technology.Products; p++)
        {
            for (var rank = 1; rank <= Claims.Ranks; rank++) claims.Grant(rank, p, share);
            if (!technology.Made[p]) continue;
            country.Works.Desired[p] = technology.Output[p] / 12;
            for (var kind = 0; kind < InputKinds.Count; kind++) country.Plants!.Ordered[country.Plants.Kinds.At(kind, p)] = country.Works.Desired[p];
        }

        grants.Open(country, claims);
        OwnFirst rule = councils ? new Localism(country, grants) { Ties = new RegionalTies(country), Correction = new CorrectedOutput { On = corrects }, Stores = stores ?? new LocalGrants(country) } : new Departmentalism(country, grants, new Priority(country)) { On = false };
        rule.Run(country);
        grants.Mean();
        return grants;
    }

    private static Country Country() =>
        new(Runs.Record, Runs.Record.Parameters.With(new Dictionary<string, double> { ["enterprises.population"] = 3000 }), 1, new SimulationOptions(), Resolution.Full);
}
