using System.Globalization;
using System.Text.Json.Serialization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Farms;

/// <summary>What can be told of the farms of a run: one of them, or a list.</summary>
/// <param name="Run">Name of the run.</param>
[JsonDerivedType(typeof(FarmStory))]
[JsonDerivedType(typeof(FarmRoll))]
[JsonDerivedType(typeof(KolkhozRoll))]
public abstract record FarmAnswer(string Run);

/// <summary>What became of one farm in a run, month by month.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Number">Number of the farm, from 1.</param>
/// <param name="Of">Number of farms in the run.</param>
/// <param name="Name">Its name, <c>zone/n</c>.</param>
/// <param name="Summary">Its story in words, put together from the figures.</param>
/// <param name="Months">Its months.</param>
public sealed record FarmStory(string Run, int Number, int Of, string Name, string Summary, IReadOnlyList<FarmSheet> Months)
    : FarmAnswer(Run)
{
    /// <summary>Runs the run again and watches the farm.</summary>
    /// <param name="run">A run at full resolution.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="name">Number of the farm, or <c>zone/n</c>.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run is at sector resolution, was made on another record or by another version, or has no such farm.</exception>
    public static FarmStory Read(RunFolder run, RecordBook record, string name, SimulationOptions? options = null, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        FarmRoll.Check(run);
        var (number, of, full) = (0, 0, "");
        var months = new List<FarmSheet>();
        Runner.Repeat(run, record, options ?? new SimulationOptions(), Begin, (simulation, _) => months.Add(simulation.ReadFarm(number)), progress);
        return new FarmStory(run.Manifest.Id, number, of, full, FarmWords.Of(full, record, months), months);

        void Begin(Simulation simulation)
        {
            of = simulation.Farms;
            number = Find(run, simulation, name);
            var zone = record.Zones.First(known => simulation.FarmsOf(known.Id) is var (first, last) && number >= first && number <= last).Id;
            full = string.Create(CultureInfo.InvariantCulture, $"{zone}/{number - simulation.FarmsOf(zone).First + 1}");
        }
    }

    private static int Find(RunFolder run, Simulation simulation, string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= simulation.Farms) return number;
        if (name.Split('/') is [var zone, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var nth) && simulation.FarmsOf(zone) is var (first, last) && nth >= 1 && first + nth - 1 <= last) return first + nth - 1;
        throw new RunException(run.Path, $"has no farm '{name}'", $"give a number from 1 to {simulation.Farms}, or zone/n such as RSFSR/1 to RSFSR/{simulation.FarmsOf("RSFSR").Last}");
    }
}
