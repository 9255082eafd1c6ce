using CsCheck;

namespace Narkhoz.Planning.Tests;

public sealed class NormTableTests
{
    [Fact]
    public void Uses_are_the_matrix_times_the_levels() =>
        Gen.Select(Gen.Double[0, 2].Array[25], Gen.Double[0, 100].Array[5]).Sample((norms, levels) =>
        {
            var table = new NormTable(5, [.. Enumerable.Range(0, 5).Select(a => Enumerable.Range(0, 5).Reverse().Select(i => (i, norms[(a * 5) + i])).ToArray())]);
            var uses = new double[5];
            table.AddUses(levels, uses);
            return Enumerable.Range(0, 5).All(i => Math.Abs(uses[i] - Enumerable.Range(0, 5).Sum(a => norms[(a * 5) + i] * levels[a])) < 1e-9);
        });

    [Fact]
    public void Inputs_stand_in_order()
    {
        var table = new NormTable(3, [[(2, 0.2), (0, 0.1)], []]);
        Assert.Equal([0, 2], table.Inputs(0).ToArray());
        Assert.Equal([0.1, 0.2], table.Norms(0).ToArray());
        Assert.Equal((3, 2), (table.Products, table.Activities));
        Assert.Empty(table.Inputs(1).ToArray());
    }

    [Theory]
    [InlineData(3, 0.1)]
    [InlineData(-1, 0.1)]
    [InlineData(0, -0.1)]
    [InlineData(0, double.NaN)]
    public void A_wrong_norm_is_refused(int input, double norm) =>
        Assert.Throws<ArgumentException>(() => new NormTable(3, [[(input, norm)]]));
}
