using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Requisition takes men: what households owe is collected as far as food detachments, plenipotentiaries and brigades get round.</summary>
/// <remarks>Grain that can be collected in a year = <c>course.procurement.detachments</c> x <c>farms.detachment_yield</c>, shared out over months and zones as the quota is (EAG-06: dozens of detachments, thousands of people; Lih 1990). What lies on the threshing floor of a kolkhoz needs no search: one visit in the place of eighty (EAG-17, EAG-21; Scott 1998, ch. 6).</remarks>
internal sealed class Detachments(Country country) : Mechanism
{
    private readonly int _men = country.Line.Instrument("course.procurement.detachments");
    private readonly double _yield = country.Parameters.Value("farms.detachment_yield", "t/person/yr");

    internal override MechanismInfo Info { get; } = new(
        "detachments",
        "Food detachments",
        ["EAG-06", "EAG-17", "EAG-21"],
        "Lih 1990; Scott 1998; Malle 1985; Nettl 2184-2204, 3708-3716",
        "collectors get round everywhere");

    /// <summary>Grain that can be collected in a year, tonnes.</summary>
    internal double Reach { get; private set; } = double.MaxValue;

    /// <inheritdoc/>
    protected override void Apply(Country country) => Reach = country.Line[_men] * _yield;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Reach = double.MaxValue;
}
