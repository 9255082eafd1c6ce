using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A charge on capital: what lies in a plant's stores, and its plant itself, costs a yearly rate.</summary>
/// <remarks>
/// Decree of 4 October 1965: as a rule 6 per cent of fixed and working capital (Ellman 1971; Nove 1977). Where profit is an aim, the store that is worth keeping falls with the root of the cost of keeping
/// it (Whitin 1953).
/// </remarks>
internal sealed class CapitalCharge(Country country) : Mechanism
{
    private readonly float _rate = (float)country.Parameters.Value("enterprises.capital_charge", "1/yr");

    internal override MechanismInfo Info { get; } = new(
        "capital-charge",
        "Charge on capital and stocks",
        ["EMP-11", "EPL-30"],
        "Ellman 1971; Nove 1977; Nettl 8148-8151",
        "capital is a gift of the state");

    /// <summary>Charge, a year.</summary>
    internal float Rate => On ? _rate : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
