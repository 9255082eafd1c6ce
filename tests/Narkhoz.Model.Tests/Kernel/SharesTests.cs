using CsCheck;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class SharesTests
{
    private static readonly Gen<double[]> Weights = Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1e9], Gen.Double[0, 1e-9]).Array[1, 40];

    [Fact]
    public void Parts_add_up_to_the_total() => Gen.Select(Gen.Long[0, 1L << 50], Weights).Sample((total, weights) =>
    {
        var parts = new long[weights.Length];
        var given = Shares.Split(total, weights, parts);
        return given == parts.Sum() && given == (weights.Any(w => w > 0) ? total : 0) && parts.All(part => part >= 0);
    });

    [Fact]
    public void Each_part_is_its_proportion_within_one() => Gen.Select(Gen.Long[0, 1L << 40], Weights).Sample((total, weights) =>
    {
        var parts = new long[weights.Length];
        Shares.Split(total, weights, parts);
        var sum = weights.Sum();
        return sum <= 0 || weights.Zip(parts).All(pair => Math.Abs(pair.Second - (total * (pair.First / sum))) <= 1.01);
    });

    [Fact]
    public void No_weight_takes_nothing() => Weights.Sample(weights =>
    {
        var parts = new long[weights.Length];
        Shares.Split(1000, weights, parts);
        return weights.Zip(parts).All(pair => pair.First > 0 || pair.Second == 0);
    });
}
