using CsCheck;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Optimal;

/// <summary>What must hold of the optimal plan of any economy.</summary>
public sealed class OptimalPropertyTests
{
    private static readonly Gen<(ProductionSystem System, PlanTargets Targets)> s_economies =
        Gen.Select(Gen.Int[3, 25], Gen.ULong, (products, seed) => RandomEconomy.Draw(products, seed))
            .Where(economy => economy.Targets.Assortment.IndexOfAnyExcept(0.0) >= 0);

    [Fact]
    public void What_is_left_over_is_worth_nothing_and_what_earns_runs_to_its_limit() => s_economies.Sample(
        economy =>
        {
            var (system, plan) = (economy.System, Best(economy.System, economy.Targets));
            for (var i = 0; i < plan.Prices.Count; i++) Assert.InRange(Math.Abs(plan.Prices[i] * plan.Surplus[i]), 0, 1e-7);
            for (var k = 0; k < plan.FactorPrices.Count; k++) Assert.InRange(Math.Abs(plan.FactorPrices[k] * plan.Unused[k]), 0, 1e-7);
            for (var j = 0; j < plan.Levels.Count; j++)
                Assert.InRange(plan.Earned[j] > 0 ? plan.Earned[j] * (system.Capacity[j] - plan.Levels[j]) : -plan.Earned[j] * plan.Levels[j], -1e-9, 1e-7);
        },
        iter: 60);

    [Fact]
    public void Labour_counted_in_hours_changes_its_price_alone() => s_economies.Sample(
        economy =>
        {
            var (days, hours) = (Best(economy.System, economy.Targets), Best(InHours(economy.System), economy.Targets));
            Assert.Equal(days.Sets, hours.Sets, 1e-7);
            Assert.Equal(days.FactorPrices[0] / 8, hours.FactorPrices[0], 1e-6);
        },
        iter: 40);

    [Fact]
    public void The_order_of_the_products_changes_nothing() => s_economies.Sample(
        economy =>
        {
            var products = economy.System.Products.Count;
            int[] place = [.. Enumerable.Range(0, products).Select(i => products - 1 - i)];
            var turned = new PlanTargets([.. place.Select(i => economy.Targets.Orders[i])], [.. place.Select(i => economy.Targets.Assortment[i])]);
            Assert.Equal(Best(economy.System, economy.Targets).Sets, Best(Turned(economy.System, place), turned).Sets, 1e-7);
        },
        iter: 40);

    [Fact]
    public void A_larger_order_never_leaves_more_sets_and_takes_its_price_at_least() => Gen.Select(s_economies, Gen.Int[0, 2]).Sample(
        (economy, product) =>
        {
            var orders = economy.Targets.Orders.ToArray();
            orders[product] *= 1.05;
            var (before, after) = (Best(economy.System, economy.Targets), Best(economy.System, new PlanTargets(orders, economy.Targets.Assortment.ToArray())));
            var more = orders[product] - economy.Targets.Orders[product];
            Assert.InRange(after.Sets, 0, before.Sets - (before.Prices[product] * more) + 1e-6);
        },
        iter: 40);

    private static OptimalPlan Best(ProductionSystem system, PlanTargets targets) =>
        OptimalPlannerTests.Planned(new PlanProblem(system, targets, PlanObjective.Assortment));

    private static ProductionSystem InHours(ProductionSystem system)
    {
        var needs = system.FactorInputs;
        var hours = new SparseMatrix(needs.Rows, [.. needs.Starts], [.. needs.RowIndices], [.. needs.Values.ToArray().Select(days => 8 * days)]);
        return new ProductionSystem(
            system.Products, system.Techniques, system.Inputs, system.Outputs, [system.Factors[0] with { Available = 8 * system.Factors[0].Available }], hours, system.Capacity.ToArray());
    }

    private static ProductionSystem Turned(ProductionSystem system, int[] place) => new(
        system.Products, system.Techniques, Turned(system.Inputs, place), Turned(system.Outputs, place), system.Factors, system.FactorInputs, system.Capacity.ToArray());

    private static SparseMatrix Turned(SparseMatrix matrix, int[] place) => SparseMatrix.FromColumns(
        matrix.Rows,
        [.. Enumerable.Range(0, matrix.Columns).Select(j => matrix.RowsOf(j).ToArray().Zip(matrix.ValuesOf(j).ToArray(), (row, value) => (place[row], value)).ToList())]);
}
