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
            "name unit products techniques objective value gap shortfall capacity factors steps dearest scarce clash why",
            string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(94, answer.GetProperty("value").GetDouble(), 1e-5);
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 1e-6);
        Assert.Equal(
            ["plan.json", "products.csv", "products.parquet", "techniques.csv", "techniques.parquet"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
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
