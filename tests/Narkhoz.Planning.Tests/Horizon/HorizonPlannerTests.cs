using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Horizon;

public sealed class HorizonPlannerTests
{
    [Theory]
    [InlineData(5, 3, 1)]
    [InlineData(6, 2, 2)]
    [InlineData(7, 3, 3)]
    public void Simplex_finds_the_same_optimum(int products, int years, int seed)
    {
        var drawn = RandomHorizon.Draw(products, years, (ulong)seed);
        var programme = drawn with
        {
            TerminalCapacity = [.. drawn.TerminalCapacity.Select(capacity => 0.9 * capacity)],
            Stocks = [.. Enumerable.Repeat(0.1, products)],
            Keeping = [.. Enumerable.Repeat(0.95, products)],
        };
        Assert.Equal(SecondOpinion.Of(programme), HorizonPlanner.Draw(programme).Value, 1e-6);
    }

    [Fact]
    public void One_year_is_the_optimal_plan_of_that_year()
    {
        // The optimum of the assortment problem with this seed, found by GLOP: 1.361682482.
        var (system, targets) = RandomEconomy.Draw(100, 1917);
        var plan = HorizonPlanner.Draw(new HorizonProgramme(system, [targets], HorizonObjective.Final(1)));
        Assert.Equal(1.361682482, plan.Value, 1e-6);
    }

    [Theory]
    [InlineData("final")]
    [InlineData("discounted")]
    [InlineData("capacity")]
    [InlineData("employment")]
    [InlineData("harmony")]
    public void Every_objective_is_proven(string name)
    {
        HorizonObjective objective = name switch
        {
            "final" => HorizonObjective.Final(4),
            "discounted" => HorizonObjective.Discounted(4, 0.05),
            "capacity" => HorizonObjective.Capital(),
            "employment" => HorizonObjective.Employed(4),
            _ => HorizonObjective.Harmonious(4),
        };
        var plan = HorizonPlanner.Draw(RandomHorizon.Draw(20, 4, 7, objective));
        Assert.Null(plan.Proof.Fault(ProofBar.Default));
        Assert.InRange(plan.Bound - plan.Value, 0, 1e-6 * (1 + plan.Value));
        Assert.Equal(name, plan.Programme.Objective.Name);
    }

    [Fact]
    public void Prices_and_what_is_left_over_are_complementary()
    {
        var plan = HorizonPlanner.Draw(RandomHorizon.Draw(20, 3, 5), new HorizonOptions { Gap = 1e-9 });
        var system = plan.Programme.System;
        for (var year = 0; year < plan.Years; year++)
        {
            var capacity = plan.Capacity(year);
            for (var technique = 0; technique < 20; technique++)
            {
                Assert.True(Math.Abs(plan.Rents(year)[technique] * (capacity[technique] - plan.Levels(year)[technique])) < 1e-7);
                Assert.True(plan.Levels(year)[technique] * plan.ReducedCosts(year)[technique] < 1e-7);
                // What a unit of output is worth is what its inputs, labour and capacity are worth, unless it is not made.
                var profit = plan.Prices(year)[technique] - system.Inputs.Dot(technique, plan.Prices(year)) - system.FactorInputs.Dot(technique, plan.FactorPrices(year)) - plan.Rents(year)[technique];
                Assert.Equal(-plan.ReducedCosts(year)[technique], profit, 1e-8);
            }
        }
    }

    [Fact]
    public void Units_of_a_product_do_not_matter()
    {
        var programme = RandomHorizon.Draw(12, 3, 11);
        var system = programme.System;
        // Product 3 in thousandths: its row of inputs and capital, its technique's output, and its targets are a thousand times as large.
        var scaled = new ProductionSystem(system.Products, system.Techniques, Scaled(system.Inputs, 3), Scaled(system.Outputs, 3), system.Factors, system.FactorInputs, system.Capacity.ToArray())
        { Capital = Scaled(system.Capital!, 3), Depreciation = system.Depreciation };
        var years = programme.Years.Select(year => new PlanTargets(Times(year.Orders, 3), Times(year.Assortment, 3))).ToArray();
        var plan = HorizonPlanner.Draw(programme);
        var other = HorizonPlanner.Draw(programme.For(scaled, years, programme.Objective));
        Assert.Equal(plan.Value, other.Value, 1e-6);
        Assert.Equal(plan.Prices(1)[3], 1000 * other.Prices(1)[3], 1e-5);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var programme = RandomHorizon.Draw(30, 3, 2);
        var (one, two) = (HorizonPlanner.Draw(programme, new HorizonOptions { Threads = 1 }), HorizonPlanner.Draw(programme, new HorizonOptions { Threads = 2 }));
        Assert.Equal(one.Levels(2).ToArray(), two.Levels(2).ToArray());
        Assert.Equal(one.Value, two.Value);
    }

