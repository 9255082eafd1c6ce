using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>State of the kolkhozy: a farm that has joined is one, with the land and horses that it pools with its neighbours; what a farm that has not holds is not read.</summary>
internal sealed class KolkhozColumns(Slab slab, int farms)
{
    /// <summary>Columns that there are.</summary>
    internal const int Count = 4;

    /// <summary>What stands in the place of the pay before the first account.</summary>
    internal const float NotYetPaid = -1;

    /// <summary>Plan of grain for the harvest year, in proportion to the others of the zone.</summary>
    internal Slab.Column<float> Plan { get; } = slab.Add<float>("kolkhoz.plan", farms);

    /// <summary>Grain paid for a labour day of the last harvest, kilograms; <see cref="NotYetPaid"/> before the first account.</summary>
    internal Slab.Column<float> Paid { get; } = slab.Add<float>("kolkhoz.paid", farms);

    /// <summary>What the chairman lacks of skill and standing: 0 settled farmer, 1 stranger.</summary>
    internal Slab.Column<float> Inexperience { get; } = slab.Add<float>("kolkhoz.inexperience", farms);

    /// <summary>Month in which the chairman came, counted as <see cref="Record.YearMonth.Index"/>.</summary>
    internal Slab.Column<float> Since { get; } = slab.Add<float>("kolkhoz.since", farms);
}
