using Narkhoz.Cli.Show;
using Narkhoz.Lab.Enterprises;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Cli.Tests;

/// <summary>What <c>narkhoz enterprise</c> draws, on an invented plant, and what it says of what it cannot do.</summary>
public sealed class EnterpriseTests
{
    [Fact]
    public void A_story_is_told_year_by_year()
    {
        using var office = new Office(120);
        EnterpriseDrawing.Head(office.Desk.Screen, Story());
        EnterpriseDrawing.Draw(office.Desk.Screen, Story());
        Golden.Check("enterprise", office.Out);
    }

    [Fact]
    public void A_year_is_told_month_by_month_with_its_decades()
    {
        using var office = new Office(120);
        EnterpriseMonthsDrawing.Draw(office.Desk.Screen, Story(), 1931);
        Golden.Check("enterprise-months", office.Out);
    }

    [Fact]
    public void A_list_names_the_plants()
    {
        using var office = new Office(120);
        office.Desk.Screen.Write(EnterpriseDrawing.Draw(new EnterpriseRoll("run-1", RollOrder.Padding,
        [
            new RollRow(17, "coal/UKR/2", 3140, 1.2e6, 13, 4, 120, 0.021, 3, 0.04, 0.47),
            new RollRow(4, "coal/UKR/1", 7800, 3e6, 13, 0, 156, 0, 0, 0, 0.45),
        ])).Drawing);
        Golden.Check("enterprise-list", office.Out);
    }

    [Theory]
    [InlineData("narkhoz enterprise tells of one enterprise or lists them; give product/zone/n such as steel/UKR/1, or --list\n", "enterprise", "last")]
    [InlineData("narkhoz enterprise tells of one enterprise or lists them; give product/zone/n such as steel/UKR/1, or --list\n", "enterprise", "last", "coal/UKR/1", "--list", "coal")]
    [InlineData("narkhoz enterprise: --by takes size, padding, debt, storming or missed; see narkhoz enterprise --help\n", "enterprise", "last", "--list", "--by", "beauty")]
    [InlineData("--months 1950: the year lies outside the run; give one from 1928 to 1940\n", "enterprise", "last", "coal/UKR/1", "--months", "1950")]
    public void The_error_is_one_line(string message, params string[] args)
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.UserError, office.Run(args));
        Assert.Equal(message, office.Error);
    }

    [Fact]
    public void A_run_by_branches_is_told_how_to_become_one_by_plants()
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.UserError, office.Run("enterprise", "last", "coal/UKR/1"));
        Assert.EndsWith("has no enterprises, it was run by branches; make one that has with narkhoz run test-replay --resolution full\n", office.Error, StringComparison.Ordinal);
    }

    private static EnterpriseStory Story()
    {
        var months = (from year in (int[])[1930, 1931] from month in Enumerable.Range(1, 12) select Month(year, month)).ToList();
        var years = months.GroupBy(month => month.Month.Year).Select(year => EnterpriseYear.Of(Sheet(year.Key), Ties(), [.. year])).ToList();
        return new EnterpriseStory("run-1", 17, 600, "coal/UKR/2", "t", "Coal works no. 2 of the Ukrainian SSR had 3,140 workers.", years, months);
    }

    private static EnterpriseMonth Month(int year, int month)
    {
        var due = 1e5 * month;
        var made = 1e5 + (2000 * (month % 3)) - (month == 7 ? 9000 : 0);
        return new EnterpriseMonth(
            new YearMonth(year, month), 1.1e5, month < 4 ? 1.2e6 : 1.19e6, due, due + 3000, due + 5000, made, 0.25 * made, 0.3 * made, 0.45 * made, 1, 0.9, 0.05, 0.8, 0.5, 1.1, 0.1, 0.3, month != 7, month == 8,
            1.1, 0.95, 0.07, new EnterpriseAccount(2e5, 1.15e6, month == 7 ? 4e4 : 0, 3e5, 6e5, 1e5, 5e4, 5e4, 2e5));
    }

    private static EnterpriseSheet Sheet(int year) => new(
        year, "coal", "UKR", 2, 3140, 11, 1.32e6, 1.03, 1.19e6, 1.2e6, year == 1930 ? 1.21e6 : 1.18e6, 1.21e6, 0.8, 0.5, 1.1, 0.1, 0.3, 6e4, 0.45, 11, 1, 0.6, 0.97, 4e4, 1.1, 0.95, 0.22, 0.003, 3e4, 2e4, 1e4);

    private static EnterpriseTies Ties() => new(
        Superior.Ministry,
        "Energy",
        [new EnterpriseSupplier(3, "timber/RSFSR/9", 0.93)],
        [new EnterpriseCustomer("steel", "UKR", 4, 0.8), new EnterpriseCustomer("cement", "RSFSR", 2, 0.2)]);
}
