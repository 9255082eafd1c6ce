namespace Narkhoz.Model.Kernel;

/// <summary>Who owns the works and who runs them: only runs that open before the norms' year have it.</summary>
internal sealed class Management
{
    internal Management(Slab slab)
    {
        Threshold = slab.Add<double>("management.threshold", 1);
        Specialists = slab.Add<double>("management.specialists", 2);
        OneMan = slab.Add<double>("management.one_man", 1);
        Trade = slab.Add<double>("management.trade", 2);
        Private = slab.Add<double>("management.private", 2);
        Efficiency = slab.Add<double>("management.efficiency", 1);
    }

    /// <summary>Hands of the smallest works that has been taken over; 0 while none has.</summary>
    internal Slab.Column<double> Threshold { get; }

    /// <summary>Engineers, managers and clerks over those of the start: in the country, and at work for the state.</summary>
    internal Slab.Column<double> Specialists { get; }

    /// <summary>Share of the state's works that one man answers for.</summary>
    internal Slab.Column<double> OneMan { get; }

    /// <summary>Share of retail trade that shops of state and co-operatives reach, and private traders; both 0 while trade is forbidden or has not been freed.</summary>
    internal Slab.Column<double> Trade { get; }

    /// <summary>Private share of retail trade: sum of the months since October, and mean of the last economic year, October to September.</summary>
    internal Slab.Column<double> Private { get; }

    /// <summary>Output that an hour of work brings under those who run the works, 1 = as in the norms' year.</summary>
    internal Slab.Column<double> Efficiency { get; }
}
