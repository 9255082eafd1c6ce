using System.Globalization;
using Narkhoz.Cli.Answers;
using Narkhoz.Planning.Balances;
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
    private readonly double _labour;

    /// <summary>Works the prices out.</summary>
    /// <param name="task">Table and targets.</param>
    /// <param name="wages">Part of the households' goods that wages buy, or null.</param>
    /// <param name="margin">Planned profit per rouble of cost.</param>
    /// <param name="charge">Charge on capital, or null for half the rate of profit.</param>
    /// <param name="baseline">File of base prices, or null.</param>
    public PriceComparison(PlanTask task, double? wages, double margin, double? charge, TableSource? baseline)
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
        _costPlus = Taxed(margin);
        Margin = margin;
        var rate = On == CapitalBase.Stocks ? _production.Formula.OnCapital : _production.Formula.OnMaterials;
        RateOfProfit = rate;
        _twoChannel = _costing.Capital is null ? null : TwoChannelPrices.Of(_costing, charge ?? (rate / 2)).With(_bill, _labour);
        Entries = Compare(baseline is null ? null : WorksFile.Figures(baseline, system.Products, "price"));
    }

    /// <summary>What profit is counted on.</summary>
    public CapitalBase On { get; }

    /// <summary>Rate of the prices of production.</summary>
    public double RateOfProfit { get; }

    /// <summary>Planned profit per rouble of cost.</summary>
    public double Margin { get; }

    /// <summary>Prices of all products.</summary>
    public IReadOnlyList<PriceEntry> Entries { get; }

    /// <summary>The answer.</summary>
    /// <param name="top">How many products are shown.</param>
    public PlanPricesAnswer Answer(int top)
    {
        double[] bought = [.. _costing.WageGoods.ToArray().Select(good => good * _labour)];
        return new PlanPricesAnswer(
            _task.Table.Name, _costing.Count, LabourValues.RateOfSurplus(_costing), RateOfProfit, On == CapitalBase.Stocks ? "stocks" : "advances", Margin,
            _costPlus is null ? null : _costPlus.Tax.ToArray().Max(), _costPlus?.Revenue(bought), _twoChannel?.Formula.OnCapital, _twoChannel?.Formula.OnWages,
            new[] { _values, _production, _wholesale, _twoChannel }.Max(prices => prices?.Residual() ?? 0), ValueGap(), [.. Entries.Take(top)], _task.Explain ? Why() : null);
    }

    private static double Worth(ReadOnlySpan<double> prices, double[] bill)
    {
        double worth = 0;
        for (var product = 0; product < bill.Length; product++) worth += prices[product] * bill[product];
        return worth;
    }

    private double[] WageGoods(FinalUses uses, double part) => [.. uses.Households.ToArray().Select(good => part * good / _labour)];

    private CostPlusPrices? Taxed(double margin)
    {
        try
        {
            return CostPlusPrices.Balancing(_costing, margin, product => _costing.WageGoods[product] > 0);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private List<PriceEntry> Compare(double[]? baseline)
    {
        // Retail prices are in the money of the wholesale prices, so that the tax is seen.
        var money = _labour / Worth(_wholesale.Prices, _bill);
        double[] wholesale = [.. _wholesale.With(_bill, _labour).Prices], values = [.. _values.Prices], production = [.. _production.Prices];
        var (retail, scarcity, twoChannel) = (_costPlus?.Retail().Select(price => price * money).ToArray(), Scaled(Scarcity()), _twoChannel?.Prices.ToArray());
        var world = Scaled(baseline);
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
        var gross = new Narkhoz.Planning.InputOutput.LeontiefSolver(_costing.Materials).GrossOutputs(_bill, 1e-12).Values;
        double spent = 0;
        for (var product = 0; product < gross.Length; product++) spent += gross[product] * _costing.Labour[product];
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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
