using System.Text.Json;

namespace Narkhoz.Cli.Tests;

/// <summary>What all planning commands have in common, shown by <c>plan inspect</c>.</summary>
public sealed class PlanTests
{
    private static readonly string Three = Path.Combine(Path.GetDirectoryName(Golden.Home)!, "tables", "three");

    [Fact]
    public void A_table_is_drawn()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run("plan", "inspect", Three));
        Assert.Equal("", office.Error);
        Golden.Check("plan-inspect", office.Out);
    }

    [Fact]
    public void The_answer_has_its_fields()
    {
        using var office = new Office();
        var answer = office.Json("plan", "inspect", Three);
        Assert.Equal(
            "name format unit products techniques leontief jointProducers mostTechniques nonZeros perTechnique bytes capacities capital orders assortment perronRoot productive culprits factors satellites sizeIs largest remarks explanation",
            string.Join(' ', answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(3, answer.GetProperty("orders").GetInt32());
        Assert.Equal(54, answer.GetProperty("factors")[0].GetProperty("used").GetDouble(), 1e-9);
    }

    [Fact]
    public void Why_the_root_is_what_it_is()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run("plan", "inspect", Three, "--explain", "--top", "2"));
        Assert.Contains(" % of the Perron root rests on Hard coal used by Crude steel\n", office.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_that_come_with_the_programme_are_known_by_their_ids()
    {
        using var office = new Office(home: Golden.Repository);
        var tables = office.Json("plan", "tables").GetProperty("tables");
        Assert.Equal(["id", "title", "sectors", "unit", "source", "licence"], tables[0].EnumerateObject().Select(field => field.Name));
        foreach (var table in tables.EnumerateArray())
        {
            using var desk = new Office(home: Golden.Repository);
            Assert.Equal(ExitCode.Ok, desk.Run("plan", "inspect", table.GetProperty("id").GetString()!));
        }
    }

    [Fact]
    public void The_record_lists_them_and_tells_their_sources()
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(ExitCode.Ok, office.Run("data", "why", "russia2000"));
        Assert.Contains("World Input-Output Database", office.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, office.Run("data", "show", "russia2000"));
        Assert.Contains("CC BY 4.0", office.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_there_is_named_with_the_nearest()
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(ExitCode.UserError, office.Run("plan", "inspect", "germany1996"));
        Assert.Equal("'germany1996' is neither a table nor a file; the nearest table is 'germany1995'\n", office.Error);
    }

    [Fact]
    public void Results_are_written_as_json_csv_and_parquet_and_replace_an_earlier_plan()
    {
        using var office = new Office();
        var folder = office.Desk.Resolve("out");
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(ExitCode.Ok, office.Run("plan", "inspect", Three, "-o", folder));
            Assert.Equal(["plan.json", "sectors.csv", "sectors.parquet"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal("product,name,output,inputs\ncoal,Hard coal,100,2\nsteel,Crude steel,120,2\nbread,Bread,80,3\n", File.ReadAllText(Path.Combine(folder, "sectors.csv")));
            Assert.Equal("Three branches", JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "plan.json"))).RootElement.GetProperty("name").GetString());
        }
    }

    [Fact]
    public void A_folder_with_other_files_is_not_overwritten()
    {
        using var office = new Office();
        Directory.CreateDirectory(office.Desk.Resolve("mine"));
        File.WriteAllText(office.Desk.Resolve("mine/thesis.txt"), "x");
        Assert.Equal(ExitCode.UserError, office.Run("plan", "inspect", Three, "-o", "mine"));
        Assert.Equal("HERE/mine holds files that are no plan; give an empty or a new folder with -o\n", office.Error);
        Assert.Equal(["thesis.txt"], Directory.EnumerateFileSystemEntries(office.Desk.Resolve("mine")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_wrong_table_is_told_by_file_and_line()
    {
        using var office = new Office();
        var folder = office.Desk.Resolve("bad");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "coefficients.csv"), "product,a,b\na,0.1,x\n");
        Assert.Equal(ExitCode.UserError, office.Run("plan", "inspect", folder));
        Assert.Equal("bad/coefficients.csv:2: 'x' in 'b' is not a finite number; write a number with a decimal point and without thousands separators\n", office.Error);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("inputoutput")]
    [InlineData("optimal")]
    [InlineData("horizon")]
    [InlineData("balance")]
    [InlineData("prices")]
    [InlineData("breakdown", "--works", "works.csv")]
    [InlineData("techniques")]
    public void A_table_larger_than_the_memory_is_refused_before_it_is_read_with_the_size_it_needs(string verb, params string[] options)
    {
        using var office = new Office();
        Assert.Equal(ExitCode.UserError, office.Run(["plan", verb, Three, .. options, "--memory", "0.0000001"]));
        Assert.Matches("the table needs about [0-9.]+ MB of memory and there is 0.0 MB; use a machine with more, or aggregate the table first\n$", office.Error);
        Assert.Single(office.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_plan_that_needs_a_larger_matrix_than_can_be_is_refused_before_it_starts()
    {
        using var office = new Office();
        Directory.CreateDirectory(office.Desk.Resolve("wide"));
        var products = Enumerable.Range(1, 6000).Select(product => $"p{product}").ToArray();
        File.WriteAllText(office.Desk.Resolve("wide/coefficients.csv"), "product,technique,value\np1,p2,0.1\n");
        File.WriteAllLines(office.Desk.Resolve("wide/products.csv"), ["product", .. products]);
        File.WriteAllLines(office.Desk.Resolve("wide/labour.csv"), ["labour,technique,value", .. products.Select(product => $"men,{product},1")]);
        File.WriteAllText(office.Desk.Resolve("wide/available.csv"), "factor,available\nmen,100\n");
        File.WriteAllText(office.Desk.Resolve("wide/targets.csv"), "product,order,assortment\np1,0,1\n");
        Assert.Equal(ExitCode.UserError, office.Run("plan", "horizon", "wide", "--years", "9"));
        Assert.Equal("a dense matrix of 54009 rows needs 11.7 GB in one piece, and no more than 50000 rows are possible; aggregate the table or use a machine with more memory\n", office.Error);
    }

    [Fact]
    public void An_unproductive_table_is_found()
    {
        using var office = new Office();
        var folder = office.Desk.Resolve("hungry");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "coefficients.csv"), "product,a,b\na,0,2\nb,0.6,\n");
        Assert.Equal(ExitCode.Found, office.Run("plan", "inspect", folder));
        Assert.Contains("not productive, because of", office.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_fails_after_a_second_fails_with_its_own_error()
    {
        using var office = new Office();
        Assert.Throws<UserException>(() => Commands.SlowWork.Show<int>(office.Desk.Screen, quiet: false, "slow", _ =>
        {
            Thread.Sleep(1100);
            throw new UserException("a", "b");
        }));
    }
}
