using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A superior who is judged by the plan of his own plants has them served before he ships to others.</summary>
/// <remarks>
/// Nove 1961 and Hoeffding 1959 on councils, Berliner 1957 on ministries: one vice, by territory or by branch. What the plants of a superior are to send out of an input is given by the
/// orders: g of each claim, g by rank. Of what is due to the plants of others he holds back at most the share h (<c>enterprises.own_first</c>), and no more than his own plants lack:
/// moved = min(own claims x (1 - g), h x due to others); own plants get g + (1 - g) x moved / own lack, others g x (1 - moved / due).
/// Nothing is gained over all: what each sends out adds up as ordered, and where nothing is short nothing is held back.
/// </remarks>
internal abstract class OwnFirst : Mechanism
{
    private readonly double _holdBack;
    private readonly int _statistic;
    private readonly SupplyTie[] _ties;
    private readonly double[] _lack;
    private readonly double[] _due;
    private readonly LocalGrants _grants;

    /// <summary>Sets the rule up.</summary>
    /// <param name="country">The country.</param>
    /// <param name="grants">The grants of the month.</param>
    /// <param name="ties">Who supplies whom, as one kind of superior sees it; null at sector resolution, where the rule rests.</param>
    /// <param name="statistic">Place of its figures among those of the year.</param>
    protected OwnFirst(Country country, LocalGrants grants, SupplyTies? ties, int statistic)
    {
        (_grants, _statistic) = (grants, 4 * statistic);
        _holdBack = country.Parameters.Value("enterprises.own_first", "1");
        _ties = ties is null ? [] : [.. ties.All];
        (_lack, _due) = (new double[(ties?.Superiors ?? 0) * country.Technology.Products], new double[(ties?.Superiors ?? 0) * country.Technology.Products]);
    }

    /// <inheritdoc/>
    protected override void Apply(Country country) => Serve(country, _holdBack);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Serve(country, 0);

    private void Serve(Country country, double holdBack)
    {
        Array.Clear(_lack);
        Array.Clear(_due);
        var products = country.Technology.Products;
        foreach (var tie in _ties)
        {
            var (at, claim, granted) = ((tie.Superior * products) + tie.Input, Claim(country, tie), _grants[tie.Row]);
            if (tie.Own) _lack[at] += claim * (1 - granted);
            else _due[at] += claim * granted;
        }

        for (var at = 0; at < _lack.Length; at++)
        {
            var moved = Math.Min(_lack[at], holdBack * _due[at]);
            (_lack[at], _due[at]) = moved > 0 ? (moved / _lack[at], moved / _due[at]) : (0, 0);
            _grants.Uneven |= moved > 0;
        }

        var (row, ordered) = (-1, 0.0);
        var book = country.Plants!.Book;
        var served = book.Served.Span.Slice(_statistic, 4);
        foreach (var tie in _ties)
        {
            if (tie.Row != row) (row, ordered) = (tie.Row, _grants[tie.Row]);
            var at = (tie.Superior * products) + tie.Input;
            var change = tie.Own ? _lack[at] * (1 - ordered) : -_due[at] * ordered;
            _grants[row] += tie.Share * change;
            var value = Claim(country, tie) * country.Technology.Price[tie.Input];
            var kind = tie.Own ? 0 : 2;
            served[kind] += value * ordered;
            served[kind + 1] += value * (ordered + change);
            if (change == 0) continue;
            var cell = (tie.Product * country.Technology.Republics) + tie.Republic;
            if (tie.Own) book.OwnFirst[cell] += value * change;
            else book.HeldBack[cell] -= value * change;
        }
    }

    /// <summary>What a claimant is to have from the plants of the superior, units of the input.</summary>
    private double Claim(Country country, in SupplyTie tie) =>
        country.Works.Desired[tie.Product] * _grants.Weight(tie.Republic, tie.Product) * tie.Norm * tie.Share;
}