    [Fact]
    public void A_plan_drawn_up_anew_is_the_plan_drawn_up_afresh()
    {
        var programme = RandomHorizon.Draw(40, 4, 3);
        var plan = HorizonPlanner.Draw(programme);
        PlanTargets[] years = [.. programme.Years];
        var orders = years[2].Orders.ToArray();
        orders[7] *= 1.1;
        years[2] = new PlanTargets(orders, years[2].Assortment.ToArray());
        var changed = programme.For(programme.System, years, programme.Objective);
        var (warm, cold) = (HorizonPlanner.Redraw(plan, changed), HorizonPlanner.Draw(changed));
        Assert.Equal(cold.Value, warm.Value, 1e-6);
        Assert.True(warm.Iterations < cold.Iterations);
    }

    [Theory]
    [InlineData(0, 3, 1.1)]
    [InlineData(0, 11, 0.5)]
    [InlineData(1, 20, 3)]
    [InlineData(3, 29, 1.5)]
    public void Planning_anew_gives_the_plan_of_the_changed_orders_however_large_the_change(int year, int product, double times)
    {
        var programme = RandomHorizon.Draw(30, 4, 5);
        var plan = HorizonPlanner.Draw(programme);
        PlanTargets[] years = [.. programme.Years];
        var orders = years[year].Orders.ToArray();
        orders[product] *= times;
        years[year] = new PlanTargets(orders, years[year].Assortment.ToArray());
        var changed = programme.For(programme.System, years, programme.Objective);
        var cold = HorizonPlanner.Draw(changed);
        var warm = HorizonPlanner.Redraw(plan, changed);
        Assert.Equal(cold.Value, warm.Value, 1e-6);
        // The factor that a plan keeps is lent, never changed: the plan can be drawn anew again, and on from what was drawn anew.
        Assert.Equal(warm.Levels(2), HorizonPlanner.Redraw(plan, changed).Levels(2));
        Assert.Equal(plan.Value, HorizonPlanner.Redraw(warm, programme).Value, 1e-6);
    }

    [Fact]
    public void Higher_orders_never_make_the_plan_better()
    {
        var programme = RandomHorizon.Draw(15, 3, 21);
        var value = HorizonPlanner.Draw(programme).Value;
        for (var product = 0; product < 15; product += 4)
        {
            PlanTargets[] years = [.. programme.Years];
            var orders = years[1].Orders.ToArray();
            orders[product] += 0.1;
            years[1] = new PlanTargets(orders, years[1].Assortment.ToArray());
            var changed = programme.For(programme.System, years, programme.Objective);
            Assert.True(HorizonPlanner.Draw(changed).Value <= value + 1e-6);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_asked_is_proven_or_told_to_be_impossible(int part)
    {
        var proven = 0;
        for (var seed = part; seed <= 40; seed += 4)
        {
            var (products, years) = (5 + (seed % 16), 1 + (seed % 5));
            HorizonObjective[] objectives = [HorizonObjective.Final(years), HorizonObjective.Harmonious(years), HorizonObjective.Capital(), HorizonObjective.Employed(years)];
            var programme = RandomHorizon.Draw(products, years, (ulong)seed, objectives[seed / 4 % 4]) with { Lag = 1 + (seed % 2) };
            if (seed % 3 == 0) programme = programme with { Keeping = [.. Enumerable.Repeat(0.9, products)], Stocks = [.. Enumerable.Repeat(0.2, products)] };
            if (seed % 3 == 1) programme = programme with { GreatestRise = 0.2, GreatestFall = 0.1 };
            if (seed % 7 > 2) programme = programme with { TerminalCapacity = [] };
            if (seed % 11 == 5) programme = programme with { LeastSets = [.. Enumerable.Repeat(1.0, years)] };
            try
            {
                Assert.Null(HorizonPlanner.Draw(programme).Proof.Fault(ProofBar.Default));
                proven++;
            }
            catch (InfeasibleHorizonException error)
            {
                Assert.All(error.Clashes, clash => Assert.True(clash.Missing > 0));
            }
        }

        Assert.True(proven >= 5, $"only {proven} of 10 were possible");
    }

    private static SparseMatrix Scaled(SparseMatrix matrix, int row)
    {
        var (values, rows) = (matrix.Values.ToArray(), matrix.RowIndices.ToArray());
        for (var k = 0; k < rows.Length; k++) values[k] *= rows[k] == row ? 1000 : 1;
        return new SparseMatrix(matrix.Rows, matrix.Starts.ToArray(), rows, values);
    }

    private static double[] Times(ReadOnlySpan<double> vector, int place)
    {
        var copy = vector.ToArray();
        copy[place] *= 1000;
        return copy;
    }
}
