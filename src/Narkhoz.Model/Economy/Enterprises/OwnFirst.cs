using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A superior who is judged by the plan of his own plants has them served before he ships to others.</summary>
/// <remarks>
/// Nove 1961 and Hoeffding 1959 on councils, Berliner 1957 on ministries: one vice, by territory or by branch. What the plants of a superior are to send out of an input is given by the
/// orders: g of each claim, g by rank. Of what is due to the plants of others he holds back at most the share h (<c>enterprises.own_first</c>), and no more than his own plants lack:
/// moved = min(own claims x (1 - g), h x due to others); own plants get g + (1 - g) x moved / own lack, others g x (1 - moved / due).
/// Nothing is gained over all: what each sends out adds up as ordered, and where nothing is short nothing is held back.
/// Where the grants hold it already, because they were fitted to a country in which it was done, it is told apart: what was moved = min(lack of others, h / (1 - h) x sent to others, served to own), and without the rule that goes back.
/// </remarks>
internal abstract class OwnFirst : Mechanism
{
    private readonly double _holdBack;
    private readonly int _statistic;
    private readonly SupplyTie[] _ties;
    private readonly double[] _lack;
    private readonly double[] _due;
    private readonly double[] _own;
    private readonly double[] _missed;
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
        var cells = (ties?.Superiors ?? 0) * country.Technology.Products;
        (_lack, _due, _own, _missed) = (new double[cells], new double[cells], new double[cells], new double[cells]);
    }

    /// <summary>Whether the grants hold it already.</summary>
    protected virtual bool Held => false;

    /// <inheritdoc/>
    protected override void Apply(Country country) => Serve(country, Held ? 0 : _holdBack, Held ? _holdBack : 0);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Serve(country, 0, Held ? _holdBack : 0);

    /// <summary>Moves what is held back, or gives back what was, and counts both.</summary>
    private void Serve(Country country, double holdBack, double held)
    {
        Array.Clear(_lack);
        Array.Clear(_due);
        Array.Clear(_own);
        Array.Clear(_missed);
        var products = country.Technology.Products;
        foreach (var tie in _ties)
        {
            var (at, claim, share) = ((tie.Superior * products) + tie.Input, Claim(country, tie), _grants[tie.Row]);
            if (tie.Own) (_lack[at], _own[at]) = (_lack[at] + (claim * (1 - share)), _own[at] + (claim * share));
            else (_due[at], _missed[at]) = (_due[at] + (claim * share), _missed[at] + (claim * (1 - share)));
        }

        for (var at = 0; at < _lack.Length; at++)
        {
            var moved = Math.Min(_lack[at], holdBack * _due[at]);
            var was = Math.Min(Math.Min(_missed[at], _own[at]), held / (1 - held) * _due[at]);
            (_lack[at], _due[at]) = moved > 0 ? (moved / _lack[at], moved / _due[at]) : (0, 0);
            (_missed[at], _own[at]) = was > 0 ? (was / _missed[at], was / _own[at]) : (0, 0);
            _grants.Uneven |= moved > 0 || (was > 0 && !On);
        }

        var (row, granted) = (-1, 0.0);
        var book = country.Plants!.Book;
        var served = book.Served.Span.Slice(_statistic, 4);
        foreach (var tie in _ties)
        {
            if (tie.Row != row) (row, granted) = (tie.Row, _grants[tie.Row]);
            var at = (tie.Superior * products) + tie.Input;
            var ordered = granted + (tie.Own ? -_own[at] * granted : _missed[at] * (1 - granted));
            var delivered = On ? granted + (tie.Own ? _lack[at] * (1 - granted) : -_due[at] * granted) : ordered;
            _grants[row] += tie.Share * (delivered - granted);
            var value = Claim(country, tie) * country.Technology.Price[tie.Input];
            var kind = tie.Own ? 0 : 2;
            served[kind] += value * ordered;
            served[kind + 1] += value * delivered;
            if (delivered == ordered) continue;
            var cell = (tie.Product * country.Technology.Republics) + tie.Republic;
            if (tie.Own) book.OwnFirst[cell] += value * (delivered - ordered);
            else book.HeldBack[cell] += value * (ordered - delivered);
        }
    }

    /// <summary>What a claimant is to have from the plants of the superior, units of the input.</summary>
    private double Claim(Country country, in SupplyTie tie) =>
        Industry.SupplyOrders.Ordered(country, tie.Product) * _grants.Weight(tie.Republic, tie.Product) * tie.Norm * tie.Share;
}
