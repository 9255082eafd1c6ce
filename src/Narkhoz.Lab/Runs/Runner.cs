using System.Diagnostics;
using System.Globalization;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>Runs a scenario month by month and writes its folder.</summary>
public static class Runner
{
    /// <summary>Runs a scenario from its first month to its last.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="record">The record to run it on.</param>
    /// <param name="options">How, and where to write.</param>
    /// <param name="progress">Told each month after it has run, or null.</param>
    /// <returns>The run's folder, whole.</returns>
    /// <exception cref="RunException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static RunFolder Run(Scenario scenario, RecordBook record, RunOptions options, IProgress<YearMonth>? progress = null)
    {
        var identity = new RunIdentity(scenario, record.Hash, options.Overrides, options.Decisions);
        using var writer = new RunFolderWriter(options.Root, identity.Id);
        using var simulation = Start(scenario, record, options);
        return Finish(new RunUnderWay(identity, record, options, writer), simulation, progress);
    }

    /// <summary>Goes on with a run from one of its checkpoints; the folder comes out as if it had never stopped.</summary>
    /// <param name="run">The run that holds the checkpoint.</param>
    /// <param name="after">The checkpoint: the December after which it was taken.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How, and where to write; its overrides, decisions and draws are not used: the run's are.</param>
    /// <param name="progress">Told each month after it has run, or null.</param>
    /// <returns>The run's folder, whole.</returns>
    /// <exception cref="RunException">The run was made on another record, or the folder cannot be read or written.</exception>
    public static RunFolder Resume(RunFolder run, YearMonth after, RecordBook record, RunOptions options, IProgress<YearMonth>? progress = null)
    {
        var (scenario, asRun) = AsMade(run, record, options with { Draws = run.Manifest.ExcessDeaths?.Draws ?? 0 });
        var identity = new RunIdentity(scenario, record.Hash, asRun.Overrides, asRun.Decisions);
        using var writer = new RunFolderWriter(options.Root, identity.Id);
        var underWay = new RunUnderWay(identity, record, asRun, writer) { ScenarioText = run.Manifest.ScenarioText };
        underWay.TakeOver(run, after);
        using var simulation = Restore(run.CheckpointPath(after), record, AsRun(scenario, asRun), asRun.Simulation);
        return Finish(underWay, simulation, progress);
    }

    /// <summary>Runs a finished run again, for what its folder does not keep, and proves every December that the state is the run's.</summary>
    /// <param name="run">The run.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="begin">Is given the simulation before its first month.</param>
    /// <param name="after">Is given the simulation after each month, and the month.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run was made on another record or by another version of the program.</exception>
    public static void Repeat(RunFolder run, RecordBook record, SimulationOptions options, Action<Simulation> begin, Action<Simulation, YearMonth> after, IProgress<double>? progress = null)
    {
        var (scenario, asMade) = AsMade(run, record, new RunOptions());
        using var simulation = Start(scenario, record, asMade with { Simulation = options });
        begin(simulation);
        while (!simulation.Done)
        {
            var month = simulation.Now;
            simulation.Advance();
            if (month.Month == 12 && run.Manifest.StateHashes.TryGetValue(month.Year, out var hash) && hash != simulation.StateHash().ToString("x16", CultureInfo.InvariantCulture))
                throw new RunException(Path.Combine(run.Path, RunFolder.ManifestName), $"comes out otherwise in {month.Year} with this version of the program", $"run it again with `narkhoz run {scenario.Id}` and the options that it was run with");
            after(simulation, month);
            progress?.Report((month.Index - scenario.From.Index + 1.0) / (scenario.To.Index - scenario.From.Index + 1));
        }
    }

