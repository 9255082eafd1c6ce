using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Economy.Trade;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>The market of 1921-28: what it is held to, what households spend on it, what is kept over the harvest.</summary>
public sealed class RestorationMarketTests
{
    /// <summary>The year of the norms, worked out from the record alone, is what the country of January 1928 opens with.</summary>
    [Fact]
    public void The_norms_year_is_that_with_which_the_market_of_1928_opens()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.NepContinued).Run(1);
        var country = simulation.Country;
        var normal = new NormalYear(country);
        for (var place = Place.Town; place <= Place.Village; place++) Assert.InRange(normal.Level(place) / country.Homes.PriceLevel[(int)place], 0.95, 1.05);
        foreach (var food in new[] { "potatoes", "meat", "milk" })
        {
            var product = country.Technology.Product(food);
            Assert.InRange(normal.Offer(product) / country.Market.Offer[product], 0.75, 1.25);
        }
    }

    /// <summary>Prices of 1926/27 are those of the norms' year: food and goods that are short in 1921 are dear from the start.</summary>
    [Fact]
    public void A_market_that_opens_in_want_does_not_take_want_for_custom()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.NepMarket).Run(47);
        var market = simulation.Country.Market;
        Assert.All(market.Custom.Span.ToArray(), custom => Assert.Equal(1, custom));
        Assert.True(market.Goods(simulation.Country) > 1.3 && market.Farm(simulation.Country) > 1.3);
    }

    /// <summary>At the level that closes the first month's account townspeople pay what they earn: the food of the market is paid for once.</summary>
    [Fact]
    public void Towns_pay_for_the_food_of_the_market_once()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.NepContinued);
        var money = simulation.Country.Money;
        var before = Cash(simulation.Country);
        simulation.Run(1);
        var (after, wages) = (Cash(simulation.Country) + money.OfYear(Purpose.Loans), money.OfYear(Purpose.Wages));
        Assert.InRange((double)(after - before) / wages, -0.02, 0.02);
    }

    /// <summary>Townspeople of 1922 earn and spend a tenth less a head than in the norms' year; by what they hold they would mean to spend twice as much, and money would be wanted twice over.</summary>
    [Fact]
    public void Households_spend_what_they_earn()
    {
        var (with, without) = (MostSpent(""), MostSpent("income-outlays"));
        Assert.InRange(with, 0.7, 1.1);
        Assert.True(without > 1.5 * with);
    }

    /// <summary>A stock that is plentiful is worth what the next harvest leaves it worth; a scarce one cannot borrow from it.</summary>
    [Fact]
    public void Grain_is_carried_over_but_not_borrowed()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.NepMarket).Run(60);
        var country = simulation.Country;
        var (kept, sold) = (new DealersStocks(country, new CropTable(country)), new DealersStocks(country, new CropTable(country)) { On = false });
        kept.Run(country);
        sold.Run(country);
        const double Asked = 4e5;
        Assert.Equal(0.1, sold.Scarcity(country, Asked, 10 * Asked, 1, 0), 9);
        Assert.True(kept.Scarcity(country, Asked, 10 * Asked, 1, 0) > 0.3);
        Assert.Equal(10, kept.Scarcity(country, Asked, Asked / 10, 1, 0), 9);
    }

    [Fact]
    public void Without_carrying_over_grain_is_given_away_before_the_harvest() =>
        Assert.True(LeastGrain("") > 1.5 * LeastGrain("dealers-stocks"), $"{LeastGrain("")} against {LeastGrain("dealers-stocks")}");

    private static long Cash(Country country)
    {
        long cash = 0;
        for (var r = 0; r < country.Technology.Zones; r++) cash += country.Money.Balance(Purse.Town, r);
        return cash;
    }

    /// <summary>Most that townspeople mean to spend a head in a month of 1922, over the norms' year.</summary>
    private static double MostSpent(string off)
    {
        var most = 0.0;
        Watch(off, 1922, country => most = Math.Max(most, country.Market.Outlay[0]));
        return most;
    }

    private static double LeastGrain(string off)
    {
        var least = double.MaxValue;
        Watch(off, 1923, country => least = Math.Min(least, country.Market.Price[country.Technology.Product("grain")]));
        return least;
    }

    /// <summary>Looks at the months of a year.</summary>
    private static void Watch(string off, int watched, Action<Country> look)
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.NepMarket with { Off = off.Length > 0 ? [off] : [] });
        while (simulation.Now.Year <= watched)
        {
            var year = simulation.Now.Year;
            simulation.Advance();
            if (year == watched) look(simulation.Country);
        }
    }
}
