namespace Narkhoz.Record.Tests;

public sealed class LintTests
{
    [Fact]
    public void Run_finds_nothing_in_the_repositorys_own_data()
    {
        var report = Lint.Run(Repository.Data, Path.Combine(Repository.Root, "scenarios"));
        Assert.True(report.IsClean, string.Join('\n', report.Findings));
    }

    [Fact]
    public void Run_finds_nothing_in_a_good_folder()
    {
        using var folder = Complete();
        Assert.Empty(folder.Findings());
    }

    [Fact]
    public void Run_reports_every_finding_and_not_only_the_first()
    {
        using var folder = Complete();
        folder.With(DataFolder.Parameters, "value: 0.3", "value: much")
            .With(DataFolder.Decisions, "course.procurement.grain", "course.procurement.grian")
            .With(DataFolder.Technology, "UKR: 0.6", "UKR: 0.5")
            .Write("scenarios/s.yaml", "id: s\nname: S\nsummary: s\nfrom: 1928-01\nto: 1929-01\nset: {farm.wether: 1, farm.weather: x}\n");
        Assert.Equal(
            [
                "decisions/course.yaml:1: no instrument is called 'course.procurement.grian'; the nearest known is 'course.procurement.grain' [UnknownInstrument]",
                "parameters/farm.yaml:2: farm.draught is not a number; write a number for farm.draught, with a point for decimals [Unreadable]",
                "scenarios/s.yaml:6: farm.weather is not a number; write a number for farm.weather, with a point for decimals [Unreadable]",
                "scenarios/s.yaml:6: no parameter or instrument is called 'farm.wether'; the nearest known is 'farm.weather' [Unreadable]",
                "technology/10-industry.yaml:22: the regional shares of steel add up to 0.9; make them add up to 1 [RegionSharesSum]",
            ],
            folder.Findings().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DataFolder.Parameters, "value: 0.3", "value: 0.7", "parameters/farm.yaml:2: farm.draught = 0.7 lies outside its prior; widen the prior or give a value from 0.1 to 0.6 [ValueOutsidePrior]")]
    [InlineData(DataFolder.Technology, "  inherits: ^mine\n", "  group: energy\n  unit: t\n", "technology/10-industry.yaml:1: nothing inherits the template '^mine'; remove it [UnusedTemplate]")]
    [InlineData(DataFolder.Technology, "book_row: Steel", "book_row: Steal", "technology/10-industry.yaml:13: table A4 has no row 'Steal'; the nearest known is 'Steel' [UnknownBookRow]")]
    [InlineData(DataFolder.Parameters, "confidence: estimate}\n  w", "confidence: calibrated}\n  w", "parameters/farm.yaml:2: farm.draught is called calibrated and is not in calibration.yaml; list it there with its fit, or state where the value comes from [ForbiddenFit]")]
    [InlineData("book/tables/A4_production.csv", "seed_line", "line", "datapackage.json: book/tables/A4_production.csv has the columns table, row, column, value, unit, repair, repair_type, line, note and the package says table, row, column, value, unit, repair, repair_type, seed_line, note; list the columns in their order [DatapackageDrift]")]
    public void Run_names_the_pass(string file, string old, string now, string finding)
    {
        using var folder = Complete();
        Assert.Contains(finding, folder.With(file, old, now).Findings());
    }

    [Fact]
    public void Run_finds_a_misspelt_section()
    {
        using var folder = Complete();
        folder.Write("technology/20-more.yaml", "- id: ore\n  name: Ore\n  group: metal\n  unit: t\n  labuor: {value: 0.01, unit: person yr/t, SOURCE}\n");
        Assert.Equal(["technology/20-more.yaml:5: only ore has a section 'labuor'; the nearest known is 'labour' [StraySection]"], folder.Findings());
    }

    [Fact]
    public void Run_finds_fits_of_norms_and_of_unknown_parameters()
    {
        using var folder = Complete();
        folder.Write("calibration.yaml", "parameters:\n  product.steel.input.coal: {fit: 1}\n  farm.drought: {fit: 2}\n");
        Assert.Equal(
            [
                "calibration.yaml:2: product.steel.input.coal is a norm of a product and must not be fitted; take it off the list [ForbiddenFit]",
                "calibration.yaml:3: no parameter is called 'farm.drought'; the nearest known is 'farm.draught' [ForbiddenFit]",
            ],
            folder.Findings());
    }

    [Fact]
    public void Run_finds_tables_that_the_package_does_not_list()
    {
        using var folder = Complete();
        folder.Write("reference/new.csv", "series,year\n");
        File.Delete(Path.Combine(folder.Path, "book/tables/A4_production.csv"));
        Assert.Contains("datapackage.json: reference/new.csv is not listed; add a resource for it [DatapackageDrift]", folder.Findings());
        Assert.Contains("datapackage.json: book/tables/A4_production.csv is listed and does not exist; remove its resource [DatapackageDrift]", folder.Findings());
    }

    private static DataFolder Complete()
    {
        var folder = new DataFolder();
        string[] columns = ["table", "row", "column", "value", "unit", "repair", "repair_type", "seed_line", "note"];
        folder.Write("book/tables/A4_production.csv", string.Join(',', columns) + "\nA4,Steel,1928,4.2,million tons,4-2,hyphen-for-point,8806,\nA4,Coal,1928,35.5,million tons,,,8805,\n");
        var fields = string.Join(", ", columns.Select(c => "{\"name\": \"" + c + "\"}"));
        folder.Write("datapackage.json", "{\"resources\": [{\"path\": \"book/tables/A4_production.csv\", \"schema\": {\"fields\": [" + fields + "]}}]}");
        return folder;
    }
}
