namespace Narkhoz.Model.Tests;

/// <summary>Paper that is printed, melts and is called in: sign of each rule, and what goes without it.</summary>
public sealed class CurrencyTests
{
    [Fact]
    public void Issue_raises_prices_and_is_paid_by_those_who_hold_the_paper()
    {
        var (on, off) = (Runs.Years(), Runs.Years("emission"));
        Assert.True(on[1920, "currency.prices"] > 10 * off[1920, "currency.prices"]);
        Assert.True(on.Sum(1918, 1920, "currency.issue") > 10 * off.Sum(1918, 1920, "currency.issue"));
        Assert.True(on.Sum(1918, 1920, "currency.tax") > off.Sum(1918, 1920, "currency.tax"));
    }

    /// <summary>Money is wanted less the faster it melts, so its worth falls although its amount rises (Cagan 1956).</summary>
    [Fact]
    public void The_worth_of_all_paper_falls_while_its_amount_rises()
    {
        var years = Runs.Years();
        for (var year = 1919; year <= 1920; year++)
        {
            Assert.True(years[year, "currency.real"] < years[year - 1, "currency.real"]);
            Assert.True(years[year, "currency.prices"] * years[year, "currency.real"] > years[year - 1, "currency.prices"] * years[year - 1, "currency.real"]);
        }

        Assert.Equal(0, Runs.Years("paper-money")[1920, "currency.prices"]);
    }

    /// <summary>The reform is decided for March 1924 in either case; what it comes to depends on whether the budget has revenue again.</summary>
    [Fact]
    public void A_new_currency_holds_only_where_the_deficit_has_been_closed()
    {
        var (closed, open) = (Runs.Years(), Runs.Years("collection"));
        Assert.InRange(closed[1925, "currency.prices"], 1, 1.1);
        Assert.True(open[1925, "currency.prices"] > 10);
        Assert.True(open[1923, "currency.prices"] > 100 * closed[1923, "currency.prices"]);
    }

    [Fact]
    public void Hard_money_keeps_its_worth_beside_paper_that_melts()
    {
        var (both, paper) = (Runs.Years("collection"), Runs.Play(Runs.Nep with { Off = ["collection", "chervonets"] }));
        Assert.Equal(0, paper[1923, "currency.hard"]);
        Assert.True(both[1923, "currency.hard"] > 0.5);
        Assert.True(both[1923, "currency.real"] > 1.5 * paper[1923, "currency.real"]);
    }

    /// <summary>Notes of the Bank are what it has lent and not had back, so that the paper of the Treasury goes on beside them until it is called in.</summary>
    [Fact]
    public void Paper_goes_on_beside_the_hard_notes_of_the_Bank()
    {
        var years = Runs.Years();
        Assert.InRange(years[1922, "currency.hard"], 0.02, 0.3);
        Assert.InRange(years[1923, "currency.hard"], years[1922, "currency.hard"], 0.9);
        Assert.Equal(0, Runs.Years("chervonets")[1923, "currency.hard"]);
    }

    /// <summary>Over the years in which paper that is never called in melts again.</summary>
    [Fact]
    public void Who_sells_for_melting_paper_sells_less() => Assert.True(
        Runs.Years("collection").Sum(1924, 1928, "procurement.grain") < 0.95 * Runs.Play(Runs.Nep with { Off = ["collection", "flight-from-money"] }).Sum(1924, 1928, "procurement.grain"));

    /// <summary>The deficit closes once taxes are decreed again, and not with the regime.</summary>
    [Fact]
    public void Without_taxes_in_money_paper_melts_on() =>
        Assert.True(Runs.Years("", ("course.budget.taxes", 0))[1922, "currency.prices"] > 100 * Runs.Years()[1922, "currency.prices"]);

    /// <summary>Rations end in December 1921: the state pays in money at once, its paper is wanted only as exchange comes to go by it.</summary>
    [Fact]
    public void The_press_answers_the_end_of_rations_before_the_holders_do()
    {
        var (ended, go) = (Runs.Years(), Runs.Years("", ("course.rationing.food", 1)));
        Assert.True(ended[1921, "currency.real.12"] > 1.2 * ended[1921, "currency.real.11"]);
        Assert.True(go[1921, "currency.real.12"] < 1.1 * go[1921, "currency.real.11"]);
        // Ten times until works off the shock list were shut: the state owes the pay of fewer hands.
        Assert.True(ended[1922, "currency.prices"] > 4 * ended[1921, "currency.prices"]);
    }

    /// <summary>Cash of 3.3 months of income in 1917 and of 1.5 in 1928: what is held for a given trade falls to 1.5 / 3.3, and with nobody to print it prices find it too much.</summary>
    [Fact]
    public void Peace_wants_the_cash_of_1928_and_not_that_of_1917() => Assert.InRange(Runs.Years()[1928, "currency.real"], 0.4, 0.55);
}
