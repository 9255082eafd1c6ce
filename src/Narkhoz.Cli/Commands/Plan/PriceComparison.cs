using System.Globalization;
using Narkhoz.Cli.Answers;
using Narkhoz.Planning.Balances;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>All kinds of prices of a table, in one money: the bill of final uses costs the labour that it embodies.</summary>
internal sealed class PriceComparison
{
    private const double UsualWages = 0.6;
    private const int LargestOptimum = 5_000;
    private const int ReasonsShown = 3;
    private readonly PlanTask _task;
    private readonly Costing _costing;
    private readonly PriceSystem _values;
    private readonly PriceSystem _production;
    private readonly CostPlusPrices? _costPlus;
    private readonly PriceSystem _wholesale;
    private readonly PriceSystem? _twoChannel;
    private readonly double[] _bill;
    private readonly double[] _gross;
    private readonly double[]? _baseline;
    private readonly double _labour;

    /// <summary>Works the prices out.</summary>
    /// <param name="task">Table and targets.</param>
    /// <param name="wages">Part of the households' goods that wages buy, or null.</param>
    /// <param name="margin">Planned profit per rouble of cost.</param>
    /// <param name="charge">Charge on capital, or null for half the rate of profit.</param>
    /// <param name="retail">File of retail prices, or null for one rate of tax.</param>
    /// <param name="baseline">File of base prices, or null.</param>
    public PriceComparison(PlanTask task, double? wages, double margin, double? charge, TableSource? retail, TableSource? baseline)
    {
        FinalBill.NeedLabour(task.Table);
        _task = task;
        var system = task.Table.System;
        var uses = FinalBill.Of(task, 1);
        _bill = uses.Wanted();
        _values = LabourValues.Of(Costing.Of(system));
        _labour = Worth(_values.Prices, _bill);
        _costing = Costing.Of(system, wageGoods: WageGoods(uses, wages ?? (uses.Households.SequenceEqual(_bill) ? UsualWages : 1)));
        On = _costing.Capital is null ? CapitalBase.Advances : CapitalBase.Stocks;
        _production = ProductionPrices.Of(_costing, On).With(_bill, _labour);
        _wholesale = new PriceFormula(margin, margin).At(_costing);
        _costPlus = Taxed(margin, retail is null ? null : WorksFile.Figures(retail, system.Products, "price"));
        Margin = margin;
        var rate = On == CapitalBase.Stocks ? _production.Formula.OnCapital : _production.Formula.OnMaterials;
        RateOfProfit = rate;
        _twoChannel = _costing.Capital is null ? null : TwoChannelPrices.Of(_costing, charge ?? (rate / 2)).With(_bill, _labour);
        _baseline = baseline is null ? null : WorksFile.Figures(baseline, system.Products, "price");
        _gross = new LeontiefSolver(_costing.Materials).GrossOutputs(_bill, 1e-12).Values;
        Entries = Compare();
        Wedge = _costPlus is null ? [] : WedgeOf(_costPlus);
    }

    /// <summary>The kinds of prices that are worked out, as they are named in results.</summary>
    public static IReadOnlyList<(string Name, Func<PriceEntry, double?> Price)> Kinds { get; } =
    [
        ("value", entry => entry.Value), ("production", entry => entry.Production), ("wholesale", entry => entry.Wholesale),
        ("retail", entry => entry.Retail), ("two_channel", entry => entry.TwoChannel), ("scarcity", entry => entry.Scarcity),
    ];

    /// <summary>What profit is counted on.</summary>
    public CapitalBase On { get; }

    /// <summary>Rate of the prices of production.</summary>
    public double RateOfProfit { get; }

    /// <summary>Planned profit per rouble of cost.</summary>
    public double Margin { get; }

    /// <summary>Prices of all products.</summary>
    public IReadOnlyList<PriceEntry> Entries { get; }

    /// <summary>The wedge between wholesale and retail prices, the largest revenue first.</summary>
    public IReadOnlyList<WedgeEntry> Wedge { get; }

    /// <summary>The scissors between a group and all others, by kind of prices.</summary>
    /// <param name="group">Labels of the group.</param>
    /// <exception cref="UserException">There are no base prices, a label is not known, or one of the two sides has no base prices.</exception>
    public IReadOnlyList<ScissorsEntry> Scissors(IReadOnlyList<string> group)
    {
        if (_baseline is null) throw new UserException("--scissors needs base prices", "give a CSV of product, price with --base");
        var products = _task.Table.System.Products;
        var (first, second) = (new double[_gross.Length], _gross.ToArray());
        foreach (var label in group)
        {
            var place = products.IndexOf(label);
            if (place < 0) throw new UserException($"{_task.Table.Name} has no product '{label}'", "labels must match to the letter");
            (first[place], second[place]) = (_gross[place], 0);
        }

        for (var product = 0; product < _gross.Length; product++)
            if (_baseline[product] <= 0) (first[product], second[product]) = (0, 0);
        return [.. Kinds.Select(kind => (kind.Name, Prices: Entries.Select(entry => kind.Price(entry) ?? double.NaN).ToArray())).Where(kind => !kind.Prices.Contains(double.NaN)).Select(kind => Opened(kind.Name, kind.Prices, first, second))];
    }

