using CsCheck;

namespace Narkhoz.Record.Tests;

public sealed class PriorTests
{
    [Theory]
    [InlineData(PriorShape.Uniform, 2.5)]
    [InlineData(PriorShape.LogUniform, 2)]
    [InlineData(PriorShape.Triangular, 2.0635)]
    public void At_half_gives_the_median(PriorShape shape, double median) =>
        Assert.Equal(median, new Prior(1, 4, shape).At(0.5, 2 - (shape == PriorShape.Triangular ? 0.5 : 0)), 1e-3);

    /// <summary>Of a triangular belief the share below its peak is the peak's place in the range.</summary>
    [Fact]
    public void At_the_peaks_share_gives_the_peak() => Assert.Equal(2, new Prior(1, 5, PriorShape.Triangular).At(0.25, 2), 1e-12);

    [Fact]
    public void At_rises_from_the_low_end_to_the_high_end() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 6], Gen.Enum<PriorShape>()).Sample((a, b, peak, shape) =>
        {
            var prior = new Prior(1, 5, shape);
            var (low, high) = (prior.At(Math.Min(a, b), peak), prior.At(Math.Max(a, b), peak));
            return low >= 1 - 1e-12 && low <= high + 1e-12 && high <= 5 + 1e-12;
        });
}
