namespace Narkhoz.Cli.Tests;

public sealed class PlanOptimalTests
{
    private static readonly string Tables = Path.Combine(Path.GetDirectoryName(Golden.Home)!, "tables");
    private static readonly string Three = Path.Combine(Tables, "three");
    private static readonly string Targets = Path.Combine(Tables, "three-targets.csv");

    [Fact]
    public void A_plan_is_drawn()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run("plan", "optimal", Three, "--targets", Targets, "--explain"));
        Assert.Equal("", office.Error);
        Golden.Check("plan-optimal", office.Out);
    }

    [Fact]
    public void The_answer_has_its_fields_and_the_folder_its_tables()
    {
        using var office = new Office();
        var folder = office.Desk.Resolve("out");
        var answer = office.Json("plan", "optimal", Three, "--objective", "labour", "-o", folder);
        Assert.Equal(
            "name unit products techniques objective value gap shortfall capacity factors steps dearest scarce surprises priceOfBounds clash why",
            string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(94, answer.GetProperty("value").GetDouble(), 1e-5);
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 1e-6);
        Assert.Equal(
            ["plan.json", "products.csv", "products.parquet", "surprises.csv", "surprises.parquet", "techniques.csv", "techniques.parquet"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_plan_within_bounds_on_change_tells_what_they_cost_and_what_leaps()
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("last.csv"), "technique,level\ncoal,100\nsteel,100\nbread,30\n");
        Assert.Equal(ExitCode.Ok, office.Run("plan", "optimal", Three, "--targets", Targets, "--last-year", "last.csv", "--rise", "0.7", "--fall", "0.05", "--explain"));
        Assert.Equal("", office.Error);
        Golden.Check("plan-optimal-bounds", office.Out);
    }

    [Fact]
    public void A_written_plan_is_last_years_for_the_next_and_within_no_change_it_stays()
    {
        using var before = new Office();
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, before.Run("plan", "optimal", Three, "--targets", Targets, "-o", "plan"));
        var answer = office.Json("plan", "optimal", Three, "--targets", Targets, "--last-year", before.Desk.Resolve("plan/techniques.csv"), "--rise", "0", "--fall", "0");
        Assert.Equal(25.974152, answer.GetProperty("value").GetDouble(), 1e-5);
        Assert.Equal(0, answer.GetProperty("surprises").GetArrayLength());
        Assert.InRange(answer.GetProperty("priceOfBounds").GetDouble(), 0, 1e-5);
    }

    [Fact]
    public void Net_output_is_worth_its_prices_and_what_is_dropped_says_what_a_unit_back_costs()
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("prices.csv"), "product,price\ncoal,1\nsteel,4\nbread,0.1\n");
        File.WriteAllText(office.Desk.Resolve("none.csv"), "product,order\ncoal,0\n");
        var answer = office.Json("plan", "optimal", Three, "--objective", "value", "--prices", "prices.csv", "--targets", "none.csv");
        var steel = answer.GetProperty("dearest").EnumerateArray().Single(one => one.GetProperty("product").GetString() == "steel");
        Assert.Equal(answer.GetProperty("value").GetDouble(), 4 * steel.GetProperty("delivered").GetDouble(), 1e-4);
        var bread = answer.GetProperty("surprises").EnumerateArray().Single(one => one.GetProperty("product").GetString() == "bread");
        Assert.InRange(bread.GetProperty("price").GetDouble(), 1e-3, 10);
    }

    [Theory]
    [InlineData("--objective value needs prices; give a CSV of product, price with --prices\n", "--objective", "value")]
    [InlineData("last.csv:2: there is no technique 'tea'; use the labels of the table's techniques\n", "--last-year", "last.csv")]
    public void What_is_missing_is_told_in_a_line(string error, params string[] options)
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("last.csv"), "technique,level\ntea,1\n");
        Assert.Equal(ExitCode.UserError, office.Run(["plan", "optimal", Three, "--targets", Targets, .. options]));
        Assert.Equal(error, office.Error);
    }

    [Fact]
    public void The_least_labour_of_a_table_without_limits_is_what_its_year_took()
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(36_428, office.Json("plan", "optimal", "germany1995", "--objective", "labour").GetProperty("value").GetDouble(), 0.1);
    }

    [Fact]
    public void Least_labour_needs_a_table_that_tells_of_labour()
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(ExitCode.UserError, office.Run("plan", "optimal", "us1958", "--objective", "labour"));
        Assert.Contains("tells nothing of labour; add labour", office.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_clashes_is_told_in_words()
    {
        using var office = new Office();
        var much = office.Desk.Resolve("much.csv");
        File.WriteAllText(much, "product,order,assortment\nsteel,1000,1\n");
        Assert.Equal(ExitCode.Found, office.Run("plan", "optimal", Three, "--targets", much));
        Assert.Contains("these cannot all be kept: deliver 1000 of 'steel'; use no more than 60 of 'town'", office.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_without_an_assortment_are_an_error_with_its_mend()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.UserError, office.Run("plan", "optimal", Three));
        Assert.Contains("--objective labour", office.Error, StringComparison.Ordinal);
    }
}
