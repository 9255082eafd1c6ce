namespace Narkhoz.Model.Tests.Polity;

/// <summary>Recruit, purge, recruit: membership as an instrument.</summary>
public sealed class MembershipTests
{
    private static readonly Yearbook On = Runs.Governed(Runs.Polity);

    [Fact]
    public void Waves_have_the_signs_of_the_record()
    {
        double Change(int from, int to) => On[to, "party.members"] - On[from, "party.members"];
        Assert.True(Change(1918, 1920) > 0, "open until 1921");
        Assert.True(Change(1920, 1921) < 0, "the first purge");
        Assert.True(Change(1923, 1924) > Change(1922, 1923), "the Lenin levy");
        Assert.True(Change(1929, 1932) > Change(1925, 1928), "mass recruitment");
        Assert.True(Change(1932, 1936) < 0, "closed, and purged three times");
        Assert.True(Change(1938, 1940) > 0, "open again");
    }

    [Fact]
    public void Without_the_levers_of_policy_there_are_no_waves()
    {
        var off = Runs.Play(Runs.Polity with { Off = ["membership", "verification"] });
        for (var year = 1919; year <= 1940; year++) Assert.True(off[year, "party.members"] > off[year - 1, "party.members"]);
    }

    [Fact]
    public void Members_add_up()
    {
        var loss = Runs.Record.Parameters.Value("polity.membership.loss", "1/yr");
        for (var year = 1922; year <= 1940; year++)
        {
            var (before, now) = (On[year - 1, "party.members"], On[year, "party.members"]);
            var left = before + On[year, "party.admitted"] - On[year, "party.expelled"] - now;
            Assert.InRange(left, 0.7 * loss * Math.Min(before, now), 1.1 * loss * Math.Max(before, now));
        }
    }

    [Fact]
    public void Newcomers_are_doubted_first() => Assert.True(On[1934, "party.new"] < 0.5 * On[1932, "party.new"]);

    [Fact]
    public void Workers_are_more_and_peasants_fewer_than_in_the_country() =>
        Assert.True(On[1928, "party.peasants"] < 0.5 && On[1928, "party.workers"] > On[1928, "party.peasants"]);

    [Fact]
    public void Without_training_the_pool_of_those_fit_for_office_is_used_up() =>
        Assert.True(Runs.Purge("cadres")[1938, "officials.trained"] < Runs.Purge()[1938, "officials.trained"]);
}
