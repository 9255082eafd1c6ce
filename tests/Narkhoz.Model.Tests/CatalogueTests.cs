using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>The catalogue is the contract: what a mechanism claims to realise exists.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_mechanism_names_rows_that_the_catalogue_has()
    {
        var record = RecordBook.Open(Path.Combine(AppContext.BaseDirectory, "../../../../../data"));
        Assert.All(Mechanisms.List(record).SelectMany(m => m.Rows), id => Assert.Equal(id, record.Catalogue[id].Id));
    }
}
