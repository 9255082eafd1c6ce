using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>Party and state: the circular flow of power, bans, appeals, and what each vanishes without.</summary>
public sealed class PolityTests
{
    [Fact]
    public void Who_heads_the_secretariat_wins_more_congresses_where_he_fills_the_posts()
    {
        var any = Runs.Polity with { To = new YearMonth(1927, 12), Polity = Runs.Polity.Polity! with { Holders = new Dictionary<string, string> { ["secretariat"] = PolitySetting.ByLot } } };
        var with = Mean(any, "congress.office.won", 1923, 1927);
        var without = Mean(any with { Off = ["appointment", "delegation"] }, "congress.office.won", 1923, 1927);
        Assert.True(with > without + 0.15, $"{with} with appointments, {without} by lot");
    }

    [Fact]
    public void Without_appointments_nobody_has_men()
    {
        using var run = Simulation.Start(Runs.Record, Runs.Polity with { Off = ["appointment"] }).Run(72);
        Assert.All(run.Polity!.People().Where(person => person.Status == "active"), person => Assert.True(person.Men <= 1 || person.Patron.Length == 0));
        Assert.Equal(0, run.Polity.Bodies().Single(body => body.Id == "district-secretaries").SecretarysMen);
    }

    [Fact]
    public void The_ban_on_factions_raises_the_margin_of_the_majority()
    {
        var scenario = Runs.Polity with { To = new YearMonth(1927, 12) };
        Assert.True(Mean(scenario, "congress.leader.share", 1923, 1925) > Mean(scenario with { Off = ["ban-on-factions"] }, "congress.leader.share", 1923, 1925));
    }

    [Fact]
    public void A_leader_outvoted_in_the_cabinet_is_kept_by_the_committee_on_appeal()
    {
        var (kept, fallen) = (Mean(Runs.Thaw, "leader.kept", 1957, 1957), Mean(Runs.Thaw with { Off = ["appeal"] }, "leader.fallen", 1957, 1957));
        Assert.True(kept > 0.5, $"kept {kept}");
        Assert.True(fallen > 0.5, $"fallen without an appeal {fallen}");
    }

    [Fact]
    public void Spared_by_illness_Lenin_leads()
    {
        var spared = Runs.Polity with { To = new YearMonth(1924, 12), Polity = Runs.Polity.Polity! with { Spared = ["lenin"] } };
        using var run = Simulation.Start(Runs.Record, spared).Run();
        Assert.Equal("lenin", run.Polity!.Leader);
        using var record = Simulation.Start(Runs.Record, Runs.Polity with { To = spared.To }).Run();
        Assert.Equal("dead", record.Polity!.Find("lenin")!.Status);
    }

    [Fact]
    public void Offices_and_their_holders_agree_in_every_month()
    {
        using var run = Simulation.Start(Runs.Record, Runs.Polity with { To = new YearMonth(1923, 12) });
        while (!run.Done)
        {
            run.Advance();
            Assert.Equal("", run.Polity!.Disagreement());
        }
    }

    [Fact]
    public void A_run_of_the_polity_is_the_same_on_any_number_of_threads_and_after_a_restore()
    {
        using var one = Simulation.Start(Runs.Record, Runs.Polity).Run(60);
        using var seven = Simulation.Start(Runs.Record, Runs.Polity, new SimulationOptions(7)).Run(40);
        using var stream = new MemoryStream();
        seven.Save(stream);
        stream.Position = 0;
        using var restored = Simulation.Restore(stream, Runs.Record, Runs.Polity).Run(20);
        Assert.Equal(one.StateHash(), restored.StateHash());
    }

    [Fact]
    public void A_leadership_that_decides_keeps_its_line_after_a_restore()
    {
        var scenario = Runs.Emergent with { To = new YearMonth(1926, 12) };
        using var whole = Simulation.Start(Runs.Record, scenario).Run();
        using var half = Simulation.Start(Runs.Record, scenario).Run(90);
        using var stream = new MemoryStream();
        half.Save(stream);
        stream.Position = 0;
        using var restored = Simulation.Restore(stream, Runs.Record, scenario).Run();
        Assert.Equal(whole.StateHash(), restored.StateHash());
        Assert.NotEqual("", whole.Polity!.Line);
    }

