namespace Narkhoz.Cli.Tests;

/// <summary>Balances, prices, breakdown and techniques of the small union that the examples come with.</summary>
public sealed class PlanUnionTests
{
    private static readonly string Folder = Path.Combine(Golden.Repository, "examples", "SmallUnion");
    private static readonly string Table = Path.Combine(Folder, "table");
    private static readonly string[] Works = ["--works", Path.Combine(Folder, "works.csv"), "--distances", Path.Combine(Folder, "distances.csv"), "--by", "achieved"];

    [Theory]
    [InlineData("plan-balance", "balance", "--explain")]
    [InlineData("plan-balance-optimum", "balance", "--optimum", "--top", "0")]
    [InlineData("plan-balance-steel", "balance", "--product", "steel", "--residual", "cut", "--rounds", "2")]
    [InlineData("plan-prices", "prices", "--explain")]
    [InlineData("plan-techniques", "techniques", "--explain")]
    public void A_plan_is_drawn(string golden, string command, params string[] options)
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run(["plan", command, Table, .. options]));
        Assert.Equal("", office.Error);
        Golden.Check(golden, office.Out);
    }

    [Fact]
    public void A_plan_is_broken_down()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run(["plan", "breakdown", Table, .. Works, "--explain"]));
        Golden.Check("plan-breakdown", office.Out);
    }

    [Theory]
    [InlineData("name unit products rounds residual sets optimum root balanced course sheets loss compared why", "balance", "balances.csv balances.parquet plan.json rounds.csv rounds.parquet")]
    [InlineData("name products rateOfSurplus rateOfProfit profitOn margin tax taxRevenue charge wageSurplus residual valueGap prices wedge scissors why", "prices", "plan.json prices.csv prices.parquet wedge.csv wedge.parquet")]
    [InlineData("name products techniques rounds residual largestSaving labour averageLabour choices why", "techniques", "plan.json techniques.csv techniques.parquet")]
    [InlineData("name unit works rule exact republics branches products largest hauls why", "breakdown", "branches.csv branches.parquet plan.json republics.csv republics.parquet shipments.csv shipments.parquet works.csv works.parquet")]
    public void The_answer_has_its_fields_and_the_files_are_written(string fields, string command, string files)
    {
        using var office = new Office();
        var answer = office.Json(["plan", command, Table, "-o", "out", .. command == "breakdown" ? Works : []]);
        Assert.Equal(fields, string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(files, string.Join(' ', Directory.EnumerateFiles(office.Desk.Resolve("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Prices_are_set_beside_the_shops_and_a_base_year()
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("1913.csv"), "product,price\ncoal,1\npower,1\nsteel,1.5\nmachines,2\ngrain,1\nbread,1\ncloth,1.5\n");
        File.WriteAllText(office.Desk.Resolve("shops.csv"), "product,price\nbread,1\ncloth,4\n");
        Assert.Equal(ExitCode.Ok, office.Run("plan", "prices", Table, "--base", "1913.csv", "--scissors", "coal", "power", "steel", "machines", "cloth", "--retail", "shops.csv"));
        Assert.Equal("", office.Error);
        Golden.Check("plan-prices-scissors", office.Out);
    }

    [Theory]
    [InlineData("--scissors needs base prices; give a CSV of product, price with --base\n", "--scissors", "coal")]
    [InlineData("Small union has no product 'tea'; labels must match to the letter\n", "--scissors", "tea", "--base", "base.csv")]
    [InlineData("the group is worth nothing at base prices; name some products with --scissors and not all, with prices in --base\n", "--scissors", "cloth", "--base", "base.csv")]
    [InlineData("no taxed product is a wage good; give prices in --retail of products that households buy\n", "--retail", "none.csv")]
    public void Prices_that_cannot_be_compared_are_told_in_a_line(string error, params string[] options)
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("base.csv"), "product,price\ncoal,1\n");
        File.WriteAllText(office.Desk.Resolve("none.csv"), "product,price\nbread,0\n");
        Assert.Equal(ExitCode.UserError, office.Run(["plan", "prices", Table, .. options]));
        Assert.Equal(error, office.Error);
    }

    [Fact]
    public void What_exceeds_all_capacities_is_found_and_told()
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("works.csv"), "works,product,branch,republic,capacity\nDonbass,coal,coal,Ukraine,5\n");
        Assert.Equal(ExitCode.Found, office.Run("plan", "breakdown", Table, "--works", "works.csv", "--explain"));
        Assert.Contains("exceed all capacities together", office.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("works,product,branch,republic,capacity\nDonbass,tea,coal,Ukraine,5\n", "works.csv:2: there is no product 'tea'; use the labels of the table's products\n")]
    [InlineData("works,product,branch\nDonbass,coal,coal\n", "works.csv:1: there is no column 'republic'; add it, or correct the header\n")]
    [InlineData("works,product,branch,republic\nDonbass,coal,coal,Ukraine\n", "'Donbass' has no limit of capacity to share by; correct the works or the distances\n")]
    public void Wrong_works_are_told_in_a_line(string text, string error)
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("works.csv"), text);
        Assert.Equal(ExitCode.UserError, office.Run("plan", "breakdown", Table, "--works", "works.csv"));
        Assert.Equal(error, office.Error);
    }

    [Theory]
    [InlineData("prices")]
    [InlineData("techniques")]
    public void A_table_without_labour_is_told(string command)
    {
        using var office = new Office();
        Directory.CreateDirectory(office.Desk.Resolve("idle"));
        File.WriteAllText(office.Desk.Resolve("idle/coefficients.csv"), "product,a,b\na,0,0.2\nb,0.6,\n");
        File.WriteAllText(office.Desk.Resolve("idle/targets.csv"), "product,order\na,1\n");
        Assert.Equal(ExitCode.UserError, office.Run("plan", command, "idle"));
        Assert.Contains("tells nothing of labour; add labour", office.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_that_there_is_not_is_told()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.UserError, office.Run("plan", "balance", Table, "--product", "tea"));
        Assert.Contains("has no product 'tea'", office.Error, StringComparison.Ordinal);
    }
}
