namespace Narkhoz.Record.Tests;

public sealed class ExogenousDataTests
{
    private static readonly RecordBook Record = RecordBook.Open(Repository.Data);

    [Fact]
    public void A_plan_target_has_a_due_month_and_no_other_decision_has()
    {
        Assert.All(Record.Timeline, d => Assert.Equal(d.Instrument.StartsWith("plan.", StringComparison.Ordinal), d.Due is not null));
    }

    [Fact]
    public void The_population_of_1928_is_152_million_of_which_18_5_per_cent_live_in_towns()
    {
        double Sum(string place) => Record.Zones.Sum(r => Record.Parameters.Value($"population.initial.{r.Id}.{place}", "person"));
        var (town, village) = (Sum("town"), Sum("village"));
        Assert.Equal(152e6, town + village, 1e5);
        Assert.Equal(0.185, town / (town + village), 1e-3);
    }

    [Fact]
    public void Shares_of_age_and_sex_add_up_to_one()
    {
        var shares = Record.Parameters.Where(p => p.Id.StartsWith("population.age.", StringComparison.Ordinal)).ToList();
        Assert.Equal(34, shares.Count);
        Assert.Equal(1.0, shares.Sum(p => p.Value), 1e-9);
    }

    [Fact]
    public void No_instrument_is_set_twice_in_one_month()
    {
        var keys = Record.Timeline.Select(d => (d.From, d.Instrument)).ToList();
        Assert.Equal(keys.Distinct(), keys);
    }
}
