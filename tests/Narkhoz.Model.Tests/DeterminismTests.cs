using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>A run is a function of scenario and seed: docs/determinism.md.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<ulong[]> Hashes = new(() => HashOfEveryMonth(Runs.Start()));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(7, true)]
    [InlineData(1, false)]
    [InlineData(7, false)]
    public void Every_month_has_the_same_state_on_any_number_of_threads_with_vectors_on_or_off(int threads, bool simd) =>
        Assert.Equal(Hashes.Value, HashOfEveryMonth(Runs.Start(threads, simd)));

    [Fact]
    public void Another_seed_gives_another_run()
    {
        using var other = Simulation.Start(Runs.Record, Runs.Industrialisation with { Seed = 2 });
        Assert.NotEqual(Hashes.Value[11], other.Run(12).StateHash());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(61)]
    [InlineData(155)]
    [InlineData(156)]
    public void A_run_restored_goes_on_as_if_it_had_never_stopped(int months)
    {
        using var first = Runs.Start().Run(months);
        using var second = Again(first, new SimulationOptions(2, false));
        Assert.Equal(first.StateHash(), second.StateHash());
        Assert.Equal(Hashes.Value[^1], second.Run().StateHash());
    }

    [Fact]
    public void A_run_restored_after_every_year_tells_the_same_chronicle()
    {
        using var whole = Runs.Start().Run();
        var parts = Runs.Start();
        while (!parts.Done)
        {
            parts.Run(12);
            using var before = parts;
            parts = Again(before);
        }

        Assert.Equal(whole.StateHash(), parts.StateHash());
        Assert.Equal(whole.Chronicle, parts.Chronicle);
        parts.Dispose();
    }

    [Fact]
    public void A_fork_that_changes_nothing_is_the_original()
    {
        var last = Runs.Record.Timeline.Last(decision => decision.Instrument == "course.priority.heavy");
        using var fork = Runs.Start().Run(Math.Min(24, last.From.Index - Runs.Industrialisation.From.Index));
        fork.Decide(last);
        Assert.Equal(Hashes.Value[^1], fork.Run().StateHash());
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(12, 12)]
    [InlineData(12, 60)]
    [InlineData(60, 61)]
    public void A_fork_survives_a_restore_wherever_it_is_pinned(int pinned, int restored)
    {
        using var straight = Runs.Start().Run(pinned);
        straight.Decide(Quota(straight.Now));
        using var halted = Runs.Start().Run(pinned);
        halted.Decide(Quota(halted.Now));
        halted.Run(restored - pinned);
        using var resumed = Again(halted);
        Assert.Equal(straight.Run().StateHash(), resumed.Run().StateHash());
        Assert.NotEqual(Hashes.Value[^1], straight.StateHash());
    }

    [Fact]
    public void A_fork_pinned_after_a_restore_is_the_same_as_one_pinned_without()
    {
        using var straight = Runs.Start().Run(24);
        using var resumed = Again(straight);
        straight.Decide(Quota(new YearMonth(1931, 7)));
        resumed.Decide(Quota(new YearMonth(1931, 7)));
        Assert.Equal(straight.Run().StateHash(), resumed.Run().StateHash());
        Assert.Equal(straight.Chronicle, resumed.Chronicle);
    }

    [Fact]
    public void The_later_of_two_forks_of_an_instrument_stands()
    {
        using var twice = Runs.Start().Run(12);
        twice.Decide(Quota(new YearMonth(1930, 1)));
        twice.Decide(Quota(new YearMonth(1930, 1)) with { Value = 0.4 });
        using var once = Runs.Start().Run(12);
        once.Decide(Quota(new YearMonth(1930, 1)) with { Value = 0.4 });
        Assert.Equal(once.Run().StateHash(), twice.Run().StateHash());
    }

    [Fact]
    public void Where_scenario_and_timeline_decide_in_the_same_month_the_scenario_stands()
    {
        var told = Runs.Record.Timeline.Where(decision => decision.Instrument.StartsWith("course.", StringComparison.Ordinal)).ToArray();
        var contrary = told.Select(decision => decision with { Value = decision.Value / 2 }).ToArray();
        var both = Runs.Industrialisation with { Decisions = contrary };
        var alone = Runs.Industrialisation with { Replay = false, Decisions = [.. Runs.Record.Timeline.Except(told), .. contrary] };
        using var first = Simulation.Start(Runs.Record, both).Run(36);
        using var second = Simulation.Start(Runs.Record, alone).Run(36);
        Assert.Equal(second.StateHash(), first.StateHash());
    }

    [Fact]
    public void A_decision_may_be_given_in_any_unit_of_its_instrument()
    {
        using var tonnes = Runs.Start().Run(12);
        using var megatonnes = Runs.Start().Run(12);
        tonnes.Decide(Target(30e6, "t"));
        megatonnes.Decide(Target(30, "Mt"));
        Assert.Equal(tonnes.Run(24).StateHash(), megatonnes.Run(24).StateHash());
    }

    [Fact]
    public void A_decision_on_what_does_not_exist_or_for_a_month_gone_by_is_refused()
    {
        using var simulation = Runs.Start().Run(2);
        Decision[] wrong =
        [
            Quota(simulation.Now) with { Instrument = "course.procurement.grian" },
            Quota(simulation.Now) with { Instrument = "world.price.grain" },
            Quota(simulation.Now) with { Instrument = "plan.first.snow" },
            Quota(simulation.Now) with { Unit = "ha" },
            Quota(simulation.Now.Plus(-1)),
        ];
        Assert.All(wrong, decision => Assert.DoesNotContain('\n', Assert.Throws<RecordException>(() => simulation.Decide(decision)).Message));
    }

    private static Decision Quota(YearMonth from) =>
        new(from, "course.procurement.grain", 0.2, "1", "a lighter quota", "test", Confidence.Estimate, "test", 0);

    private static Decision Target(double value, string unit) =>
        new(new YearMonth(1929, 1), "plan.first.steel", value, unit, "more steel", "test", Confidence.Estimate, "test", 0, new YearMonth(1933, 12));

    private static Simulation Again(Simulation simulation, SimulationOptions? options = null)
    {
        using var memory = new MemoryStream();
        simulation.Save(memory);
        memory.Position = 0;
        return Simulation.Restore(memory, Runs.Record, Runs.Industrialisation, options);
    }

    private static ulong[] HashOfEveryMonth(Simulation simulation)
    {
        using (simulation)
        {
            var hashes = new List<ulong>();
            for (; !simulation.Done; simulation.Advance()) hashes.Add(simulation.StateHash());
            hashes.Add(simulation.StateHash());
            return [.. hashes];
        }
    }
}
