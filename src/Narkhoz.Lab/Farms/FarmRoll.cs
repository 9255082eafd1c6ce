using System.Globalization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Farms;

/// <summary>Farms of a zone, those first whose means changed most, or that lost most people for their number.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Rows">The farms.</param>
public sealed record FarmRoll(string Run, IReadOnlyList<FarmRow> Rows)
    : FarmAnswer(Run)
{
    /// <summary>Runs the run again and sets its end beside its start, and counts the dead of its years.</summary>
    /// <param name="run">A run at full resolution.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="zone">Id of the zone.</param>
    /// <param name="byDead">Whether those come first that lost most people for their number.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run is at sector resolution, was made on another record or by another version, or the zone is unknown.</exception>
    public static FarmRoll Read(RunFolder run, RecordBook record, string zone, bool byDead = false, SimulationOptions? options = null, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        Check(run, record, zone);
        var (first, last) = (0, -1);
        FarmSheet[] start = [], end = [];
        double[] dead = [];
        Runner.Repeat(run, record, options ?? new SimulationOptions(), simulation => (first, last) = simulation.FarmsOf(zone), After, progress);
        var rows = start.Zip(end, (then, now) => (then, now)).Select((pair, i) => new FarmRow(first + i, string.Create(CultureInfo.InvariantCulture, $"{zone}/{i + 1}"), pair.then, pair.now, dead[i]));
        return new FarmRoll(run.Manifest.Id, [.. rows.OrderByDescending(row => byDead ? row.Dead / Math.Max(1, row.Start.People) : Math.Abs(row.End.Means - row.Start.Means)).ThenBy(row => row.Number)]);

        void After(Simulation simulation, YearMonth month)
        {
            if (start.Length == 0) (start, dead) = (Look(simulation), new double[last - first + 1]);
            if (simulation.Done) end = Look(simulation);
            if (month.Month != 12 && !simulation.Done) return;
            for (var i = 0; i < dead.Length; i++) dead[i] += Math.Max(0, simulation.ReadFarm(first + i).Dead);
        }

        FarmSheet[] Look(Simulation simulation) => [.. Enumerable.Range(first, last - first + 1).Select(simulation.ReadFarm)];
    }

    /// <summary>Refuses a run without farms, and a zone that there is not.</summary>
    /// <exception cref="RunException">The run is at sector resolution, or the zone is unknown.</exception>
    internal static void Check(RunFolder run, RecordBook record, string zone)
    {
        Check(run);
        if (record.Zones.All(known => known.Id != zone)) throw new RunException(run.Path, $"has no farms in '{zone}'", Nearest.Mend(zone, [.. record.Zones.Select(known => known.Id)]));
    }

    /// <summary>Refuses a run without farms.</summary>
    /// <exception cref="RunException">The run is at sector resolution.</exception>
    internal static void Check(RunFolder run)
    {
        if (run.Manifest.Scenario.Resolution != Resolution.Full)
            throw new RunException(run.Path, "has no farms, it was run by zones", $"make one that has with narkhoz run {run.Manifest.Scenario.Id} --resolution full");
    }
}

/// <summary>A farm at the start and at the end of a run.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name, <c>zone/n</c>.</param>
/// <param name="Start">After the first month.</param>
/// <param name="End">After the last.</param>
/// <param name="Dead">Deaths of all years beyond those of normal food, persons.</param>
public sealed record FarmRow(int Number, string Name, FarmSheet Start, FarmSheet End, double Dead);
