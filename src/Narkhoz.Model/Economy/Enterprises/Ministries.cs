using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The ministry's own plan: Gosplan drafts it from the path of the five-year plan and what the last report tells of hidden reserves, and the ministry bargains.</summary>
/// <remarks>
/// The ratchet as inference (Weitzman 1980; Freixas, Guesnerie and Tirole 1985): a plan that was over-fulfilled tells of a reserve, or of luck. With the variance s of reserves and v of luck, both of single plants, and u of the luck that all plants share, as far as reports have shown it, the part of a surprise that is reserve is
/// s / (s + v) for a plant, which is <c>planning.ratchet</c>, and s H / max(V, (s + v) H) for a ministry, V being the mean square of all that ministries have reported beyond their plans, (s + v) H + u, and H the sum of the squares of its plants' parts in its capacity: reserves of thousands of plants cancel out, what befalls all of them does not. Hence hardly any ratchet at that level (Granick 1980).
/// The plan is gross output at constant prices. The path is that of its products as it was laid when the five-year target was decided. Where its products' plans in kind, which start from reports, add up to less, the ministry pleads them and talks off at most c of the draft, c <c>enterprises.bargaining</c> as for a plant of middling daring; where they
/// add up to more, it keeps silent. Plants must meet both plans: what is handed down is the target in kind, times plan of the ministry over plans in kind where that is above one. Monthly plans are corrected all the same, so this is a matter of January's figures.
/// </remarks>
internal sealed class Ministries(Country country, AnnualPlan plan) : Mechanism
{
    private static readonly int Groups = Enum.GetValues<ProductGroup>().Length;
    private readonly double _talkedOff = country.Parameters.Value("enterprises.bargaining", "1");
    private readonly double _ratchet = country.Parameters.Value("planning.ratchet", "1");
    private readonly double _reserves = Variance(country.Parameters.Value("enterprises.reserve_spread", "1"));

    internal override MechanismInfo Info { get; } = new(
        "ministries",
        "Ministries bargain with Gosplan over the five-year path",
        ["EPL-02", "EPL-10", "EIN-07"],
        "Granick 1980; Freixas, Guesnerie and Tirole 1985; Zaleski 1971, 1980; Nettl 4314-4326, 6096-6108",
        "a ministry's plan is the sum of its products' plans, which start from reports");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Settle(country);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Settle(country);

    private void Settle(Country country)
    {
        var (stored, book, prices, traits) = (country.Plants!.Stored, country.Plants.Book, country.Technology.Price, country.Technology.Traits);
        Span<double> was = stackalloc double[Groups], reported = stackalloc double[Groups], laid = stackalloc double[Groups], inKind = stackalloc double[Groups];
        var (branches, ministries) = (default(Slope), default(Slope));
        for (var p = 0; p < stored.Length; p++)
        {
            if (!stored[p]) continue;
            var (group, before, target) = ((int)traits[p].Group, book.Path[p], country.Plan.Target[p]);
            Lay(country, book, p);
            was[group] += prices[p] * before;
            reported[group] += prices[p] * country.Plan.Reported[p];
            laid[group] += prices[p] * book.Path[p];
            inKind[group] += prices[p] * target;
            if (before > 0 && book.Path[p] > 0) branches.Compare(country.Plan.Reported[p] / before, target / book.Path[p]);
        }

        for (var group = 0; group < Groups; group++)
            if (was[group] > 0 && laid[group] > 0) Surprise(book, (reported[group] / was[group]) - 1);
        for (var group = 0; group < Groups; group++)
        {
            var surprise = was[group] > 0 ? (reported[group] / was[group]) - 1 : 0;
            var settled = Settled(laid[group] * (1 + (Learnt(country, group) * surprise)), inKind[group]);
            if (was[group] > 0 && laid[group] > 0) ministries.Compare(1 + surprise, settled / laid[group]);
            was[group] = settled;
        }

        for (var p = 0; p < stored.Length; p++)
        {
            var group = (int)traits[p].Group;
            book.Handed[p] = stored[p] && inKind[group] > 0 ? Math.Max(1, was[group] / inKind[group]) : 1;
        }

        ReadOnlySpan<double> slopes = [branches.Covariance, branches.Variance, ministries.Covariance, ministries.Variance];
        slopes.CopyTo(book.Ratchet.Span[^slopes.Length..]);
    }

    /// <summary>The plan of a ministry: the draft, less what it can talk off with the plans in kind for its plea.</summary>
    private double Settled(double draft, double inKind) => On ? Math.Max(Math.Min(draft, inKind), draft * (1 - _talkedOff)) : inKind;

    /// <summary>Variance of hidden reserves, which are triangular (<see cref="Census"/>).</summary>
    private static double Variance(double spread) => spread * spread / 6;

    /// <summary>Remembers how far a report was from its plan.</summary>
    private static void Surprise(PlantBook book, double surprise) =>
        (book.Surprise[0], book.Surprise[1]) = (book.Surprise[0] + (surprise * surprise), book.Surprise[1] + 1);

    /// <summary>Part of what a ministry reported beyond its plan that Gosplan takes for reserves of its plants.</summary>
    private double Learnt(Country country, int group)
    {
        var (plants, technology) = (country.Plants!, country.Technology);
        double all = 0, squares = 0;
        for (var cell = 0; cell < plants.Unit.Length; cell++)
        {
            var p = cell / technology.Zones;
            if (!plants.Stored[p] || (int)technology.Traits[p].Group != group) continue;
            var value = technology.Price[p] * plants.Unit[cell];
            all += value;
            squares += value * value * plants.Population.Concentration[cell];
        }

        return all > 0 ? Part(_reserves * squares / (all * all), plants.Book.Surprise[1] > 0 ? plants.Book.Surprise[0] / plants.Book.Surprise[1] : 0, _ratchet) : 0;
    }

    /// <summary>Part of a surprise that is reserve.</summary>
    /// <param name="reserves">Variance of the reserves of all plants together.</param>
    /// <param name="seen">Mean square of the surprises so far.</param>
    /// <param name="single">The part where plants differ by reserves and by their own luck alone.</param>
    internal static double Part(double reserves, double seen, double single) => reserves > 0 ? reserves / Math.Max(seen, reserves / single) : 0;

    /// <summary>Goes a year on along the five-year path, or lays it anew where another target has been decided; what has none follows the balances.</summary>
    private void Lay(Country country, PlantBook book, int p)
    {
        var (goal, left) = (country.Line.Target[p], country.Line.Left(p, country.Now));
        book.Path[p] = goal.Equals(book.PathGoal[p]) && left > 0 && book.Path[p] > 0 ? plan.Path(book.Path[p], goal, left, 12) : country.Plan.Target[p];
        book.PathGoal[p] = goal;
    }
}