    [Fact]
    public void A_line_adopted_later_brings_its_decisions_as_much_later()
    {
        var scenario = Runs.Emergent with { To = new YearMonth(1931, 12), Off = ["general-line"] };
        var line = new Decision(new YearMonth(1927, 10), "line.industrialisation", 1, "1", "a year early", "test", Confidence.Read, "test", 0);
        var book = new Yearbook();
        using var run = Simulation.Start(Runs.Record, scenario);
        run.Decide(line);
        while (!run.Done)
        {
            run.Advance();
            run.ReadMonth(book);
        }

        Assert.Equal("industrialisation", run.Polity!.Line);
        // The drive of the winter of 1929-30 comes in that of 1928-29.
        var (drive, before) = (book[1929, "collectivised.share.03"], book[1928, "collectivised.share.03"]);
        Assert.True(drive > before + 0.1, $"{before} in March 1928, {drive} in March 1929");
    }

    [Theory]
    [InlineData(0, 20, 20)] // adopted in the record's month
    [InlineData(-5, 1, -4)] // the turn itself comes as soon after
    [InlineData(-22, 20, -4)] // what has a season keeps it
    [InlineData(-18, 6, -12)] // but does not come before the turn is over
    [InlineData(30, 20, 56)]
    [InlineData(30, -3, 30)] // what stood before stands on adoption
    public void A_decision_of_a_line_keeps_its_season_when_the_line_is_adopted_in_another_month(int later, int after, int takesForce) =>
        Assert.Equal(1000 + takesForce, Course.Programme.TakesForce(1000 + after, 1000, 1000 + later));

    [Fact]
    public void A_line_brings_no_answers_to_what_happened_in_the_record()
    {
        var plans = Runs.Record.Lines.Single(line => line.Id == "industrialisation");
        var brought = Course.Programme.Of(plans, [.. Runs.Record.Timeline]).ToList();
        Assert.DoesNotContain(brought, decision => decision.Instrument == "course.procurement.relief");
        Assert.Contains(brought, decision => decision.Instrument == "course.procurement.grain_plan" && decision.From == new YearMonth(1932, 7));
        Assert.DoesNotContain(brought, decision => decision.Instrument == "course.procurement.grain_plan" && decision.From == new YearMonth(1932, 11));
    }

    [Fact]
    public void A_leadership_that_decides_takes_less_when_less_is_reaped()
    {
        var (with, without) = (FourYearsEarly(), FourYearsEarly("failed-harvest"));
        var (taken, takenWithout) = (Taken(with), Taken(without));
        Assert.True(taken < takenWithout - 0.05, $"{taken} of the harvests of 1928-32 taken, {takenWithout} without failed-harvest");
        Assert.True(with.Sum(1928, 1932, "deaths.excess") < without.Sum(1928, 1932, "deaths.excess"));

        static double Taken(Yearbook book) => book.Sum(1928, 1932, "procurement.grain") / book.Sum(1928, 1932, "output", "grain");
    }

    /// <summary>The plans and collectivisation in force from October 1924 on, whatever the cabinet thinks.</summary>
    private static Yearbook FourYearsEarly(string off = "")
    {
        var book = new Yearbook();
        using var run = Simulation.Start(Runs.Record, Runs.Emergent with { To = new YearMonth(1932, 12), Off = [.. off.Split(' ', StringSplitOptions.RemoveEmptyEntries), "general-line"] });
        run.Decide(new Decision(new YearMonth(1924, 10), "line.industrialisation", 1, "1", "four years early", "test", Confidence.Read, "test", 0));
        while (!run.Done)
        {
            run.Advance();
            run.ReadMonth(book);
            if (run.Now.Month == 1) run.ReadYear(run.Now.Year - 1, book);
        }

        return book;
    }

    /// <summary>Mean of a figure over years and ten seeds.</summary>
    private static double Mean(Scenario scenario, string figure, int from, int to)
    {
        double sum = 0;
        var count = 0;
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var book = Runs.Play(scenario with { Seed = seed, To = new YearMonth(to, 12) });
            for (var year = from; year <= to; year++)
            {
                if (!book.Has(year, figure)) continue;
                sum += book[year, figure];
                count++;
            }
        }

        return sum / count;
    }
}
