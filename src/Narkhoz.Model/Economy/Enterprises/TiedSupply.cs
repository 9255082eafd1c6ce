using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Tied suppliers: a plant gets its inputs from those whom the orders name, as they work and when they work.</summary>
/// <remarks>
/// A supplier that falls behind delivers less, one that storms delivers late (Rostowski and Auerbach 1986: supplies come late because suppliers storm too); chance does the
/// rest. Part of what is made in the last ten days is on the rails until the next month.
/// </remarks>
internal sealed class TiedSupply : Mechanism
{
    private readonly double _chance;
    private readonly double _transit;

    internal TiedSupply(Country country)
    {
        _chance = country.Parameters.Value("enterprises.delivery_chance", "1");
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
    protected override void Apply(Country country) => Wholesale.Run(country);

    /// <summary>Fills in how each plant of a chunk is served: a factor on its share, and the share that comes in the last ten days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Serve(Plants plants, in PlantChunk chunk, int month, Span<float> factor, Span<float> late)
    {
        if (!On)
        {
            factor.Fill(1);
            late.Fill(1f / 3);
            return;
        }

        var population = plants.Population;
        var signals = plants.Signal.AsSpan();
        var first = population.Supplier.AsSpan(chunk.First, chunk.Count);
        var second = population.Supplier.AsSpan(population.Count + chunk.First, chunk.Count);
        var third = population.Supplier.AsSpan((2 * population.Count) + chunk.First, chunk.Count);
        var (chance, transit) = ((float)_chance / 65536, (float)_transit);
        for (var i = 0; i < factor.Length; i++)
        {
            var bits = Draw.Bits(plants.MonthKey, month, chunk.First + i);
            var luck = 1 + (chance * ((int)(bits & 0xFFFF) - (int)(bits >> 16 & 0xFFFF)));
            var sum = unchecked((uint)(signals[first[i]] + signals[second[i]] + signals[third[i]]));
            factor[i] = Wholesale.Mix((int)(sum & 0xFFFF) * luck * (1f / (3 * Plants.SignalScale)), 1);
            var storm = (int)(sum >> 16) * (1f / (3 * Plants.SignalScale));
            late[i] = Wholesale.Mix(((1 - transit) * storm) + (transit * 0.5f * (1 - storm)), 1f / 3);
        }
    }
}
