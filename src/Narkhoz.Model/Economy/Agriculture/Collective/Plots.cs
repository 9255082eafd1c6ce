using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>Members divide their hours between the common field and their plot by what each brings them.</summary>
/// <remarks>
/// With v the grain that the last harvest left a head over the norm (what labour days are worth), and m = 1 + <c>farms.plots.market</c> x <c>course.market.kolkhoz</c> what the plot brings, the plot's share of their time is
/// h = <c>farms.plots.hours</c> x (m / v)^<c>farms.plots.elasticity</c>, at most <c>course.plots.limit</c> (Becker 1965 on the allocation of time). The common field loses 1 - ((1 - h) / (1 - h0))^<c>farms.plots.field_elasticity</c> of its yield;
/// potatoes and vegetables gain (h / h0)^<c>farms.plots.plot_elasticity</c>. Nobody can check how hours are split, so no order does it but a limit that is enforced (EAG-26, EAG-27; Jasny 1949, Fitzpatrick 1994).
/// </remarks>
internal sealed class Plots : Mechanism
{
    private readonly Surplus _surplus;
    private readonly int _market;
    private readonly int _limit;
    private readonly double _usual;
    private readonly double _free;
    private readonly double _answer;
    private readonly double _field;
    private readonly double _plot;

    internal Plots(Country country, Surplus surplus)
    {
        _surplus = surplus;
        var p = country.Parameters;
        (_market, _limit) = (country.Line.Instrument("course.market.kolkhoz"), country.Line.Instrument("course.plots.limit"));
        (_usual, _free, _answer) = (p.Value("farms.plots.hours", "1"), p.Value("farms.plots.market", "1"), p.Value("farms.plots.elasticity", "1"));
        (_field, _plot) = (p.Value("farms.plots.field_elasticity", "1"), p.Value("farms.plots.plot_elasticity", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "plots",
        "Hours divided between field and plot",
        ["EAG-26", "EAG-27", "EAG-24"],
        "Becker 1965; Jasny 1949; Fitzpatrick 1994; Nettl 4347-4363",
        "members work on the common field and the plot as in 1928");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Sowing.Month) return;
        var (kolkhozy, farms) = (country.Kolkhozy, country.Farms);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            if (farms.Collectivised[r] <= 0) continue;
            var hours = Hours<Number>(new(_surplus.Kept(country, r)), country.Line[_market], country.Line[_limit]).Value;
            kolkhozy.Hours[r] = hours;
            kolkhozy.PlotLoss[r] = kolkhozy.Common(farms, r) * (1 - Portable.Pow((1 - hours) / (1 - _usual), _field));
            kolkhozy.PlotGain[r] = farms.Collectivised[r] * (Portable.Pow(hours / _usual, _plot) - 1);
        }
    }

    /// <summary>Share of the members' time that goes to their plots.</summary>
    /// <param name="labourDay">What a labour day brings, 1 = the norm of food a head.</param>
    /// <param name="market">Freedom to sell in town, 0 to 1.</param>
    /// <param name="limit">Most that is permitted.</param>
    internal T Hours<T>(T labourDay, double market, double limit)
        where T : struct, IMeasure<T> =>
        T.Min(T.Of(limit), T.Of(_usual) * T.Pow(T.Of(1 + (_free * market)) / T.Min(T.Max(labourDay, T.Of(0.2)), T.Of(2)), _answer));

    /// <summary>What the common field of a kolkhoz yields over the mean of the zone, from what its labour days are worth.</summary>
    internal Batch Field(Country country, int r, Batch labourDay) => country.Kolkhozy.Hours[r] <= 0 ? Batch.Of(1) :
        Batch.Pow((Batch.Of(1) - Hours(labourDay, country.Line[_market], country.Line[_limit])) * Batch.Of(1 / (1 - country.Kolkhozy.Hours[r])), _field);

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Kolkhozy.Hours.Span.Clear();
        country.Kolkhozy.PlotLoss.Span.Clear();
        country.Kolkhozy.PlotGain.Span.Clear();
    }
}
