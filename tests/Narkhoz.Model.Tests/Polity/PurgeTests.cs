using Narkhoz.Model.Polity;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Polity;

/// <summary>The purge of officials: it spreads by denunciation and ends itself.</summary>
public sealed class PurgeTests
{
    private static readonly Yearbook On = Runs.Purge();

    [Fact]
    public void A_purge_ends_itself_when_the_administration_can_bear_no_more()
    {
        Assert.True(On[1937, "officials.arrested"] + On[1937, "officials.executed"] > 2000);
        Assert.Equal(0, On[1938, "officials.arrested"] + On[1938, "officials.executed"]);
        using var run = Simulation.Start(Runs.Record, Runs.PurgeYears).Run();
        Assert.Contains(run.Polity!.Votes(), vote => vote is { What: "to halt the arrests", Carried: true });
        Assert.Contains(run.Chronicle, entry => entry.Text.Contains("halt to the arrests", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_exhaustion_it_goes_on()
    {
        var off = Runs.Purge("exhaustion");
        Assert.True(off[1938, "officials.arrested"] + off[1938, "officials.executed"] > 2000);
        Assert.True(off[1938, "officials.vacant"] > 5 * On[1938, "officials.vacant"]);
    }

    [Fact]
    public void Denunciation_dies_out_below_a_threshold_and_spreads_above_it()
    {
        var (little, much) = (Runs.Purge("exhaustion", ("course.purge.intensity", 0.02)), Runs.Purge("exhaustion", ("course.purge.intensity", 0.5)));
        Assert.InRange(little.Sum(1934, 1938, "officials.arrested") / little[1934, "officials"], 0.0001, 0.05);
        Assert.True(much.Sum(1934, 1938, "officials.arrested") > much[1934, "officials"] / 2, "twenty-five times the intensity should take more than ten times as many");
    }

    [Fact]
    public void Without_denunciation_no_official_is_arrested() =>
        Assert.Equal(0, Runs.Purge("denunciation").Sum(1934, 1938, "officials.arrested"));

    [Fact]
    public void Those_who_remain_are_afraid_and_fear_fades()
    {
        Assert.True(On[1937, "officials.fear"] > 0.2);
        Assert.True(On[1938, "officials.fear"] < On[1937, "officials.fear"]);
        Assert.Equal(0, Runs.Purge("denunciation")[1937, "officials.fear"]);
    }

    [Fact]
    public void It_leaves_younger_and_better_schooled_officials()
    {
        var off = Runs.Purge("denunciation");
        Assert.True(On[1938, "officials.age"] < off[1938, "officials.age"] - 1);
        Assert.True(On[1938, "officials.tenure"] < off[1938, "officials.tenure"]);
        Assert.True(On[1938, "officials.higher"] > off[1938, "officials.higher"]);
    }

    [Fact]
    public void Rotation_renews_officials_without_arrests()
    {
        var rotation = Runs.Purge("", ("course.purge.intensity", 0), ("course.party.rotation", 0.2));
        var neither = Runs.Purge("", ("course.purge.intensity", 0));
        Assert.True(rotation[1938, "officials.age"] < neither[1938, "officials.age"]);
        Assert.Equal(0, rotation.Sum(1934, 1938, "officials.arrested") + rotation[1938, "officials.fear"]);
    }

    [Fact]
    public void Nationals_are_taken_first_where_Russians_are_preferred()
    {
        (string, double)[] set = [("course.purge.intensity", 0.3), ("course.nationality.indigenisation", -1)];
        var (with, without) = (Runs.Purge("exhaustion appointment", set), Runs.Purge("exhaustion appointment bourgeois-nationalism", set));
        Assert.True(with[1935, "officials.titular", zone: "UKR"] < without[1935, "officials.titular", zone: "UKR"]);
    }

    [Fact]
    public void Every_seat_has_one_holder_and_everybody_in_office_is_at_liberty()
    {
        using var run = Simulation.Start(Runs.Record, Runs.PurgeYears with { Off = ["exhaustion"] });
        while (!run.Done)
        {
            run.Advance();
            var (seats, roll) = (run.Country.Polity!.Seats, run.Country.Polity.Roll);
            var offices = 0;
            for (var row = 0; row < roll.Count; row++)
            {
                Assert.True(Enum.IsDefined(roll[row].Status));
                if (roll[row].Office is not (var seat and >= 0)) continue;
                offices++;
                Assert.Equal(row, seats.Holder[seat]);
                Assert.True(roll.Active(row), $"row {row} holds office as {roll[row].Status}");
            }

            var held = Enumerable.Range(0, seats.Count).Count(seat => seats.Holder[seat] >= 0 && seats.Bodies[seats.BodyOf(seat)].Institution is not null);
            Assert.Equal(offices, held);
        }
    }
}
