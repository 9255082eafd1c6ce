using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Hoarding: the less sure deliveries are, the more a plant keeps in store and asks for.</summary>
/// <remarks>
/// A safety stock grows with the error of the deliveries that the plant has met (the newsvendor's rule; Arrow, Harris and Marschak 1951); Kornai 1980, ch. 5: under
/// shortage the uncertain side is supply, on a buyers' market it is sales, so stocks pile up before production in the one and behind it in the other.
/// Orders are raised by what is expected to be cut from them.
/// </remarks>
internal sealed class Hoarding : Mechanism
{
    private readonly float _normal;
    private readonly float _safety;
    private readonly float _most;
    private readonly float _inflation;
    private float _active;
    private float _thrift = 1;
    private float _least;

    internal Hoarding(Country country)
    {
        var p = country.Parameters;
        _normal = (float)p.Value("enterprises.normal_inputs", "month");
        _safety = (float)p.Value("enterprises.safety", "month");
        _most = (float)p.Value("enterprises.most_inputs", "month");
        _inflation = (float)p.Value("enterprises.order_inflation", "1");
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
    protected override void Apply(Country country) => (_active, _least, _thrift) = (_safety, 1 / (1 + _inflation), Indicator.Thrift);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_active, _least, _thrift) = (0, 1, Indicator.Thrift);

    /// <summary>Inputs that the plant wants in store, months.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Store<T>(T error)
        where T : struct, ILane<T> => Lane.Min(T.Of(_most), T.Of(_thrift) * (T.Of(_normal) + (T.Of(_active) * error)));

    /// <summary>What the plant asks for: its need, raised by the cut that it expects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Order<T>(T need, T granted)
        where T : struct, ILane<T> => need / Lane.Clamp(granted, T.Of(_least), T.Of(1));
}
