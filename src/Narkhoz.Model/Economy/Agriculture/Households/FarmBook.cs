using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>What the farms of a zone have of something that the sector's tables count.</summary>
internal enum Holding
{
    /// <summary>Persons of the households.</summary>
    People,

    /// <summary>Land for grain, hectares of the norms' year.</summary>
    Land,

    /// <summary>Sown to grain for the coming harvest, hectares.</summary>
    Sown,

    /// <summary>Grain in the barn, tonnes.</summary>
    Grain,

    /// <summary>Grain of the last harvest, tonnes.</summary>
    Harvest,

    /// <summary>Grain that the state has had of it, tonnes.</summary>
    Delivered,

    /// <summary>Horses.</summary>
    Horses,

    /// <summary>Cows.</summary>
    Cows,

    /// <summary>Deaths of the year beyond those of normal food, persons.</summary>
    Dead,
}

/// <summary>State of the farms.</summary>
/// <remarks>
/// A column holds what each farm has in proportion to the others of its zone; the amount is the part, of what the sector's ledger counts in the zone, that falls to it
/// (<see cref="Peasantry.Scale"/>). So farms add up to the sector by construction, whatever moves the ledger.
/// </remarks>
internal sealed class FarmBook
{
    internal const int Holdings = (int)Holding.Dead + 1;
    private static readonly string[] Names = [.. Enum.GetNames<Holding>().Select(name => name.ToLowerInvariant())];
    private readonly Slab.Column<float>[] _columns;
    private readonly Slab.Column<double> _sums;
    private readonly Slab.Column<double> _beyond;
    private readonly Slab.Column<double> _members;
    private readonly Slab.Column<double> _counted;
    private readonly Slab.Column<double> _boundary;
    private readonly int _zones;

    internal FarmBook(Slab slab, int farms, int zones)
    {
        _zones = zones;
        _columns = [.. Names.Select(name => slab.Add<float>($"households.{name}", farms))];
        Food = slab.Add<float>("households.food", farms);
        Joined = slab.Add<float>("households.joined", farms);
        Reluctance = slab.Add<float>("households.reluctance", farms);
        Kolkhozy = new KolkhozColumns(slab, farms);
        _members = slab.Add<double>("households.members", zones);
        _boundary = slab.Add<double>("households.boundary", zones);
        _counted = slab.Add<double>("households.counted", zones);
        _sums = slab.Add<double>("households.sums", Holdings * zones);
        _beyond = slab.Add<double>("households.beyond", zones);
    }

    /// <summary>Bytes of state a farm.</summary>
    internal static int BytesOfFarm => (Holdings + 3 + KolkhozColumns.Count) * sizeof(float);

    /// <summary>What each farm has, in proportion to the others of its zone.</summary>
    internal Slab.Column<float> this[Holding holding] => _columns[(int)holding];

    /// <summary>Grain eaten by a farm's people over the norm, mean of the last months.</summary>
    internal Slab.Column<float> Food { get; }

    /// <summary>1 where a farm is in a kolkhoz, 0 where it is not.</summary>
    internal Slab.Column<float> Joined { get; }

    /// <summary>Pressure at which a farm joins; that at which it did, of one that has.</summary>
    internal Slab.Column<float> Reluctance { get; }

    /// <summary>What only a farm in a kolkhoz has.</summary>
    internal KolkhozColumns Kolkhozy { get; }

    /// <summary>Farms of a zone that are in kolkhozy.</summary>
    internal ref double Members(int zone) => ref _members[zone];

    /// <summary>Means above which the order in force finds kulaks in a zone; 0 where the census's boundary holds.</summary>
    internal ref double Boundary(int zone) => ref _boundary[zone];

    /// <summary>Excess deaths of the year in the villages of a zone that its farms have been told of.</summary>
    internal ref double Counted(int zone) => ref _counted[zone];

    /// <summary>Sum of a column over the farms of a zone.</summary>
    internal ref double Sum(Holding holding, int zone) => ref _sums[((int)holding * _zones) + zone];

    /// <summary>Share of a harvest that lies beyond own need among the farms of the norms' year; 0 until it is reckoned.</summary>
    internal ref double Beyond(int zone) => ref _beyond[zone];
}
