using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>An economy left alone stays put: no course, no plan beyond last year's output, no shocks, no trend in people or technique.</summary>
/// <remarks>
/// Output made in 1928 is asked for again; investment replaces what wears out; trade goes on. The bounds are what the model of today keeps, not
/// nought: the herds' feed, the stocks and the imports of 1928 settle in the first two years.
/// </remarks>
public sealed class SteadyStateTests
{
    private static readonly Lazy<Yearbook> Alone = new(() => Runs.Play(Runs.Industrialisation with
    {
        Replay = false,
        Off = ["plan", "investment", "storming", "ratchet", "returns", "conversion", "harvest", "vitals", "migration", "coercion", "annexation", "collectivisation"],
        Set = new Dictionary<string, double>
        {
            ["investment.opening_growth"] = 0,
            ["labour.embodied_gain"] = 0,
            ["industry.electrification"] = 0,
            ["transport.haul_growth"] = 0,
            ["farms.technique"] = 0,
            ["farms.chance"] = 0,
        },
    }));

    [Theory]
    [InlineData("industry.index", 100, 5)]
    [InlineData("industry.heavy.index", 100, 4)]
    [InlineData("industry.consumer.index", 100, 7)]
    [InlineData("agriculture.index", 100, 4)]
    [InlineData("consumption.index.town", 100, 13)]
    [InlineData("consumption.index.village", 100, 10)]
    public void An_index_stays_near_1928_for_ten_years(string index, double level, double bound)
    {
        for (var year = 1928; year <= 1937; year++) Assert.InRange(Alone.Value[year, index], level - bound, level + bound);
    }

    [Theory]
    [InlineData("industry.index")]
    [InlineData("agriculture.index")]
    [InlineData("consumption.index.town")]
    [InlineData("consumption.index.village")]
    [InlineData("consumption.town.grain")]
    [InlineData("consumption.village.grain")]
    [InlineData("employment")]
    public void Once_settled_nothing_drifts_by_more_than_eight_in_a_thousand_a_year(string name) =>
        Assert.InRange(Math.Log(Alone.Value[1937, name] / Alone.Value[1930, name]) / 7, -0.008, 0.008);

    [Fact]
    public void Nobody_starves() => Assert.True(Alone.Value.Sum(1928, 1937, "deaths.excess") == 0);
}
