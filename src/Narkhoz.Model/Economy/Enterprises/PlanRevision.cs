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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void IChunked.Chunk(int index)
    {
        var plants = country.Plants!;
        var (book, population, due) = (plants.Book, plants.Population, plants.Book.Due[index]);
        if (!plants.Stored[index] || due <= 0) return;
        long total = 0;
        for (var cell = index * population.Republics; cell < (index + 1) * population.Republics; cell++)
        {
            var (from, count) = (population.CellFirst[cell], population.CellFirst[cell + 1] - population.CellFirst[cell]);
            var target = book.Target.Span.Slice(from, count);
            var task = book.Task.Span.Slice(from, count);
            var made = book.Made.Span.Slice(from, count);
            var padded = book.Padded.Span.Slice(from, count);
            var share = population.Share.AsSpan(from, count);
            var daring = population.Daring.AsSpan(from, count);
            var weights = breakdown.Weights.Slice(from, count);
            var (unit, month) = (plants.Unit[cell], 1 / (3 * due));
            for (var i = 0; i < weights.Length; i++)
            {
                total += target[i];
                var rate = (made[i] + padded[i]) * month * (2 + breakdown.Bargaining.Settled(daring[i]));
                weights[i] = unit * share[i] * double.MaxNative(0, task[i] + (_share * (rate - task[i])));
            }
        }

        // Plants that have begun to work since January were handed no quanta: what they were assigned stands.
        if (total > 0) breakdown.HandDown(country, plants, index, total, compared: false);
    }
}
