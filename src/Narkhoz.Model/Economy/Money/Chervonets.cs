using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>The Bank lends to works and trade in a money of its own, which it does not print for the budget.</summary>
/// <remarks>
/// From the law of October 1922 on the Bank's loans go out in chervontsy, as far as <c>course.currency.chervonets</c> says; they keep their worth beside the paper that melts, and what people hold of them they need not hold in paper, which melts the faster (Katzenellenbaum 1925; Arnold 1937).
/// </remarks>
internal sealed class Chervonets(Country country) : Mechanism
{
    private readonly int _share = country.Line.Instrument("course.currency.chervonets");

    internal override MechanismInfo Info { get; } = new(
        "chervonets",
        "A hard money beside the paper",
        ["EMP-05"],
        "Katzenellenbaum 1925; Arnold 1937; Nettl 3446-3448",
        "all that the Bank lends is paper");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Currency is not { } currency) return;
        var lent = currency.Lent(country);
        if (currency.Reformed[0] <= 0) currency.Hard[0] = Math.Clamp(currency.Hard[0] + (country.Line[_share] * lent), 0, Currency.Held(country));
    }
}
