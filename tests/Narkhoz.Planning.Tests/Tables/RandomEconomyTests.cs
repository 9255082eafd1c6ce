using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Tables;

/// <summary>The random economy is the one that the description makes in any language: figures here come from the generator in Python.</summary>
public sealed class RandomEconomyTests
{
    [Fact]
    public void The_hundred_products_of_seed_1917_are_those_of_the_description()
    {
        var (system, targets) = RandomEconomy.Draw(100, 1917);
        Assert.Equal(2877 + 2987, system.Inputs.NonZeros);
        Assert.Equal([2, 8, 9, 10, 11, 12, 14, 18, 21, 28, 29, 32, 36, 42, 51, 57, 64, 75, 82, 84, 85, 89, 94, 96, 97], system.Inputs.RowsOf(0));
        Assert.Equal([1, 3, 9, 19, 20, 22, 23, 25, 26, 30, 32, 33, 35, 41, 43, 48, 55, 66, 69, 75, 76, 79, 96], system.Inputs.RowsOf(1));
        Near(0.017205897562969516, system.Inputs.ValuesOf(0)[0]);
        Near(0.0037374050594222424, system.Inputs.ValuesOf(1)[0]);
        Near(54.68335753821253, Sum(100, p => Sum(system.Inputs.ValuesOf(2 * p))));
        Near(51.4526705380793, Sum(100, p => Sum(system.Inputs.ValuesOf((2 * p) + 1))));
        Near(28.168383321230184, Sum(100, p => system.FactorInputs[0, 2 * p]));
        Near(24.747886576432546, Sum(100, p => system.FactorInputs[0, (2 * p) + 1]));
        Near(5.759437825218082, system.Capacity[0]);
        Near(224.69231339163323, Sum(100, p => system.Capacity[2 * p]));
        Near(86.2615875278792, Sum(100, p => system.Capacity[(2 * p) + 1]));
        Near(60.094966668101435, system.Factors[0].Available);
        Near(0.8344801609055238, targets.Assortment[0]);
        Near(60.59186155749314, Sum(targets.Assortment));
        Near(0.14897012602994036, targets.Orders[0]);
        Near(19.144709293280076, Sum(targets.Orders));
    }

    [Theory]
    [InlineData(5, 7UL, 20, 410, 2.7501139253378866, 1.5526472896444792, 5.873588823249424, 1.285106466670513)]
    [InlineData(2000, 1917UL, 59937, 2268424400, 1098.854361176972, 580.1547366475022, 1174.6755228781608, 413.29942536431037)]
    public void Old_techniques_alone_are_those_of_the_whole(int products, ulong seed, int nonzeros, long check, double norms, double work, double assortment, double orders)
    {
        var (inputs, labour, targets) = RandomEconomy.DrawOld(products, seed);
        Assert.Equal(nonzeros, inputs.NonZeros);
        long found = 0;
        for (var k = 0; k < inputs.NonZeros; k++) found += ((k % 97) + 1) * (long)inputs.RowIndices[k];
        Assert.Equal(check, found);
        Near(norms, Sum(inputs.Values));
        Near(work, Sum(labour));
        Near(assortment, Sum(targets.Assortment));
        Near(orders, Sum(targets.Orders));
        var whole = RandomEconomy.Draw(products, seed);
        Assert.Equal(targets.Orders, whole.Targets.Orders);
        for (var p = 0; p < products; p++)
        {
            Assert.Equal(inputs.ValuesOf(p), whole.System.Inputs.ValuesOf(2 * p));
            Assert.Equal(labour[p], whole.System.FactorInputs[0, 2 * p]);
        }
    }

    [Fact]
    public void One_product_is_no_economy() => Assert.Throws<ArgumentOutOfRangeException>(() => RandomEconomy.Draw(1, 1));

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-13 * Math.Abs(expected));

    private static double Sum(int count, Func<int, double> of) => Enumerable.Range(0, count).Sum(of);

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
