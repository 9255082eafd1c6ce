using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>State of the purge of officials, and of the administration that it wears down.</summary>
internal sealed class PurgeState
{
    internal PurgeState(Slab slab, int regions, int persons)
    {
        Denounced = slab.Add<int>("polity.purge.denounced", persons);
        Taken = slab.Add<double>("polity.purge.taken", 2);
        Halted = slab.Add<int>("polity.purge.halted", 1);
        Trained = slab.Add<double>("polity.purge.trained", regions);
        Vacant = slab.Add<double>("polity.purge.vacant", 1);
        Capacity = slab.Add<double>("polity.purge.capacity", 2);
        Drag = slab.Add<double>("polity.purge.drag", 1);
        Fear = slab.Add<double>("polity.purge.fear", 1);
    }

    /// <summary>Denunciations that lie with the police against the person of a row, by number.</summary>
    internal Slab.Column<int> Denounced { get; }

    /// <summary>Officials of the year so far: arrested and sent to camps, executed.</summary>
    internal Slab.Column<double> Taken { get; }

    /// <summary>Month in which the centre called a halt, by index; 0 for none.</summary>
    internal Slab.Column<int> Halted { get; }

    /// <summary>Trained members of a region who could take an office, by number.</summary>
    internal Slab.Column<double> Trained { get; }

    /// <summary>Share of offices vacant.</summary>
    internal Slab.Column<double> Vacant { get; }

    /// <summary>What the administration can do, 0 (no office filled) to 1 (all by skilled persons of long standing): now, and usually.</summary>
    internal Slab.Column<double> Capacity { get; }

    /// <summary>Part of the capacity of works that a weakened administration costs, 0 to 1.</summary>
    internal Slab.Column<double> Drag { get; }

    /// <summary>Mean fear of officials in office, 0 to 1.</summary>
    internal Slab.Column<double> Fear { get; }

    /// <summary>Part of its usual capacity that the administration lacks, 0 to 1.</summary>
    internal double Shortfall => Capacity[1] > 0 ? Math.Max(0, 1 - (Capacity[0] / Capacity[1])) : 0;
}
