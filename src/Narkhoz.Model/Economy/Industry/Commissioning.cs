using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Capacity under construction passes through its stages and comes on stream; capacity wears out.</summary>
/// <remarks>
/// Three stages of equal mean length give an Erlang gestation with the mean of the record, scaled by
/// <c>construction.gestation_scale</c>: resources spread over too many sites (raspylenie) lengthen it. Kydland and Prescott
/// 1982 on time to build; Dyker 1983 on Soviet gestation. Sites that <see cref="Course.ShockWorks"/> lists get all that they ask for at once and take
/// <c>construction.shock_gestation</c> of the time.
/// </remarks>
internal sealed class Commissioning : Mechanism
{
    private const int Stages = 3;
    private readonly double[] _advance;
    private readonly double[] _wear;
    private readonly double _scale;
    private readonly double _shock;

    internal Commissioning(Country country)
    {
        var technology = country.Technology;
        _scale = country.Parameters.Value("construction.gestation_scale", "1");
        _shock = country.Parameters.Value("construction.shock_gestation", "1");
        var cells = technology.Zones * technology.Products;
        (_advance, _wear) = (new double[cells], new double[cells]);
        for (var cell = 0; cell < cells; cell++) _wear[cell] = 1 / (12 * technology.Life[cell % technology.Products]);
    }

    internal override MechanismInfo Info { get; } = new(
        "commissioning",
        "Gestation and wear of capacity",
        ["EIN-11", "EPL-07"],
        "Kydland and Prescott 1982; Dyker 1983",
        "nothing that is begun is ever finished, and nothing wears out");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (works, lanes, technology) = (country.Works, country.Lanes, country.Technology);
        for (var cell = 0; cell < _advance.Length; cell++)
        {
            var p = cell % technology.Products;
            var time = technology.Gestation[p] * _scale * (Course.ShockWorks.Listed(country, p) ? _shock : 1);
            _advance[cell] = Math.Min(1, Stages / time);
        }

        lanes.Decay(works.Capacity.Span, _wear);
        lanes.Decay(works.NewCapacity.Span, _wear);
        var fitted = works.Fitted.Span;
        for (var cell = 0; cell < fitted.Length; cell++) works.NewCapacity[cell] += fitted[cell] * _advance[cell];
        lanes.Flow(fitted, works.Capacity.Span, _advance);
        lanes.Flow(works.Raised.Span, fitted, _advance);
        lanes.Flow(works.Begun.Span, works.Raised.Span, _advance);
    }
}
