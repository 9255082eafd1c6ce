using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Fixers (tolkachi): a plant short of one kind of inputs sends a man to those that have some to spare, and swaps for it what it has too much of.</summary>
/// <remarks>
/// Berliner 1957; Nettl 4305-4326: informal exchange makes an unworkable plan workable. What is sought is a share of what month and normal store lack of a kind, what is offered for it a share of what lies above both of the other; a plant swaps the smaller of the two, by value at list prices.
/// Those who are after the main material meet those who are after the other inputs; the smaller of the two sums changes hands, inside the branch, since the inputs of one branch are of no use to another.
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
        "Fixers barter one input for another",
        ["EIN-13", "EIN-15"],
        "Berliner 1957; Kornai 1980; Nettl 4305-4326",
        "a plant has what is delivered to it");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _seek = _reach;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _seek = Eight.Zero;

    /// <summary>What the plant would swap for the first of two kinds, by value: its month and the store that it needs to work on lack the one and have the other to spare.</summary>
    /// <param name="goal">What it is to make.</param>
    /// <param name="onHand">What it has of the kind, delivered and in store.</param>
    /// <param name="part">Part of the kind in the cost of inputs.</param>
    /// <param name="other">What it has of the other kind.</param>
    /// <param name="rest">Part of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Sought(Eight goal, Eight onHand, Eight part, Eight other, Eight rest)
    {
        var needed = goal + _normal;
        return Lane.Min(_seek * part * Lane.Positive(needed - onHand), _willing * rest * Lane.Positive(other - needed));
    }
}
