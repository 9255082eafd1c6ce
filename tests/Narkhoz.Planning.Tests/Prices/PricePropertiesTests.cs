using CsCheck;
using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Prices;

/// <summary>What the theorems say of any productive economy.</summary>
public sealed class PricePropertiesTests
{
    private const int Count = 5;

    private static readonly Gen<Economy> Economies = Gen.Select(
        Gen.Double[0.001, 0.18].Array[Count * Count], Gen.Double[0.1, 2].Array[Count], Gen.Double[0.01, 3].Array[Count * Count], Gen.Double[0.01, 1].Array[Count], Gen.Double[0.2, 0.95], Gen.Double[1, 100].Array[Count])
        .Select((norms, labour, stocks, goods, share, final) =>
        {
            var (inputs, capital) = (Square(norms), Square(stocks));
            // Wage goods embody a given share of a unit of labour.
            var values = LabourValues.Of(new Costing(inputs, labour)).Prices.ToArray();
            var embodied = goods.Zip(values, (good, value) => good * value).Sum();
            return new Economy(new Costing(inputs, labour, capital: capital, wageGoods: [.. goods.Select(good => good * share / embodied)]), final, share);
        });

    [Fact]
    public void Labour_spent_is_the_value_of_what_is_delivered() => Economies.Sample(economy =>
    {
        var gross = economy.Gross();
        var values = LabourValues.Of(economy.Costing).Prices.ToArray();
        var spent = gross.Zip(economy.Costing.Labour.ToArray(), (x, l) => x * l).Sum();
        return Math.Abs(spent - values.Zip(economy.Final, (v, f) => v * f).Sum()) < 1e-11 * spent;
    });

    [Theory]
    [InlineData(CapitalBase.Advances)]
    [InlineData(CapitalBase.Materials)]
    [InlineData(CapitalBase.Stocks)]
    public void Profit_is_above_nought_as_surplus_labour_is_and_the_wage_buys_its_goods(CapitalBase on) => Economies.Sample(economy =>
    {
        // The fundamental Marxian theorem (Morishima and Seton 1961; Okishio 1963).
        var prices = ProductionPrices.Of(economy.Costing, on);
        var rate = on == CapitalBase.Stocks ? prices.Formula.OnCapital : prices.Formula.OnMaterials;
        return rate > 0 && prices.Residual() < 1e-11 && Math.Abs(prices.Wage - economy.Costing.WageAt(prices.Prices)) < 1e-12 * prices.Wage;
    });

    [Fact]
    public void The_rate_of_surplus_is_what_the_wage_goods_leave() =>
        Economies.Sample(economy => Math.Abs(LabourValues.RateOfSurplus(economy.Costing) - ((1 / economy.Share) - 1)) < 1e-10);

    [Fact]
    public void Two_channels_run_from_values_to_prices_of_production() => Economies.Sample(economy =>
    {
        var production = ProductionPrices.Of(economy.Costing, CapitalBase.Stocks);
        var (none, all) = (TwoChannelPrices.Of(economy.Costing, 0), TwoChannelPrices.Of(economy.Costing, production.Formula.OnCapital));
        var values = LabourValues.Of(economy.Costing).Prices;
        return Math.Abs(none.Formula.OnWages - LabourValues.RateOfSurplus(economy.Costing)) < 1e-9
            && Math.Abs(all.Formula.OnWages) < 1e-8
            && Proportional(none.Prices, values) && Proportional(all.Prices, production.Prices);
    });

