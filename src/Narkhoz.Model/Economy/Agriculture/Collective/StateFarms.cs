using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>State farms: land worked by hired hands with the state's machines, which deliver what they do not need.</summary>
/// <remarks>
/// They sow what is ordered (<c>course.state_farms.area</c>), at most <c>farms.state.hectares</c> for each tractor in the country, and reap <c>farms.state.yield</c> of what others reap on a hectare. Of the barn harvest
/// <c>farms.state.delivered</c> goes to the state from August to December, on account of the zone's quota: the rest is seed, feed and their workers' bread, which comes before it, since wages are no residual (EAG-28; Jasny 1949, ch. 11; Davies and Wheatcroft 2004, ch. 11).
/// </remarks>
internal sealed class StateFarms : Mechanism
{
    private readonly CropTable _crops;
    private readonly FarmTaking? _farms;
    private readonly int _order;
    private readonly int _grain;
    private readonly double _hectares;
    private readonly double _yield;
    private readonly double _delivered;

    internal StateFarms(Country country, CropTable crops, FarmTaking? farms)
    {
        (_crops, _farms) = (crops, farms);
        var p = country.Parameters;
        _order = country.Line.Instrument("course.state_farms.area");
        _grain = country.Technology.Product("grain");
        _hectares = p.Value("farms.state.hectares", "ha/piece");
        _yield = p.Value("farms.state.yield", "1");
        _delivered = p.Value("farms.state.delivered", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "state-farms",
        "State farms",
        ["EAG-28"],
        "Jasny 1949; Davies and Wheatcroft 2004; Nettl 4348-4354",
        "all land is the households' and the kolkhozy's");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month == Sowing.Month) Settle(country);
        for (var r = 0; r < country.Technology.Zones; r++)
            if (country.Kolkhozy.StateLand[r] > 0) Deliver(country, r);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Kolkhozy.StateLand.Span.Clear();
        country.Kolkhozy.StateLoss.Span.Clear();
        country.Kolkhozy.StateTractors.Span.Clear();
        country.Kolkhozy.StateGrain.Span.Clear();
    }

    /// <summary>Sows the state's land, and takes the tractors that it needs before the stations.</summary>
    private void Settle(Country country)
    {
        var (kolkhozy, zones) = (country.Kolkhozy, country.Technology.Zones);
        double tractors = 0, sown = 0;
        for (var r = 0; r < zones; r++)
        {
            tractors += country.Farms.Tractors[r];
            sown += country.Farms.Sown[(r * country.Technology.Products) + _grain];
        }

        if (sown <= 0) return;
        var share = Math.Min(country.Line[_order], tractors * _hectares) / sown;
        for (var r = 0; r < zones; r++)
        {
            var area = country.Farms.Sown[(r * country.Technology.Products) + _grain];
            kolkhozy.StateLand[r] = Math.Min(1, share);
            kolkhozy.StateLoss[r] = kolkhozy.StateLand[r] * (1 - _yield);
            kolkhozy.StateTractors[r] = Math.Min(country.Farms.Tractors[r], kolkhozy.StateLand[r] * area / _hectares);
        }
    }

    private void Deliver(Country country, int r)
    {
        var (kolkhozy, cell) = (country.Kolkhozy, (r * country.Technology.Products) + _grain);
        if (country.Now.Month == Deliveries.HarvestMonth) kolkhozy.StateGrain[r] = 0;
        var reaped = country.Farms.Harvest[cell] * (1 - _crops.Loss[_grain]) * Part(kolkhozy.StateLand[r]);
        var taken = Deliveries.OnAccount(country, r, _grain, (_delivered * reaped * Threshing.Done(country.Now.Month)) - kolkhozy.StateGrain[r]);
        kolkhozy.StateGrain[r] += taken;
        kolkhozy.YearState[r] += taken;
        _farms?.Take(country, r, Burden.Tax, taken);
    }

    /// <summary>Part of a zone's harvest that comes from state farms with so much of its land.</summary>
    internal double Part(double land) => land * _yield / (1 - (land * (1 - _yield)));
}
