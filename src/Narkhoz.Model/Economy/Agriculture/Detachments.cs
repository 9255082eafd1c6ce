using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Requisition takes men: a quota is collected as far as the food detachments get round.</summary>
/// <remarks>Grain that can be collected in a month = <c>course.procurement.detachments</c> x <c>farms.detachment_yield</c> / 12, shared out over the republics as the quota is (EAG-06: dozens of detachments, thousands of people; Lih 1990).</remarks>
internal sealed class Detachments(Country country) : Mechanism
{
    private readonly int _men = country.Line.Instrument("course.procurement.detachments");
    private readonly double _yield = country.Parameters.Value("farms.detachment_yield", "t/person/yr");

    internal override MechanismInfo Info { get; } = new(
        "detachments",
        "Food detachments",
        ["EAG-06"],
        "Lih 1990; Malle 1985; Nettl 2184-2204",
        "collectors get round everywhere");

    /// <summary>Grain that can be collected in the month, tonnes.</summary>
    internal double Reach { get; private set; } = double.MaxValue;

    /// <inheritdoc/>
    protected override void Apply(Country country) => Reach = country.Line[_men] * _yield / 12;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Reach = double.MaxValue;
}
