using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Tied suppliers: a plant gets its inputs from those whom the orders name, as they work and when they work; its main material from the first of three, the other inputs from the rest; what farms send comes from nobody in particular.</summary>
/// <remarks>
/// A supplier that falls behind delivers less, one that storms delivers late (Rostowski and Auerbach 1986: supplies come late because suppliers storm too); chance does the
/// rest. Part of what is made in the last ten days is on the rails until the next month.
/// </remarks>
internal sealed class TiedSupply : Mechanism
{
    private const double Scale = 1.0 / PlantBook.SignalScale;
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
    /// <param name="named">Whether the first of the three supplies the main material.</param>
    /// <param name="main">Receives what is known of him who does.</param>
    /// <param name="others">Receives the sums over those of the other inputs.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Ask(ref int signal, ref int supplier, nint plants, bool named, ref int main, ref int others, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref main, i) = Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, i));
            Unsafe.Add(ref others, i) = Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, plants + i)) + Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, (2 * plants) + i));
        }

        if (named) return;
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref others, i) += Unsafe.Add(ref main, i);
            Unsafe.Add(ref main, i) = PlantBook.Steady;
        }
    }

    /// <summary>How plants are served: factors on their shares of each kind, and the share of both together that comes in the last ten days.</summary>
    /// <param name="main">What is known of the supplier of the main material.</param>
    /// <param name="others">The sums over those of the other inputs.</param>
    /// <param name="each">One over the number of those.</param>
    /// <param name="parts">Parts of both kinds in the cost.</param>
    /// <param name="index">The first of the plants.</param>
    /// <param name="draw">Two chances: their difference is that of the main material, their sum that of the other inputs; both are triangular, and neither tells of the other in the mean.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Materials Factor, Eight Late) Served(ref readonly int main, ref readonly int others, Eight each, in InputParts parts, int index, (Eight First, Eight Second) draw)
    {
        var (kept, rushed) = Lane.Halves(in main, index);
        var (keptToo, rushedToo) = Lane.Halves(in others, index);
        var factor = new Materials(_even + (kept * _tied * (Eight.One + (_chance * (draw.First - draw.Second)))), _even + (keptToo * each * _tied * (Eight.One + (_chance * (draw.First + draw.Second - Eight.One)))));
        return (factor, _late + (((parts.Main * rushed) + (parts.Auxiliary * each * rushedToo)) * _storm));
    }
}
