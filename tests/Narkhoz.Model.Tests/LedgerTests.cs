using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>Goods, money and people move only through the ledger, and every account adds up.</summary>
public sealed class LedgerTests
{
    private static readonly string[] Sources = ["opening", "produced", "imported", "received", "procured", "annexed"];
    private static readonly string[] Uses = ["used", "consumed", "invested", "exported", "sent", "delivered", "lost", "closing"];

    public static TheoryData<string> Ablations() => ["", .. Runs.Mechanisms];

    [Theory]
    [MemberData(nameof(Ablations))]
    public void Every_product_balances_in_every_republic_and_year(string off)
    {
        var book = Runs.Without(off);
        foreach (var year in book.Years)
            foreach (var product in Runs.Record.Products)
                foreach (var zone in Runs.Record.Zones.Select(zone => zone.Id).Prepend(""))
                {
                    var sources = Sources.Sum(item => book[year, $"balance.{item}", product.Id, zone]);
                    var uses = Uses.Sum(item => book[year, $"balance.{item}", product.Id, zone]);
                    Assert.True(Math.Abs(sources - uses) <= 1e-9 * sources, $"{product.Id} {zone} {year}: {sources} and {uses}");
                }
    }

    [Theory]
    [MemberData(nameof(Ablations))]
    public void What_one_gives_another_takes(string off)
    {
        var book = Runs.Without(off);
        foreach (var year in book.Years)
            foreach (var product in Runs.Record.Products)
            {
                Equal(book[year, "balance.sent", product.Id], book[year, "balance.received", product.Id]);
                Equal(book[year, "balance.delivered", product.Id], book[year, "balance.procured", product.Id]);
                if (year > 1928) Equal(book[year - 1, "balance.closing", product.Id], book[year, "balance.opening", product.Id]);
            }
    }

    [Theory]
    [MemberData(nameof(Ablations))]
    public void Births_deaths_and_annexed_people_account_for_the_population(string off)
    {
        var book = Runs.Without(off);
        foreach (var year in book.Years.Where(year => year > 1928))
        {
            var expected = book[year - 1, "population"] + book[year, "births"] - book[year, "deaths"] + Annexed(year, off);
            // Whole persons: an annexed population loses the fractions of its 34 cohorts.
            Assert.InRange(book[year, "population"] - expected, -34 * 20, 0.5);
        }
    }

    [Fact]
    public void A_run_goes_on_to_the_end_of_the_fifty_years()
    {
        using var run = Simulation.Start(Runs.Record, Runs.Industrialisation with { To = new YearMonth(1967, 12) }).Run();
        Assert.True(run.Done);
    }

    [Fact]
    public void The_pyramid_holds_everybody()
    {
        var book = Runs.Without();
        var ages = Enumerable.Range(0, 17).Select(age => age == 16 ? "80+" : $"{age * 5:D2}-{(age * 5) + 4:D2}").ToArray();
        foreach (var year in book.Years)
            Equal(book[year, "population"], ages.Sum(age => book[year, $"population.male.{age}"] + book[year, $"population.female.{age}"]));
    }

    [Fact]
    public void A_use_beyond_the_stock_is_a_breach()
    {
        using var country = Blank();
        var cell = country.Goods.Cell(Holder.State, 1, country.Technology.Product("steel"));
        country.Goods.Post(Flow.Produced, cell, 5);
        Breach(country, "steel in VOL (State)", () => country.Goods.Post(Flow.Used, cell, 6));
        Breach(country, "steel in VOL (State)", () => country.Goods.Post(Flow.Produced, cell, -1));
    }

    [Fact]
    public void Goods_that_leave_and_never_arrive_are_a_breach()
    {
        using var country = Blank();
        var coal = country.Technology.Product("coal");
        country.Goods.Post(Flow.Produced, country.Goods.Cell(Holder.State, 0, coal), 5);
        country.Goods.Post(Flow.Sent, country.Goods.Cell(Holder.State, 0, coal), 5);
        Breach(country, "coal in", () => country.Goods.CloseMonth(country.Crew, new Clock(country.Now, "test")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_stock_changed_by_hand_is_a_breach(int threads)
    {
        using var country = Blank(threads);
        var extent = country.Slab.Extents.Single(extent => extent.Name == "goods.stock");
        country.Slab.Bytes[extent.Offset + (7 * sizeof(long))] = 1;
        Breach(country, $"{country.Technology.ProductIds[7]} in CEN (State)", () => country.Goods.CloseMonth(country.Crew, new Clock(country.Now, "test")));
    }

    [Fact]
    public void Money_that_nobody_has_is_a_breach()
    {
        using var country = Blank();
        Breach(country, "money of Town in VOL", () => country.Money.Pay(Purpose.Retail, Purse.Town, Purse.Enterprises, 1, 1));
        Breach(country, "money of Bank in VOL", () => country.Money.Pay(Purpose.Credit, Purse.Bank, Purse.Town, 1, -1));
    }

    [Fact]
    public void A_purse_changed_by_hand_is_a_breach()
    {
        using var country = Blank();
        var extent = country.Slab.Extents.Single(extent => extent.Name == "money.balance");
        country.Slab.Bytes[extent.Offset] = 1;
        Breach(country, "money of Bank in CEN", () => country.Money.CloseMonth(new Clock(country.Now, "test")));
    }

    [Fact]
    public void More_deaths_than_people_are_a_breach()
    {
        using var country = Blank();
        var cohort = People.Cohort(country.People.Group(Place.Village, 1), 0, 3);
        Breach(country, "people of Village in VOL", () => country.People.Post(Vital.Deaths, cohort, 1));
        Breach(country, "people of Village in VOL", () => country.People.Post(Vital.Births, cohort, -1));
        Breach(country, "people of Village in VOL", () => country.People.Age(cohort, 1));
    }

    [Fact]
    public void People_who_leave_and_never_arrive_are_a_breach()
    {
        using var country = Blank();
        var cohort = People.Cohort(country.People.Group(Place.Village, 1), 0, 3);
        country.People.Settle(cohort, 5);
        country.People.Post(Vital.Departures, cohort, 5);
        Breach(country, "people of", () => country.People.CloseMonth(new Clock(country.Now, "test")));
    }

    private static double Annexed(int year, string off) => off == "annexation" ? 0 : Runs.Record.Timeline
        .Where(decision => decision.From.Year == year && decision.Instrument.StartsWith("world.annexation.", StringComparison.Ordinal) && decision.Instrument.Contains(".population_", StringComparison.Ordinal))
        .Sum(decision => decision.Value);

    private static Country Blank(int threads = 1)
    {
        var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions(threads)) { Now = new YearMonth(1931, 5) };
        country.Enter("test");
        return country;
    }

    private static void Breach(Country country, string account, Action act)
    {
        var breach = Assert.Throws<LedgerBreachException>(act);
        Assert.StartsWith(account, breach.Account, StringComparison.Ordinal);
        Assert.Equal(("test", country.Now), (breach.Mechanism, breach.Month));
        Assert.Contains(breach.Account, breach.Message, StringComparison.Ordinal);
        Assert.Contains("1931-05", breach.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', breach.Message);
    }

    private static void Equal(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Abs(expected), $"{expected} and {actual}");
}
