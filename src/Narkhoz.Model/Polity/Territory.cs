using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>Regions and districts: how many there are, and which zone and republic each lies in.</summary>
/// <remarks>Regions go to zones by the people of 1926, one at least to each; districts to regions in equal parts. Frontiers of regions moved all the time; their number is held fixed.</remarks>
internal sealed class Territory
{
    private readonly int[] _zoneOf;
    private readonly int[] _republicOf;

    internal Territory(Country country)
    {
        var parameters = country.Parameters;
        Zones = country.Technology.Zones;
        Republics = country.Technology.RepublicIds.Length;
        Regions = (int)parameters.Value("polity.regions", "1");
        Districts = (int)parameters.Value("polity.districts", "1");
        _zoneOf = new int[Regions];
        Span<double> people = stackalloc double[Zones];
        Span<long> parts = stackalloc long[Zones];
        for (var z = 0; z < Zones; z++) people[z] = Math.Max(0, Inhabitants(parameters, country.Technology.ZoneIds[z]));
        Shares.Split(Math.Max(0, Regions - Zones), people, parts);
        var at = 0;
        for (var z = 0; z < Zones; z++)
            for (var i = 0; i <= parts[z] && at < Regions; i++) _zoneOf[at++] = z;
        _republicOf = [.. _zoneOf.Select(zone => country.Technology.RepublicOf[zone])];
    }

    /// <summary>Zones.</summary>
    internal int Zones { get; }

    /// <summary>Republics.</summary>
    internal int Republics { get; }

    /// <summary>Regions.</summary>
    internal int Regions { get; }

    /// <summary>Districts.</summary>
    internal int Districts { get; }

    /// <summary>Places of a scope.</summary>
    internal int Places(Scope scope) => scope switch { Scope.Republic => Republics, Scope.Region => Regions, Scope.District => Districts, _ => 1 };

    /// <summary>Zone of a region.</summary>
    internal int Zone(int region) => _zoneOf[region];

    /// <summary>Republic of a region.</summary>
    internal int Republic(int region) => _republicOf[region];

    /// <summary>Regions of a zone.</summary>
    internal int RegionsOf(int zone) => Array.LastIndexOf(_zoneOf, zone) - Array.IndexOf(_zoneOf, zone) + 1;

    /// <summary>Region of a district.</summary>
    internal int Region(int district) => (int)((long)district * Regions / Districts);

    /// <summary>Place of a wider or equal scope in which a place lies.</summary>
    internal int Within(Scope scope, int place, Scope wider)
    {
        if (scope == wider) return place;
        if (wider == Scope.Union) return 0;
        var region = scope == Scope.District ? Region(place) : place;
        return wider == Scope.Region ? region : scope == Scope.Republic ? place : Republic(region);
    }

    /// <summary>Places of a narrower or equal scope that lie in a place: the first, and the first behind them.</summary>
    internal (int From, int To) Inside(Scope scope, int place, Scope narrower)
    {
        if (scope == narrower) return (place, place + 1);
        if (scope == Scope.Union) return (0, Places(narrower));
        var (from, to) = scope == Scope.Region ? (place, place + 1) : (Array.IndexOf(_republicOf, place), Array.LastIndexOf(_republicOf, place) + 1);
        return narrower == Scope.Region ? (from, to) : (FirstDistrict(from), FirstDistrict(to));
    }

    /// <summary>A region in a place: the region itself, that of a district, the first of a republic, the first of the Union.</summary>
    internal int RegionOf(Scope scope, int place) => scope switch
    {
        Scope.District => Region(place),
        Scope.Region => place,
        Scope.Republic => Array.IndexOf(_republicOf, place),
        _ => 0,
    };

    private int FirstDistrict(int region) => (int)((((long)region * Districts) + Regions - 1) / Regions);

    private static double Inhabitants(ParameterBook parameters, string zone) =>
        parameters.TryGet($"population.initial.{zone}.town", out var town) && parameters.TryGet($"population.initial.{zone}.village", out var village) ? town.Value + village.Value : 0;
}
