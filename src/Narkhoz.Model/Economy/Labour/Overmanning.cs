using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Works keep hands that they do not need: nobody is without a job, and part of those who have one do nothing.</summary>
/// <remarks>
/// Under a soft budget a hand more costs the works nothing and may be wanted at the end of the month (Kornai 1980, unemployment on the job). The rule moves nothing but the account: hands beyond what tasks take are
/// counted as kept (<c>labour.hoarded</c>) and not as unemployed.
/// </remarks>
internal sealed class Overmanning : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "overmanning",
        "Works keep hands that they do not need",
        ["LAB-05", "EIN-14"],
        "Kornai 1980; Granick 1987",
        "hands beyond what tasks take are without work");

    /// <inheritdoc/>
    protected override void Apply(Country country) => country.Overmanned = true;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Overmanned = false;
}
