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
            "name unit products techniques objective value bound gap shortfall capacity factors steps years surprises priceOfBounds clashes why",
            string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("year sets least mean output labour building feldmanShare", string.Join(' ', answer.GetProperty("years")[0].EnumerateObject().Select(field => field.Name)));
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 1e-6);
        Assert.Equal(
            ["plan.json", "products.csv", "products.parquet", "techniques.csv", "techniques.parquet"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
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
