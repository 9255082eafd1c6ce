using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Territory that other armies hold: its works, deliveries and towns are out of the government's reach.</summary>
/// <remarks>
/// Exogenous, <c>world.control.&lt;zone&gt;</c>: the share of the zone under control. Its people and fields stay in the ledgers; works there count no more than that share,
/// deliveries, rations and shops reach no more of it, and the towns beyond it eat what their own villages bring (EIN-05; Lih 1990 on the loss of the grain regions).
/// <c>world.unfought.&lt;zone&gt;</c> is the part of a change that came without armies in the fields: by treaty, secession, or a railway cut far away.
/// </remarks>
internal sealed class Fronts : Mechanism
{
    /// <summary>Kind of the facts, <c>world.control</c>.</summary>
    internal const string Kind = "control";

    /// <summary>Kind of the facts on changes of hands without a battle, <c>world.unfought</c>.</summary>
    internal const string Unfought = "unfought";

    /// <summary>What is never quite lost, so that the ratio of two shares exists.</summary>
    private const double Foothold = 0.01;
    private readonly DatedFacts _facts;
    private readonly DatedFacts _unfought;
    private readonly double _reach;
    private readonly int _grain;

    internal Fronts(Country country, IEnumerable<Decision> decisions)
    {
        (_facts, _unfought) = (new DatedFacts(decisions, Kind, "1"), new DatedFacts(decisions, Unfought, "1"));
        _reach = country.Parameters.Value("farms.procurement_reach", "1");
        _grain = country.Technology.Product("grain");
    }

    internal override MechanismInfo Info { get; } = new(
        "fronts",
        "Territory out of control",
        ["EIN-05", "EPL-16"],
        "Lih 1990; Nettl 1724-1732, 1950-1959",
        "the government holds the whole country throughout");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var now = Math.Clamp(_facts.InForce(country.Now.Index, country.Technology.ZoneIds[r], 1), Foothold, 1);
            Hold(country, r, now / upheaval.Control[r]);
            if (country.Age > 0) WarOverFields.Pass(upheaval, r, (now - upheaval.Control[r]) * (1 - _unfought.InForce(country.Now.Index, country.Technology.ZoneIds[r], 0)));
            (upheaval.Held[r], upheaval.Control[r]) = (upheaval.Control[r], now);
            // The towns beyond the front eat grain of their own villages, up to the norm.
            if (now < 1) Bagging.Carry(country, r, _grain, (1 - now) * country.Norms.Town[_grain] / 12 * country.People.Total(country.People.Group(Place.Town, r)), _reach);
        }
    }

    /// <summary>Works in reach grow or shrink with the territory.</summary>
    private static void Hold(Country country, int r, double ratio)
    {
        if (ratio == 1) return;
        var (works, products) = (country.Works, country.Technology.Products);
        foreach (var column in (ReadOnlySpan<Slab.Column<double>>)[works.Capacity, works.NewCapacity, works.Begun, works.Raised, works.Fitted, country.Upheaval!.Broken])
            for (var p = 0; p < products; p++) column[(r * products) + p] *= ratio;
    }
}
