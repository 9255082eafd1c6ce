using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Prices rise until the money there is is no more than people want to hold, and they want less the faster it melts.</summary>
/// <remarks>
/// Cagan 1956: paper wanted = (norm x trade in money - hard money) x e^(-alpha x expected rise); expected rise' = beta (rise - expected). rise = ln(paper / paper wanted), at most <c>currency.fastest</c>. Trade in money is the consumption of the towns over that of 1928 times the part of it that is traded
/// for money: what is neither barred from trade (<c>course.market.private_trade</c>) nor on ration (<c>course.rationing.food</c>), and of the rest <c>currency.bazaar</c>, followed over <c>currency.habit</c>. Holders pay the loss to the Bank (the quantity theory with the tax of issue, Preobrazhensky 1920). alpha and beta are the means of Cagan's six other countries: Russia, which is to be shown, is left out.
/// </remarks>
internal sealed class PaperMoney : Mechanism
{
    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _bazaar;
    private readonly double _fastest;
    private readonly int _trade;
    private readonly int _rationing;
    private readonly int _reform;
    private readonly double _prices;
    private readonly double _habit;

    internal PaperMoney(Country country)
    {
        var p = country.Parameters;
        _alpha = p.Value("currency.alpha", "month");
        _beta = p.Value("currency.beta", "1/month");
        _bazaar = p.Value("currency.bazaar", "1");
        _fastest = p.Value("currency.fastest", "1/month");
        _prices = p.Value("currency.prices", "1");
        _habit = p.Value("currency.habit", "month");
        _trade = country.Line.Instrument("course.market.private_trade");
        _rationing = country.Line.Instrument("course.rationing.food");
        _reform = country.Line.Instrument("course.currency.reform");
    }

    internal override MechanismInfo Info { get; } = new(
        "paper-money",
        "Paper that melts in the hand",
        ["EMP-01", "EMP-05"],
        "Cagan 1956; Preobrazhensky 1920; Nettl 2267-2275",
        "prices in paper stand still, and nobody loses by holding it");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Currency is not { } currency) return;
        if (currency.Price[0] <= 0) (currency.Price[0], currency.Norm[0], currency.Counted[0], currency.Year[0]) = (_prices, Currency.Held(country), Currency.Held(country), 0);
        if (country.Now.Month == 1) currency.Year.Span.Clear();
        currency.Year[0] += currency.Issued(country);
        if (country.Line[_reform] > 0 && currency.Reformed[0] <= 0) Reform(currency);
        var barred = Math.Max(1 - country.Line[_trade], country.Line[_rationing]) * (1 - _bazaar);
        currency.Trade[0] += ((country.Homes.Goods[0] / country.Homes.GoodsBase[0] * (1 - barred)) - currency.Trade[0]) / _habit;
        var trade = currency.Norm[0] * currency.Trade[0];
        var held = Currency.Held(country);
        currency.Hard[0] = Math.Min(currency.Hard[0], held);
        var paper = held - currency.Hard[0];
        var wanted = Math.Max(0.001 * trade, trade - currency.Hard[0]) * Portable.Exp(-_alpha * currency.Expected[0]);
        var rise = paper > wanted ? Math.Min(_fastest, Portable.Log(paper / wanted)) : 0;
        currency.Price[0] *= Portable.Exp(rise);
        currency.Expected[0] += _beta * (rise - currency.Expected[0]);
        currency.Demand[0] = (currency.Hard[0] + wanted) / currency.Norm[0];
        if (held > 0) Lose(country, currency, (1 - Portable.Exp(-rise)) * paper / held);
    }

    /// <summary>Paper is called in at its worth: there is one money again, and what people expect of it begins anew.</summary>
    private static void Reform(Currency currency) =>
        (currency.Price[0], currency.Expected[0], currency.Hard[0], currency.Reformed[0]) = (1, 0, 0, 1);

    private static void Lose(Country country, Currency currency, double part)
    {
        for (var r = 0; r < country.Technology.Republics; r++)
            for (var purse = Purse.Town; purse <= Purse.Village; purse++)
                country.Money.Pay(Purpose.Credit, purse, Purse.Bank, r, (long)(part * country.Money.Balance(purse, r)));
        currency.Year[1] -= currency.Issued(country);
    }
}
