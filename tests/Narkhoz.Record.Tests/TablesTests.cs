namespace Narkhoz.Record.Tests;

public sealed class TablesTests
{
    private static readonly BookTables Book = BookTables.Read(Repository.Data);
    private static readonly SeriesBook Series = SeriesBook.Read(Repository.Data);

    [Fact]
    public void Book_has_every_table_of_the_digest() => Assert.Equal(
        ["A10", "A11", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "T01", "T02", "T03a", "T03b", "T04"], Book.Tables);

    [Fact]
    public void Book_keeps_value_and_repair()
    {
        var cell = Book.Cells("A4").Single(c => c is { Row: "Machine tools", Column: "1928" });
        Assert.Equal((2.0, "20", "missing-point", 8807), (cell.Value, cell.Repair, cell.RepairType, cell.Line));
    }

    [Fact]
    public void Book_keeps_a_range_as_text()
    {
        var cell = Book.Cells("A10").Single(c => c is { Row: "National income", Column: "1965 plan" });
        Assert.Equal((null, "162-165"), (cell.Value, cell.Raw));
    }

    [Fact]
    public void Book_has_31_products_and_8_dates()
    {
        Assert.Equal(31, Book.Cells("A4").Select(c => c.Row).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(8, Book.Cells("A4").Select(c => c.Column).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Book_has_null_where_nothing_is_printed() => Assert.Null(Book.Value("A4", "Turbines", "1913"));

    [Fact]
    public void Book_names_the_nearest_table() =>
        Assert.Equal("book/tables: the book has no table 'T03'; the nearest known is 'T01'", Assert.Throws<RecordException>(() => Book.Cells("T03")).Message);

    [Fact]
    public void Series_of_a_plan_goes_by_plan_and_product() => Assert.Equal(75, Series.Value("plan.first.coal", 1933));

    [Fact]
    public void Series_keeps_the_wording_of_the_confidence()
    {
        var point = Series["exports"][0];
        Assert.Equal((1929, 4045.8, Confidence.Recalled, "recalled, check"), (point.Year, point.Value, point.Confidence, point.ConfidenceText));
    }

    [Fact]
    public void Series_names_the_nearest() =>
        Assert.EndsWith("the nearest known is 'exports'", Assert.Throws<RecordException>(() => Series["export"]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("read", Confidence.Read)]
    [InlineData("read, weak source", Confidence.Read)]
    [InlineData("recalled, check", Confidence.Recalled)]
    [InlineData("recalled, doubtful", Confidence.Recalled)]
    [InlineData("doubtful", Confidence.Recalled)]
    [InlineData("derived from A4", Confidence.Derived)]
    public void Confidence_of_a_table(string text, Confidence confidence) => Assert.Equal(confidence, ConfidenceNames.FromTable(text));

    [Fact]
    public void Catalogue_has_every_system_of_the_digest()
    {
        var catalogue = Catalogue.Read(Repository.Data);
        Assert.Equal(409, catalogue.Rows.Count);
        Assert.Equal("Economy-Planning", catalogue["EPL-06"].Domain);
        Assert.Contains("the catalogue has no row 'EPL-99'", Assert.Throws<RecordException>(() => catalogue["EPL-99"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_with_a_short_row_says_where()
    {
        var error = Assert.Throws<RecordException>(() => CsvTable.Parse("t.csv", "a,b\n1,2\n3\n"));
        Assert.Equal("t.csv:3: the row has 1 fields and the header 2; quote fields that hold commas", error.Message);
    }
}
