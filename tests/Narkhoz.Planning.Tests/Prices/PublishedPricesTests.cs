using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Prices;

/// <summary>Worked examples of the literature, with their numbers.</summary>
public sealed class PublishedPricesTests
{
    [Fact]
    public void Sraffa_wheat_and_iron_without_a_surplus()
    {
        // 280 qr. wheat + 12 t. iron -> 400 qr. wheat; 120 qr. + 8 t. -> 20 t. iron: 10 qr. for 1 t. (1960, section 1).
        var prices = Annual([400, 20], [[280, 12], [120, 8]], CapitalBase.Materials);
        Assert.Equal(0, prices.Formula.OnMaterials, 1e-13);
        Assert.Equal(10, prices.Prices[1] / prices.Prices[0], 1e-12);
    }

    [Fact]
    public void Sraffa_wheat_iron_and_pigs()
    {
        // 10 qr. wheat = 1 t. iron = 2 pigs (section 2).
        var prices = Annual([450, 21, 60], [[240, 12, 18], [90, 6, 12], [120, 3, 30]], CapitalBase.Materials);
        Assert.Equal(0, prices.Formula.OnMaterials, 1e-13);
        Assert.Equal(10, prices.Prices[1] / prices.Prices[0], 1e-12);
        Assert.Equal(2, prices.Prices[1] / prices.Prices[2], 1e-12);
    }

    [Fact]
    public void Sraffa_wheat_and_iron_with_a_surplus()
    {
        // 280 + 12 -> 575 qr. wheat: 15 qr. for 1 t., rate of profits 25 % (section 5).
        var prices = Annual([575, 20], [[280, 12], [120, 8]], CapitalBase.Materials);
        Assert.Equal(0.25, prices.Formula.OnMaterials, 1e-13);
        Assert.Equal(15, prices.Prices[1] / prices.Prices[0], 1e-12);
        Assert.True(prices.Residual() < 1e-14);
    }

    [Fact]
    public void Bortkiewicz_as_Sweezy_gives_him()
    {
        // Three departments: constant capital, wages, surplus; values 375, 300, 200 become prices 480, 320, 200, profit 25 % (Sweezy 1942, ch. 7).
        double[] values = [375, 300, 200], constant = [225, 100, 50], wages = [90, 120, 90];
        var inputs = SparseMatrix.FromColumns(3, [.. Enumerable.Range(0, 3).Select(j => new[] { (0, constant[j] / values[j]) })]);
        // Surplus is 2/3 of wages everywhere, so a unit of labour buys 3/5 of a unit of the wage good.
        double[] labour = [.. Enumerable.Range(0, 3).Select(j => wages[j] * 5 / 3 / values[j])];
        var costing = new Costing(inputs, labour, wageGoods: [0, 0.6, 0]);
        Assert.All(LabourValues.Of(costing).Prices.ToArray(), value => Assert.Equal(1, value, 1e-12));
        Assert.Equal(2.0 / 3, LabourValues.RateOfSurplus(costing), 1e-12);
        var prices = ProductionPrices.Of(costing, CapitalBase.Advances).With([0, 0, 1]);
        Assert.Equal(0.25, prices.Formula.OnMaterials, 1e-12);
        Assert.Equal([480.0, 320, 200], prices.Prices.ToArray().Select((price, j) => Math.Round(price * values[j], 9)));
        Assert.True(prices.Residual() < 1e-14);
    }

    [Fact]
    public void Steedman_iron_gold_and_corn()
    {
        // 28 iron + 56 labour -> 56 iron; 16 + 16 -> 48 gold; 12 + 8 -> 8 corn; 80 labour get 5 corn (1977, ch. 3): values 2, 1, 4; rate of surplus value 3; profit 52.08 %, wage 0.2685 in gold.
        var inputs = SparseMatrix.FromColumns(3, [[(0, 28.0 / 56)], [(0, 16.0 / 48)], [(0, 12.0 / 8)]]);
        var costing = new Costing(inputs, [56.0 / 56, 16.0 / 48, 8.0 / 8], wageGoods: [0, 0, 5.0 / 80]);
        Assert.Equal([2.0, 1, 4], LabourValues.Of(costing).Prices.ToArray().Select(value => Math.Round(value, 12)));
        Assert.Equal(3, LabourValues.RateOfSurplus(costing), 1e-12);
        var prices = ProductionPrices.Of(costing, CapitalBase.Advances).With([0, 1, 0]);
        Assert.Equal(0.5208, prices.Formula.OnMaterials, 1e-4);
        Assert.Equal(0.2685, prices.Wage, 5e-5);
        Assert.Equal(prices.Wage, prices.Prices[2] / 16, 1e-12);
        Assert.True(prices.Residual() < 1e-14);
    }

    private static PriceSystem Annual(double[] made, double[][] used, CapitalBase on)
    {
        var inputs = SparseMatrix.FromColumns(made.Length, [.. Enumerable.Range(0, made.Length).Select(j => used[j].Select((amount, i) => (i, amount / made[j])).ToArray())]);
        return ProductionPrices.Of(new Costing(inputs, new double[made.Length]), on);
    }
}
