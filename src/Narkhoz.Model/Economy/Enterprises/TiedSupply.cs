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

    internal override MechanismInfo Info { get; } = new(
        "tied-supply",
        "Deliveries as the tied suppliers work",
        ["EIN-13", "EIN-14", "EPL-11"],
        "Powell 1977; Rostowski and Auerbach 1986; Nettl 4305-4326",
        "every plant gets its share of the branch's inputs, in three equal parts");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }

    /// <summary>Fills in how each plant of a chunk is served: a factor on its share, and the share that comes in the last ten days.</summary>
    internal void Serve(Plants plants, in PlantChunk chunk, int month, Span<float> factor, Span<float> late)
    {
        if (!On)
        {
            factor.Fill(1);
            late.Fill(1f / 3);
            return;
        }

        var population = plants.Population;
        var kept = plants.Book.Kept.Span;
        var rush = plants.Book.LastDecade.Span;
        var first = population.Supplier.AsSpan(chunk.First, chunk.Count);
        var second = population.Supplier.AsSpan(population.Count + chunk.First, chunk.Count);
        var third = population.Supplier.AsSpan((2 * population.Count) + chunk.First, chunk.Count);
        var (chance, transit) = ((float)_chance / 65536, (float)_transit);
        for (var i = 0; i < factor.Length; i++)
        {
            var (a, b, c) = (first[i], second[i], third[i]);
            var bits = Draw.Bits(plants.MonthKey, month, chunk.First + i);
            var luck = 1 + (chance * ((int)(bits & 0xFFFF) - (int)(bits >> 16 & 0xFFFF)));
            factor[i] = (kept[a] + kept[b] + kept[c]) * luck * (1f / 3);
            var storm = (rush[a] + rush[b] + rush[c]) * (1f / 3);
            late[i] = ((1 - transit) * storm) + (transit * 0.5f * (1 - storm));
        }
    }
}
