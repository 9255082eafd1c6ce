using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Engines, boilers and machines that are not overhauled when their time comes stop.</summary>
/// <remarks>
/// out of order = capacity / <c>industry.overhaul</c> years x the worst shortage of the year among steel, machinery and timber, a year: the part of the overhauls falling due for which there is nothing. It stands idle until it is repaired, as what the war has broken does
/// (shares of locomotives out of order in Malle 1985 and Carr 1952; EIN-05).
/// </remarks>
internal sealed class Neglect : Mechanism
{
    private readonly double _overhaul;
    private readonly Upkeep _upkeep;

    internal Neglect(Country country) => (_overhaul, _upkeep) = (country.Parameters.Value("industry.overhaul", "yr"), new Upkeep(country));

    internal override MechanismInfo Info { get; } = new(
        "neglect",
        "Overhauls left undone",
        ["EIN-05"],
        "Malle 1985; Carr 1952; Nettl 1724-1732, 2265-2276",
        "machines run on without overhauls");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var part = _upkeep.Missing(country) / (12 * _overhaul);
        var capacity = country.Works.Capacity.Span;
        for (var cell = 0; cell < capacity.Length; cell++)
        {
            var stopped = capacity[cell] * part;
            capacity[cell] -= stopped;
            upheaval.Broken[cell] += stopped;
        }
    }
}
