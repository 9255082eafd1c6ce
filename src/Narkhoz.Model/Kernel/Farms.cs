namespace Narkhoz.Model.Kernel;

/// <summary>State of farming by zone.</summary>
internal sealed class Farms
{
    internal Farms(Slab slab, Technology technology)
    {
        Collectivised = slab.Add<double>("farms.collectivised", technology.Zones);
        Joined = slab.Add<double>("farms.joined", technology.Zones);
        NewLand = slab.Add<double>("farms.new_land", technology.Zones * technology.Products);
        Sown = slab.Add<double>("farms.sown", technology.Zones * technology.Products);
        Harvest = slab.Add<double>("farms.harvest", technology.Zones * technology.Products);
        Tractors = slab.Add<double>("farms.tractors", technology.Zones);
        Delivered = slab.Add<double>("farms.delivered", technology.Zones);
        BaseHerd = slab.Add<double>("farms.base_herd", technology.Zones * technology.Products);
        Disorder = slab.Add<double>("farms.disorder", technology.Zones);
        FeedScale = slab.Add<double>("farms.feed_scale", technology.Zones);
        BroughtIn = slab.Add<double>("farms.brought_in", technology.Zones);
        OnWages = slab.Add<double>("farms.on_wages", technology.Zones);
        Lacking = slab.Add<double>("farms.lacking", technology.Zones);
        Relieved = slab.Add<double>("farms.relieved", technology.Zones);
        Fertiliser = slab.Add<double>("farms.fertiliser", technology.Zones);
        Feed = slab.Add<double>("farms.feed", technology.Zones * technology.Products);
        Draught = slab.Add<double>("farms.draught", technology.Zones);
        Uneven = slab.Add<double>("farms.uneven", technology.Zones);
        Forage = slab.Add<double>("farms.forage", technology.Zones);
        Weeding = slab.Add<double>("farms.weeding", technology.Zones);
        CarriedOver = slab.Add<double>("farms.carried_over", technology.Zones);
        Weeds = slab.Add<double>("farms.weeds", technology.Zones);
        SeedLoan = slab.Add<double>("farms.seed_loan", technology.Zones);
        DraughtBase = slab.Add<double>("farms.draught_base", technology.Zones);
    }

    /// <summary>Share of households in kolkhozy.</summary>
    internal Slab.Column<double> Collectivised { get; }

    /// <summary>Share of households that joined this month.</summary>
    internal Slab.Column<double> Joined { get; }

    /// <summary>Land come in by annexation, hectares, by crop.</summary>
    internal Slab.Column<double> NewLand { get; }

    /// <summary>Area sown for the coming harvest, hectares, by crop.</summary>
    internal Slab.Column<double> Sown { get; }

    /// <summary>Harvest of the year, units, by crop.</summary>
    internal Slab.Column<double> Harvest { get; }

    /// <summary>Tractors at work, pieces.</summary>
    internal Slab.Column<double> Tractors { get; }

    /// <summary>Grain delivered from this harvest, tonnes.</summary>
    internal Slab.Column<double> Delivered { get; }

    /// <summary>Herd of the start, head, by kind; grows by annexation.</summary>
    internal Slab.Column<double> BaseHerd { get; }

    /// <summary>Disorder of work after joining: 0 settled, 1 complete.</summary>
    internal Slab.Column<double> Disorder { get; }

    /// <summary>Grain that was in the barns of the villages when the last harvest began to come in, tonnes.</summary>
    internal Slab.Column<double> CarriedOver { get; }

    /// <summary>Share of the fields that is overgrown with weeds.</summary>
    internal Slab.Column<double> Weeds { get; }

    /// <summary>Grain share of the animals' feed against the record's norm; the rest is pasture.</summary>
    internal Slab.Column<double> FeedScale { get; }

    /// <summary>Grain a head that the village gets by trade in a normal year, tonnes.</summary>
    internal Slab.Column<double> BroughtIn { get; }

    /// <summary>Grain a head that the state gives the villagers who live by wages, tonnes a year over all villagers.</summary>
    internal Slab.Column<double> OnWages { get; }

    /// <summary>Grain for food that the barns did not give this month, tonnes.</summary>
    internal Slab.Column<double> Lacking { get; }

    /// <summary>Share of it that the village bought of the state last month.</summary>
    internal Slab.Column<double> Relieved { get; }

    /// <summary>Grain a head that by custom or for wages does not come from the village's own barns, tonnes a year.</summary>
    internal double FromState(int zone) => BroughtIn[zone] + OnWages[zone];

    /// <summary>Fertiliser that reached the fields in the last twelve months, tonnes.</summary>
    internal Slab.Column<double> Fertiliser { get; }

    /// <summary>Feed given against need this month by herd, grain and potatoes by energy.</summary>
    internal Slab.Column<double> Feed { get; }

    /// <summary>Food of the villagers over their need when crops were last hoed, at most 1.</summary>
    internal Slab.Column<double> Weeding { get; }

    /// <summary>Seed that the state has lent for the coming sowing, tonnes; it lies in the barns and is not eaten.</summary>
    internal Slab.Column<double> SeedLoan { get; }

    /// <summary>How the grain that the villagers of a zone eat of the last harvest differs by district, coefficient of variation.</summary>
    internal Slab.Column<double> Uneven { get; }

    /// <summary>Hay and straw a head of the last summer over what animals need, at most 1.</summary>
    internal Slab.Column<double> Forage { get; }

    /// <summary>Draught power against need at the first sowing.</summary>
    internal Slab.Column<double> DraughtBase { get; }

    /// <summary>Draught power against need at the last sowing, 1 = at the first.</summary>
    internal Slab.Column<double> Draught { get; }
}
