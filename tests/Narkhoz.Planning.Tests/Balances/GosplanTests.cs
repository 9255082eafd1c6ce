using CsCheck;
using Narkhoz.Planning.Balances;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Balances;

/// <summary>Gosplan's rounds on any system: how they converge, what is carried out, and what is lost against the optimum.</summary>
public sealed class GosplanTests
{
    private const int Count = 6;

    // Everybody needs everybody, so that the largest root stands alone.
    private static readonly Gen<(ProductionSystem System, PlanTargets Targets)> Systems = Gen.Select(
        Gen.Double[0.01, 0.15].Array[Count * Count], Gen.Double[0.1, 2].Array[Count], Gen.Double[0, 20].Array[Count], Gen.Double[1, 30].Array[Count], Gen.Double[20, 400].Array[Count])
        .Select((norms, labour, orders, set, capacity) => (System(norms, labour, capacity), new PlanTargets(orders, set)));

    [Fact]
    public void The_error_falls_as_the_power_of_the_largest_root_until_a_capacity_stops_it() =>
        Gen.Select(Systems, Gen.Int[1, 12], Gen.Double[0.1, 3]).Sample((economy, rounds, sets) =>
        {
            var planner = new GosplanPlanner(economy.System);
            var plan = planner.Draw(FinalUses.Of(economy.Targets, sets), new GosplanRules { Rounds = rounds });
            var stopped = plan.Outputs.Select((output, product) => output >= planner.Mix.Capacity.Span[product]).Any(at => at);
            return plan.Rounds.All(round => round.Error <= (round.Theory * (1 + 1e-9)) + 1e-13)
                && (stopped || Math.Abs(plan.Rounds[^1].Error - plan.Rounds[^1].Theory) < (1e-6 * plan.Rounds[^1].Theory) + 1e-13 || AtItsLimit(planner, economy.Targets, sets));
        });

    [Fact]
    public void A_balanced_plan_is_carried_out_to_the_letter() => Gen.Select(Systems, Gen.Double[0.05, 0.95]).Sample((economy, share) =>
    {
        var bill = FinalUses.Of(economy.Targets, 1);
        var possible = new RoundsAgainstOptimum(economy.System, bill).Balanced() * share;
        var outcome = new RoundsAgainstOptimum(economy.System, new FinalUses(Count, households: [.. bill.Wanted().Select(wanted => wanted * possible)])).Run(new GosplanRules { Rounds = 400 });
        return outcome is { Delivered: > 1 - 1e-9, Deliverable: > 1 - 1e-9, Met: > 1 - 1e-9 }
            && Enumerable.Range(0, Count).All(technique => Math.Abs(outcome.Executed.Levels[technique] - outcome.Plan.Outputs[technique]) < 1e-6 * outcome.Plan.Outputs[technique]);
    });

    [Fact]
    public void What_is_carried_out_is_possible_and_never_beats_perfect_coordination() =>
        Gen.Select(Systems, Gen.Int[1, 8], Gen.Double[0.1, 5], Gen.Int[0, 2], Gen.Int[1, 3].Array[Count]).Sample((economy, rounds, sets, residual, priority) =>
        {
            var outcome = new RoundsAgainstOptimum(economy.System, FinalUses.Of(economy.Targets, sets)).Run(new GosplanRules { Rounds = rounds, Residual = (ResidualDeficits)residual, Priority = priority });
            var levels = outcome.Executed.Levels.ToArray();
            var used = new double[Count];
            economy.System.Inputs.AddTimes(levels, used);
            return Enumerable.Range(0, Count).All(product => used[product] <= (levels[product] * (1 + 1e-9)) + 1e-9 && levels[product] <= outcome.Plan.Outputs[product] + 1e-9 && levels[product] <= economy.System.Capacity[product])
                && outcome.Delivered <= outcome.Deliverable + 1e-9;
        });

    [Fact]
    public void Tightened_norms_balance_on_paper_and_stop_production()
    {
        // Steel takes one coal each; coal can make 8 of the 10 that are asked for, and norms may be tightened by a tenth.
        var system = System([0, 0, 1, 0], [1, 1], [8, 100]);
        var plan = new GosplanPlanner(system).Draw(new FinalUses(2, households: [0, 10]), new GosplanRules { Rounds = 5, Residual = ResidualDeficits.TightenNorms, LargestTightening = 0.1 });
        Assert.Equal([8.0, 10], plan.Outputs);
        Assert.Equal([0.9, 1], plan.Tightening);
        var executed = new PlanExecution(system, TechniqueMix.ByCapacity(system)).Run([8, 10], [0, 0], plan.Tightening);
        Assert.Equal([8.0, 8], executed.Levels.Select(level => Math.Round(level, 9)));
        Assert.Equal([ExecutedPlan.Nothing, 0], executed.StoppedBy);
    }

    [Fact]
    public void The_first_in_priority_is_served_before_the_others()
    {
        // Coal for steel (rank 1) and for heating (rank 2).
        var system = System([0, 0, 0, 1, 0, 0, 1, 0, 0], [1, 1, 1], [12, 100, 100]);
        var executed = new PlanExecution(system, TechniqueMix.ByCapacity(system), [1, 1, 2]).Run([12, 10, 10], [0, 0, 0]);
        Assert.Equal([12.0, 10, 2], executed.Levels.Select(level => Math.Round(level, 9)));
    }

    [Fact]
    public void More_rounds_deliver_more_until_the_average_techniques_are_the_limit()
    {
        // The seeded economy of a hundred products: its optimum is 1.361682482 sets.
        var (system, targets) = RandomEconomy.Draw(100, 1917);
        var compare = new RoundsAgainstOptimum(system, FinalUses.Of(targets, 1.361682482));
        var balanced = compare.Balanced();
        Assert.InRange(balanced, 0.1, 0.999);
        double last = 0;
        foreach (var rounds in new[] { 1, 2, 4, 8, 16, 64 })
        {
            var now = compare.Run(new GosplanRules { Rounds = rounds }).Deliverable;
            Assert.True(now >= last - 1e-12);
            last = now;
        }

        Assert.Equal(balanced, last, 1e-9);
    }

    [Fact]
    public void A_table_that_uses_up_more_than_it_makes_is_named() => Assert.Contains(
        "largest root", Assert.Throws<InvalidOperationException>(() => new GosplanPlanner(System([1.1], [1], [double.PositiveInfinity])).Draw(new FinalUses(1, households: [1]), new GosplanRules())).Message, StringComparison.Ordinal);

    /// <summary>The limit of the rounds is clipped although the draft is not yet.</summary>
    private static bool AtItsLimit(GosplanPlanner planner, PlanTargets targets, double sets) =>
        planner.Draw(FinalUses.Of(targets, sets), new GosplanRules { Rounds = 600 }).Outputs.Select((output, product) => output >= planner.Mix.Capacity.Span[product] * (1 - 1e-12)).Any(at => at);

    private static ProductionSystem System(double[] norms, double[] labour, double[] capacity)
    {
        var count = labour.Length;
        var inputs = SparseMatrix.FromColumns(count, [.. Enumerable.Range(0, count).Select(j => Enumerable.Range(0, count).Select(i => (i, norms[(j * count) + i])).ToArray())]);
        var work = SparseMatrix.FromColumns(1, [.. labour.Select(hours => new[] { (0, hours) })]);
        return new ProductionSystem(Labels.Numbered("product-", count), Labels.Numbered("works-", count), inputs, SparseMatrix.Unit(count), [new Factor("labour", FactorKind.Labour)], work, capacity);
    }
}
