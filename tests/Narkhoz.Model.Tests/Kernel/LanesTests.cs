using CsCheck;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class LanesTests
{
    private static readonly Gen<(double[] X, double[] Y, double[] Rate)> Columns = Gen.Int[0, 40].SelectMany(length => Gen.Select(
        Gen.Double[-1e12, 1e12].Array[length], Gen.Double[-1e12, 1e12].Array[length], Gen.Double[0, 1].Array[length]));

    [Fact]
    public void Vectors_give_the_bits_of_the_loop() => Columns.Sample(columns =>
    {
        var (x, y, rate) = columns;
        return Same(x, y, (lanes, a, b) => lanes.AddScaled(a, b, 0.3))
            && Same(x, y, (lanes, a, b) => lanes.Flow(a, b, rate))
            && Same(x, y, (lanes, a, _) => lanes.Decay(a, rate));
    });

    private static bool Same(double[] x, double[] y, Action<Lanes, double[], double[]> act)
    {
        var (x1, y1, x2, y2) = ((double[])x.Clone(), (double[])y.Clone(), (double[])x.Clone(), (double[])y.Clone());
        act(new Lanes(true), x1, y1);
        act(new Lanes(false), x2, y2);
        return x1.AsSpan().SequenceEqual(x2) && y1.AsSpan().SequenceEqual(y2);
    }
}
