using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Bargaining from below: a plant claims that it can make less and needs more, and gets a part of both, the more the bolder its managers.</summary>
/// <remarks>
/// Portes 1969, Granick 1980 and Kornai 1980 on the game between plant and ministry. The task that the ministry drafts is lowered by c d and orders for inputs are raised by c d, with d the daring of the managers (0 to 2) and
/// c <c>enterprises.bargaining</c>; next year's draft starts from this year's, not from what was settled. The ministry must still hand down what it was asked for and deals out what it was granted,
/// so what the bold are spared the meek must make, and what the bold get more the meek get less.
/// </remarks>
internal sealed class Bargaining(Country country) : Mechanism
{
    private readonly Eight _claim = Lane.Of(country.Parameters.Value("enterprises.bargaining", "1"));
    private Eight _raise;

    internal override MechanismInfo Info { get; } = new(
        "bargaining",
        "Bargaining over task and inputs",
        ["EPL-09", "EPL-10", "EIN-07"],
        "Portes 1969; Granick 1980; Kornai 1980; Nettl 2255-2263, 4314-4326",
        "a plant's word moves neither its task nor its share of the inputs");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _raise = _claim;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _raise = Eight.Zero;

    /// <summary>Part of the drafted task that is left after the bargain, before all are scaled to the branch's target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Settled(Eight daring) => On ? Eight.One - (_claim * daring) : Eight.One;

    /// <summary>What is asked for when the order has been raised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Raised(Eight order, Eight daring) => order * (Eight.One + (_raise * daring));
}
