using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>A small invented run of two products and two zones: numbers that are easy to check by hand.</summary>
internal static class FakeRun
{
    public static readonly Product Steel = new("steel", "Steel", "t", 1, ProductGroup.Metal, "Steel", [new DatedValue(default, 1e6)], true, true, "metal.yaml", 1);
    public static readonly Product Cows = new("cows", "Cows", "head", 1, ProductGroup.Animal, "Cows", [new DatedValue(default, 1e6)], true, false, "animals.yaml", 1);

    public static IReadOnlyList<Product> Products { get; } = [Steel, Cows];

    public static IReadOnlyList<Zone> Zones { get; } =
        [new("RSFSR", "Russia", "RSFSR", "republics.yaml", 1), new("UKR", "Ukraine", "UKR", "republics.yaml", 2)];

    public static Scenario Scenario { get; } = new(
        "test", "A test & more", "Invented.", new YearMonth(1928, 1), new YearMonth(1940, 12), 7, new Dictionary<string, double>(), [], true, Regime.Usual, [], null, "no-such-file.yaml");

    public static IReadOnlyList<ChronicleEntry> Chronicle { get; } =
    [
        new(new YearMonth(1928, 10), "plan", "The first plan is adopted."),
        new(new YearMonth(1932, 12), "hunger", "Villages go hungry: </script> \"quoted\", 5 % less."),
    ];

    /// <summary>Steel grows by a million tons a year from 4.2 million; 10 % are added in reports; cows fall, then rise.</summary>
    public static IndicatorTable Table(double factor = 1)
    {
        var table = new IndicatorTable();
        for (var year = 1928; year <= 1940; year++)
        {
            var steel = factor * (4.2e6 + 1e6 * (year - 1928));
            table.Write(new Indicator(year, "output", "steel", "", Truth.True, steel, "t"));
            table.Write(new Indicator(year, "output", "steel", "", Truth.Reported, 1.1 * steel, "t"));
            table.Write(new Indicator(year, "output", "steel", "", Truth.Plan, 1.3 * steel, "t"));
            table.Write(new Indicator(year, "herd", "cows", "", Truth.True, year < 1934 ? 19e6 : 27.8e6, "head"));
            WriteBalance(table, year, steel);
            WritePeople(table, year);
        }

        return table;
    }

    public static IReadOnlyList<BookCell> Cells { get; } =
    [
        .. Row("Steel", "industrial", "million tons", (1913, 4.2), (1928, 4.2), (1933, 6.9), (1940, 18.3)),
        .. Row("Turbines", "industrial", "million kW", (1913, null), (1928, 0.04), (1933, 0.3), (1940, 1.2)),
        .. Row("Television sets", "consumer", "thousand units", (1913, null), (1928, null), (1933, null), (1940, 0.3)),
        .. Row("Cows", "agricultural", "million head", (1913, 28.8), (1928, 29.2), (1933, 19.0), (1940, 27.8)),
    ];

    public static Claim Claim { get; } = new(
        "EPL-22.rate", "Industry grew by 9 % a year", ClaimKind.Growth, "industry.index", "", 1928, 1940, 9, "% a year", 25, RowRole.Calibrated, "book F077", Confidence.Read);

    public static Scoreboard Score(IndicatorTable table) => Scoreboard.Of("test-1", table, Products, Cells, [Claim]);

    public static RunManifest Manifest(IReadOnlyList<FileEntry> files)
    {
        var identity = new RunIdentity(Scenario, "abc", new Dictionary<string, double>(), []);
        return new RunManifest(
            RunManifest.CurrentFormat, "0.1.0", "10.0.0", identity.Id, identity.Hash, ScenarioCopy.Of(Scenario), "", "abc", "def",
            identity.Overrides, [], new SortedDictionary<int, string> { [1928] = "00ff" }, files);
    }

    /// <summary>Writes the run into a root and opens it.</summary>
    public static RunFolder Write(string root, IndicatorTable table)
    {
        var id = Manifest([]).Id;
        using var writer = new RunFolderWriter(root, id);
        writer.Add(RunFolder.CheckpointName(new YearMonth(1928, 12)), stream => stream.Write([1, 2, 3]));
        writer.Add(RunFolder.IndicatorsName, stream => IndicatorFile.Write(table, stream));
        writer.Add(RunFolder.ChronicleName, stream => ChronicleFile.Write(Chronicle, stream));
        writer.Commit(Manifest(writer.Files), new RunTiming(0.5, 156, 1));
        return RunFolder.Open(Path.Combine(root, id));
    }

    private static void WriteBalance(IndicatorTable table, int year, double steel)
    {
        void Line(string item, string zone, double value) => table.Write(new Indicator(year, "balance." + item, "steel", zone, Truth.True, value, "t"));
        Line("produced", "RSFSR", 0.4 * steel);
        Line("sent", "RSFSR", 0.1 * steel);
        Line("used", "RSFSR", 0.3 * steel);
        Line("produced", "UKR", 0.6 * steel);
        Line("received", "UKR", 0.1 * steel);
        Line("used", "UKR", 0.7 * steel);
    }

    private static void WritePeople(IndicatorTable table, int year)
    {
        table.Write(new Indicator(year, "industry.index", "", "", Truth.True, 100 * Math.Pow(1.09, year - 1928), "1928=100"));
        table.Write(new Indicator(year, "births", "", "", Truth.True, 6e6, "person"));
        table.Write(new Indicator(year, "deaths", "", "", Truth.True, year == 1933 ? 6e6 : 3e6, "person"));
        table.Write(new Indicator(year, "deaths.excess", "", "", Truth.True, year == 1933 ? 3e6 : 0, "person"));
        table.Write(new Indicator(year, "population.male.00-04", "", "", Truth.True, 8e6, "person"));
        table.Write(new Indicator(year, "population.female.00-04", "", "", Truth.True, 8.1e6, "person"));
        table.Write(new Indicator(year, "population.male.80+", "", "", Truth.True, 7e6, "person"));
        table.Write(new Indicator(year, "budget.turnover_tax", "", "", Truth.True, 1e9 * (year - 1927), "rouble"));
    }

    private static IEnumerable<BookCell> Row(string row, string section, string unit, params (int Year, double? Value)[] cells) =>
        cells.Select(cell => new BookCell("A4", row, cell.Year.ToString(), cell.Value, "", unit, "", "", 1, $"[{section}] invented"));
}
