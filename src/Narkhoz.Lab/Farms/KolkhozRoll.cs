using System.Globalization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Farms;

/// <summary>Kolkhozy of a zone at the end of a year, those first that paid least for a labour day.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Zone">Id of the zone.</param>
/// <param name="Year">The year of the harvest.</param>
/// <param name="Rows">The kolkhozy that have had an account.</param>
public sealed record KolkhozRoll(string Run, string Zone, int Year, IReadOnlyList<KolkhozRow> Rows)
    : FarmAnswer(Run)
{
    /// <summary>Runs the run again and looks at its kolkhozy after a December.</summary>
    /// <param name="run">A run at full resolution.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="zone">Id of the zone.</param>
    /// <param name="year">The year; the last of the run where null.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run is at sector resolution, was made on another record or by another version, the zone is unknown, or the year is not of the run.</exception>
    public static KolkhozRoll Read(RunFolder run, RecordBook record, string zone, int? year = null, SimulationOptions? options = null, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        FarmRoll.Check(run, record, zone);
        var years = run.Indicators.Years;
        var asked = year ?? years[^1];
        if (!years.Contains(asked)) throw new RunException(run.Path, $"has no year {asked}", $"ask for one from {years[0]} to {years[^1]}");
        var (first, last) = (0, -1);
        FarmSheet[] farms = [];
        Runner.Repeat(run, record, options ?? new SimulationOptions(), simulation => (first, last) = simulation.FarmsOf(zone), After, progress);
        var kolkhozy = farms.Select((farm, i) => (farm, number: first + i)).Where(pair => pair.farm.Kolkhoz?.Paid is not null).ToList();
        var (given, asks) = (kolkhozy.Sum(pair => pair.farm.Delivered), kolkhozy.Sum(pair => Asked(pair.farm)));
        var rows = kolkhozy.Select(pair => new KolkhozRow(pair.number, string.Create(CultureInfo.InvariantCulture, $"{zone}/{pair.number - first + 1}"), pair.farm, asks > 0 ? given * Asked(pair.farm) / asks : 0));
        return new KolkhozRoll(run.Manifest.Id, zone, asked, [.. rows.OrderBy(row => row.Farm.Kolkhoz!.Paid).ThenBy(row => row.Number)]);

        void After(Simulation simulation, YearMonth month)
        {
            if (month == new YearMonth(asked, 12)) farms = [.. Enumerable.Range(first, last - first + 1).Select(simulation.ReadFarm)];
        }
    }

    /// <summary>Grain for a labour day below which a part of the kolkhozy pay, kilograms; null where there are none.</summary>
    /// <param name="part">0 to 1.</param>
    public double? Quantile(double part) => Rows.Count > 0 ? Rows[Math.Min(Rows.Count - 1, (int)(part * Rows.Count))].Farm.Kolkhoz!.Paid : null;

    private static double Asked(FarmSheet farm) => farm.Kolkhoz!.Plan * farm.Sown;
}

/// <summary>A kolkhoz at the end of a year.</summary>
/// <param name="Number">Number of the farm.</param>
/// <param name="Name">Its name, <c>zone/n</c>.</param>
/// <param name="Farm">The farm.</param>
/// <param name="Asked">Its part, by plan, of what the kolkhozy of the zone have given, tonnes.</param>
public sealed record KolkhozRow(int Number, string Name, FarmSheet Farm, double Asked);
