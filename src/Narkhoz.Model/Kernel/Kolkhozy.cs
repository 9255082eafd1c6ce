namespace Narkhoz.Model.Kernel;

/// <summary>State of what stands between the fields and the state after collectivisation, by zone: state farms, machine-tractor stations, plots, chairmen.</summary>
/// <remarks>Noughts as long as there are none of them, and then no part of the state hash.</remarks>
internal sealed class Kolkhozy
{
    internal Kolkhozy(Slab slab, Technology technology)
    {
        Slab.Column<double> Add(string name) => slab.Add<double>($"kolkhozy.{name}", technology.Zones, optional: true);
        (StateLand, StateLoss, StateTractors, StateGrain) = (Add("state_land"), Add("state_loss"), Add("state_tractors"), Add("state_grain"));
        (Harvesters, Work, InKind, MonthInKind) = (Add("harvesters"), Add("work"), Add("in_kind"), Add("month_in_kind"));
        (Hours, PlotLoss, PlotGain) = (Add("hours"), Add("plot_loss"), Add("plot_gain"));
        (Fear, Inexperience, Replaced) = (Add("fear"), Add("inexperience"), Add("replaced"));
        (YearInKind, YearState) = (Add("year_in_kind"), Add("year_state"));
    }

    /// <summary>Share of the grain area that state farms sow.</summary>
    internal Slab.Column<double> StateLand { get; }

    /// <summary>Part of the zone's grain yield that is lost by their working worse.</summary>
    internal Slab.Column<double> StateLoss { get; }

    /// <summary>Tractors of the state farms, pieces; the others are the stations'.</summary>
    internal Slab.Column<double> StateTractors { get; }

    /// <summary>Grain that state farms have delivered since the harvest, tonnes.</summary>
    internal Slab.Column<double> StateGrain { get; }

    /// <summary>Grain harvesters at work, pieces.</summary>
    internal Slab.Column<double> Harvesters { get; }

    /// <summary>Share of the field work of kolkhozy that stations do.</summary>
    internal Slab.Column<double> Work { get; }

    /// <summary>Grain paid to the stations since the harvest, tonnes.</summary>
    internal Slab.Column<double> InKind { get; }

    /// <summary>The same in this month, tonnes; the state pays no money for it.</summary>
    internal Slab.Column<double> MonthInKind { get; }

    /// <summary>Share of the members' working time that goes to their plots.</summary>
    internal Slab.Column<double> Hours { get; }

    /// <summary>Part of the yield of the common fields that is lost by it.</summary>
    internal Slab.Column<double> PlotLoss { get; }

    /// <summary>Potatoes and vegetables that it brings more, over the harvest without it.</summary>
    internal Slab.Column<double> PlotGain { get; }

    /// <summary>Fear of the chairmen for their post, 0 none to 1.</summary>
    internal Slab.Column<double> Fear { get; }

    /// <summary>What the chairmen lack of skill and standing: 0 settled farmers, 1 strangers.</summary>
    internal Slab.Column<double> Inexperience { get; }

    /// <summary>Chairmen replaced in the last year, over all of them.</summary>
    internal Slab.Column<double> Replaced { get; }

    /// <summary>Grain paid to the stations in the calendar year so far, tonnes.</summary>
    internal Slab.Column<double> YearInKind { get; }

    /// <summary>Grain that state farms have delivered in the calendar year so far, tonnes.</summary>
    internal Slab.Column<double> YearState { get; }

    /// <summary>Share of a zone's grain that is reaped on common threshing floors: what kolkhozy have of the part that is not the state farms'.</summary>
    internal double Common(Farms farms, int zone) => farms.Collectivised[zone] * (1 - StateLand[zone]);

    /// <summary>Share that single households reap.</summary>
    internal double Single(Farms farms, int zone) => (1 - farms.Collectivised[zone]) * (1 - StateLand[zone]);

    /// <summary>Starts a new year's totals.</summary>
    internal void OpenYear()
    {
        YearInKind.Span.Clear();
        YearState.Span.Clear();
    }
}
