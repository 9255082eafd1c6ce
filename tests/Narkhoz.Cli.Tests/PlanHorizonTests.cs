namespace Narkhoz.Cli.Tests;

public sealed class PlanHorizonTests
{
    private static readonly string Three = Path.Combine(Path.GetDirectoryName(Golden.Home)!, "tables", "three");

    [Fact]
    public void A_plan_is_drawn()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run("plan", "horizon", Three, "--years", "3", "--capital-goods", "steel", "--capital-ratio", "1", "--spare", "0.1", "--objective", "harmony", "--explain"));
        Assert.Equal("", office.Error);
        Golden.Check("plan-horizon", office.Out);
    }

    [Fact]
    public void The_answer_has_its_fields_and_the_folder_its_tables()
    {
        using var office = new Office();
        var folder = office.Desk.Resolve("out");
        var answer = office.Json("plan", "horizon", Three, "--years", "2", "--capital-goods", "steel", "--capital-ratio", "0.5", "-o", folder);
        Assert.Equal(
            "name unit products techniques objective value bound gap shortfall capacity factors steps years surprises priceOfBounds carriedOut clashes why",
            string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("year sets least mean output labour building feldmanShare", string.Join(' ', answer.GetProperty("years")[0].EnumerateObject().Select(field => field.Name)));
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 1e-6);
        Assert.Equal(
            ["plan.json", "products.csv", "products.parquet", "techniques.csv", "techniques.parquet"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Years_are_carried_out_and_the_rest_is_planned_anew_from_what_became_of_them()
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("harvests.csv"), "year,what,label,value\n1,capacity,bread,0.9\n1,stock,coal,-1\n2,labour,,0.97\n");
        Assert.Equal(ExitCode.Ok, office.Run("plan", "horizon", Three, "--years", "4", "--capital-goods", "steel", "--capital-ratio", "1", "--spare", "0.1", "--carry-out", "2", "--disturbance", "harvests.csv", "-o", "out"));
        Assert.Equal("", office.Error);
        Golden.Check("plan-horizon-course", office.Out);
        Assert.Equal(1 + (4 * 3), File.ReadLines(office.Desk.Resolve("out/course.csv")).Count());
    }

    [Fact]
    public void Without_disturbances_what_is_carried_out_is_what_was_foreseen()
    {
        using var office = new Office();
        var years = office.Json("plan", "horizon", Three, "--years", "3", "--capital-goods", "steel", "--capital-ratio", "1", "--spare", "0.1", "--carry-out", "2").GetProperty("carriedOut");
        Assert.Equal([true, true, false], years.EnumerateArray().Select(year => year.GetProperty("carriedOut").GetBoolean()));
        foreach (var year in years.EnumerateArray()) Assert.Equal(year.GetProperty("setsForeseen").GetDouble(), year.GetProperty("sets").GetDouble(), 1e-4);
    }

    [Theory]
    [InlineData("a disturbance needs years that are carried out; say how many with --carry-out\n", "1,labour,,1", "0")]
    [InlineData("3 years are to be carried out of a plan of 3; the last year leaves nothing to plan: give fewer with --carry-out, or more with --years\n", "1,labour,,1", "3")]
    [InlineData("d.csv:2: year 2 is not carried out; give a year from 1 to 1, or carry out more\n", "2,labour,,1", "1")]
    [InlineData("d.csv:2: there is no technique 'tea'; use the labels of the table's techniques\n", "1,capacity,tea,1", "1")]
    [InlineData("d.csv:2: 'rain' is not known here; write capacity, stock or labour\n", "1,rain,,1", "1")]
    public void A_wrong_disturbance_is_told_in_a_line(string error, string row, string carried)
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("d.csv"), "year,what,label,value\n" + row + "\n");
        Assert.Equal(ExitCode.UserError, office.Run("plan", "horizon", Three, "--years", "3", "--capital-goods", "steel", "--carry-out", carried, "--disturbance", "d.csv"));
        Assert.Equal(error, office.Error);
    }

    [Fact]
    public void What_cannot_be_met_is_told_by_year_and_product()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Found, office.Run("plan", "horizon", Three, "--years", "2", "--objective", "capacity", "--target-growth", "0.5", "--capital-goods", "steel"));
        Assert.Contains("No plan meets the programme. In the way: ", office.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_on_change_have_a_price()
    {
        using var office = new Office();
        var answer = office.Json("plan", "horizon", Three, "--years", "3", "--capital-goods", "steel", "--capital-ratio", "0.5", "--objective", "final", "--terminal", "0", "--most-rise", "0.02");
        Assert.True(answer.GetProperty("priceOfBounds").GetDouble() >= -1e-7);
    }

    [Fact]
    public void An_unknown_capital_good_is_an_error_that_names_it()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.UserError, office.Run("plan", "horizon", Three, "--capital-goods", "ploughs"));
        Assert.StartsWith("'ploughs' is not a product of", office.Error, StringComparison.Ordinal);
    }
}
