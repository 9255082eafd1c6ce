using CsCheck;
using Narkhoz.Planning.Balances;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Balances;

/// <summary>Gosplan's rounds: each brings the plan nearer to balance by the factor rho(A), and never there.</summary>
public sealed class MaterialBalancesTests
{
    // Coal, steel, machines; rho(A) = 0.5 for this table: a ring of norms 0.5.
    private static readonly SparseMatrix Ring = SparseMatrix.FromColumns(3, [[(1, 0.5)], [(2, 0.5)], [(0, 0.5)]]);

    [Fact]
    public void The_error_falls_as_the_power_of_the_largest_root()
    {
        // Solution of x = A x + f for f = 7 on every product: 14.
        for (var rounds = 1; rounds <= 20; rounds++)
        {
            var targets = Draw(Ring, rounds, [7, 7, 7]);
            Assert.All(targets, target => Assert.Equal(14 * Math.Pow(0.5, rounds), 14 - target, 1e-9));
        }
    }

    [Fact]
    public void Rounds_come_to_the_solution_of_Leontief() =>
        Gen.Select(Gen.Double[0, 0.18].Array[25], Gen.Double[1, 100].Array[5]).Sample((norms, final) =>
        {
            var table = SparseMatrix.FromColumns(5, [.. Enumerable.Range(0, 5).Select(a => Enumerable.Range(0, 5).Select(i => (i, norms[(a * 5) + i])).ToArray())]);
            var targets = Draw(table, 400, final);
            return Enumerable.Range(0, 5).All(i => Math.Abs(targets[i] - final[i] - Enumerable.Range(0, 5).Sum(a => norms[(a * 5) + i] * targets[a])) < 1e-6 * targets[i]);
        });

    [Fact]
    public void A_directive_stands_and_the_balances_raise_it_by_the_counterplan_at_most()
    {
        var targets = new double[2];
        var table = SparseMatrix.FromColumns(2, [[], [(0, 2)]]);
        new MaterialBalances(table).Draw(new PlanBrief { Directive = [10, 10], FinalUses = [0, 0], Sources = [0, 0], Achieved = [0, 0], Capacity = [1000, 1000], Priority = [1, 1], MaximumCut = 0, Counterplan = 0.25, Rounds = 5 }, targets);
        Assert.Equal([12.5, 10], targets);
    }

    [Fact]
    public void Nothing_is_planned_below_what_was_achieved_or_beyond_capacity()
    {
        var targets = new double[2];
        var table = SparseMatrix.FromColumns(2, [[], [(0, 2)]]);
        new MaterialBalances(table).Draw(new PlanBrief { Directive = [double.NaN, 10], FinalUses = [0, 0], Sources = [0, 0], Achieved = [3, 0], Capacity = [15, 1000], Priority = [1, 1], MaximumCut = 0, Counterplan = 0, Rounds = 5 }, targets);
        Assert.Equal([15, 10], targets);
        new MaterialBalances(table).Draw(new PlanBrief { Directive = [double.NaN, 1], FinalUses = [0, 0], Sources = [0, 0], Achieved = [3, 0], Capacity = [15, 1000], Priority = [1, 1], MaximumCut = 0, Counterplan = 0, Rounds = 5 }, targets);
        Assert.Equal([3, 1], targets);
    }

    [Fact]
    public void Short_supply_cuts_the_last_in_priority_and_no_more_than_the_bound() =>
        Gen.Select(Gen.Double[0, 30], Gen.Double[0, 0.5]).Sample((supply, bound) =>
        {
            // Product 0 goes to branch 1 (rank 1) and branch 2 (rank 3); it can be made up to its capacity.
            var table = SparseMatrix.FromColumns(3, [[], [(0, 1)], [(0, 1)]]);
            var targets = new double[3];
            new MaterialBalances(table).Draw(new PlanBrief { Directive = [double.NaN, 10, 10], FinalUses = [0, 0, 0], Sources = [0, 0, 0], Achieved = [0, 0, 0], Capacity = [supply, 100, 100], Priority = [1, 1, 3], MaximumCut = bound, Counterplan = 0, Rounds = 3 }, targets);
            var missing = Math.Max(0, 20 - supply);
            return targets[1] == 10 && Math.Abs(targets[2] - (10 * (1 - Math.Min(bound, Math.Min(1, missing / 10))))) < 1e-9;
        });

    [Fact]
    public void Stocks_reported_spare_output()
    {
        var targets = new double[2];
        new MaterialBalances(SparseMatrix.FromColumns(2, [[], [(0, 2)]])).Draw(new PlanBrief { Directive = [double.NaN, 10], FinalUses = [0, 0], Sources = [8, 0], Achieved = [0, 0], Capacity = [100, 100], Priority = [1, 1], MaximumCut = 0, Counterplan = 0, Rounds = 3 }, targets);
        Assert.Equal(12, targets[0]);
    }

    [Fact]
    public void A_plan_without_a_round_and_a_table_that_is_not_square_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(Ring, 0, [1, 1, 1]));
        Assert.Throws<ArgumentException>(() => new MaterialBalances(SparseMatrix.FromColumns(2, [[(0, 1)]])));
    }

    private static double[] Draw(SparseMatrix norms, int rounds, double[] final)
    {
        var n = norms.Rows;
        var targets = new double[n];
        var (free, none, endless) = (new double[n], new double[n], new double[n]);
        Array.Fill(free, double.NaN);
        Array.Fill(endless, double.MaxValue);
        var first = new int[n];
        Array.Fill(first, 1);
        new MaterialBalances(norms).Draw(new PlanBrief { Directive = free, FinalUses = final, Sources = none, Achieved = none, Capacity = endless, Priority = first, MaximumCut = 0, Counterplan = 0, Rounds = rounds }, targets);
        return targets;
    }
}
