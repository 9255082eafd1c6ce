namespace Narkhoz.Record.Tests;

public sealed class RecordBookTests
{
    [Fact]
    public void Timeline_is_in_order_of_time_and_keeps_the_due_month()
    {
        using var folder = new DataFolder();
        var timeline = folder.Open().Timeline;
        Assert.Equal(["1928-10", "1930-01"], timeline.Select(d => d.From.ToString()));
        Assert.Equal(new YearMonth(1933, 9), timeline[0].Due);
    }

    [Fact]
    public void Open_the_repositorys_own_data()
    {
        var record = RecordBook.Open(Repository.Data);
        Assert.Equal(RepublicIds.All, record.Republics.Select(r => r.Id));
        Assert.Equal(new YearMonth(1940, 8), record.Republics.Single(r => r.Id == "EST").JoinsUnion);
        Assert.Equal(["CEN", "VOL", "NCA", "SIB", .. RepublicIds.All.Skip(1)], record.Zones.Select(zone => zone.Id));
        Assert.All(record.Republics.Skip(1), republic => Assert.Equal((republic.Id, republic.Name), (republic.Zones.Single().Id, republic.Zones.Single().Name)));
        Assert.Equal(32, record.Hash.Length);
        Assert.Equal(4.2, record.Book.Value("A4", "Steel", "1928"));
        Assert.Equal(10.4, record.Series.Value("plan.first.steel", 1933));
    }
}
