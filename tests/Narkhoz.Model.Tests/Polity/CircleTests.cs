namespace Narkhoz.Model.Tests.Polity;

/// <summary>Family circles form with time, hide the truth, and break when people go.</summary>
public sealed class CircleTests
{
    [Fact]
    public void Circles_form_with_time_and_the_purge_breaks_them()
    {
        var (with, without) = (Runs.Purge(), Runs.Purge("denunciation"));
        Assert.True(with[1935, "circles"] > with[1934, "circles"]);
        Assert.True(with[1937, "circles"] < 0.8 * with[1936, "circles"]);
        Assert.True(without[1937, "circles"] > 0.9 * without[1936, "circles"]);
    }

    [Fact]
    public void Without_them_nothing_is_covered()
    {
        var off = Runs.Purge("family-circles");
        Assert.Equal(1, off[1936, "circles.cover"]);
        Assert.Equal(0, off[1936, "circles"]);
    }

    [Fact]
    public void Control_and_evasion_breed_each_other()
    {
        var (with, without) = (Runs.Purge(), Runs.Purge("control-spiral"));
        Assert.True(with[1936, "supervision"] > without[1936, "supervision"]);
        Assert.True(with[1936, "circles"] > without[1936, "circles"]);
    }

    [Fact]
    public void Padding_is_what_circles_cover()
    {
        var (with, without) = (Runs.Governed(Runs.Industrialisation), Runs.Governed(Runs.Industrialisation, "family-circles"));
        Assert.True(with[1935, "returns.padding"] > 1.05 * without[1935, "returns.padding"]);
        Assert.True(with[1937, "circles.cover"] < with[1936, "circles.cover"]);
    }
}
