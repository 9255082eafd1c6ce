namespace Narkhoz.Model.Kernel;

/// <summary>What war and revolution leave behind: only runs that open before the norms' year have it.</summary>
internal sealed class Upheaval
{
    internal Upheaval(Slab slab, Technology technology)
    {
        Control = slab.Add<double>("upheaval.control", technology.Zones);
        Broken = slab.Add<double>("upheaval.broken", technology.Zones * technology.Products);
        Load = slab.Add<double>("upheaval.load", technology.Products);
        Held = slab.Add<double>("upheaval.held", technology.Zones);
        Gone = slab.Add<double>("upheaval.gone", technology.Zones);
        RunDown = slab.Add<double>("upheaval.run_down", technology.Zones);
        Taxed = slab.Add<double>("upheaval.taxed", technology.Zones);
        Goods = slab.Add<double>("upheaval.goods", technology.Zones);
        Sold = slab.Add<double>("upheaval.sold", technology.Zones);
        Ill = slab.Add<double>("upheaval.ill", People.Places * technology.Zones);
        Immune = slab.Add<double>("upheaval.immune", People.Places * technology.Zones);
        Army = slab.Add<double>("upheaval.army", 1);
        Tied = slab.Add<double>("upheaval.tied", technology.Zones);
        Remounts = slab.Add<double>("upheaval.remounts", 1);
        Away = slab.Add<double>("upheaval.away", 2);
        Single = slab.Add<double>("upheaval.single", 1);
        Passed = slab.Add<double>("upheaval.passed", technology.Zones);
        Bartered = slab.Add<double>("upheaval.bartered", 2);
        Fear = slab.Add<double>("upheaval.fear", 1);
        OldPower = slab.Add<double>("upheaval.old_power", 1);
        Credit = slab.Add<double>("upheaval.credit", 1);
        Blockade = slab.Add<double>("upheaval.blockade", 1);
    }

    /// <summary>Moves on by a month what goes to ruin beyond the front in a zone: of what has just been lost nothing has gone yet, and of what has not gone a part goes.</summary>
    /// <param name="gone">Part of what lies beyond the front that has gone, 0 to 1.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="rate">Part of what is left that goes in a month.</param>
    internal void Ruin(ref double gone, int zone, double rate)
    {
        var (before, now) = (Held[zone], Control[zone]);
        if (now < before) gone *= (1 - before) / (1 - now);
        gone += rate * (1 - gone);
    }

    /// <summary>Share of a zone that the government controls.</summary>
    internal Slab.Column<double> Control { get; }

    /// <summary>Capacity that stands idle for damage, units a year, at zone * products + product.</summary>
    internal Slab.Column<double> Broken { get; }

    /// <summary>Load of a branch over that of 1928, at most 1, mean of the last twelve months.</summary>
    internal Slab.Column<double> Load { get; }

    /// <summary>Share of a zone that the government controlled a month ago.</summary>
    internal Slab.Column<double> Held { get; }

    /// <summary>Share of the hands beyond the front in a zone who are no longer with their works.</summary>
    internal Slab.Column<double> Gone { get; }

    /// <summary>Share of the works beyond the front in a zone that has fallen out of order.</summary>
    internal Slab.Column<double> RunDown { get; }

    /// <summary>Grain taken this month as tax in kind, for which nothing is paid, tonnes.</summary>
    internal Slab.Column<double> Taxed { get; }

    /// <summary>Goods bought in the village over the norm, mean of the last twelve months.</summary>
    internal Slab.Column<double> Goods { get; }

    /// <summary>Grain that left the village over what is marketed in a normal year, mean of the last twelve months.</summary>
    internal Slab.Column<double> Sold { get; }

    /// <summary>Share of a population that fell ill this month.</summary>
    internal Slab.Column<double> Ill { get; }

    /// <summary>Share of a population that has been ill and cannot fall ill again.</summary>
    internal Slab.Column<double> Immune { get; }

    /// <summary>Persons under arms.</summary>
    internal Slab.Column<double> Army { get; }

    /// <summary>Men who are prisoners of war abroad, and men under arms in other armies than the government's, persons.</summary>
    internal Slab.Column<double> Away { get; }

    /// <summary>Share of the couples of a usual year, by the children they would have, that war has kept apart or broken.</summary>
    internal Slab.Column<double> Single { get; }

    /// <summary>Share of a zone that has changed hands within about a year.</summary>
    internal Slab.Column<double> Passed { get; }

    /// <summary>Food that townspeople have bartered past the state, at the prices of 1926/27: roubles of this month, and a head and year in the mean of the last year.</summary>
    internal Slab.Column<double> Bartered { get; }

    /// <summary>Townspeople of a zone who have kin and a claim to land in the village, persons.</summary>
    internal Slab.Column<double> Tied { get; }

    /// <summary>Horses of the army.</summary>
    internal Slab.Column<double> Remounts { get; }

    /// <summary>Fear of the committees of the poor among those who have more than others, followed over a year, 0 to 1.</summary>
    internal Slab.Column<double> Fear { get; }

    /// <summary>Power that plant of the opening takes, 1 = the norm.</summary>
    internal Slab.Column<double> OldPower { get; }

    /// <summary>The most that the world lends, roubles of foreign trade.</summary>
    internal Slab.Column<double> Credit { get; }

    /// <summary>Share of foreign trade that the world cuts off.</summary>
    internal Slab.Column<double> Blockade { get; }
}
