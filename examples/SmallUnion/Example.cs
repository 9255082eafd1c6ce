using System.Globalization;
using Narkhoz.Planning.Balances;
using Narkhoz.Planning.Breakdown;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Techniques;

namespace Narkhoz.Examples.SmallUnion;

internal sealed class Example : IExample
{
    public void Run(TextWriter output, string data)
    {
        var folder = Path.Combine(Shelf.Folder, "SmallUnion");
        var table = TableReader.Read(TableSource.At(Path.Combine(folder, "table")));
        var (system, targets) = (table.System, table.Targets!);

        // 1. The optimum: as many complete sets as capacities and labour allow, with the valuations that prove it.
        var best = new OptimalPlanner().Plan(new PlanProblem(system, targets, PlanObjective.Assortment));
        output.WriteLine(Line($"The optimum makes {best.Sets:0.000} sets; gap below 1e-6: {best.Proof.Gap < 1e-6}"));

        // 2. The same bill by Gosplan's rounds on average norms, and what can be delivered.
        var bill = FinalUses.Of(targets, best.Sets);
        var compare = new RoundsAgainstOptimum(system, bill);
        output.WriteLine("rounds  error   theory  deliverable  value met");
        foreach (var rounds in new[] { 1, 2, 4, 8 })
        {
            var outcome = compare.Run(new GosplanRules { Rounds = rounds });
            var last = outcome.Plan.Rounds[^1];
            output.WriteLine(Line($"{rounds,6}  {last.Error:0.0000}  {last.Theory:0.0000}  {outcome.Deliverable,10:0.0%}  {outcome.Met,8:0.0%}"));
        }

        output.WriteLine(Line($"Endless rounds: {compare.Balanced():0.0%}. The rest is lost because average norms cannot choose techniques."));
        var sheet = new BalanceBook(system, compare.Planner.Mix, compare.Run(new GosplanRules { Rounds = 2 }).Plan.Outputs, bill).Sheet(system.Products.IndexOf("steel"), users: 3);
        output.WriteLine(Line($"Steel after two rounds: {sheet.Sources:0.00} for {sheet.Uses:0.00}, of which {string.Join(", ", sheet.Industry.Select(use => Line($"{use.User} {use.Amount:0.00}")))}"));
        output.WriteLine();
        Prices(output, system, targets, best);
        Techniques(output, system);
        Breakdown(output, folder, system, bill);
    }

    /// <summary>Prices of five kinds at which the bill costs the labour that it embodies.</summary>
    private static void Prices(TextWriter output, ProductionSystem system, PlanTargets targets, OptimalPlan best)
    {
        double[] bill = [.. FinalUses.Of(targets, 1).Wanted()];
        var values = LabourValues.Of(Costing.Of(system));
        var labour = bill.Select((units, product) => units * values.Prices[product]).Sum();

        // Wages buy six tenths of the bill.
        var costing = Costing.Of(system, wageGoods: [.. bill.Select(units => 0.6 * units / labour)]);
        var production = ProductionPrices.Of(costing, CapitalBase.Stocks);
        var twoChannel = TwoChannelPrices.Of(costing, production.Formula.OnCapital / 2);
        var costPlus = CostPlusPrices.Balancing(costing, margin: 0.05, _ => true);
        var worth = bill.Select((units, product) => units * best.Prices[product]).Sum();
        output.WriteLine(Line($"Surplus value {LabourValues.RateOfSurplus(costing):0.0%}, profit on capital {production.Formula.OnCapital:0.0%}, turnover tax {costPlus.Tax[0]:0.0%} of retail prices"));
        output.WriteLine("product   value  production  cost-plus  two-channel  scarcity");
        var (made, plus, two) = (production.With(bill, labour), costPlus.Wholesale.With(bill, labour), twoChannel.With(bill, labour));
        for (var product = 0; product < bill.Length; product++)
            output.WriteLine(Line($"{system.Products[product],-8}  {values.Prices[product]:0.000}  {made.Prices[product],10:0.000}  {plus.Prices[product],9:0.000}  {two.Prices[product],11:0.000}  {best.Prices[product] * labour / worth,8:0.000}"));
        output.WriteLine();
    }

    /// <summary>Without capacities the techniques of least labour are the same whatever is wanted.</summary>
    private static void Techniques(TextWriter output, ProductionSystem system)
    {
        var choice = TechniqueChoice.Of(system);
        output.WriteLine($"Least labour: {string.Join(", ", choice.Techniques.Select(technique => system.Techniques[technique]))}; no technique would save more than 1e-10: {choice.LargestSaving < 1e-10}");
        output.WriteLine();
    }

    /// <summary>The plan shared out over the works of four republics, and the carriage of coal between them.</summary>
    private static void Breakdown(TextWriter output, string folder, ProductionSystem system, FinalUses bill)
    {
        var works = WorksFile.Read(TableSource.At(Path.Combine(folder, "works.csv")), system.Products);
        var gross = new LeontiefSolver(TechniqueMix.ByCapacity(system).Norms).GrossOutputs([.. bill.Wanted().Select(units => units / 2)]).Values;
        var plan = PlanBreakdown.Draw(gross, works, BreakdownRule.Achieved);
        foreach (var product in new[] { "coal", "machines" })
        {
            var place = system.Products.IndexOf(product);
            var sums = plan.Sums(place, own => own.Republic);
            output.WriteLine(Line($"{product} {gross[place]:0.00}: {string.Join(", ", sums.Select(sum => Line($"{sum.Group} {sum.Target:0.00}")))}; adds up to the last bit: {sums.Sum(sum => sum.Target) + plan.Unplaced[place] == gross[place]}"));
        }

        // A thousand tonnes of coal, bought from everybody in proportion and by the best assignment.
        var republics = Labels.Named([.. works.Select(own => own.Republic).Distinct()]);
        var ways = WorksFile.Distances(TableSource.At(Path.Combine(folder, "distances.csv")), republics);
        var hauls = CrossHauls.Of(CrossHauls.Proportional([600, 300, 100, 0], [350, 450, 100, 100]), ways);
        output.WriteLine(Line($"Coal: {hauls.TwoWay.Sum(haul => haul.Units)} tonnes of 1,000 go both ways; the best assignment takes {hauls.Least:0} tonne-km in place of {hauls.Carriage:0}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
