namespace Narkhoz.Record.Tests;

public sealed class RecordBookTests
{
    [Fact]
    public void Open_the_repositorys_own_data()
    {
        var record = RecordBook.Open(Repository.Data);
        Assert.Equal(RepublicIds.All, record.Republics.Select(r => r.Id));
        Assert.Equal(new YearMonth(1940, 8), record.Republics.Single(r => r.Id == "EST").JoinsUnion);
        Assert.Equal(32, record.Hash.Length);
        Assert.Equal(4.2, record.Book.Value("A4", "Steel", "1928"));
        Assert.Equal(10.4, record.Series.Value("plan.first.steel", 1933));
    }
}
