using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>The world trades with the country or does not.</summary>
/// <remarks>Exogenous, <c>world.blockade</c>: the share of the exports and imports ordered that cannot cross the frontier.</remarks>
internal sealed class Blockade(IEnumerable<Decision> decisions) : Mechanism
{
    /// <summary>Kind of the facts, <c>world.blockade</c>.</summary>
    internal const string Kind = "blockade";
    private readonly DatedFacts _facts = new(decisions, Kind, "1");

    internal override MechanismInfo Info { get; } = new(
        "blockade",
        "Blockade of foreign trade",
        ["EIN-05", "ETC-03"],
        "Nettl 2579-2581, 2603-2609",
        "the frontiers are open to what is ordered");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is { } upheaval) upheaval.Blockade[0] = _facts.InForce(country.Now.Index, "", 0);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Upheaval?.Blockade.Span.Clear();
}
