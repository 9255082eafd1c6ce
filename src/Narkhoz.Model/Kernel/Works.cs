namespace Narkhoz.Model.Kernel;

/// <summary>State of production by zone and product, at zone * products + product.</summary>
internal sealed class Works
{
    internal Works(Slab slab, Technology technology)
    {
        var cells = technology.Zones * technology.Products;
        Capacity = slab.Add<double>("works.capacity", cells);
        NewCapacity = slab.Add<double>("works.new_capacity", cells);
        Begun = slab.Add<double>("works.begun", cells);
        Raised = slab.Add<double>("works.raised", cells);
        Fitted = slab.Add<double>("works.fitted", cells);
        Desired = slab.Add<double>("works.desired", technology.Products);
        Level = slab.Add<double>("works.level", technology.Products);
        Starts = slab.Add<double>("works.starts", technology.Products);
        Building = slab.Add<double>("works.building", technology.Products);
        YearOutput = slab.Add<double>("works.year_output", technology.Products);
        Employment = slab.Add<double>("works.employment", technology.Products);
        Shortage = slab.Add<double>("works.shortage", technology.Products + 1);
        Missing = slab.Add<double>("works.missing", technology.Products);
        Scarcity = slab.Add<double>("works.scarcity", technology.Products);
        Converted = slab.Add<double>("works.converted", technology.Products);
        Forced = slab.Add<double>("works.forced", technology.Products);
        Experience = slab.Add<double>("works.experience", technology.Products);
        Unmastered = slab.Add<double>("works.unmastered", technology.Products);
        Export = slab.Add<double>("works.export", technology.Products);
        Exported = slab.Add<double>("works.exported", technology.Products);
        ExportPaid = slab.Add<double>("works.export_paid", technology.Products);
        ImportShare = slab.Add<double>("works.import_share", 1);
        Claimed = slab.Add<double>("works.claimed", technology.Products);
        HaulGrowth = slab.Add<double>("works.haul_growth", 1);
        PowerGain = slab.Add<double>("works.power_gain", 1);
        LastUse = slab.Add<double>("works.last_use", technology.Products);
        Park = slab.Add<double>("works.park", technology.Products);
        Household = slab.Add<double>("works.household", technology.Products);
        Rank = slab.Add<int>("works.rank", technology.Products);
    }

    /// <summary>Capacity in place, units a year.</summary>
    internal Slab.Column<double> Capacity { get; }

    /// <summary>Part of it commissioned since the start of the run, units a year.</summary>
    internal Slab.Column<double> NewCapacity { get; }

    /// <summary>Capacity in the first stage of building (foundations), units a year.</summary>
    internal Slab.Column<double> Begun { get; }

    /// <summary>Capacity in the second stage (walls), units a year.</summary>
    internal Slab.Column<double> Raised { get; }

    /// <summary>Capacity in the third stage (fitting out), units a year.</summary>
    internal Slab.Column<double> Fitted { get; }

    /// <summary>What the branch sets out to make this month, units.</summary>
    internal Slab.Column<double> Desired { get; }

    /// <summary>What supply lets it make this month, units.</summary>
    internal Slab.Column<double> Level { get; }

    /// <summary>Capacity that the investment plan begins this year, units a year.</summary>
    internal Slab.Column<double> Starts { get; }

    /// <summary>Capacity begun this month, units a year.</summary>
    internal Slab.Column<double> Building { get; }

    /// <summary>Output of the year so far, units.</summary>
    internal Slab.Column<double> YearOutput { get; }

    /// <summary>Workers of the branch this month.</summary>
    internal Slab.Column<double> Employment { get; }

    /// <summary>Running mean over the year of the share of claims left unmet, by product, labour last.</summary>
    internal Slab.Column<double> Shortage { get; }

    /// <summary>Share of the claims on a product that last month's supply left unmet.</summary>
    internal Slab.Column<double> Missing { get; }

    /// <summary>The same, as works remember it over years.</summary>
    internal Slab.Column<double> Scarcity { get; }

    /// <summary>Share of the branch's shops turned over to defence orders; below nought, what others add to its capacity.</summary>
    internal Slab.Column<double> Converted { get; }

    /// <summary>Share of the branch's work that prisoners and the deported do.</summary>
    internal Slab.Column<double> Forced { get; }

    /// <summary>All that the branch has ever made, units.</summary>
    internal Slab.Column<double> Experience { get; }

    /// <summary>Share of its capacity that the branch has not yet learnt to use.</summary>
    internal Slab.Column<double> Unmastered { get; }

    /// <summary>What foreign trade asks for this month, units.</summary>
    internal Slab.Column<double> Export { get; }

    /// <summary>Exports since the start, units.</summary>
    internal Slab.Column<double> Exported { get; }

    /// <summary>Part of them already paid for, units.</summary>
    internal Slab.Column<double> ExportPaid { get; }

    /// <summary>Share of the imports ordered that foreign exchange pays for this month.</summary>
    internal Slab.Column<double> ImportShare { get; }

    /// <summary>Growth of the mean haul a year.</summary>
    internal Slab.Column<double> HaulGrowth { get; }

    /// <summary>Extra power a unit that new plant takes, as a multiple of the norm of 1928.</summary>
    internal Slab.Column<double> PowerGain { get; }

    /// <summary>What works and projects claimed this month, granted or not, units.</summary>
    internal Slab.Column<double> Claimed { get; }

    /// <summary>What production and building used last month, units.</summary>
    internal Slab.Column<double> LastUse { get; }

    /// <summary>Machines in use, units, of the products that need upkeep.</summary>
    internal Slab.Column<double> Park { get; }

    /// <summary>What households ask of goods that industry uses too this month, units.</summary>
    internal Slab.Column<double> Household { get; }

    /// <summary>Rank of a branch in supply and of its building sites in investment, 1 first.</summary>
    internal Slab.Column<int> Rank { get; }

    /// <summary>Share of the capacity of a branch that can make its product: mastered, and not turned over to others.</summary>
    internal double Usable(int product) => (1 - Unmastered[product]) * (1 - Converted[product]);

    /// <summary>Capacity of a product over the Union, units a year.</summary>
    internal static double Sum(Slab.Column<double> column, Technology technology, int product)
    {
        double sum = 0;
        var cells = column.Span;
        for (var cell = product; cell < cells.Length; cell += technology.Products) sum += cells[cell];
        return sum;
    }
}
