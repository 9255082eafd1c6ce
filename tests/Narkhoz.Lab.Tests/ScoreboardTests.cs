using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;

namespace Narkhoz.Lab.Tests;

public sealed class ScoreboardTests
{
    private readonly Scoreboard score = FakeRun.Score(FakeRun.Table());

    [Fact]
    public void Scoreboard_has_every_row_for_both_years() =>
        Assert.Equal([("Steel", 1933), ("Turbines", 1933), ("Television sets", 1933), ("Cows", 1933), ("Steel", 1940), ("Turbines", 1940), ("Television sets", 1940), ("Cows", 1940)],
            score.Rows.Select(row => (row.Row, row.Year)));

    [Fact]
    public void Scoreboard_reads_the_run_in_the_units_of_the_book()
    {
        var steel = Row("Steel", 1933);
        Assert.Equal(9.2, steel.True!.Value, 9);
        Assert.Equal(10.12, steel.Reported!.Value, 9);
        Assert.Equal(100 * (9.2 - 6.9) / 6.9, steel.ErrorPercent!.Value, 9);
        Assert.True(steel.Hit, "33.3 % is within 35 %");
        Assert.True(Row("Steel", 1940).Hit, "16.2 is within 25 % of 18.3");
        Assert.Equal(RowRole.Calibrated, steel.Role);
    }

    [Fact]
    public void Scoreboard_counts_herds_for_animals() => Assert.Equal(27.8, Row("Cows", 1940).True!.Value, 9);

    [Fact]
    public void Scoreboard_counts_a_product_that_the_model_lacks_as_a_miss()
    {
        Assert.False(Row("Turbines", 1940).Hit);
        Assert.Null(Row("Turbines", 1940).True);
    }

    [Fact]
    public void Scoreboard_leaves_out_rows_without_a_book_value()
    {
        Assert.Null(Row("Television sets", 1933).Hit);
        Assert.False(Row("Television sets", 1940).Hit);
        Assert.Equal(new SectionCount("consumer", 1933, 0, 0, 0, 0, 0, 0), Count("consumer", 1933));
    }

    [Fact]
    public void Scoreboard_counts_the_naive_forecasts_beside_the_model()
    {
        Assert.Equal(new SectionCount("industrial", 1933, 2, 1, 1, 0, 2, 0), Count("industrial", 1933));
        Assert.Equal(new SectionCount("all", 1940, 4, 2, 2, 1, 0, 0), Count("all", 1940));
    }

    [Fact]
    public void Scoreboard_computes_its_verdict()
    {
        var verdict = score.Verdicts.Single(v => v.What.StartsWith("1940", StringComparison.Ordinal));
        Assert.Equal((1, 3, false), (verdict.Reached, verdict.Of, verdict.Met));
    }

    [Fact]
    public void Scoreboard_does_not_judge_years_that_were_not_run()
    {
        var early = new IndicatorTable();
        foreach (var row in FakeRun.Table().Rows.Where(row => row.Year < 1935)) early.Write(row);
        Assert.All(FakeRun.Score(early).Rows.Where(row => row.Year == 1940), row => Assert.Null(row.Hit));
    }

    [Fact]
    public void NaiveForecast_goes_on_growing_as_before()
    {
        var doubled = NaiveForecast.Growth((1913, 1), (1928, 2), 1943, 5, 25);
        Assert.Equal(4, doubled.Value!.Value, 9);
        Assert.Equal(-20, doubled.ErrorPercent!.Value, 9);
        Assert.True(doubled.Hit);
        Assert.Equal("n/a: no 1913 value", NaiveForecast.Growth((1913, null), (1928, 2), 1940, 5, 25).Note);
    }

    [Fact]
    public void NaiveForecast_lies_on_the_line_and_not_at_its_end()
    {
        Assert.Equal(15, NaiveForecast.Line((1928, 10), (1940, 22), 1933, 16, 25).Value!.Value, 9);
        var end = NaiveForecast.Line((1928, 10), (1940, 22), 1940, 22, 25);
        Assert.Equal((null, null, "n/a: it is the end point"), (end.Value, end.Hit, end.Note));
    }

    [Fact]
    public void ClaimResult_measures_growth()
    {
        var rate = score.Claims.Single();
        Assert.Equal(9, rate.Found!.Value, 9);
        Assert.True(rate.Hit);
    }

    [Theory]
    [InlineData("births", "million persons", 6.0, true)]
    [InlineData("births", "million persons", 4.0, false)]
    [InlineData("births", "t", 6.0, null)]
    [InlineData("marriages", "million persons", 6.0, null)]
    public void ClaimResult_compares_in_the_unit_of_the_claim(string indicator, string unit, double said, bool? hit)
    {
        var claim = FakeRun.Claim with { Kind = ClaimKind.Value, Indicator = indicator, Unit = unit, Said = said };
        Assert.Equal(hit, ClaimResult.Of(claim, FakeRun.Table()).Hit);
    }

    [Theory]
    [InlineData(1928, 1933, 1, true)]
    [InlineData(1928, 1933, -1, false)]
    [InlineData(1933, 1934, -1, true)]
    public void ClaimResult_sees_up_and_down(int from, int year, double said, bool hit)
    {
        var claim = FakeRun.Claim with { Kind = ClaimKind.Change, Indicator = "deaths", From = from, Year = year, Said = said };
        Assert.Equal(hit, ClaimResult.Of(claim, FakeRun.Table()).Hit);
    }

    [Fact]
    public void ClaimFile_of_the_repository_is_readable()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Narkhoz.slnx"))) folder = Path.GetDirectoryName(folder)!;
        var claims = ClaimFile.Read(Path.Combine(folder, "data"));
        Assert.Equal(claims.Count, claims.Select(claim => claim.Id).Distinct().Count());
        Assert.All(claims, claim => Assert.True(claim.Kind == ClaimKind.Change || claim.Tolerance > 0));
        Assert.All(claims.Where(claim => claim.Kind == ClaimKind.Value), claim => Assert.True(Record.Units.IsKnown(claim.Unit), claim.Unit));
    }

    private ScoreRow Row(string row, int year) => score.Rows.Single(r => r.Row == row && r.Year == year);

    private SectionCount Count(string section, int year) => score.Counts.Single(c => c.Section == section && c.Year == year);
}
