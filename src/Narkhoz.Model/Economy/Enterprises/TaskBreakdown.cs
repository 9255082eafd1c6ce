using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The plan comes down: in January the target of each product is divided among its plants, to the last quantum.</summary>
/// <remarks>
/// Ministries may hand down more than they were asked for (<c>enterprises.markup</c>), as a reserve against those who fail; the plants' targets add up to the marked-up
/// target exactly. Last year's padding is a debt: it is the first thing to be made.
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
        _country = country;
        country.Crew.Run(this, plants.Stored.Length);
        if (country.Age > 0) Compare(country, plants);
        OpenYear(plants);
    }

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        if (_country!.Technology.Made[index]) Divide(_country, _country.Plants!, index);
    }

    /// <summary>The same regression for the branches, whose targets the five-year plan and the balances set, holding the growth that the last plan asked of them.</summary>
    /// <remarks>
    /// A branch on a steep five-year path misses its plan and is asked for much again, one on a flat path meets it and is asked for little: between branches the two lie on a falling line whatever anybody learns from
    /// the return. So the over-fulfilment is taken as far as the growth asked does not foretell it (Frisch and Waugh 1933).
    /// </remarks>
    private static void Compare(Country country, Plants plants)
    {
        var (foretold, branches) = (default(Slope), default(Slope));
        for (var p = 0; p < plants.Stored.Length; p++)
            if (Compared(country, plants, p) is { } branch) foretold.Add(branch.Asked, branch.Over);
        var slope = foretold.Variance > 0 ? foretold.Covariance / foretold.Variance : 0;
        for (var p = 0; p < plants.Stored.Length; p++)
            if (Compared(country, plants, p) is { } branch) branches.Add(branch.Over - (slope * branch.Asked), branch.Next);
        var last = 2 * plants.Stored.Length;
        (plants.Book.Ratchet[last], plants.Book.Ratchet[last + 1]) = (branches.Covariance, branches.Variance);
        for (var p = 0; p < plants.Stored.Length; p++) plants.Book.Asked[p] = country.Plan.Reported[p] > 0 ? country.Plan.Target[p] / country.Plan.Reported[p] : 0;
    }

    /// <summary>Growth that the last plan asked of a branch, what was reported over that plan, and the new target over it; null where it had none.</summary>
    private static (double Asked, double Over, double Next)? Compared(Country country, Plants plants, int p)
    {
        var (plan, asked) = (country.Plan, plants.Book.Asked[p]);
        return plants.Stored[p] && asked > 0 && plan.LastTarget[p] > 0 && plan.Target[p] > 0
            ? (Relative(asked), Relative(plan.Reported[p] / plan.LastTarget[p]), Relative(plan.Target[p] / plan.LastTarget[p]))
            : null;
    }

    private static double Relative(double ratio) => Math.Clamp(ratio - 1, -1, 1);

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
        var task = book.Task.Span;
        var made = book.Made.Span;
        var padded = book.Padded.Span;
        var weights = _weights.AsSpan(first, end - first);
        var opening = country.Age == 0;
        var corrected = (float)(book.Due[p] / 12);
        double all = 0, capacity = 0;
        for (var r = 0; r < population.Republics; r++)
        {
            var cell = (p * population.Republics) + r;
            for (var i = population.CellFirst[cell]; i < population.CellFirst[cell + 1]; i++)
            {
                var size = plants.Unit[cell] * population.Share[i];
                var asked = task[i] * corrected;
                var draft = asked / Bargaining.Settled(population.Daring[i]);
                var achieved = opening ? 1 : Math.Max(0, draft - asked + Norming.Achieved(asked, (made[i] + padded[i]) / 12));
                weights[i - first] = achieved;
                all += size * achieved;
                capacity += size;
            }
        }

        var mean = capacity > 0 && all > 0 ? all / capacity : 1;
        for (var r = 0; r < population.Republics; r++)
        {
            var cell = (p * population.Republics) + r;
            for (var i = population.CellFirst[cell]; i < population.CellFirst[cell + 1]; i++)
                weights[i - first] = plants.Unit[cell] * population.Share[i] * (opening ? 1 : Norming.Weight(weights[i - first], mean)) * Bargaining.Settled(population.Daring[i]);
        }

        var before = new Slope();
        HandDown(country, plants, p, country.Technology.Quanta(p, country.Plan.Target[p] * _markup), ref before);
        if (opening) before = default;
        (book.Ratchet[2 * p], book.Ratchet[(2 * p) + 1]) = (before.Covariance, before.Variance);
    }

    /// <summary>Divides a total of quanta among the plants of a product by <see cref="Weights"/>, and sees how tasks follow what was reported of the last ones.</summary>
    internal void HandDown(Country country, Plants plants, int p, long total, ref Slope before)
    {
        var (population, book, quantum) = (plants.Population, plants.Book, country.Technology.Quantum[p]);
        var (first, end) = (population.First[p], population.First[p + 1]);
        var task = book.Task.Span;
        var made = book.Made.Span;
        var padded = book.Padded.Span;
        var corrected = (float)(book.Due[p] / 12);
        var target = book.Target.Span[first..end];
        Population.Split(total, _weights.AsSpan(first, end - first), target);
        for (var r = 0; r < population.Republics; r++)
        {
            var cell = (p * population.Republics) + r;
            for (var i = population.CellFirst[cell]; i < population.CellFirst[cell + 1]; i++)
            {
                var size = plants.Unit[cell] * population.Share[i] * 12;
                var next = size > 0 ? (float)(target[i - first] * quantum / size / plants.Factor[cell]) : 0;
                var was = task[i] * corrected;
                if (was > 0 && next > 0) before.Add(Relative((made[i] + padded[i]) / 12 / was), Relative(next / was));
                task[i] = next;
            }
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
        book.Due.Span.Clear();
        book.Totals.Span.Clear();
        plants.Ledger.OpenYear();
    }
}
