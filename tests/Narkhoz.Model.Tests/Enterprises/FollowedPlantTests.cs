using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>A plant that is followed tells its months, and the run goes on as if nobody looked.</summary>
public sealed class FollowedPlantTests
{
    private const int Months = 30;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Following_a_plant_changes_no_bit(bool simd)
    {
        using var alone = Simulation.Start(Runs.Record, Runs.Full(to: 1930), new SimulationOptions(1, true)).Run(Months);
        using var watched = Simulation.Start(Runs.Record, Runs.Full(to: 1930), new SimulationOptions(2, simd));
        watched.Follow(watched.FindEnterprise("machinery", "CEN", 5));
        Assert.Equal(alone.StateHash(), watched.Run(Months).StateHash());
    }

    [Theory]
    [InlineData("steel/UKR/1")]
    [InlineData("cotton_fabrics/CEN/7")]
    public void Its_account_adds_up_and_goes_on_where_it_stood(string name)
    {
        var closing = 0.0;
        foreach (var month in Followed(name))
        {
            var at = month.Account;
            var turnover = 1 + at.Revenue + Math.Abs(at.Opening);
            Assert.Equal(closing, at.Opening, turnover * 1e-4);
            Assert.Equal(at.Opening + at.Revenue + at.Covered, at.Materials + at.Wages + at.Charges + at.ProfitPaid + at.Tax + at.Closing, turnover * 1e-4);
            Assert.True(at.Revenue > 0);
            closing = at.Closing;
        }
    }

    [Theory]
    [InlineData("steel/UKR/2")]
    [InlineData("cotton_fabrics/CEN/7")]
    [InlineData("machinery/CEN/5")]
    public void It_pays_its_men_every_month_and_also_when_the_plan_becomes_law(string name)
    {
        var tariffs = Followed(name).ConvertAll(month => month.Account.Wages / (month.Capacity * month.Pay));
        Assert.All(tariffs.Skip(1).Zip(tariffs), pair => Assert.InRange(pair.First / pair.Second, 0.7, 1.4));
    }

    [Fact]
    public void Its_decades_and_months_add_up_to_its_year()
    {
        var (made, inputs) = (0.0, double.NaN);
        foreach (var month in Followed("machinery/CEN/2"))
        {
            if (month.Month.Month == 1) made = month.MadeToDate - month.Made;
            made += month.Made;
            Assert.Equal(made, month.MadeToDate, month.Capacity * 1e-4);
            Assert.All((double[])[month.FirstDecade, month.SecondDecade, month.LastDecade], part => Assert.InRange(part, -1e-6 * month.Capacity, month.Capacity));
            Assert.True(month.ReportedToDate >= month.MadeToDate);

            // What came into the store and what left it, in months of this month's capacity, which grows by a per cent or two.
            if (!double.IsNaN(inputs)) Assert.Equal(inputs + month.Delivered + month.Bartered - (month.Made / month.Capacity), month.Inputs, 0.05);
            inputs = month.Inputs;
        }
    }

    [Fact]
    public void A_rush_shows_in_the_decades_of_a_plant_that_is_driven_by_its_task()
    {
        var months = Followed("machinery/CEN/2").Where(month => month.Month.Year == 1930).ToList();
        Assert.InRange(months.Sum(month => month.LastDecade) / months.Sum(month => month.Made), 0.4, 0.6);
        Assert.True(months.Sum(month => month.FirstDecade) < months.Sum(month => month.SecondDecade));
        Assert.True(months.Sum(month => month.SecondDecade) < months.Sum(month => month.LastDecade));
    }

    [Fact]
    public void What_branches_and_places_got_by_favour_and_by_their_superiors_adds_up()
    {
        using var country = new Country(Runs.Record, Runs.Record.Parameters.With(new Dictionary<string, double> { ["enterprises.population"] = 2500 }), 1, new SimulationOptions(), Record.Resolution.Full);
        var month = new Month(country, Runs.Record.Timeline);
        foreach (var mechanism in month.All) mechanism.On = Runs.Record.Regimes[Record.Regime.Usual].Mechanisms.Contains(mechanism.Info.Id);
        country.Now = new Record.YearMonth(1928, 1);
        Opening.Set(country, null);
        country.Plants!.Open(country);
        for (var m = 0; m < 48; m++) month.Run(country);
        var book = country.Plants.Book;
        double favours = 0, gained = 0, own = 0, lost = 0;
        for (var rank = 0; rank < Claims.Ranks - 1; rank++) gained += book.Blat[rank];
        foreach (var branch in book.Favours.Span) favours += branch;
        foreach (var cell in book.OwnFirst.Span) own += cell;
        foreach (var cell in book.HeldBack.Span) lost += cell;

        // Ranks gain for building and upkeep too, which are no branch's.
        Assert.InRange(favours, gained * 0.1, gained * (1 + 1e-9));
        Assert.Equal(book.Served[5] - book.Served[4], own, own * 1e-6);
        Assert.Equal(book.Served[6] - book.Served[7], lost, lost * 1e-6);
        Assert.True(own > 0);
    }

    private static List<EnterpriseMonth> Followed(string name)
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Full(to: 1930));
        var parts = name.Split('/');
        simulation.Follow(simulation.FindEnterprise(parts[0], parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)));
        var months = new List<EnterpriseMonth>();
        for (var m = 0; m < Months; m++)
        {
            simulation.Advance();
            months.Add(simulation.ReadEnterpriseMonth());
        }

        return months;
    }
}
