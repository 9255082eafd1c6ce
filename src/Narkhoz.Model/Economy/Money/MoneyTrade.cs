using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>How much of exchange may go by money.</summary>
/// <remarks>
/// Consumption a head of the towns over that of 1928 (who leaves them goes on holding money) x the part of it that is neither barred from trade (<c>course.market.private_trade</c>) nor on ration (<c>course.rationing.food</c>), and of the rest <c>currency.bazaar</c>.
/// Who holds money follows it over <c>currency.habit</c> (<see cref="PaperMoney"/>).
/// </remarks>
internal sealed class MoneyTrade(Country country)
{
    private readonly double _bazaar = country.Parameters.Value("currency.bazaar", "1");
    private readonly int _trade = country.Line.Instrument("course.market.private_trade");
    private readonly int _rationing = country.Line.Instrument("course.rationing.food");

    /// <summary>Exchange that may go by money this month, 1 = that of 1928.</summary>
    internal double Allowed(Country country) =>
        country.Homes.Goods[0] / country.Homes.GoodsBase[0] * (1 - (Math.Max(1 - country.Line[_trade], country.Line[_rationing]) * (1 - _bazaar)));

    /// <summary>
    /// Part of the pay that the state gives in money, 1 = all of it at the pay of 1928. Pay in kind spreads as it is organised, no faster than exchange by money shrinks; it ends with the decree that leaves nothing to hand out (Malle 1985 on the wage in kind of 1918-20, Carr 1952 on its end in the autumn of 1921).
    /// </summary>
    internal double Paid(Country country) => Math.Max(country.Currency!.Trade[0], Allowed(country));
}
