using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Works pay their own hands again, and a tax office built anew brings the budget what it spends.</summary>
/// <remarks>covered' = <c>currency.collection</c> x (<c>course.budget.taxes</c> - covered) a month, from nought at the start: once taxes and payment are decreed again the deficit closes as they come in one after another, not at a date (Davies 1958 on the taxes of 1921-24; Arnold 1937).</remarks>
internal sealed class Collection(Country country, Nationalisation state) : Mechanism
{
    private readonly double _rate = country.Parameters.Value("currency.collection", "1/month");
    private readonly int _taxes = country.Line.Instrument("course.budget.taxes");

    internal override MechanismInfo Info { get; } = new(
        "collection",
        "A tax office built anew closes the deficit",
        ["EMP-05", "EPL-18"],
        "Davies 1958; Arnold 1937; Nettl 3446-3448",
        "whatever is nationalised is paid by the budget, and nothing comes in");

    /// <summary>Hands whose pay the budget has no revenue for.</summary>
    internal double Unpaid { get; private set; }

    /// <summary>Part of them in works, whom the Bank can pay where it has a money of its own.</summary>
    internal double InWorks(Country country) => state.InWorks(country);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        ref var covered = ref country.Currency!.Covered[0];
        covered += _rate * (country.Line[_taxes] - covered);
        Unpaid = (1 - covered) * state.Hands(country);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Unpaid = state.Hands(country);
}
