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
    private readonly float _chance;
    private readonly float _transit;

    internal TiedSupply(Country country)
    {
        _chance = (float)country.Parameters.Value("enterprises.delivery_chance", "1");
        _transit = (float)country.Parameters.Value("enterprises.transit", "1");
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
    protected override void Apply(Country country) => Wholesale.Run(country);

    /// <summary>Adds up what is known of the suppliers of each plant of a chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Ask(Plants plants, in PlantChunk chunk, Span<int> known)
    {
        if (!On) return;
        var population = plants.Population;
        ref var signal = ref MemoryMarshal.GetReference(plants.Book.Signal.Span);
        var first = population.Supplier.AsSpan(chunk.First, chunk.Count);
        var second = population.Supplier.AsSpan(population.Count + chunk.First, chunk.Count);
        var third = population.Supplier.AsSpan((2 * population.Count) + chunk.First, chunk.Count);
        for (var i = 0; i < first.Length; i++) known[i] = Unsafe.Add(ref signal, first[i]) + Unsafe.Add(ref signal, second[i]) + Unsafe.Add(ref signal, third[i]);
    }

    /// <summary>How plants are served: a factor on their share, and the share that comes in the last ten days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (T Factor, T Late) Served<T>(ReadOnlySpan<int> known, int index, (T First, T Second) draw)
        where T : struct, ILane<T>
    {
        if (!On) return (T.Of(1), T.Of(1f / 3));
        var (kept, rushed) = T.Halves(known, index);
        var scale = T.Of(1f / (Population.Suppliers * PlantBook.SignalScale));
        var (storm, half) = (rushed * scale, T.Of(_transit * 0.5f));
        var factor = kept * scale * (T.Of(1) + (T.Of(_chance) * (draw.First - draw.Second)));
        return (Wholesale.Mix(factor, T.Of(1)), Wholesale.Mix(half + (storm * T.Of(1 - (1.5f * _transit))), T.Of(1f / 3)));
    }
}
