using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>The retreat of the drive for kolkhozy: somebody concedes, because villages rise, whatever the date (EAG-16 to EAG-18).</summary>
public sealed class RetreatTests
{
    private static Yearbook On => Runs.Without();

    [Fact]
    public void Households_leave_after_the_concession_and_come_back_when_it_has_faded()
    {
        Assert.True(On[1930, "collectivised.share.02"] > 0.45);
        Assert.True(On[1930, "collectivised.share.06"] < 0.6 * On[1930, "collectivised.share.02"]);
        Assert.True(On[1932, "collectivised.share.06"] > 2 * On[1930, "collectivised.share.12"]);
    }

    [Theory]
    [InlineData("concession")]
    [InlineData("risings")]
    public void Without_concession_or_risings_nobody_leaves(string off)
    {
        var without = Runs.Without(off);
        for (var month = 2; month <= 12; month++)
            Assert.True(without[1930, $"collectivised.share.{month:D2}"] >= without[1930, $"collectivised.share.{month - 1:D2}"]);
    }

    [Fact]
    public void A_drive_a_year_later_is_taken_back_a_year_later()
    {
        var later = Runs.Play(Runs.Industrialisation with
        {
            Replay = false,
            To = new YearMonth(1932, 12),
            Decisions = [.. Runs.Record.Timeline.Select(decision => decision.Instrument.StartsWith("course.collectivisation", StringComparison.Ordinal) ? decision with { From = decision.From.Plus(12) } : decision)],
        });
        Assert.True(later[1930, "collectivised.share.06"] > later[1930, "collectivised.share.02"]);
        Assert.True(later[1931, "collectivised.share.06"] < 0.7 * later[1931, "collectivised.share.02"]);
        Assert.Equal(0, later[1930, "concession.06"]);
        Assert.True(later[1931, "concession.06"] > 0.5);
    }

    [Fact]
    public void Risings_spread_where_nobody_concedes_and_leave_fields_unsown()
    {
        var stubborn = Runs.Without("concession");
        // 5 times until leavers had claims: where the centre concedes they are most of the year's disturbances.
        Assert.True(stubborn[1930, "risings"] > 1.5 * On[1930, "risings"]);
        Assert.True(stubborn[1930, "risings.share.07"] > 10 * On[1930, "risings.share.07"]);
        Assert.True(stubborn[1930, "farm.area", "grain"] < On[1930, "farm.area", "grain"]);
    }

    [Fact]
    public void Risings_are_most_in_the_month_of_the_concession_when_leavers_claim_their_own()
    {
        Assert.True(On[1930, "risings.share.03"] > 3 * On[1930, "risings.share.02"]);
        Assert.True(On[1930, "risings.share.04"] < On[1930, "risings.share.03"]);
        var unclaimed = Runs.With(("farms.claims", 0));
        Assert.True(unclaimed[1930, "risings.share.03"] < On[1930, "risings.share.02"] * 1.2);
    }

    [Fact]
    public void Villages_from_which_people_were_exiled_bear_more()
    {
        Assert.True(On[1931, "risings"] < 0.5 * On[1930, "risings"]);
        Assert.True(Runs.With(("farms.dekulakised.fear", 0))[1931, "risings"] > 1.5 * On[1931, "risings"]);
    }

    [Fact]
    public void Animals_left_with_the_households_keep_the_peace()
    {
        var mild = Runs.With(("course.collectivisation.livestock", 0.1));
        Assert.True(mild[1930, "risings"] < 0.3 * On[1930, "risings"]);
        Assert.Equal(0, mild[1930, "concession.06"]);
    }

    [Fact]
    public void Officials_report_more_than_have_joined_and_then_make_it_good()
    {
        var honest = Runs.Without("paper-kolkhozy");
        Assert.True(On[1930, "collectivised.share.02", truth: Truth.Reported] > 1.1 * On[1930, "collectivised.share.02"]);
        Assert.Equal(honest[1930, "collectivised.share.02"], honest[1930, "collectivised.share.02", truth: Truth.Reported], 1e-12);
        Assert.True(On[1932, "collectivised.share"] > honest[1932, "collectivised.share"]);
    }

    [Fact]
    public void Who_has_sown_in_common_stays()
    {
        // The force is gone from the summer of 1931 on; those who were in at the sowing remain.
        var dropped = Runs.Play(Runs.Industrialisation with
        {
            To = new YearMonth(1932, 12),
            Decisions = [.. Enumerable.Range(0, 18).Select(month => Order(new YearMonth(1931, 6).Plus(month)))],
        });
        Assert.Equal(dropped[1931, "collectivised.share.06"], dropped[1932, "collectivised.share"], 0.02);

        static Decision Order(YearMonth month) =>
            new(month, "course.collectivisation.pressure", 0, "1", "No force", "a test", Confidence.Estimate, "a test", 1);
    }
}