    /// <summary>What a run was made from: its scenario, and options with its overrides and decisions.</summary>
    private static (Scenario Scenario, RunOptions Options) AsMade(RunFolder run, RecordBook record, RunOptions options)
    {
        var (manifest, file) = (run.Manifest, Path.Combine(run.Path, RunFolder.ManifestName));
        if (manifest.RecordHash != record.Hash)
            throw new RunException(file, "was run on another record (data folder)", "give that data folder with --data, or run the scenario again");
        return (manifest.Scenario.ToScenario(file), options with { Overrides = manifest.Overrides, Decisions = [.. manifest.Decisions.Select(decision => decision.ToDecision(file))] });
    }

    /// <summary>The simulation of a run as a checkpoint left it, for reading what the run's figures do not hold.</summary>
    /// <param name="run">The run that holds the checkpoint.</param>
    /// <param name="after">The checkpoint: the December after which it was taken.</param>
    /// <param name="record">The record of the run.</param>
    /// <exception cref="RunException">The run was made on another record, or the checkpoint cannot be read.</exception>
    public static Simulation Open(RunFolder run, YearMonth after, RecordBook record)
    {
        var file = Path.Combine(run.Path, RunFolder.ManifestName);
        var options = new RunOptions { Overrides = run.Manifest.Overrides };
        return Restore(run.CheckpointPath(after), record, AsRun(run.Manifest.Scenario.ToScenario(file), options), options.Simulation);
    }

    /// <summary>The simulation of a run as it stood at the end of a month: its last checkpoint before, and the months since.</summary>
    /// <param name="run">The run.</param>
    /// <param name="month">A month of it.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <exception cref="RunException">The run was made on another record or by another version of the program, or the checkpoint cannot be read.</exception>
    public static Simulation At(RunFolder run, YearMonth month, RecordBook record, SimulationOptions options)
    {
        var (scenario, asMade) = AsMade(run, record, new RunOptions());
        var kept = run.Checkpoints.LastOrDefault(after => after <= month);
        var simulation = kept.Index > 0 ? Restore(run.CheckpointPath(kept), record, AsRun(scenario, asMade), options) : Start(scenario, record, asMade with { Simulation = options });
        try
        {
            while (simulation.Now <= month) simulation.Advance();
            return simulation;
        }
        catch
        {
            simulation.Dispose();
            throw;
        }
    }

    private static Simulation Restore(string file, RecordBook record, Scenario scenario, SimulationOptions options)
    {
        try
        {
            using var state = File.OpenRead(file);
            return Simulation.Restore(state, record, scenario, options);
        }
        catch (CheckpointException error)
        {
            throw new RunException(file, error.Problem, error.Mend);
        }
    }

    /// <summary>The scenario with the options' overrides laid over its own settings.</summary>
    private static Scenario AsRun(Scenario scenario, RunOptions options)
    {
        if (options.Overrides.Count == 0) return scenario;
        var set = scenario.Set.ToDictionary();
        foreach (var (id, value) in options.Overrides) set[id] = value;
        return scenario with { Set = set };
    }

    /// <summary>The simulation of a run to be made, with the options' overrides and decisions.</summary>
    internal static Simulation Start(Scenario scenario, RecordBook record, RunOptions options)
    {
        var simulation = Simulation.Start(record, AsRun(scenario, options), options.Simulation);
        try
        {
            foreach (var decision in options.Decisions) simulation.Decide(decision);
            return simulation;
        }
        catch
        {
            simulation.Dispose();
            throw;
        }
    }

    private static RunFolder Finish(RunUnderWay run, Simulation simulation, IProgress<YearMonth>? progress)
    {
        var watch = Stopwatch.StartNew();
        var months = 0;
        while (!simulation.Done)
        {
            run.Options.Cancellation.ThrowIfCancellationRequested();
            var month = simulation.Now;
            simulation.Advance();
            months++;
            run.CloseMonth(simulation);
            if (month.Month == 12) run.CloseYear(simulation, month);
            progress?.Report(month);
        }

        var timing = new RunTiming(Math.Round(watch.Elapsed.TotalSeconds, 4), months, run.Options.Simulation.Threads);
        return run.Write(simulation.Chronicle, timing);
    }
}
