using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The ministry's own plan: Gosplan holds it to the path of the five-year plan, and it bargains.</summary>
/// <remarks>
/// Granick 1980: the ministry is the lowest unit whose plan holds, and shows no ratchet. Its plan is gross output at constant prices. Gosplan's control figure is the five-year path of its products as it was laid when the five-year target was decided, from the report of that
/// January, and not laid anew on each year's report. Where its products' plans in kind, which do start from reports, add up to less, the ministry pleads them and talks off at most c of the control figure, c <c>enterprises.bargaining</c> as for a plant of middling daring; where they
/// add up to more, it keeps silent. Plants must meet both plans: what is handed down is the target in kind, times plan of the ministry over plans in kind where that is above one. Monthly plans are corrected all the same, so this is a matter of January's figures.
/// </remarks>
internal sealed class Ministries(Country country, AnnualPlan plan) : Mechanism
{
    private static readonly int Groups = Enum.GetValues<ProductGroup>().Length;
    private readonly double _talkedOff = country.Parameters.Value("enterprises.bargaining", "1");

    internal override MechanismInfo Info { get; } = new(
        "ministries",
        "Ministries bargain with Gosplan over the five-year path",
        ["EPL-02", "EPL-10", "EIN-07"],
        "Granick 1980; Zaleski 1971, 1980; Nettl 4314-4326, 6096-6108",
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

        for (var p = 0; p < stored.Length; p++)
        {
            var group = (int)traits[p].Group;
            book.Handed[p] = stored[p] && inKind[group] > 0 ? Math.Max(1, Settled(laid[group], inKind[group]) / inKind[group]) : 1;
        }

        for (var group = 0; group < Groups; group++)
            if (was[group] > 0 && laid[group] > 0) ministries.Compare(reported[group] / was[group], Settled(laid[group], inKind[group]) / laid[group]);
        ReadOnlySpan<double> slopes = [branches.Covariance, branches.Variance, ministries.Covariance, ministries.Variance];
        slopes.CopyTo(book.Ratchet.Span[^slopes.Length..]);
    }

    /// <summary>The plan of a ministry: the control figure, less what it can talk off with the plans in kind for its plea.</summary>
    private double Settled(double laid, double inKind) => On ? Math.Max(Math.Min(laid, inKind), laid * (1 - _talkedOff)) : inKind;

    /// <summary>Goes a year on along the five-year path, or lays it anew where another target has been decided; what has none follows the balances.</summary>
    private void Lay(Country country, PlantBook book, int p)
    {
        var (goal, left) = (country.Line.Target[p], (int)(country.Line.Due[p] - country.Now.Index + 1));
        book.Path[p] = goal.Equals(book.PathGoal[p]) && left > 0 && book.Path[p] > 0 ? plan.Path(book.Path[p], goal, left, 12) : country.Plan.Target[p];
        book.PathGoal[p] = goal;
    }
}
