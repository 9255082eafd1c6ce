using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Fixers (tolkachi): a plant short of inputs sends a man to those that have some to spare, and barters.</summary>
/// <remarks>
/// Berliner 1957; Nettl 4305-4326: informal exchange makes an unworkable plan workable. What is sought is a share of the shortage, what is offered a share of stores
/// above the normal; the smaller of the two sums changes hands, inside the branch, since the inputs of one branch are of no use to another.
/// </remarks>
internal sealed class Fixers : Mechanism
{
    private readonly Eight _reach;
    private readonly Eight _willing;
    private readonly Eight _normal;
    private Eight _seek;

    internal Fixers(Country country)
    {
        _reach = Lane.Of(country.Parameters.Value("enterprises.fixer_reach", "1"));
        _willing = Lane.Of(country.Parameters.Value("enterprises.barter", "1"));
        _normal = Lane.Of(country.Parameters.Value("enterprises.normal_inputs", "month"));
    }

    internal override MechanismInfo Info { get; } = new(
        "fixers",
        "Fixers barter scarce inputs",
        ["EIN-13", "EIN-15"],
        "Berliner 1957; Kornai 1980; Nettl 4305-4326",
        "a plant has what is delivered to it");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _seek = _reach;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _seek = Eight.Zero;

    /// <summary>What the plant seeks: what its month lacks and the store that it needs to work on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Sought(Eight goal, Eight onHand) => _seek * Lane.Positive(goal + _normal - onHand);

    /// <summary>What it can spare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Offered(Eight goal, Eight onHand) => _willing * Lane.Positive(onHand - goal - _normal);
}
