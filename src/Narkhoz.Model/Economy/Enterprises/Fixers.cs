using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Fixers (tolkachi): a plant short of one kind of inputs sends a man to those that have some to spare, and gives what it has too much of itself.</summary>
/// <remarks>
/// Berliner 1957; Nettl 4305-4326: informal exchange makes an unworkable plan workable. What is sought of a kind (<see cref="InputKinds"/>) is a share of the shortage, what is offered of it a share of stores
/// above the normal; the smaller of the two sums changes hands, inside the branch, since the inputs of one branch are of no use to another. Who lacks one kind and has the other to spare barters; who only gets or only gives is owed or owes a favour.
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

    /// <summary>What the plant seeks of each kind: what its month lacks and the store that it needs to work on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Sought(Eight goal, Materials onHand) => new(Sought(goal, onHand.Main), Sought(goal, onHand.Auxiliary));

    /// <summary>What it can spare of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Offered(Eight goal, Materials onHand) => new(Offered(goal, onHand.Main), Offered(goal, onHand.Auxiliary));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Eight Sought(Eight goal, Eight onHand) => _seek * Lane.Positive(goal + _normal - onHand);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Eight Offered(Eight goal, Eight onHand) => _willing * Lane.Positive(onHand - goal - _normal);
}
