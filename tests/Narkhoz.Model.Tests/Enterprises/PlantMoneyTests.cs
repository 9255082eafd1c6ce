using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>Money, pay and machines of the plants.</summary>
public sealed class PlantMoneyTests
{
    private static readonly int[] Calm = [1934, 1935, 1936];

    [Fact]
    public void List_prices_are_planned_cost_and_margin()
    {
        using var country = Country();
        var prices = new PlantPrices(country);
        for (var p = 0; p < country.Technology.Products; p++)
        {
            if (!country.Technology.Made[p]) continue;
            var cost = prices.Materials[p] + prices.Wages[p] + (prices.Wear[p] / country.Technology.Utilisation[p]);
            Assert.Equal(1 / 1.05, cost, 1e-4);
        }
    }

    [Fact]
    public void A_branch_whose_plants_have_other_money_stops_the_run()
    {
        using var country = Country();
        var branches = new BranchAccounts(country.Slab, country.Technology.Products);
        country.Slab.Seal();
        double[] roubles = [5400, 100, 2000, 1500, 300, 200, 400];
        branches.Close(country, 0, roubles, 1100);
        Assert.Equal(5400, branches.OfYear(AccountItem.Revenue));
        var error = Assert.Throws<LedgerBreachException>(() => branches.Close(country, 0, roubles, 2202.5));
        Assert.Contains("the branch has 220000 kopecks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Turnover_tax_goes_through_the_accounts_of_the_plants_and_goes_with_the_wedge()
    {
        var (plants, without) = (Runs.Plants(), Runs.Plants("wedge"));
        Assert.All(Calm, year => Assert.InRange(plants[year, "enterprises.tax"], 0.02 * plants[year, "enterprises.revenue"], plants[year, "enterprises.revenue"]));
        Assert.All(Calm, year => Assert.Equal(0, without[year, "enterprises.tax"]));
    }

    [Fact]
    public void Soft_budgets_cover_losses_and_hard_ones_empty_the_stores()
    {
        var (soft, hard) = (Runs.Plants(), Runs.Plants("soft-budget"));
        Assert.True(Mean(soft, "enterprises.covered") > 1.3 * Mean(hard, "enterprises.covered"));
        Assert.True(Mean(soft, "enterprises.inputs") > 1.03 * Mean(hard, "enterprises.inputs"));
        Assert.True(Mean(soft, "enterprises.met") > Mean(hard, "enterprises.met") + 0.05);
    }

    [Fact]
    public void Trusts_hold_goods_back_where_the_bank_lends_on_them()
    {
        var nep = Runs.Full(to: 1930) with { Regime = "nep", Replay = false };
        Assert.True(Runs.Play(nep)[1930, "enterprises.goods"] > Runs.Play(nep with { Off = ["bank-credit"] })[1930, "enterprises.goods"]);
    }

    [Fact]
    public void Equal_pay_makes_less_and_norms_that_rise_drive_men_away()
    {
        Assert.InRange(Mean(Runs.Plants("piece-rates"), "industry.index") / Mean(Runs.Plants(), "industry.index"), 0.93, 0.98);
        Assert.True(Mean(Runs.Plants("norm-revision"), "enterprises.turnover") < 0.95 * Mean(Runs.Plants(), "enterprises.turnover"));
        Assert.Equal(0, Mean(Runs.Plants("labour-turnover"), "enterprises.turnover"));
    }

    [Fact]
    public void Unions_that_protect_calm_the_rush() =>
        Assert.True(Mean(Runs.Plants("union-drive"), "enterprises.last_decade") < Mean(Runs.Plants(), "enterprises.last_decade") - 0.003);

    [Fact]
    public void Storming_spoils_what_even_work_does_not()
    {
        Assert.InRange(Mean(Runs.Plants(), "enterprises.scrapped"), 0.001, 0.02);
        Assert.True(Mean(Runs.Plants("bonus tied-supply"), "enterprises.scrapped") < 0.1 * Mean(Runs.Plants(), "enterprises.scrapped"));
        Assert.Equal(0, Mean(Runs.Plants("storming-cost"), "enterprises.scrapped"));
    }

    [Fact]
    public void Revised_tasks_stay_as_large_together_as_they_were()
    {
        using var with = Simulation.Start(Runs.Record, Runs.Full(600)).Run(12);
        using var without = Simulation.Start(Runs.Record, Runs.Full(600, off: "revision")).Run(12);
        var (revised, standing) = (Sheets(with), Sheets(without));
        Assert.NotEqual(standing.Select(sheet => sheet.Target), revised.Select(sheet => sheet.Target));
        var totals = revised.GroupBy(sheet => sheet.Product).ToDictionary(group => group.Key, group => group.Sum(sheet => sheet.Target));
        Assert.All(standing.GroupBy(sheet => sheet.Product), group => Assert.Equal(group.Sum(sheet => sheet.Target), totals[group.Key], 1e-9 * totals[group.Key]));
    }

    private static List<EnterpriseSheet> Sheets(Simulation simulation) => [.. Enumerable.Range(1, simulation.Enterprises).Select(simulation.ReadEnterprise)];

    private static Country Country() =>
        new(Runs.Record, Runs.Record.Parameters.With(new Dictionary<string, double> { ["enterprises.population"] = 3000 }), 1, new SimulationOptions());

    private static double Mean(Yearbook book, string figure) => Calm.Average(year => book[year, figure]);
}
