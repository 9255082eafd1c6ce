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
    private readonly double[] _weights;
    private Country? _country;

    internal TaskBreakdown(Country country)
    {
        _markup = country.Parameters.Value("enterprises.markup", "1");
        _weights = new double[country.Plants?.Population.Count ?? 0];
    }

    /// <summary>Weights of the plants when tasks are divided.</summary>
    internal Span<double> Weights => _weights;

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
        if (_country!.Technology.Made[index]) Divide(_country, _country.Plants!, index);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Age == 0) Apply(country);
        else if (country.Now.Month == 1) OpenYear(country.Plants!);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Divide(Country country, Plants plants, int p)
    {
        var (population, book) = (plants.Population, plants.Book);
        var (first, end) = (population.First[p], population.First[p + 1]);
        var weights = _weights.AsSpan(first, end - first);
        var opening = country.Age == 0;
        var corrected = book.Due[p] / 12;
        double all = 0, capacity = 0;
        for (var cell = p * population.Republics; cell < (p + 1) * population.Republics; cell++)
        {
            var (from, count, unit) = (population.CellFirst[cell], population.CellFirst[cell + 1] - population.CellFirst[cell], plants.Unit[cell]);
            var task = book.Task.Span.Slice(from, count);
            var made = book.Made.Span.Slice(from, count);
            var padded = book.Padded.Span.Slice(from, count);
            var share = population.Share.AsSpan(from, count);
            var daring = population.Daring.AsSpan(from, count);
            var achieved = weights.Slice(from - first, count);
            for (var i = 0; i < achieved.Length; i++)
            {
                var asked = task[i] * corrected;
                achieved[i] = opening ? 1 : double.MaxNative(0, (asked / Bargaining.Settled(daring[i])) - asked + Norming.Achieved(asked, (made[i] + padded[i]) * (1.0 / 12)));
                all += unit * share[i] * achieved[i];
                capacity += unit * share[i];
            }
        }

        var mean = capacity > 0 && all > 0 ? all / capacity : 1;
        for (var cell = p * population.Republics; cell < (p + 1) * population.Republics; cell++)
        {
            var (from, count, unit) = (population.CellFirst[cell], population.CellFirst[cell + 1] - population.CellFirst[cell], plants.Unit[cell]);
            var share = population.Share.AsSpan(from, count);
            var daring = population.Daring.AsSpan(from, count);
            var achieved = weights.Slice(from - first, count);
            for (var i = 0; i < achieved.Length; i++) achieved[i] = unit * share[i] * (opening ? 1 : Norming.Weight(achieved[i], mean)) * Bargaining.Settled(daring[i]);
        }

        var before = HandDown(country, plants, p, country.Technology.Quanta(p, country.Plan.Target[p] * plants.Book.Handed[p] * _markup), !opening);
        (book.Ratchet[2 * p], book.Ratchet[(2 * p) + 1]) = (before.Covariance, before.Variance);
    }

    /// <summary>Divides a total of quanta among the plants of a product by <see cref="Weights"/>, and sees, where it is asked for, how tasks follow what was reported of the last ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Slope HandDown(Country country, Plants plants, int p, long total, bool compared)
    {
        var slope = default(Slope);
        var (population, book, corrected) = (plants.Population, plants.Book, plants.Book.Due[p] / 12);
        var (first, end) = (population.First[p], population.First[p + 1]);
        var targets = book.Target.Span[first..end];
        Population.Split(total, _weights.AsSpan(first, end - first), targets);
        for (var cell = p * population.Republics; cell < (p + 1) * population.Republics; cell++)
        {
            var (from, count, year) = (population.CellFirst[cell], population.CellFirst[cell + 1] - population.CellFirst[cell], plants.Unit[cell] * plants.Factor[cell] * 12);
            var target = targets.Slice(from - first, count);
            var share = population.Share.AsSpan(from, count);
            var task = book.Task.Span.Slice(from, count);
            var made = book.Made.Span.Slice(from, count);
            var padded = book.Padded.Span.Slice(from, count);
            var months = year > 0 ? country.Technology.Quantum[p] / year : 0;
            for (var i = 0; i < target.Length; i++)
            {
                var (was, next) = (task[i] * corrected, target[i] * months / share[i]);
                if (compared && was > 0 && next > 0) slope.Compare((made[i] + padded[i]) / (12 * was), next / was);
                task[i] = (float)next;
            }
        }

        return slope;
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
        book.Totals.Span.Clear();
        plants.Ledger.OpenYear();
    }
}
