using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Fighting puts works and railways out of order.</summary>
/// <remarks>Exogenous, <c>world.damage.&lt;zone&gt;.works</c> and <c>.railways</c>: the share of what is still in order that the month breaks. It stands idle until it is repaired.</remarks>
internal sealed class Damage : Mechanism
{
    /// <summary>Kind of the facts, <c>world.damage</c>.</summary>
    internal const string Kind = "damage";
    private readonly DatedFacts _facts;
    private readonly int _freight;

    internal Damage(Country country, IEnumerable<Decision> decisions) =>
        (_facts, _freight) = (new DatedFacts(decisions, Kind, "1"), country.Technology.Product("freight"));

    internal override MechanismInfo Info { get; } = new(
        "damage",
        "War damage to works and railways",
        ["EIN-05"],
        "Nettl 1724-1732, 2265-2267",
        "fighting breaks nothing");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var technology = country.Technology;
        for (var r = 0; r < technology.Zones; r++)
        {
            for (var p = 0; p < technology.Products; p++)
            {
                if (!_facts.Happens(country.Now.Index, technology.ZoneIds[r], p == _freight ? "railways" : "works", out var share)) continue;
                var cell = (r * technology.Products) + p;
                var broken = Math.Min(1, share) * country.Works.Capacity[cell];
                country.Works.Capacity[cell] -= broken;
                upheaval.Broken[cell] += broken;
            }
        }
    }
}
