using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>The village sows for itself, and beyond that as far as it pays.</summary>
/// <remarks>
/// wanted = own + (1 - own) x reward, as a share of the area of the norms' year; own is the part that feeds the village. The reward of the rest is 1 - the share of the surplus taken, under
/// requisition, and otherwise terms of trade^<c>farms.sowing_elasticity</c> x (1 - tax rate); crops for the works answer to them by <c>farms.sowing_elasticity_of_raw</c>. The area moves to what is wanted by <c>farms.sowing_adjustment</c> a year
/// (Nerlove 1958; Lih 1990 and Malle 1985 on sowing for own needs only; EAG-08, EAG-10, EAG-11). Potatoes are grown for oneself: own is all of them. Crops for the works feed nobody, so without payment <c>farms.own_use_of_raw</c> is all that is sown.
/// </remarks>
internal sealed class SowingResponse : Mechanism
{
    private readonly Surplus _surplus;
    private readonly Deliveries _deliveries;
    private readonly double _elasticity;
    private readonly double _elasticityOfRaw;
    private readonly double _adjustment;
    private readonly double _raw;
    private readonly int _grain;
    private readonly int _tax;
    private readonly FarmSowing? _farms;

    internal SowingResponse(Country country, Surplus surplus, Deliveries deliveries)
    {
        (_surplus, _deliveries) = (surplus, deliveries);
        var p = country.Parameters;
        _elasticity = p.Value("farms.sowing_elasticity", "1");
        _elasticityOfRaw = p.Value("farms.sowing_elasticity_of_raw", "1");
        _adjustment = p.Value("farms.sowing_adjustment", "1");
        _raw = p.Value("farms.own_use_of_raw", "1");
        _grain = country.Technology.Product("grain");
        _tax = country.Line.Instrument("course.procurement.grain");
        _farms = country.Peasantry is null ? null : new FarmSowing(country, country.Peasantry, surplus);
    }

    /// <summary>What frightens those who sow more than they need, a switch of its own.</summary>
    internal required Kombedy Kombedy { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "sowing-response",
        "Sowing answers to what is left of it",
        ["EAG-08", "EAG-10", "EAG-11"],
        "Nerlove 1958; Malle 1985; Lih 1990; Nettl 2204-2226",
        "the village sows what draught and seed allow, whatever is taken from it");

    /// <summary>The field in question: zone, crop, hectares sown last, hectares that draught allows and order asks, and hectares to be sown.</summary>
    internal (int Zone, int Crop, double Last, double Allowed, double Area) Field { get; set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (r, crop, last, allowed, _) = Field;
        var own = crop == _grain ? _surplus.OwnShare(country, r) : country.Norms.RawMaterial[crop] ? _raw : 1;
        Field = Field with
        {
            Area = crop == _grain && _farms is not null
                ? _farms.Sow(country, this, r, allowed, _deliveries.On ? null : Traded(country, r, crop))
                : Area<Number>(new(last), new(allowed), new(own), new(Reward(country, r, crop))).Value,
        };
    }

    /// <summary>Hectares to be sown, of a village or of farms: from those sown last, those allowed, own need and reward.</summary>
    internal T Area<T>(T last, T allowed, T own, T reward)
        where T : struct, IMeasure<T>
    {
        var wanted = allowed * (own + ((T.Of(1) - own) * reward));
        return T.Min(allowed, T.Below(T.Of(0), last, last + (T.Of(_adjustment) * (wanted - last)), wanted));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Field = Field with { Area = Field.Allowed };

    /// <summary>What the last sheaf brings its sower, 1 = as in the norms' year.</summary>
    private double Reward(Country country, int r, int crop)
    {
        if (_deliveries.On) return crop == _grain ? (1 - _surplus.Taken(country, r)) * Kombedy.Left(country) : 0;
        return Traded(country, r, crop);
    }

    /// <summary>The same where the village sells.</summary>
    private double Traded(Country country, int r, int crop) =>
        Portable.Pow(Math.Max(0.1, _deliveries.Terms(country, r)), crop == _grain ? _elasticity : _elasticityOfRaw) * (crop == _grain ? 1 - country.Line[_tax] : 1);
}
