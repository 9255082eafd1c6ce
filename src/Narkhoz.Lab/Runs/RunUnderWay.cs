using System.Globalization;
using System.Reflection;
using Narkhoz.Lab.Report;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>What a run has gathered so far: rows, state hashes and checkpoints, a year at a time.</summary>
internal sealed class RunUnderWay(RunIdentity identity, RecordBook record, RunOptions options, RunFolderWriter writer)
{
    private readonly IndicatorTable table = new();
    private readonly SortedDictionary<int, string> stateHashes = [];

    /// <summary>How the run is made.</summary>
    public RunOptions Options => options;

    /// <summary>The scenario's file as the user wrote it.</summary>
    public string ScenarioText { get; init; } = File.Exists(identity.Scenario.File) ? File.ReadAllText(identity.Scenario.File) : "";

    /// <summary>Takes the rows, hashes and checkpoints of an earlier run up to a December.</summary>
    public void TakeOver(RunFolder run, YearMonth after)
    {
        if (!run.Checkpoints.Contains(after))
            throw new RunException(run.Path, $"has no checkpoint after {after}", $"give one of {string.Join(", ", run.Checkpoints)}");
        foreach (var row in run.Indicators.Rows.Where(row => row.Year <= after.Year)) table.Write(row);
        foreach (var (year, hash) in run.Manifest.StateHashes.Where(pair => pair.Key <= after.Year)) stateHashes[year] = hash;
        foreach (var month in run.Checkpoints.Where(month => month <= after))
            writer.Add(RunFolder.CheckpointName(month), stream => Copy(run.CheckpointPath(month), stream));
        if (run.Manifest.Files.Any(file => file.Name == RunFolder.AnswersName)) writer.Add(RunFolder.AnswersName, stream => Copy(Path.Combine(run.Path, RunFolder.AnswersName), stream));
    }

    /// <summary>Reads the month's figures.</summary>
    public void CloseMonth(Simulation simulation) => simulation.ReadMonth(table);

    /// <summary>Reads the year's figures, notes the state's hash and keeps a checkpoint.</summary>
    public void CloseYear(Simulation simulation, YearMonth december)
    {
        simulation.ReadYear(december.Year, table);
        stateHashes[december.Year] = simulation.StateHash().ToString("x16", CultureInfo.InvariantCulture);
        writer.Add(RunFolder.CheckpointName(december), simulation.Save);
    }

    /// <summary>Writes the folder.</summary>
    public RunFolder Write(IReadOnlyList<ChronicleEntry> chronicle, RunTiming timing)
    {
        writer.Add(RunFolder.IndicatorsName, stream => IndicatorFile.Write(table, stream));
        writer.Add(RunFolder.ChronicleName, stream => ChronicleFile.Write(chronicle, stream));
        if (options.Answers is { } answers) writer.Add(RunFolder.AnswersName, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(answers)));
        var manifest = Manifest() with { ExcessDeaths = options.Draws > 0 && table.Years.Count > 0 ? Accounts.DeathDoubt.Of(identity.Scenario, record, options) : null };
        writer.Add(RunFolder.ReportName, stream => RunReport.Write(manifest, table, chronicle, record, stream));
        writer.Commit(manifest with { Files = writer.Files }, timing);
        return RunFolder.Open(Path.Combine(options.Root, identity.Id));
    }

    private static void Copy(string path, Stream to)
    {
        using var from = File.OpenRead(path);
        from.CopyTo(to);
    }

    private RunManifest Manifest() => new(
        RunManifest.CurrentFormat,
        ProgramVersion,
        Environment.Version.ToString(),
        identity.Id,
        identity.Hash,
        ScenarioCopy.Of(identity.Scenario),
        ScenarioText,
        record.Hash,
        RunIdentity.HashOf(Parameters()),
        new SortedDictionary<string, double>(options.Overrides.ToDictionary(), StringComparer.Ordinal),
        [.. options.Decisions.Select(DecisionCopy.Of)],
        stateHashes,
        []);

    private IEnumerable<Parameter> Parameters()
    {
        var set = identity.Scenario.Set.ToDictionary();
        foreach (var (id, value) in options.Overrides) set[id] = value;
        return record.Parameters.With(set.Where(pair => record.Parameters.TryGet(pair.Key, out _)).ToDictionary());
    }

    private static string ProgramVersion =>
        typeof(RunUnderWay).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
