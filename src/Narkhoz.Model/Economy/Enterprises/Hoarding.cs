using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Hoarding: the less sure deliveries are, the more a plant keeps in store and asks for.</summary>
/// <remarks>
/// A safety stock of each kind of inputs (<see cref="InputKinds"/>) grows with the error of its deliveries that the plant has met (the newsvendor's rule; Arrow, Harris and Marschak 1951); Kornai 1980, ch. 5: under
/// shortage the uncertain side is supply, on a buyers' market it is sales, so stocks pile up before production in the one and behind it in the other.
/// Orders are raised by what is expected to be cut from them.
/// </remarks>
internal sealed class Hoarding : Mechanism
{
    private readonly Eight _normal;
    private readonly Eight _safety;
    private readonly Eight _most;
    private readonly float _inflation;
    private readonly float _speed;
    private Eight _filled;
    private Eight _active;
    private Eight _thrift;
    private Eight _least;

    internal Hoarding(Country country)
    {
        var p = country.Parameters;
        _normal = Lane.Of(p.Value("enterprises.normal_inputs", "month"));
        _safety = Lane.Of(p.Value("enterprises.safety", "month"));
        _most = Lane.Of(p.Value("enterprises.most_inputs", "month"));
        _inflation = (float)p.Value("enterprises.order_inflation", "1");
        _speed = (float)p.Value("enterprises.restocking", "1/month");
    }

    internal override MechanismInfo Info { get; } = new(
        "hoarding",
        "Hoarding of inputs and inflated orders",
        ["EIN-14", "EPL-09", "EPL-10"],
        "Berliner 1957; Kornai 1980; Nettl 4319-4326",
        "plants keep the normal store and ask for what they need");

    /// <summary>What the manager is judged by: where stores cost him something he keeps less.</summary>
    internal required SuccessIndicator Indicator { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => (_active, _least, _thrift) = (_safety, Lane.Of(1 / (1 + _inflation)), Lane.Of(Indicator.Thrift));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_active, _least, _thrift) = (Eight.Zero, Eight.One, Lane.Of(Indicator.Thrift));

    /// <summary>Readies the rule for the month.</summary>
    /// <param name="country">The country.</param>
    /// <param name="orders">Whether plants order for themselves, and so for their stores.</param>
    internal void Open(Country country, bool orders)
    {
        _filled = Lane.Of(orders ? _speed : 0);
        Run(country);
    }

    /// <summary>What the plant needs of each kind of inputs: for what it is to make, and for a part of what its store lacks of the wanted one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Need(Eight goal, Materials error, Materials store) => new(Need(goal, error.Main, store.Main), Need(goal, error.Auxiliary, store.Auxiliary));

    /// <summary>Inputs of a kind that the plant wants in store, months.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Store(Eight error) => Lane.Min(_most, _thrift * (_normal + (_active * error)));

    /// <summary>What the plant asks for: its need, raised by the cut that it expects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Order(Materials need, Materials granted) => new(need.Main / Lane.Clamp(granted.Main, _least, Eight.One), need.Auxiliary / Lane.Clamp(granted.Auxiliary, _least, Eight.One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Eight Need(Eight goal, Eight error, Eight store) => Lane.Positive(goal + (_filled * (Store(error) - store)));
}
