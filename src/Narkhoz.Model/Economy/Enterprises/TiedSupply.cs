using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Tied suppliers: a plant gets its inputs from those whom the orders name, as they work and when they work.</summary>
/// <remarks>
/// A supplier that falls behind delivers less, one that storms delivers late (Rostowski and Auerbach 1986: supplies come late because suppliers storm too); chance does the
/// rest. Part of what is made in the last ten days is on the rails until the next month.
/// </remarks>
internal sealed class TiedSupply : Mechanism
{
    private const double Scale = 1.0 / (Population.Suppliers * PlantBook.SignalScale);
    private readonly Eight _chance;
    private readonly double _transit;
    private Eight _even;
    private Eight _tied;
    private Eight _late;
    private Eight _storm;

    internal TiedSupply(Country country)
    {
        _chance = Lane.Of(country.Parameters.Value("enterprises.delivery_chance", "1"));
        _transit = country.Parameters.Value("enterprises.transit", "1");
    }

    /// <summary>What is bought past the named suppliers, a switch of its own.</summary>
    internal required Wholesale Wholesale { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "tied-supply",
        "Deliveries as the tied suppliers work",
        ["EIN-13", "EIN-14", "EPL-11"],
        "Powell 1977; Rostowski and Auerbach 1986; Nettl 4305-4326",
        "every plant gets its share of the branch's inputs, in three equal parts");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Wholesale.Run(country);
        var free = Wholesale.Free;
        (_even, _tied) = (Lane.Of(free), Lane.Of((1 - free) * Scale));
        (_late, _storm) = (Lane.Of(((1 - free) * _transit / 2) + (free / 3)), Lane.Of((1 - free) * (1 - (1.5 * _transit)) * Scale));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_even, _tied, _late, _storm) = (Eight.One, Eight.Zero, Lane.Of(1.0 / 3), Eight.Zero);

    /// <summary>Adds up what is known of the suppliers of some plants; asked for a step ahead, so that nobody waits for what lies far off.</summary>
    /// <param name="signal">What customers learn of the plants.</param>
    /// <param name="supplier">First supplier of the first of them.</param>
    /// <param name="plants">Number of all plants: how far off the second suppliers are, and the third.</param>
    /// <param name="known">Receives the sums.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Ask(ref int signal, ref int supplier, nint plants, ref int known, int count)
    {
        for (nint i = 0; i < count; i++)
            Unsafe.Add(ref known, i) = Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, i)) + Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, plants + i)) + Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, (2 * plants) + i));
    }

    /// <summary>How plants are served: a factor on their share, and the share that comes in the last ten days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Eight Factor, Eight Late) Served(ref readonly int known, int index, (Eight First, Eight Second) draw)
    {
        var (kept, rushed) = Lane.Halves(in known, index);
        return (_even + (kept * _tied * (Eight.One + (_chance * (draw.First - draw.Second)))), _late + (rushed * _storm));
    }
}
