using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Vigilance and the culture of silence: officials who are afraid keep bad news back.</summary>
/// <remarks>PCC-13 (4250-4262, 6391-6398). What is left out of returns of stocks is 1 + <c>polity.vigilance</c> x mean fear of officials times as much.</remarks>
internal sealed class Vigilance(Country country) : PolityMechanism
{
    private readonly double _weight = country.Parameters.Value("polity.vigilance", "1");

    internal override MechanismInfo Info { get; } = new(
        "vigilance",
        "Fear keeps bad news back",
        ["PCC-13"],
        "Fainsod 1958; Gregory 2009; Nettl 4250-4262, 6391-6398",
        "officials who are afraid report as others do");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity) => polity.Silence[0] = _weight * polity.Purge.Fear[0];

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => polity.Silence[0] = 0;
}