    [Fact]
    public void A_dearer_channel_leaves_less_for_the_other() => Gen.Select(Economies, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((economy, a, b) =>
    {
        var most = ProductionPrices.Of(economy.Costing, CapitalBase.Stocks).Formula.OnCapital;
        var (less, more) = (TwoChannelPrices.Of(economy.Costing, most * Math.Min(a, b)), TwoChannelPrices.Of(economy.Costing, most * Math.Max(a, b)));
        return more.Formula.OnWages <= less.Formula.OnWages + 1e-9 && more.Residual() < 1e-12;
    });

    [Fact]
    public void At_values_wages_take_the_same_share_of_any_net_product() => Gen.Select(Economies, Gen.Double[1, 100].Array[Count]).Sample((economy, other) =>
    {
        // The invariance theorem of Sekerka, Kyn and Hejl (1969, section 4).
        var values = LabourValues.Of(economy.Costing);
        return Math.Abs(WageShare(values, economy.Costing, economy.Final) - WageShare(values, economy.Costing, other)) < 1e-10;
    });

    [Fact]
    public void Turnover_tax_takes_what_wages_would_otherwise_buy_beyond_the_wage_goods() => Gen.Select(Economies, Gen.Double[0, 0.1]).Sample((economy, margin) =>
    {
        var prices = CostPlusPrices.Balancing(economy.Costing, margin, _ => true);
        var work = economy.Gross().Zip(economy.Costing.Labour.ToArray(), (x, l) => x * l).Sum();
        double[] bought = [.. economy.Costing.WageGoods.ToArray().Select(good => good * work)];
        var spent = bought.Zip(prices.Retail(), (good, price) => good * price).Sum();
        var atWholesale = bought.Zip(prices.Wholesale.Prices.ToArray(), (good, price) => good * price).Sum();
        return Math.Abs(spent - work) < 1e-10 * work && Math.Abs(prices.Revenue(bought) - (spent - atWholesale)) < 1e-9 * work;
    });

    [Fact]
    public void Retail_prices_as_given_bring_in_what_one_rate_would_and_keep_their_proportions() => Gen.Select(Economies, Gen.Double[0.5, 2]).Sample((economy, first) =>
    {
        var one = CostPlusPrices.Balancing(economy.Costing, 0.05, _ => true);
        double[] asked = [.. Enumerable.Range(0, economy.Costing.Count).Select(product => product == 0 ? first : 1)];
        var prices = CostPlusPrices.AtRetail(economy.Costing, 0.05, asked);
        var (retail, bought) = (prices.Retail(), economy.Costing.WageGoods.ToArray());
        return Math.Abs(economy.Costing.WageAt(retail) - 1) < 1e-10 && Math.Abs(prices.Revenue(bought) - one.Revenue(bought)) < 1e-9
            && Math.Abs((retail[0] / retail[^1]) - first) < 1e-10;
    });

    [Fact]
    public void Scissors_are_shut_at_base_prices_and_open_with_the_first_group() =>
        Gen.Select(Gen.Double[0.1, 9].Array[4], Gen.Double[0.1, 9]).Sample((prices, factor) =>
        {
            double[] now = [prices[0] * factor, prices[1] * factor, prices[2], prices[3]];
            return Math.Abs(PriceScissors.Of(now, prices, [1, 2, 0, 0], [0, 0, 3, 4]).Opening - factor) < 1e-12 * factor;
        });

    [Fact]
    public void The_wedge_of_bread() => Assert.Equal(1000 * (80.0 - 7 - 13), PriceScissors.WedgeRevenue([1000], [80], [7], [13]));

    [Fact]
    public void A_table_that_uses_up_more_than_it_makes_has_no_prices()
    {
        var greedy = new Costing(SparseMatrix.FromColumns(2, [[(1, 2)], [(0, 0.6)]]), [1, 1], wageGoods: [0, 0.1]);
        Assert.Throws<InvalidOperationException>(() => LabourValues.Of(greedy));
        Assert.Throws<InvalidOperationException>(() => new PriceFormula(5).At(new Costing(SparseMatrix.FromColumns(1, [[(0, 0.5)]]), [1])));
        Assert.Throws<ArgumentException>(() => TwoChannelPrices.Of(greedy, 0.1));
    }

    private static double WageShare(PriceSystem prices, Costing costing, double[] final)
    {
        var gross = new Economy(costing, final, 0).Gross();
        var wages = gross.Zip(costing.Labour.ToArray(), (x, l) => x * l).Sum() * costing.WageAt(prices.Prices);
        return wages / final.Zip(prices.Prices.ToArray(), (f, p) => f * p).Sum();
    }

    private static bool Proportional(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        for (var product = 1; product < one.Length; product++)
            if (Math.Abs((one[product] / one[0] * other[0] / other[product]) - 1) > 1e-8) return false;
        return true;
    }

    private static SparseMatrix Square(double[] cells) =>
        SparseMatrix.FromColumns(Count, [.. Enumerable.Range(0, Count).Select(j => Enumerable.Range(0, Count).Select(i => (i, cells[(j * Count) + i])).ToArray())]);

    private sealed record Economy(Costing Costing, double[] Final, double Share)
    {
        public double[] Gross()
        {
            var gross = Final;
            for (var round = 0; round < 600; round++)
            {
                var next = Final.ToArray();
                Costing.Materials.AddTimes(gross, next);
                gross = next;
            }

            return gross;
        }
    }
}
