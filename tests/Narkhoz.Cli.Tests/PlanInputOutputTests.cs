using System.Globalization;

namespace Narkhoz.Cli.Tests;

/// <summary><c>plan inputoutput</c> on the three branches, whose year of the table is the plan for its own final uses.</summary>
public sealed class PlanInputOutputTests
{
    private static readonly string Three = Path.Combine(Path.GetDirectoryName(Golden.Home)!, "tables", "three");

    [Fact]
    public void A_plan_is_drawn_with_its_reasons()
    {
        using var office = new Office();
        File.WriteAllText(office.Desk.Resolve("targets.csv"), "product,order\ncoal,30\nsteel,70\nbread,80\n");
        Assert.Equal(ExitCode.Found, office.Run("plan", "inputoutput", Three, "--targets", "targets.csv", "--explain"));
        Assert.Equal("", office.Error);
        Golden.Check("plan-inputoutput", office.Out);
    }

    [Fact]
    public void The_answer_has_its_fields_and_the_final_uses_of_the_table_give_its_outputs()
    {
        using var office = new Office();
        var answer = office.Json("plan", "inputoutput", Three);
        Assert.Equal(
            "name unit products techniques perronRoot residual passes labour shortfall surplus labourGap factors breaches satellites keySectors rounds sectors multipliers change why",
            string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(["steel 120", "coal 100", "bread 80"], answer.GetProperty("sectors").EnumerateArray().Select(sector => $"{sector.GetProperty("label").GetString()} {Math.Round(sector.GetProperty("output").GetDouble(), 6)}"));
        Assert.Equal(94, answer.GetProperty("labour").GetDouble(), 1e-9);
    }

    [Fact]
    public void Multipliers_count_what_households_spend()
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(ExitCode.Ok, office.Run("plan", "inputoutput", "germany1995", "--income", "compensation_employees", "--top", "6", "-o", "out"));
        Golden.Check("plan-inputoutput-households", office.Out);
        Assert.Equal("product,output,output_with_households,income,income_with_households,type_1,type_2", File.ReadLines(office.Desk.Resolve("out/multipliers.csv")).First());
    }

    [Fact]
    public void What_changed_since_another_table_is_decomposed_whatever_the_order_of_its_products()
    {
        using var office = new Office();
        var earlier = Directory.CreateDirectory(office.Desk.Resolve("earlier")).FullName;
        File.WriteAllText(Path.Combine(earlier, "flows.csv"), "product,steel,coal,bread\ncoal,50,10,10\nsteel,40,20,\nbread,,,4\n");
        File.WriteAllText(Path.Combine(earlier, "outputs.csv"), "product,technique,value\ncoal,coal,85\nsteel,steel,110\nbread,bread,80\n");
        File.WriteAllText(Path.Combine(earlier, "final_demand.csv"), "product,category,value\ncoal,households,15\nsteel,investment,50\nbread,households,76\n");
        File.WriteAllText(Path.Combine(earlier, "labour.csv"), "labour,steel,coal,bread\ntown,30,34,0\nvillage,0,0,42\n");
        var change = office.Json("plan", "inputoutput", Three, "--against", earlier, "--of", "labour", "-o", "out").GetProperty("change");
        Assert.Equal(94 - 106, change.GetProperty("change").GetDouble(), 1e-6);
        Assert.Equal("change.csv", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(office.Desk.Resolve("out"), "change.csv"))));
        foreach (var product in change.GetProperty("products").EnumerateArray())
            Assert.Equal(product.GetProperty("change").GetDouble(), product.GetProperty("intensity").GetDouble() + product.GetProperty("technique").GetDouble() + product.GetProperty("finalDemand").GetDouble(), 1e-9);
        var coal = change.GetProperty("products").EnumerateArray().Single(product => product.GetProperty("product").GetString() == "coal");
        Assert.Equal(30 - 34, coal.GetProperty("change").GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData("Germany 1995, six branches (Eurostat manual) has no row 'wages'; known are ", "--income", "wages")]
    [InlineData("Germany 1995, six branches (Eurostat manual) has no category 'families'; name one with --households; known are ", "--income", "compensation_employees", "--households", "families")]
    [InlineData("Germany 1995, six branches (Eurostat manual) has no product 'mining_group'; bring both tables to the same labels, or match them with --by-order", "--against", "netherlands2000")]
    [InlineData("Germany, six branches with hours, CO2, CH4 and N2O (UN handbook) is in billion EUR and ", "--against", "germany2009")]
    public void What_cannot_be_set_against_each_other_is_told_in_a_line(string error, params string[] options)
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(ExitCode.UserError, office.Run(["plan", "inputoutput", "germany1995", .. options]));
        Assert.StartsWith(error, office.Error, StringComparison.Ordinal);
        Assert.Single(office.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void All_sectors_and_techniques_are_written()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run("plan", "inputoutput", Three, "-o", "out", "--top", "1"));
        Assert.Equal(["outputs.csv", "outputs.parquet", "plan.json", "techniques.csv", "techniques.parquet"], Directory.EnumerateFiles(office.Desk.Resolve("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(4, File.ReadLines(office.Desk.Resolve("out/outputs.csv")).Count());
    }

    [Fact]
    public void Techniques_that_use_up_each_others_products_are_told_in_a_line()
    {
        using var office = new Office();
        var folder = office.Desk.Resolve("hungry");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "coefficients.csv"), "product,a,b\na,0,2\nb,0.6,\n");
        Assert.Equal(ExitCode.UserError, office.Run("plan", "inputoutput", folder));
        Assert.Contains("not productive", office.Error, StringComparison.Ordinal);
        Assert.Single(office.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_table_with_regions_gets_its_footprints()
    {
        using var office = new Office();
        var test = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Golden.Home)!, "../Narkhoz.Planning.Tests/data/pymrio"));
        Assert.Equal(ExitCode.Ok, office.Run("plan", "inputoutput", test, "-o", "out"));
        var lines = File.ReadAllLines(office.Desk.Resolve("out/footprints.csv"));
        Assert.Equal("satellite,region,production,consumption,imports,exports", lines[0]);
        Assert.Equal(1 + (3 * 6), lines.Length);
        var last = lines[^1].Split(',');
        Assert.Equal(["Value Added", "reg6"], last[..2]);
        Assert.InRange(double.Parse(last[4], CultureInfo.InvariantCulture) / 6693276.934870526, 1 - 1e-5, 1 + 1e-5); // pymrio's figure, to what it asks for
    }
}
