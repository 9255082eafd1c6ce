using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Money goes round: wages and farm deliveries are paid, households buy, peasants sell.</summary>
internal sealed class Payments : Mechanism
{
    private const double Memory = 12;
    private readonly Prices _prices;
    private readonly int _growth;
    private readonly double _wage;
    private readonly double _indexation;
    private readonly double _marketed;
    private readonly int _grain;
    private readonly int[] _shares;
    private readonly Trade.NormalYear _normal;

    internal Payments(Country country, Prices prices, Trade.NormalYear normal)
    {
        (_prices, _normal) = (prices, normal);
        _growth = country.Line.Instrument("course.wage.growth");
        _grain = country.Technology.Product("grain");
        _marketed = country.Parameters.Value("farms.marketed_share", "1");
        _shares = [.. country.Technology.ProductIds.Select(id => country.Line.Find($"course.procurement.{id}"))];
        _indexation = country.Parameters.Value("market.indexation", "1");
        _wage = country.Parameters.Value("money.wage", "rouble/yr");
    }

    /// <summary>Private traders, a switch of its own.</summary>
    internal required Trade.Nepmen Nepmen { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "payments",
        "Wages, farm payments and retail takings",
        ["EMP-07", "EMP-08"],
        "Holzman 1955; Nettl 3824-3832",
        "no money changes hands");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        country.Homes.Wage[0] *= 1 + Math.Max(country.Line[_growth] / 12, Indexed(country));
        var wage = _wage * country.Homes.Wage[0] / 12;
        double town = 0;
        for (var r = 0; r < country.Technology.Zones; r++) town += country.People.Total(country.People.Group(Place.Town, r));
        SetLevels(country, wage);
        Span<double> received = stackalloc double[2];
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var share = country.People.Total(country.People.Group(Place.Town, r)) / town;
            var wages = country.Homes.Employed[0] * share * wage;
            var traders = Nepmen.Margin(country, r) / (1 + Nepmen.Margin(country, r));
            Pay(country, Purpose.Wages, Purse.Enterprises, Purse.Town, r, wages);
            Pay(country, Purpose.Procurement, Purse.Enterprises, Purse.Village, r, Procured(country, r));
            Buy(country, Purpose.PeasantMarket, Purse.Town, Purse.Village, r, Sold(country, r));
            received[0] += wages;
            received[1] += Procured(country, r) + Sold(country, r);
            var (shops, rural) = Spent(country, r, wages);
            Buy(country, Purpose.Retail, Purse.Village, Purse.Enterprises, r, rural * (1 - traders));
            Buy(country, Purpose.PrivateTrade, Purse.Village, Purse.Town, r, rural * traders);
            Buy(country, Purpose.Retail, Purse.Town, Purse.Enterprises, r, shops + (rural * traders));
            country.Homes.Market[r] = 0;
        }

        for (var place = 0; place < received.Length && country.Market.AtWork; place++)
            country.Market.Income[place] += (received[place] - country.Market.Income[place]) / Memory;
    }

    /// <summary>Rise of the money wage with the month's rise of the cost of living, where that is a market's; in a run with paper money tariffs are in goods roubles.</summary>
    private double Indexed(Country country)
    {
        if (!country.Market.AtWork || country.Currency is not null) return 0;
        var living = country.Market.Basket(country);
        var rise = !country.Market.Opening ? (living / country.Market.Living[0]) - 1 : 0;
        country.Market.Living[0] = living;
        return _indexation * rise;
    }

    /// <summary>Puts the prices of 1926/27 on the level at which the incomes of the first month buy its goods; in a run with paper money, where prices are decided, those of the last year the goods of the last year; in a market that opens before the norms' year, on that of the norms' year.</summary>
    /// <remarks>Households of 1928 had incomes that the model has not (crafts, odd jobs) and spent what they had; the level closes that account once. The goods rouble is what closes it month by month: what the press adds raises prices in paper.</remarks>
    private void SetLevels(Country country, double wage)
    {
        if (country.Market.Opening && country.Upheaval is not null)
        {
            for (var place = Place.Town; place <= Place.Village; place++) country.Homes.PriceLevel[(int)place] = _normal.Level(place);
            return;
        }

        var currency = country.Currency;
        var first = currency is null ? country.Age == 0 : currency.Income[0] <= 0;
        if (!first && (currency is null || country.Market.AtWork)) return;
        var customary = country.Market.AtWork || (first && currency is not null);
        var village = customary ? Harvested(country) : 0;
        Span<double> bought = stackalloc double[2];
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            village += (customary ? 0 : Procured(country, r)) + country.Homes.Market[r];
            for (var place = Place.Town; place <= Place.Village; place++) bought[(int)place] += Bought(country, place, r);
        }

        ReadOnlySpan<double> income = [country.Homes.Employed[0] * wage, village];
        for (var i = 0; i < bought.Length; i++)
        {
            if (currency is not null) bought[i] /= country.Homes.PriceLevel[i];
            var (earned, spent) = currency?.Close(i, income[i], bought[i]) ?? (income[i], bought[i]);
            country.Homes.PriceLevel[i] = spent > 0 ? earned / spent : 1;
        }
    }

    /// <summary>A month's part of what farms sell in a year like 1928 besides the market of the towns: grain by custom, raw materials as works use them, the contracted share of the rest.</summary>
    private double Harvested(Country country)
    {
        double sold = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            if (country.Technology.Made[p] || country.Technology.Herd[p]) continue;
            var share = _shares[p] >= 0 ? country.Line[_shares[p]] : 0;
            var amount = p == _grain ? _marketed * country.Technology.Output[p] / 12 : country.Norms.RawMaterial[p] ? country.Works.LastUse[p] : share * country.Technology.Output[p] / 12;
            sold += amount * _prices.Farm(country, p);
        }

        return sold;
    }

    /// <summary>What the state owes for the month's deliveries, roubles; tax and the stations' grain are not paid for.</summary>
    private double Procured(Country country, int r)
    {
        double owed = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var delivered = country.Goods.OfMonth(Flow.Delivered, country.Goods.Cell(Holder.Village, r, p));
            if (p == _grain && country.Upheaval is { } upheaval) delivered -= country.Technology.Quanta(p, upheaval.Taxed[r]);
            if (p == _grain) delivered -= country.Technology.Quanta(p, country.Kolkhozy.MonthInKind[r]);
            if (delivered > 0) owed += country.Technology.Amount(p, delivered) * _prices.Farm(country, p);
        }

        return owed;
    }

    /// <summary>What a population's purchases of the month cost in the shops, roubles.</summary>
    private double Bought(Country country, Place place, int r)
    {
        var technology = country.Technology;
        var first = country.People.Group(place, r) * technology.Products;
        double cost = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            var amount = place == Place.Town || technology.Made[p] ? country.Homes.Month[first + p] : p == _grain ? country.Homes.StateBread[r] : 0;
            cost += amount * _prices.Shop(country, p);
        }

        return cost * country.Homes.PriceLevel[(int)place];
    }

    /// <summary>What households of town and village spend in the shops of a zone, roubles; food of the market, which the village has been paid for, not once more. Where paper melts nobody saves from one month to the next: they spend what the month has brought, so that what they hold grows by issue and shrinks by loss alone (Cagan 1956), and shops wait for the harvest.</summary>
    private (double Town, double Village) Spent(Country country, int r, double wages)
    {
        var market = Sold(country, r);
        if (country.Currency is null) return (Bought(country, Place.Town, r) - (country.Market.AtWork ? market : 0), Bought(country, Place.Village, r));
        return (wages - market, Procured(country, r) + market);
    }

    /// <summary>What towns pay on the peasant market, roubles: at the mark-up of manufactures in the shops.</summary>
    private double Sold(Country country, int r) => country.Homes.Market[r] * _prices.Markup(country);

    /// <summary>The payer must pay; the Bank lends what he lacks.</summary>
    private static void Pay(Country country, Purpose purpose, Purse from, Purse to, int r, double roubles)
    {
        var kopecks = (long)(roubles * 100);
        country.Money.Cover(from, r, kopecks);
        country.Money.Pay(purpose, from, to, r, kopecks);
    }

    /// <summary>The payer pays what he can: without money goods go on account of the ration.</summary>
    private static void Buy(Country country, Purpose purpose, Purse from, Purse to, int r, double roubles) =>
        country.Money.Pay(purpose, from, to, r, Math.Clamp((long)(roubles * 100), 0, country.Money.Balance(from, r)));
}
