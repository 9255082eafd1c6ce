using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>Prices that clear, trusts on credit, hard budgets: sign and identity of each, and what goes without it.</summary>
public sealed class MarketTests
{
    private static readonly Scenario Nep = Runs.Industrialisation with { Replay = false, Regime = "nep", To = new YearMonth(1932, 12), Set = new Dictionary<string, double> { ["course.credit.limit"] = 3e8 } };
    private static readonly Lazy<Yearbook> Market = new(() => Runs.Play(Nep));

    [Fact]
    public void Without_a_market_no_price_moves_and_none_is_written()
    {
        var fixedPrices = Runs.Play(Nep with { Off = ["market-prices"], To = new YearMonth(1929, 12) });
        Assert.Equal(0, fixedPrices[1929, "prices.goods"]);
        Assert.True(Market.Value[1929, "prices.goods"] > 0);
    }

    [Fact]
    public void Doubling_all_money_doubles_prices_and_moves_no_goods()
    {
        // Wages and the cash of all purses twice as high from the start: the same goods, counted in smaller roubles.
        var twice = Runs.Play(Nep with { To = new YearMonth(1928, 12), Set = Set(("opening.cash", 2 * Runs.Record.Parameters.Value("opening.cash", "month")), ("course.credit.limit", 3e8)) });
        Assert.Equal(Market.Value[1928, "consumption.index.town"], twice[1928, "consumption.index.town"], 3.0);
    }

    [Fact]
    public void A_bad_harvest_makes_food_dear()
    {
        var poor = Runs.Play(Nep with { Set = Set(("course.farm.area.grain", 0.7), ("course.credit.limit", 3e8)), To = new YearMonth(1929, 12) });
        Assert.True(poor[1929, "price", "grain"] > 1.2 * Market.Value[1929, "price", "grain"]);
    }

    [Fact]
    public void Prices_held_down_make_a_goods_famine()
    {
        var held = Runs.Play(Nep with { Set = Set(("course.price.ceiling", 1), ("course.credit.limit", 3e8)) });
        Assert.True(held[1931, "goods.famine"] > 3 * Market.Value[1931, "goods.famine"]);
        Assert.InRange(held[1931, "price", "leather_shoes"], 0, 1);
    }

    [Fact]
    public void Trusts_on_credit_hold_goods_back_and_open_the_scissors_until_the_credit_is_cut()
    {
        Decision Credit(int year, int month, double share) => new(new YearMonth(year, month), "course.credit.trusts", share, "1", "test", "test", Confidence.Estimate, "test", 0);
        var open = Runs.Play(Nep with { Decisions = [Credit(1929, 1, 0.8)] });
        var cut = Runs.Play(Nep with { Decisions = [Credit(1929, 1, 0.8), Credit(1930, 10, 0)] });
        var without = Runs.Play(Nep with { Decisions = [Credit(1929, 1, 0.8)], Off = ["trust-prices"] });
        Assert.True(open[1930, "goods.held_back"] > 5 * Market.Value[1930, "goods.held_back"]);
        // 1.05 until the consuming provinces were told apart, which sell less grain and pay more for it.
        Assert.True(open[1930, "prices.scissors"] > 1.03 * Market.Value[1930, "prices.scissors"], $"{open[1930, "prices.scissors"]} against {Market.Value[1930, "prices.scissors"]}");
        Assert.True(cut[1930, "prices.scissors"] < open[1930, "prices.scissors"], $"{cut[1930, "prices.scissors"]} against {open[1930, "prices.scissors"]}");
        Assert.True(cut[1931, "goods.held_back"] < 0.3 * open[1931, "goods.held_back"]);
        Assert.True(open[1930, "consumption.index.village"] < Market.Value[1930, "consumption.index.village"]);
        Assert.Equal(Market.Value[1930, "prices.scissors"], without[1930, "prices.scissors"]);
    }

    [Fact]
    public void Hard_budgets_leave_people_without_work_and_soft_ones_do_not()
    {
        var soft = Runs.Play(Nep with { Off = ["hard-budget"] });
        Assert.All([1929, 1930, 1931, 1932], year => Assert.True(Market.Value[year, "unemployment"] > 0.05));
        Assert.All([1929, 1930, 1931, 1932], year => Assert.Equal(0, soft[year, "unemployment"]));
        Assert.True(Market.Value[1932, "unemployment"] > Market.Value[1928, "unemployment"]);
        Assert.True(soft[1932, "industry.index"] > Market.Value[1932, "industry.index"]);
    }

    [Fact]
    public void Works_with_soft_budgets_keep_hands_that_they_do_not_need()
    {
        var (kept, counted) = (Runs.Without(), Runs.Without("overmanning"));
        Assert.Equal(0, kept[1937, "unemployment"]);
        Assert.Equal(kept[1937, "labour.hoarded"], counted[1937, "unemployment"]);
    }

    private static Dictionary<string, double> Set(params (string Id, double Value)[] set) => set.ToDictionary(pair => pair.Id, pair => pair.Value);
}
