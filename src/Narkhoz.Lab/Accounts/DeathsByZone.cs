using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Accounts;

/// <summary>Where the excess deaths of a run fell in the year that had most of them.</summary>
/// <param name="Year">That year.</param>
/// <param name="Zones">The zones, the worst hit first; those without a death beyond the usual are left out.</param>
public sealed record DeathsByZone(int Year, IReadOnlyList<ZoneDeaths> Zones)
{
    private const string Figure = "deaths.excess";

    /// <summary>Reads them; null where the run has none by zone.</summary>
    /// <param name="table">The figures of the run.</param>
    /// <param name="zones">The zones of the record.</param>
    public static DeathsByZone? Read(IndicatorTable table, IReadOnlyList<Zone> zones)
    {
        var years = table.Series(new IndicatorKey(Figure, "", "", Truth.True)).ToList();
        if (years.Count == 0) return null;
        var worst = years.MaxBy(row => row.Value).Year;
        List<ZoneDeaths> dead =
        [
            .. from zone in zones
               let here = table.Value(Figure, worst, zone: zone.Id)
               where here >= 1
               orderby here descending
               select new ZoneDeaths(zone.Id, zone.Name, here.Value, table.Value(Figure + ".rate", worst, zone: zone.Id) ?? 0),
        ];
        return dead.Count > 0 ? new DeathsByZone(worst, dead) : null;
    }
}

/// <summary>Excess deaths of a zone in a year.</summary>
/// <param name="Zone">Id of the zone.</param>
/// <param name="Name">Name of the zone.</param>
/// <param name="Dead">Persons.</param>
/// <param name="Rate">The same over all its people, 1 = all of them.</param>
public sealed record ZoneDeaths(string Zone, string Name, double Dead, double Rate);
