using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Works and railways that the war has put out of order are set going again, as fast as there is something to do it with.</summary>
/// <remarks>
/// back = broken x <c>industry.repair</c> / 12 x the part of the claims on steel, machinery and timber that supply met this year: what is scarce for the works is scarce for repair.
/// Recovery by putting idle plant in order is cheap and fast beside new building (Davies, Harrison and Wheatcroft 1994; EPL-18).
/// </remarks>
internal sealed class Repair : Mechanism
{
    private readonly double _speed;
    private readonly Upkeep _upkeep;

    internal Repair(Country country) => (_speed, _upkeep) = (country.Parameters.Value("industry.repair", "1/yr"), new Upkeep(country));

    internal override MechanismInfo Info { get; } = new(
        "repair",
        "Repair of damaged works and railways",
        ["EIN-05", "EPL-18"],
        "Davies, Harrison and Wheatcroft 1994; Nettl 2222-2224, 3414-3416",
        "what is broken stays broken");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var part = Math.Min(1, _speed / 12 * (1 - _upkeep.Missing(country)));
        var broken = upheaval.Broken.Span;
        for (var cell = 0; cell < broken.Length; cell++)
        {
            var back = broken[cell] * part;
            broken[cell] -= back;
            country.Works.Capacity[cell] += back;
        }
    }
}
