namespace Narkhoz.Record.Tests;

public sealed class YearMonthTests
{
    [Theory]
    [InlineData("1930-03", 1930, 3)]
    [InlineData("1930", 1930, 1)]
    public void Reads_a_month(string text, int year, int month)
    {
        Assert.True(YearMonth.TryParse(text, out var value));
        Assert.Equal(new YearMonth(year, month), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1930-13")]
    [InlineData("30-01")]
    [InlineData("1930-001")]
    public void Refuses_what_is_not_a_month(string text) => Assert.False(YearMonth.TryParse(text, out _));

    [Fact]
    public void Steps_over_the_end_of_a_year() => Assert.Equal("1931-02", new YearMonth(1930, 11).Plus(3).ToString());
}
