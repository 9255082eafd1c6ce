using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>State of the purge of officials.</summary>
internal sealed class PurgeState
{
    internal PurgeState(Slab slab, int regions)
    {
        Named = slab.Add<double>("polity.purge.named", regions);
        Taken = slab.Add<double>("polity.purge.taken", 4);
        Halted = slab.Add<int>("polity.purge.halted", 1);
        Trained = slab.Add<double>("polity.purge.trained", regions);
        Vacant = slab.Add<double>("polity.purge.vacant", 1);
    }

    /// <summary>Denunciations outstanding in a region, by number.</summary>
    internal Slab.Column<double> Named { get; }

    /// <summary>Officials of the year so far: arrested, executed, released, expelled.</summary>
    internal Slab.Column<double> Taken { get; }

    /// <summary>Month in which the centre called a halt, by index; 0 for none.</summary>
    internal Slab.Column<int> Halted { get; }

    /// <summary>Trained members of a region who could take an office, by number.</summary>
    internal Slab.Column<double> Trained { get; }

    /// <summary>Share of offices vacant.</summary>
    internal Slab.Column<double> Vacant { get; }
}
