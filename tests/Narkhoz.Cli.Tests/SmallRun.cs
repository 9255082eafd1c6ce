using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Cli.Tests;

/// <summary>A small invented run on the small record: numbers that are easy to check by hand.</summary>
internal static class SmallRun
{
    /// <summary>Writes a run into a folder of runs and opens it.</summary>
    /// <param name="office">Where.</param>
    /// <param name="steel">Output of steel in 1928, t; a million more each year.</param>
    public static RunFolder Write(Office office, double steel = 4.2e6)
    {
        var record = RecordBook.Open(office.Desk.DataFolder);
        var scenario = Scenario.Read(Path.Combine("scenarios", "test-replay.yaml").In(office.Desk.Home), record) with { File = "test-replay.yaml" };
        var overrides = new Dictionary<string, double> { ["product.coal.output"] = steel };
        var identity = new RunIdentity(scenario, "0123456789abcdef", overrides, []);
        var manifest = new RunManifest(
            RunManifest.CurrentFormat, "0.1.0", "10.0.0", identity.Id, identity.Hash, ScenarioCopy.Of(scenario), "", identity.RecordHash, "fedc",
            overrides, [], new SortedDictionary<int, string> { [1940] = "00112233445566ff" }, []);
        using var writer = new RunFolderWriter(office.Runs, identity.Id);
        writer.Add(RunFolder.IndicatorsName, stream => IndicatorFile.Write(Table(steel), stream));
        writer.Add(RunFolder.ChronicleName, stream => ChronicleFile.Write([], stream));
        writer.Commit(manifest with { Files = writer.Files }, new RunTiming(0.25, 156, 1));
        return RunFolder.Open(Path.Combine(office.Runs, identity.Id));
    }

    private static IndicatorTable Table(double steel)
    {
        var table = new IndicatorTable();
        for (var year = 1928; year <= 1940; year++)
        {
            var made = steel + 1e6 * (year - 1928);
            Output(table, year, "steel", "t", made);
            Output(table, year, "coal", "t", 10 * made);
            Output(table, year, "machinery", "rouble", 1000 * made);
            Balance(table, year, made);
            People(table, year, "births", 6e6 - 5e4 * (year - 1928), "person");
            People(table, year, "deaths.excess", year == 1933 ? 3e6 : 0, "person");
            People(table, year, "consumption.index.village", year == 1933 ? 61 : 100, "1928=100");
        }

        return table;
    }

    private static void Output(IndicatorTable table, int year, string product, string unit, double made)
    {
        foreach (var (truth, factor) in ((Truth, double)[])[(Truth.True, 1), (Truth.Reported, 1.1), (Truth.Plan, 1.3)])
            table.Write(new Indicator(year, "output", product, "", truth, factor * made, unit));
    }

    private static void Balance(IndicatorTable table, int year, double made)
    {
        foreach (var (zone, share) in ((string, double)[])[("RSFSR", 0.4), ("UKR", 0.6)])
        {
            table.Write(new Indicator(year, "balance.produced", "steel", zone, Truth.True, share * made, "t"));
            table.Write(new Indicator(year, "balance.used", "steel", zone, Truth.True, 0.75 * share * made, "t"));
            table.Write(new Indicator(year, "balance.invested", "steel", zone, Truth.True, 0.25 * share * made, "t"));
        }
    }

    private static void People(IndicatorTable table, int year, string name, double value, string unit) =>
        table.Write(new Indicator(year, name, "", "", Truth.True, value, unit));

    private static string In(this string path, string folder) => Path.Combine(folder, path);
}
