using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class PortableTests
{
    [Fact]
    public void Exp_agrees_with_the_library()
    {
        for (var x = -60.0; x <= 60; x += 0.0137) Close(Math.Exp(x), Portable.Exp(x));
    }

    [Fact]
    public void Log_agrees_with_the_library()
    {
        for (var x = 1e-9; x < 1e15; x *= 1.0137)
            Assert.True(Math.Abs(Portable.Log(x) - Math.Log(x)) <= 1e-12 * Math.Max(1, Math.Abs(Math.Log(x))), $"log {x}");
        Assert.Equal(0, Portable.Log(1));
    }

    [Fact]
    public void Pow_agrees_with_the_library()
    {
        for (var x = 1e-3; x < 1e3; x *= 1.07)
            for (var y = -4.0; y <= 4; y += 0.13) Close(Math.Pow(x, y), Portable.Pow(x, y));
        Assert.Equal(0, Portable.Pow(0, 0.5));
        Assert.Equal(1, Portable.Pow(7, 0));
    }

    private static void Close(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * expected, $"{actual:R} for {expected:R}");
}
