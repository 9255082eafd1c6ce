using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Prices clear: they rise with what is asked over what is there, and works and buyers answer to them.</summary>
/// <remarks>
/// Consumer goods and food clear: q is where what households ask equals what is offered, a working store being kept; only part of the sellers revise in a month (Calvo 1983).
/// What works sell to works is priced at unit cost x (asked / there, over that of the start)^scarcity, groped for in rounds within the month since costs are prices too (Samuelson 1941); raw materials of the farms at the price of grain in place of
/// cost; for what is made to order, what could be made of it last month is what is there. A branch that sells over the counter below its cost cuts its programme. Households ask (income / price)^elasticity of the norm of 1928: doubling all money doubles all prices and moves no good.
/// </remarks>
internal sealed class MarketPrices : Mechanism
{
    private const double MostCustom = 3;
    private readonly int _rounds;
    private readonly double _repricing;
    private readonly double _retail;
    private readonly double _maximum;
    private readonly double _wage;
    private readonly double _scarcity;
    private readonly int _grain;
    private readonly int _freight;
    private readonly double[] _asked;
    private readonly double[] _fixed;
    private readonly double[] _desired;
    private readonly double[] _month;
    private readonly double[] _cost;

    internal MarketPrices(Country country)
    {
        var (p, technology) = (country.Parameters, country.Technology);
        Normal = new NormalYear(country);
        Outlays = new Money.IncomeOutlays(country, Normal);
        _rounds = (int)p.Value("market.rounds", "1");
        _repricing = p.Value("market.repricing", "1/month");
        _retail = p.Value("market.retail_repricing", "1/month");
        _maximum = p.Value("market.maximum_rise", "1/month");
        _wage = p.Value("money.wage", "rouble/yr");
        _scarcity = p.Value("market.scarcity", "1");
        _grain = technology.Product("grain");
        _freight = technology.Product("freight");
        (_asked, _fixed, _desired, _month, _cost) = (new double[technology.Products], new double[technology.Products], new double[technology.Products], new double[technology.Products], new double[technology.Products]);
        for (var product = 0; product < _cost.Length; product++) _cost[product] = Cost(technology, product, default, 1);
    }

    /// <summary>Whether a loss stops a works, a switch of its own.</summary>
    internal required Labour.HardBudget Budget { get; init; }

    /// <summary>The year to which demand and offers are held.</summary>
    internal NormalYear Normal { get; }

    /// <summary>What households spend, a switch of its own.</summary>
    internal Money.IncomeOutlays Outlays { get; }

    /// <summary>The rules inside the market.</summary>
    internal IReadOnlyList<Mechanism> Rules => [Outlays, Trusts, Budget];

    /// <summary>What trusts ask, a switch of its own.</summary>
    internal required Money.TrustPrices Trusts { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "market-prices",
        "Prices that clear",
        ["EPL-18", "ETC-02", "ETC-07", "EMP-03"],
        "Walras 1874; Samuelson 1941; Calvo 1983; Johnson and Temin 1993; Nettl 3423-3449",
        "prices are those that were decided, and shortage is shared out");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (!country.Market.AtWork) Open(country);
        country.Market.Months[0]++;
        if (country.Now.Month == 1) country.Market.Year.Span.Clear();
        Outlays.Run(country);
        Trusts.Run(country);
        Budget.Run(country);
        country.Enter(Info.Id);
        Fixed(country);
        if (country.Market.Opening) Close(country);
        for (var round = 0; round < _rounds; round++)
        {
            Costs(country);
            Ask(country);
            for (var p = 0; p < _asked.Length; p++) Revise(country, p);
        }

