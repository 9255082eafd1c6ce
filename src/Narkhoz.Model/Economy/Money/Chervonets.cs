using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>The Bank lends to works and trade in a money of its own, which it does not print for the budget.</summary>
/// <remarks>
/// From the law of October 1922 on the Bank lends in chervontsy, as far as <c>course.currency.chervonets</c> says, and the Treasury prints paper beside them for offices, railways and building (Yurovsky 1925; Katzenellenbaum 1925; Arnold 1937). Hard' = what of the month's issue pays the hands of works + what
/// payments have brought households beyond it, both net: a loan that is paid back within the month leaves no note behind. Hard notes keep their worth, so people spend the paper and keep the notes, and what they hold of them they need not hold in paper, which melts the faster (Thiers' law, Bernholz 2003; Rostowski and Shapiro 1992).
/// </remarks>
internal sealed class Chervonets(Country country, Emission emission) : Mechanism
{
    private readonly int _share = country.Line.Instrument("course.currency.chervonets");

    internal override MechanismInfo Info { get; } = new(
        "chervonets",
        "A hard money beside the paper",
        ["EMP-05"],
        "Yurovsky 1925; Katzenellenbaum 1925; Arnold 1937; Bernholz 2003; Nettl 3446-3448",
        "works are paid for in paper as offices are");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Currency is not { } currency) return;
        if (currency.Reformed[0] > 0) return;
        var held = Currency.Held(country);
        currency.Hard[0] = Math.Min(held, currency.Hard[0] + (country.Line[_share] * Math.Max(0, emission.ToWorks + held - currency.Counted[0])));
    }
}
