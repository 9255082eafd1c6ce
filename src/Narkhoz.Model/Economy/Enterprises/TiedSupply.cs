using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Tied suppliers: a plant gets its inputs from those whom the orders name, as they work and when they work; its main material from the first of three, the other inputs from the rest; what farms send comes from nobody in particular.</summary>
/// <remarks>
/// A supplier that falls behind delivers less, one that storms delivers late (Rostowski and Auerbach 1986: supplies come late because suppliers storm too); chance does the
/// rest. Part of what is made in the last ten days is on the rails until the next month.
/// </remarks>
internal sealed class TiedSupply : Mechanism
{
    /// <summary>Cells in which it is kept what is known of the suppliers of the eight plants at hand and of the next: a ring of two steps for each of two numbers, with room to read eight at once.</summary>
    internal const int Known = 2 * (Ring + 8);
    private const int Ring = 16;
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
    /// <param name="supplier">First supplier of the first plant of the chunk.</param>
    /// <param name="plants">Number of all plants: how far off the second suppliers are, and the third.</param>
    /// <param name="known">Receives what is known, <see cref="Known"/> cells: first of those who supply the dearest input, then the sums over the other two.</param>
    /// <param name="index">The first of the plants.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Ask(ref int signal, ref int supplier, nint plants, ref int known, int index, int count)
    {
        supplier = ref Unsafe.Add(ref supplier, index);
        known = ref Unsafe.Add(ref known, index & (Ring - 1));
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref known, i) = Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, i));
            Unsafe.Add(ref known, (Known / 2) + i) = Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, plants + i)) + Unsafe.Add(ref signal, (uint)Unsafe.Add(ref supplier, (2 * plants) + i));
        }
    }

    /// <summary>How plants are served: factors on their shares of each kind, and the share of both together that comes in the last ten days.</summary>
    /// <param name="known">What is known of their suppliers.</param>
    /// <param name="named">Whether the dearest of them is the main material; if not, that comes from nobody in particular, and all three supply other inputs.</param>
    /// <param name="each">One over the number of those who supply other inputs.</param>
    /// <param name="parts">Parts of both kinds in the cost.</param>
    /// <param name="index">The first of the plants.</param>
    /// <param name="draw">Two chances: their difference is that of the main material, their sum that of the other inputs; both are triangular, and neither tells of the other in the mean.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Materials Factor, Eight Late) Served(ref readonly int known, bool named, Eight each, in InputParts parts, int index, (Eight First, Eight Second) draw)
    {
        var at = (nuint)(index & (Ring - 1));
        var (main, rest) = (Vector256.LoadUnsafe(in known, at), Vector256.LoadUnsafe(in known, at + (Known / 2)));
        if (!named) (main, rest) = (Vector256.Create(PlantBook.Steady), rest + main);
        var (kept, rushed) = Lane.Halves(main);
        var (keptToo, rushedToo) = Lane.Halves(rest);
        var factor = new Materials(_even + (kept * _tied * (Eight.One + (_chance * (draw.First - draw.Second)))), _even + (keptToo * each * _tied * (Eight.One + (_chance * (draw.First + draw.Second - Eight.One)))));
        return (factor, _late + (((parts.Main * rushed) + (parts.Auxiliary * each * rushedToo)) * _storm));
    }
}
