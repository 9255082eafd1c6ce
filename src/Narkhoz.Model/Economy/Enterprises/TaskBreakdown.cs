using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The plan comes down: in January the target of each product is divided among its plants, to the last quantum.</summary>
/// <remarks>
/// Ministries may hand down more than they were asked for, because their own plan asks for it (<see cref="Ministries"/>) or as a reserve against those who fail (<c>enterprises.markup</c>); the plants' targets add up to what is handed down
/// exactly. Last year's padding is a debt: it is the first thing to be made.
/// </remarks>
internal sealed class TaskBreakdown : Mechanism, IChunked
{
    private readonly double _markup;
    private Country? _country;

    internal TaskBreakdown(Country country)
    {
        _markup = country.Parameters.Value("enterprises.markup", "1");
        Quotas = new Quotas(country.Plants?.Population.Count ?? 0);
    }

    /// <summary>Whole quanta for weights of the plants.</summary>
    internal Quotas Quotas { get; }

    /// <summary>The ratchet of a plant, a switch of its own.</summary>
    internal required Norming Norming { get; init; }

    /// <summary>What plants talk off their tasks, a switch of its own.</summary>
    internal required Bargaining Bargaining { get; init; }

    /// <summary>What ministries settle with Gosplan, a switch of its own.</summary>
    internal required Ministries Ministries { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "breakdown",
        "Targets divided among plants",
        ["EPL-01", "EPL-10", "EPL-13"],
        "Berliner 1957; Granick 1980; Nettl 4314-4326, 6096-6108",
        "the tasks of the first year stand");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != 1 && country.Age > 0) return;
        var plants = country.Plants!;
        plants.Measure(country);
        Ministries.Run(country);
        country.Enter(Info.Id);
        _country = country;
        country.Crew.Run(this, plants.Stored.Length);
        OpenYear(plants);
    }

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        var product = _country!.Plants!.Population.LargestFirst[index];
        if (_country.Technology.Made[product]) Divide(_country, _country.Plants, product);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Age == 0) Apply(country);
        else if (country.Now.Month == 1) OpenYear(country.Plants!);
    }

    /// <summary>Divides the target of one product: what its plants achieved is known of all of them before any is given a task.</summary>
    private void Divide(Country country, Plants plants, int p)
    {
        var (population, book, simd, opening) = (plants.Population, plants.Book, country.Lanes.Simd, country.Age == 0);
        double all = 0, capacity = 0;
        Span<float> sum = stackalloc float[8];
        for (var c = population.FirstChunk[p]; c < population.FirstChunk[p + 1]; c++)
        {
            ref readonly var chunk = ref population.Chunks[c];
            sum.Clear();
            Draft(plants, chunk, opening, default(Whole), 0, chunk.Whole(simd), sum);
            Draft(plants, chunk, opening, chunk.Rest(simd), chunk.Whole(simd), chunk.Count, sum);
            all += plants.Unit[chunk.Cell] * Lane.Fold(sum);
            capacity += plants.Unit[chunk.Cell] * population.Weight[c];
        }

        var mean = Lane.Of(capacity > 0 && all > 0 ? all / capacity : 1);
        for (var c = population.FirstChunk[p]; c < population.FirstChunk[p + 1]; c++)
        {
            ref readonly var chunk = ref population.Chunks[c];
            Weigh(plants, chunk, opening, mean, default(Whole), 0, chunk.Whole(simd));
            Weigh(plants, chunk, opening, mean, chunk.Rest(simd), chunk.Whole(simd), chunk.Count);
        }

        var before = Quotas.HandDown(country, plants, p, country.Technology.Quanta(p, country.Plan.Target[p] * book.Handed[p] * _markup), !opening);
        (book.Ratchet[2 * p], book.Ratchet[(2 * p) + 1]) = (before.Covariance, before.Variance);
    }

    /// <summary>What the tasks of some plants start from: what they achieved, and what they had talked off the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Draft<T>(Plants plants, in PlantChunk chunk, bool opening, T width, int from, int to, Span<float> sum)
        where T : struct, IWidth
    {
        ref var task = ref plants.Book.Task[chunk.First];
        ref var made = ref plants.Book.Made[chunk.First];
        ref var padded = ref plants.Book.Padded[chunk.First];
        ref var share = ref plants.Population.Share[chunk.First];
        ref var daring = ref plants.Population.Daring[chunk.First];
        ref var weights = ref Quotas.Weights[chunk.First];
        var (corrected, month) = (Lane.Of(plants.Book.Due[chunk.Product] / 12), Lane.Of(1.0 / 12));
        for (var i = from; i < to; i += width.Count)
        {
            var achieved = Eight.One;
            if (!opening)
            {
                var asked = Lane.Load(ref task, i) * corrected;
                var talkedOff = (asked / Bargaining.Settled(Lane.Load(ref daring, i))) - asked;
                achieved = Lane.Positive(talkedOff + Norming.Achieved(asked, (Lane.Load(ref made, i) + Lane.Load(ref padded, i)) * month));
            }

            width.Store(ref weights, i, achieved);
            width.Add(sum, 0, i, Lane.Load(ref share, i) * achieved);
        }
    }

    /// <summary>Weights of some plants, once it is known what all of their product achieved in the mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh<T>(Plants plants, in PlantChunk chunk, bool opening, Eight mean, T width, int from, int to)
        where T : struct, IWidth
    {
        ref var share = ref plants.Population.Share[chunk.First];
        ref var daring = ref plants.Population.Daring[chunk.First];
        ref var weights = ref Quotas.Weights[chunk.First];
        var unit = Lane.Of(plants.Unit[chunk.Cell]);
        for (var i = from; i < to; i += width.Count)
        {
            var claim = opening ? Eight.One : Norming.Weight(Lane.Load(ref weights, i) / mean);
            width.Store(ref weights, i, unit * Lane.Load(ref share, i) * claim * Bargaining.Settled(Lane.Load(ref daring, i)));
        }
    }

    /// <summary>A new year's counts; what was padded is owed.</summary>
    private static void OpenYear(Plants plants)
    {
        var book = plants.Book;
        var made = book.Made.Span;
        var padded = book.Padded.Span;
        for (var i = 0; i < made.Length; i++) made[i] = -padded[i];
        padded.Clear();
        book.Tally.Span.Clear();
        book.Bartered.Span.Clear();
        book.Blat.Span.Clear();
        book.Served.Span.Clear();
        book.Favours.Span.Clear();
        book.OwnFirst.Span.Clear();
        book.HeldBack.Span.Clear();
        book.Due.Span.Clear();
        book.Begun.Span.Clear();
        book.Totals.Span.Clear();
        plants.Ledger.OpenYear();
    }
}
