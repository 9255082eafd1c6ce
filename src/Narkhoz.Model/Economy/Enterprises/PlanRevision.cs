using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The plan is revised within the year: each quarter ministries take from those who fall behind and give to those who can.</summary>
/// <remarks>
/// Granick 1954 and Powell 1977: tasks are corrected until they are met, the branch's target standing. With rate r the output reported so far over the months of the year's task that have been asked for: task + rho (r - task), rho
/// <c>enterprises.revision</c>, then scaled so that the plants add up to the branch's target, in whole quanta. The three corrections of a year are bargained for as one task of January is. It goes by the achieved level, so it rests where tasks follow capacity (<c>norming</c> off).
/// </remarks>
internal sealed class PlanRevision(Country country, TaskBreakdown breakdown) : Mechanism, IChunked
{
    private readonly double _share = country.Parameters.Value("enterprises.revision", "1");

    internal override MechanismInfo Info { get; } = new(
        "revision",
        "Tasks revised within the year",
        ["EPL-10", "EPL-13"],
        "Granick 1954; Powell 1977; Nettl 4314-4326",
        "the tasks of January stand until December");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var gone = country.Now.Month - 1;
        if (gone is not (3 or 6 or 9) || !breakdown.Norming.On) return;
        country.Plants!.Measure(country);
        country.Crew.Run(this, country.Plants.Stored.Length);
    }

    /// <summary>Revises the tasks of one branch.</summary>
    void IChunked.Chunk(int index)
    {
        var (plants, population, simd) = (country.Plants!, country.Plants!.Population, country.Lanes.Simd);
        var product = population.LargestFirst[index];
        if (!plants.Stored[product] || plants.Book.Due[product] <= 0) return;
        long total = 0;
        foreach (var target in plants.Book.Target.Span[population.First[product]..population.First[product + 1]]) total += target;

        // Plants that have begun to work since January were handed no quanta: what they were assigned stands.
        if (total <= 0) return;
        for (var c = population.FirstChunk[product]; c < population.FirstChunk[product + 1]; c++)
        {
            ref readonly var chunk = ref population.Chunks[c];
            Weigh(plants, chunk, default(Whole), 0, chunk.Whole(simd));
            Weigh(plants, chunk, chunk.Rest(simd), chunk.Whole(simd), chunk.Count);
        }

        breakdown.Quotas.HandDown(country, plants, product, total, compared: false);
    }

    /// <summary>Weights of some plants: their tasks, moved towards the rate of what they reported.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh<T>(Plants plants, in PlantChunk chunk, T width, int from, int to)
        where T : struct, IWidth
    {
        ref var tasks = ref plants.Book.Task[chunk.First];
        ref var made = ref plants.Book.Made[chunk.First];
        ref var padded = ref plants.Book.Padded[chunk.First];
        ref var share = ref plants.Population.Share[chunk.First];
        ref var daring = ref plants.Population.Daring[chunk.First];
        ref var weights = ref breakdown.Quotas.Weights[chunk.First];
        var (unit, month, two, closed) = (Lane.Of(plants.Unit[chunk.Cell]), Lane.Of(1 / (3 * plants.Book.Due[chunk.Product])), Lane.Of(2), Lane.Of(_share));
        for (var i = from; i < to; i += width.Count)
        {
            var task = Lane.Load(ref tasks, i);
            var rate = (Lane.Load(ref made, i) + Lane.Load(ref padded, i)) * month * (two + breakdown.Bargaining.Settled(Lane.Load(ref daring, i)));
            width.Store(ref weights, i, unit * Lane.Load(ref share, i) * Lane.Positive(task + (closed * (rate - task))));
        }
    }
}