    /// <summary>The answer.</summary>
    /// <param name="top">How many products are shown.</param>
    /// <param name="scissors">The scissors, or null.</param>
    public PlanPricesAnswer Answer(int top, IReadOnlyList<ScissorsEntry>? scissors)
    {
        return new PlanPricesAnswer(
            _task.Table.Name, _costing.Count, LabourValues.RateOfSurplus(_costing), RateOfProfit, On == CapitalBase.Stocks ? "stocks" : "advances", Margin,
            _costPlus is null ? null : _costPlus.Tax.ToArray().Max(), _costPlus is null ? null : Wedge.Sum(entry => entry.Revenue), _twoChannel?.Formula.OnCapital, _twoChannel?.Formula.OnWages,
            new[] { _values, _production, _wholesale, _twoChannel }.Max(prices => prices?.Residual() ?? 0), ValueGap(), [.. Entries.Take(top)], [.. Wedge.Take(top)], scissors, _task.Explain ? Why() : null);
    }

    private static double Worth(ReadOnlySpan<double> prices, double[] bill)
    {
        double worth = 0;
        for (var product = 0; product < bill.Length; product++) worth += prices[product] * bill[product];
        return worth;
    }

    private double[] WageGoods(FinalUses uses, double part) => [.. uses.Households.ToArray().Select(good => part * good / _labour)];

    private CostPlusPrices? Taxed(double margin, double[]? retail)
    {
        try
        {
            return retail is null ? CostPlusPrices.Balancing(_costing, margin, product => _costing.WageGoods[product] > 0) : CostPlusPrices.AtRetail(_costing, margin, retail);
        }
        catch (ArgumentException error)
        {
            return retail is null ? null : throw new UserException(Plain(error), "give prices in --retail of products that households buy");
        }
    }

    private ScissorsEntry Opened(string kind, double[] prices, double[] first, double[] second)
    {
        try
        {
            var scissors = PriceScissors.Of(prices, Scaled(_baseline)!, first, second);
            return new ScissorsEntry(kind, scissors.First, scissors.Second, scissors.Opening);
        }
        catch (ArgumentException error)
        {
            throw new UserException(Plain(error), "name some products with --scissors and not all, with prices in --base");
        }
    }

    private List<WedgeEntry> WedgeOf(CostPlusPrices prices)
    {
        var retail = prices.Retail();
        return [.. Enumerable.Range(0, retail.Length).Where(product => _costing.WageGoods[product] > 0).Select(product => Entry(product)).OrderByDescending(entry => entry.Revenue)];

        WedgeEntry Entry(int product)
        {
            var (sold, wholesale) = (_costing.WageGoods[product] * _labour, prices.Wholesale.Prices[product]);
            return new WedgeEntry(_task.Table.System.Products[product], sold, wholesale, retail[product], prices.Tax[product], PriceScissors.WedgeRevenue([sold], [retail[product]], [wholesale]));
        }
    }

    private List<PriceEntry> Compare()
    {
        // Retail prices are in the money of the wholesale prices, so that the tax is seen.
        var money = _labour / Worth(_wholesale.Prices, _bill);
        double[] wholesale = [.. _wholesale.With(_bill, _labour).Prices], values = [.. _values.Prices], production = [.. _production.Prices];
        var (retail, scarcity, twoChannel) = (_costPlus?.Retail().Select(price => price * money).ToArray(), Scaled(Scarcity()), _twoChannel?.Prices.ToArray());
        var world = Scaled(_baseline);
        return [.. Enumerable.Range(0, values.Length).Select(product => new PriceEntry(
            _task.Table.System.Products[product], values[product], production[product], wholesale[product], retail?[product], twoChannel?[product], scarcity?[product], world?[product]))];
    }

    private double[]? Scarcity()
    {
        // Where nothing is limited the valuations are the labour values themselves.
        if (_task.Table.System.Techniques.Count > LargestOptimum || !FinalBill.HasLimits(_task.Table.System)) return null;
        return FinalBill.Best(_task) is OptimalPlan best ? [.. best.Prices] : null;
    }

    private double[]? Scaled(double[]? prices)
    {
        if (prices is null) return null;
        var worth = Worth(prices, _bill);
        return worth > 0 ? [.. prices.Select(price => price * _labour / worth)] : null;
    }

    /// <summary>Labour spent against the labour value of what is delivered, with gross outputs worked out by themselves.</summary>
    private double ValueGap()
    {
        double spent = 0;
        for (var product = 0; product < _gross.Length; product++) spent += _gross[product] * _costing.Labour[product];
        return spent == 0 ? 0 : Math.Abs(spent - _labour) / spent;
    }

    private List<string> Why()
    {
        var ordered = Entries.Where(entry => entry.Value > 0).OrderByDescending(entry => entry.Production / entry.Value).ToList();
        List<string> why = [.. ordered.Take(ReasonsShown).Select(entry => Text($"{entry.Product} costs {100 * ((entry.Production / entry.Value) - 1):+0;-0;0} % against its value at prices of production: it stands on more capital per worker than the average"))];
        var scarce = Entries.Where(entry => entry.Scarcity > entry.Value && entry.Value > 0).OrderByDescending(entry => entry.Scarcity / entry.Value).Take(ReasonsShown);
        why.AddRange(scarce.Select(entry => Text($"{entry.Product} is worth {entry.Scarcity / entry.Value:0.##} times its value in the optimal plan: what it needs is scarce")));
        return why;
    }

    private static string Plain(ArgumentException error) => error.Message.Split(" (Parameter", StringSplitOptions.None)[0];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
