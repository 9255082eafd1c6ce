using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>The victor takes over what the defeated stood for, once it can no longer be theirs.</summary>
/// <remarks>PPA-21 (Nettl 3755-3765; Erlich 1960): on pace and squeeze the winner moves by <c>polity.adoption</c> of the way to the loser.</remarks>
internal sealed class AdoptedPolicy(Country country) : PolityMechanism
{
    private readonly double _adoption = country.Parameters.Value("polity.adoption", "1");

    internal override MechanismInfo Info { get; } = new(
        "adopted-policy",
        "The victor adopts the policy of the defeated",
        ["PPA-21", "PPA-11"],
        "Erlich 1960; Nettl 3755-3765, 6887-6891, 7612-7616",
        "the victor holds to what he stood for");

    /// <summary>Moves the winner.</summary>
    internal void Take(Country country, PolityState polity, int winner, int loser)
    {
        if (!On || !polity.Roll.Active(winner) || loser < 0) return;
        ref var stand = ref polity.Roll[winner].Stand;
        for (var issue = 0; issue < 2; issue++) stand[issue] += (float)(_adoption * (polity.Roll[loser].Stand[issue] - stand[issue]));
    }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }
}
