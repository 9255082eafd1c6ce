namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>What a plant is judged by shows in what it makes, keeps and sells.</summary>
public sealed class IndicatorTests
{
    private static readonly int[] Calm = [1934, 1935, 1936];

    [Fact]
    public void Sales_and_profit_trade_volume_for_stocks_and_assortment()
    {
        var (gross, sales) = (Under("reform-1965", "sales-profit"), Under("reform-1965"));
        Assert.True(Mean(sales, "industry.index") < 0.99 * Mean(gross, "industry.index"));
        Assert.True(Mean(sales, "enterprises.stocks") < 0.9 * Mean(gross, "enterprises.stocks"));
        Assert.True(Mean(sales, "enterprises.unwanted") < 0.4 * Mean(gross, "enterprises.unwanted"));
        Assert.True(Mean(sales, "enterprises.assortment") > Mean(gross, "enterprises.assortment") + 0.05);
    }

    [Fact]
    public void A_charge_on_capital_moves_nobody_who_is_not_judged_by_profit()
    {
        var (charged, free) = (Under("reform-1965", "sales-profit"), Under("reform-1965", "sales-profit capital-charge"));
        Assert.Equal(Mean(free, "industry.index"), Mean(charged, "industry.index"), 1e-4);
        Assert.Equal(Mean(free, "enterprises.inputs"), Mean(charged, "enterprises.inputs"), 1e-4);
        Assert.True(Mean(Under("reform-1965"), "enterprises.inputs") < 0.95 * Mean(Under("reform-1965", "capital-charge"), "enterprises.inputs"));
    }

    [Fact]
    public void A_bonus_for_cost_empties_the_stores_and_leaves_the_assortment()
    {
        var cost = Under("bonus-1959");
        Assert.True(Mean(cost, "enterprises.inputs") < 0.95 * Mean(Runs.Plants(), "enterprises.inputs"));
        Assert.Equal(Mean(Runs.Plants(), "enterprises.assortment"), Mean(cost, "enterprises.assortment"), 0.01);
    }

    [Fact]
    public void Without_a_choice_of_kinds_all_are_made_as_planned_and_less_lies_unwanted()
    {
        var off = Runs.Plants("assortment");
        Assert.Equal(1, Mean(off, "enterprises.assortment"));
        Assert.True(Mean(off, "enterprises.unwanted") < 0.7 * Mean(Runs.Plants(), "enterprises.unwanted"));
    }

    private static Yearbook Under(string regime, string off = "") => Runs.Plants(off, regime: regime);

    private static double Mean(Yearbook book, string figure) => Calm.Average(year => book[year, figure]);
}
