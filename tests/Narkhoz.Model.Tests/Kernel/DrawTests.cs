using System.Runtime.Intrinsics;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class DrawTests
{
    [Fact]
    public void A_stream_gives_the_numbers_of_its_draws()
    {
        var stream = new DrawStream(7, 3);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(Draw.Uniform(7, 3, i, 5 * i), stream.Uniform(i, 5 * i));
            Assert.Equal(Draw.Triangular(7, 3, i, 5 * i), stream.Triangular(i, 5 * i));
        }
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("month")]
    [InlineData("stream")]
    [InlineData("seed")]
    public void Draws_are_uniform_along_every_key(string key)
    {
        const int draws = 100_000;
        var bins = new int[64];
        double sum = 0;
        for (var i = 0; i < draws; i++)
        {
            var u = key switch
            {
                "agent" => Draw.Uniform(1, 2, 3, i),
                "month" => Draw.Uniform(1, 2, i, 3),
                "stream" => Draw.Uniform(1, (uint)i, 2, 3),
                _ => Draw.Uniform((ulong)i, 1, 2, 3),
            };
            Assert.InRange(u, 0, 1 - double.Epsilon);
            bins[(int)(u * bins.Length)]++;
            sum += u;
        }

        var expected = draws / (double)bins.Length;
        var chi2 = bins.Sum(count => (count - expected) * (count - expected) / expected);
        // 63 degrees of freedom: the thousandth and the 999 thousandth.
        Assert.InRange(chi2, 32, 107);
        Assert.Equal(0.5, sum / draws, 0.005);
    }

    [Fact]
    public void Draws_for_eight_agents_are_those_for_each()
    {
        var key = Draw.Key(Draw.Key(1, 2), 3);
        for (var first = 0u; first < 4096; first += 8)
        {
            var eight = Draw.Mix((Vector256.Create(first) + Vector256<uint>.Indices) ^ Vector256.Create(key));
            for (var i = 0; i < 8; i++) Assert.Equal(Draw.Mix((first + (uint)i) ^ key), eight[i]);
        }
    }

    [Fact]
    public void Halves_of_a_mixed_number_are_uniform_and_months_of_an_agent_do_not_resemble_each_other()
    {
        const int draws = 100_000;
        var stream = Draw.Key(1, 2);
        var (first, second) = (Draw.Key(stream, 0), Draw.Key(stream, 1));
        var cells = new int[64];
        for (var i = 0u; i < draws; i++)
        {
            cells[Draw.Mix(i ^ first) >>> 26]++;
            cells[Draw.Mix(i ^ first) >> 10 & 63]++;
        }

        var expected = 2.0 * draws / cells.Length;
        Assert.InRange(cells.Sum(count => (count - expected) * (count - expected) / expected), 32, 107);
        Assert.Equal(0, Enumerable.Range(0, draws).Average(i => (Draw.Mix((uint)i ^ first) * Math.Pow(2, -32) - 0.5) * (Draw.Mix((uint)i ^ second) * Math.Pow(2, -32) - 0.5)) * 12, 0.015);
    }

    [Fact]
    public void Neighbours_do_not_resemble_each_other()
    {
        double product = 0;
        for (var i = 0; i < 100_000; i++) product += (Draw.Uniform(1, 2, 3, i) - 0.5) * (Draw.Uniform(1, 2, 4, i) - 0.5) * 12;
        Assert.Equal(0, product / 100_000, 0.015);
    }

    [Fact]
    public void A_draw_does_not_depend_on_what_was_drawn_before()
    {
        var forward = Enumerable.Range(0, 100).Select(i => Draw.Uniform(1, 2, 3, i)).ToArray();
        var backward = Enumerable.Range(0, 100).Reverse().Select(i => Draw.Uniform(1, 2, 3, i)).Reverse();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void The_triangular_draw_has_mean_0_and_variance_a_sixth()
    {
        var draws = Enumerable.Range(0, 100_000).Select(i => Draw.Triangular(1, 2, 3, i)).ToArray();
        Assert.Equal(0, draws.Average(), 0.005);
        Assert.Equal(1 / 6.0, draws.Average(x => x * x), 0.003);
        Assert.All(draws, x => Assert.InRange(x, -1, 1));
    }
}
