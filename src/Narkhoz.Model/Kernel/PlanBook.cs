namespace Narkhoz.Model.Kernel;

/// <summary>What the plan of the year demands, and what has been reported to the planners.</summary>
internal sealed class PlanBook
{
    internal PlanBook(Slab slab, Technology technology)
    {
        Target = slab.Add<double>("plan.target", technology.Products);
        Horizon = slab.Add<double>("plan.horizon", technology.Products);
        Ordered = slab.Add<double>("plan.ordered", technology.Products);
        Final = slab.Add<double>("plan.final", technology.Products);
        Reported = slab.Add<double>("plan.reported", technology.Products);
        True = slab.Add<double>("plan.true", technology.Products);
        Published = slab.Add<double>("plan.published", technology.Products);
        LastTarget = slab.Add<double>("plan.last_target", technology.Products);
        ReportedStock = slab.Add<double>("plan.reported_stock", technology.Products);
        Quota = slab.Add<double>("plan.quota", technology.Zones);
        GrainYear = slab.Add<double>("plan.grain_year", technology.Zones);
        GrainCounted = slab.Add<double>("plan.grain_counted", 1, optional: true);
        GrainForgone = slab.Add<double>("plan.grain_forgone", 1, optional: true);
        Ungiven = slab.Add<double>("plan.ungiven", technology.Zones);
        Income = slab.Add<double>("plan.income", 2);
        Spent = slab.Add<double>("plan.spent", 1);
        Investment = slab.Add<double>("plan.investment", 3);
    }

    /// <summary>Targets of the year, units a year.</summary>
    internal Slab.Column<double> Target { get; }

    /// <summary>Outputs that the five-year plan needs when capacity begun today is ready, units a year.</summary>
    internal Slab.Column<double> Horizon { get; }

    /// <summary>Targets of the leadership for which capacity was last begun, units a year; not a number where it named none.</summary>
    internal Slab.Column<double> Ordered { get; }

    /// <summary>Final uses that the balances foresee, units a year.</summary>
    internal Slab.Column<double> Final { get; }

    /// <summary>Output reported for the last full year, units.</summary>
    internal Slab.Column<double> Reported { get; }

    /// <summary>Output of the last full year, units.</summary>
    internal Slab.Column<double> True { get; }

    /// <summary>Output published for the last full year, units.</summary>
    internal Slab.Column<double> Published { get; }

    /// <summary>Targets of the last year, units.</summary>
    internal Slab.Column<double> LastTarget { get; }

    /// <summary>Stocks that enterprises own up to, units.</summary>
    internal Slab.Column<double> ReportedStock { get; }

    /// <summary>Grain of this harvest that has fallen due of each zone and has not been given, tonnes; below nought where more was given before the plan was cut.</summary>
    internal Slab.Column<double> Quota { get; }

    /// <summary>Grain that a zone owes now, tonnes.</summary>
    internal double Due(int zone) => Math.Max(0, Quota[zone]);

    /// <summary>Grain quota of the harvest year as last decided, tonnes; 0 before one has fallen due.</summary>
    internal Slab.Column<double> GrainYear { get; }

    /// <summary>Harvest that a leadership of the model counts with in the month to come, tonnes; 0 where the record decides.</summary>
    internal Slab.Column<double> GrainCounted { get; }

    /// <summary>Part of the collection plan that it gives up because the harvest has failed.</summary>
    internal Slab.Column<double> GrainForgone { get; }

    /// <summary>What was laid on a zone beyond that and could not be got of districts whose harvest failed, tonnes.</summary>
    internal Slab.Column<double> Ungiven { get; }

    /// <summary>National income as reported, roubles of 1926/27: 0 last year, 1 at the start.</summary>
    internal Slab.Column<double> Income { get; }

    /// <summary>Investment of the year already paid for, roubles of 1926/27.</summary>
    internal Slab.Column<double> Spent { get; }

    /// <summary>Investment of the year, roubles of 1926/27: 0 planned, 1 financed, 2 carried out so far.</summary>
    internal Slab.Column<double> Investment { get; }
}
