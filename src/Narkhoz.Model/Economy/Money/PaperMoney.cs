using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Prices rise until the money there is is no more than people want to hold, and they want less the faster it melts.</summary>
/// <remarks>
/// Cagan 1956: paper wanted = (norm x trade in money - hard money) x e^(-alpha x expected rise); expected rise' = beta (rise - expected). rise = ln(paper / paper wanted), at most <c>currency.fastest</c>. Trade in money follows what may go by money (<see cref="MoneyTrade"/>) over <c>currency.habit</c>; what is held for it goes from the months of income of November 1917 to those of 1928, as evenly as other slow trends. Holders pay the loss to the Bank (the quantity theory with the tax of issue, Preobrazhensky 1920). alpha and beta are the means of Cagan's six other countries: Russia, which is to be shown, is left out.
/// </remarks>
internal sealed class PaperMoney : Mechanism
{
    private readonly double _alpha;
    private readonly double _beta;
    private readonly MoneyTrade _trade;
    private readonly double _peace;
    private readonly double _fastest;
    private readonly int _reform;
    private readonly double _prices;
    private readonly double _habit;

    internal PaperMoney(Country country)
    {
        var p = country.Parameters;
        _alpha = p.Value("currency.alpha", "month");
        _beta = p.Value("currency.beta", "1/month");
        _trade = new MoneyTrade(country);
        _peace = country.Upheaval is not null ? p.Value("opening.revolution.months_to_norms", "month") : 1;
        _fastest = p.Value("currency.fastest", "1/month");
        _prices = p.Value("currency.prices", "1");
        _habit = p.Value("currency.habit", "month");
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
        currency.Trade[0] += (_trade.Allowed(country) - currency.Trade[0]) / _habit;
        var trade = currency.Norm[0] * Customary(country, currency) * currency.Trade[0];
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

    /// <summary>Cash that is held for a given trade in lasting peace, that of November 1917 = 1: from <c>opening.revolution.cash</c> to <c>opening.cash</c> months of income over <c>opening.revolution.months_to_norms</c>.</summary>
    private double Customary(Country country, Currency currency) => 1 - ((1 - (1 / currency.Usual[0])) * Math.Min(1, country.Age / _peace));

    /// <summary>Paper is called in at its worth: there is one money again, and what people expect of it begins anew.</summary>
    private static void Reform(Currency currency) =>
        (currency.Price[0], currency.Expected[0], currency.Hard[0], currency.Reformed[0]) = (1, 0, 0, 1);

    private static void Lose(Country country, Currency currency, double part)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
            for (var purse = Purse.Town; purse <= Purse.Village; purse++)
                country.Money.Pay(Purpose.Credit, purse, Purse.Bank, r, (long)(part * country.Money.Balance(purse, r)));
        currency.Year[1] -= currency.Issued(country);
    }
}