        Costs(country);
        for (var p = 0; p < _desired.Length; p++)
        {
            if (country.Market.IsRetail(p) && country.Norms.Shared[p]) Price(country, p, HouseholdClaims.Left(country, p) / Math.Max(1, country.Technology.StockMonths[p]));
            if (country.Technology.Made[p]) country.Works.Desired[p] = Programme(country, p);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Market.AtWork) country.Market.Close();
    }

    /// <summary>Offers a stock of consumer goods to households at the price of the month.</summary>
    /// <returns>Quanta that they take.</returns>
    internal long Sell(Country country, int p, long stock)
    {
        var technology = country.Technology;
        Price(country, p, technology.Amount(p, stock) / (1 + technology.StockMonths[p]));
        return Math.Min(stock, technology.Quanta(p, Serve(country, p, technology.Amount(p, stock))));
    }

    /// <summary>What households take of what is there at the price of the month, units; notes what they ask for in vain and what is left.</summary>
    internal double Serve(Country country, int p, double there)
    {
        var (asked, price) = (Demand(country, p), country.Technology.Price[p]);
        country.Market.Year[0] += asked * price;
        country.Market.Year[1] += Math.Max(0, asked - there) * price;
        country.Market.Year[2] += Math.Max(0, there) * price;
        country.Market.Year[3] += Math.Max(0, there - asked) * price;
        return Math.Clamp(asked, 0, Math.Max(0, there));
    }

    /// <summary>Moves the price of a product of the works: to what clears, to what trusts ask, within what is permitted.</summary>
    private void Price(Country country, int p, double there)
    {
        ref var price = ref country.Market.Price[p];
        var clearing = there > 0 ? price * Portable.Pow(Demand(country, p) / there, 1 / country.Market.Elasticity(p)) : double.MaxValue;
        Move(ref price, Trusts.List(country.Market.Cost[p], clearing), _retail, _maximum);
        price = Trusts.Permitted(country, price);
    }

    /// <summary>Moves the price of food with what is asked of it over what there is.</summary>
    internal void Food(Country country, int p, double asked, double there) =>
        Move(ref country.Market.Price[p], there > 0 ? country.Market.Price[p] * Portable.Pow(asked / there, 1 / country.Market.Elasticity(p)) : double.MaxValue, _retail, _maximum);

    /// <summary>What households ask of a product in a month at today's prices, units.</summary>
    private static double Demand(Country country, int p) => country.Homes.Reckoned(country, p) / 12;

    private void Open(Country country)
    {
        country.Market.Price.Span.Fill(1);
        country.Market.Cost.Span.Fill(1);
        Outlays.Open(country);
    }

    /// <summary>Closes the account of 1928: households take at even prices what the works of the first month make beyond all other uses. In a market that opens before, the account of the norms' year itself.</summary>
    private void Close(Country country)
    {
        var (technology, market) = (country.Technology, country.Market);
        market.Custom.Span.Fill(1);
        if (country.Upheaval is not null)
        {
            for (var p = 0; p < _asked.Length; p++)
                if (Normal.Offer(p) > 0) market.Offer[p] = Normal.Offer(p);
            return;
        }

        Ask(country);
        for (var p = 0; p < _asked.Length; p++)
        {
            var demand = Demand(country, p);
            if (market.IsRetail(p) && !country.Norms.Shared[p] && demand > 0 && _desired[p] > 0) market.Custom[p] = Math.Clamp((_desired[p] - _asked[p]) / demand, 1 / MostCustom, MostCustom);
        }
    }

    /// <summary>What is asked whatever it costs: projects begun, machines in use, hauls, exports.</summary>
    private void Fixed(Country country)
    {
        var (works, technology) = (country.Works, country.Technology);
        Array.Clear(_fixed);
        for (var p = 0; p < _fixed.Length; p++)
        {
            _month[p] = works.Starts[p] / 12;
            _fixed[p] += works.Export[p];
            _fixed[_freight] += Carriage.Of(country, p);
        }

        technology.Build.AddTimes(_month, _fixed);
        for (var p = 0; p < _fixed.Length; p++) _month[p] = works.Park[p] / 12;
        technology.Upkeep.AddTimes(_month, _fixed);
    }

    private void Costs(Country country)
    {
        var technology = country.Technology;
        for (var p = 0; p < _cost.Length; p++)
            if (technology.Made[p]) country.Market.Cost[p] = Cost(technology, p, country.Market.Price.Span, country.Homes.Wage[0] / Labour.Productivity.Of(country, p)) / _cost[p];
    }

    /// <summary>Inputs at the prices given, or at those of 1926/27, and wages: roubles a unit.</summary>
    private double Cost(Technology technology, int p, ReadOnlySpan<double> price, double wage)
    {
        var cost = technology.Labour[p] * _wage * wage;
        var inputs = technology.Inputs.RowsOf(p);
        var norms = technology.Inputs.ValuesOf(p);
        for (var k = 0; k < inputs.Length; k++) cost += norms[k] * technology.Price[inputs[k]] * (price.IsEmpty ? 1 : price[inputs[k]]);
        return Math.Max(1e-9, cost);
    }

    /// <summary>What works would make at today's prices, and what they and households ask for that.</summary>
    private void Ask(Country country)
    {
        var technology = country.Technology;
        _fixed.CopyTo(_asked, 0);
        for (var p = 0; p < _desired.Length; p++) _desired[p] = technology.Made[p] ? Programme(country, p) : 0;
        technology.Inputs.AddTimes(_desired, _asked);
        for (var p = 0; p < _asked.Length; p++)
            if (country.Norms.Shared[p]) _asked[p] += Demand(country, p);
    }

    private double Programme(Country country, int p) => Budget.Programme(country, p, WorkProgramme.MonthlyCapacity(country, p));

    private void Revise(Country country, int p)
    {
        var (market, technology) = (country.Market, country.Technology);
        if (technology.Output[p] <= 0)
        {
            market.Price[p] = market.Cost[p];
            return;
        }

        if (technology.Herd[p] || market.IsRetail(p) || (!technology.Made[p] && country.Norms.Energy[p] > 0)) return;
        var there = technology.Traits[p].Storable || !technology.Made[p] ? Depots.Stock(country, p) : country.Market.Opening ? WorkProgramme.MonthlyCapacity(country, p) : country.Works.Level[p];
        ref var usual = ref market.Offer[p];
        if (usual <= 0) usual = there > 0 ? _asked[p] / there : 0;
        if (there <= 0 || usual <= 0 || _asked[p] <= 0) return;
        var anchor = technology.Made[p] ? market.Cost[p] : market.Price[_grain];
        Move(ref market.Price[p], anchor * Portable.Pow(_asked[p] / (there * usual), _scarcity), _repricing / _rounds, _maximum / _rounds);
    }

    /// <summary>A share of the sellers move to the price that clears; the mean moves no further in a month than sellers dare.</summary>
    private static void Move(ref double price, double clearing, double share, double most) =>
        price *= Math.Clamp(Portable.Pow(Math.Min(1e6, clearing / price), share), 1 / (1 + most), 1 + most);
}
