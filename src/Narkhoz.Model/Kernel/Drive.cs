namespace Narkhoz.Model.Kernel;

/// <summary>State of the drive for kolkhozy by zone: what officials report, what the villages answer, what the centre has taken back.</summary>
/// <remarks>Noughts as long as nobody is collectivised, and then no part of the state hash.</remarks>
internal sealed class Drive
{
    private readonly int _zones;

    internal Drive(Slab slab, Technology technology)
    {
        _zones = technology.Zones;
        Bound = slab.Add<double>("drive.bound", _zones, optional: true);
        Left = slab.Add<double>("drive.left", _zones, optional: true);
        Reported = slab.Add<double>("drive.reported", _zones, optional: true);
        Grievance = slab.Add<double>("drive.grievance", _zones, optional: true);
        Risings = slab.Add<double>("drive.risings", _zones, optional: true);
        Disturbances = slab.Add<double>("drive.disturbances", _zones, optional: true);
        Concession = slab.Add<double>("drive.concession", 1, optional: true);
        SoldUp = slab.Add<double>("drive.sold_up", _zones, optional: true);
        Idle = slab.Add<double>("drive.idle", _zones, optional: true);
        Cowed = slab.Add<double>("drive.cowed", _zones, optional: true);
        HeldUntil = slab.Add<long>("drive.held_until", 1, optional: true);
    }

    /// <summary>Share of households whose land has been sown in common: they are in for good.</summary>
    internal Slab.Column<double> Bound { get; }

    /// <summary>Share of households that left this month.</summary>
    internal Slab.Column<double> Left { get; }

    /// <summary>Share of households in kolkhozy as local officials report it.</summary>
    internal Slab.Column<double> Reported { get; }

    /// <summary>Share of the villages' living that was taken from those who joined against their will and would have it back.</summary>
    internal Slab.Column<double> Grievance { get; }

    /// <summary>Share of rural soviets that saw a disturbance this month.</summary>
    internal Slab.Column<double> Risings { get; }

    /// <summary>Disturbances of the year so far, by number.</summary>
    internal Slab.Column<double> Disturbances { get; }

    /// <summary>Share of the ordered force, and of the order on animals, that the centre has taken back.</summary>
    internal Slab.Column<double> Concession { get; }

    /// <summary>Share of the villages' animals whose owners sell up this month for fear of exile.</summary>
    internal Slab.Column<double> SoldUp { get; }

    /// <summary>Share of the land that exile and selling up have left without a sower since the last sowing.</summary>
    internal Slab.Column<double> Idle { get; }

    /// <summary>Share of households exiled in the years that villages remember.</summary>
    internal Slab.Column<double> Cowed { get; }

    /// <summary>Month, by index, up to which the concession stands in full.</summary>
    internal Slab.Column<long> HeldUntil { get; }

    /// <summary>What is left of an order after the concession.</summary>
    internal double InForce(double order) => order * (1 - Concession[0]);

    /// <summary>People of all villages.</summary>
    internal double Villages(People people)
    {
        double all = 0;
        for (var r = 0; r < _zones; r++) all += people.Total(people.Group(Place.Village, r));
        return all;
    }

    /// <summary>Mean of a column over the zones, weighted by the people of their villages.</summary>
    internal double Mean(People people, Slab.Column<double> column)
    {
        double sum = 0;
        for (var r = 0; r < _zones; r++) sum += people.Total(people.Group(Place.Village, r)) * column[r];
        return sum / Villages(people);
    }
}
