namespace Narkhoz.Model.Tests;

/// <summary>Arms orders are a decided share of national income and fall on the civil works that can make each kind.</summary>
public sealed class ArmsTests
{
    private static readonly Yearbook On = Runs.Without();

    [Fact]
    public void Tank_orders_fall_on_tractor_and_locomotive_works_and_not_on_looms()
    {
        var off = Runs.Without("conversion");
        foreach (var product in (string[])["tractors", "locomotives"])
            Assert.True(On[1940, "output", product] < 0.9 * off[1940, "output", product], product);
        Assert.InRange(On[1940, "output", "cotton_fabrics"] / off[1940, "output", "cotton_fabrics"], 0.9, 1.1);
    }

    [Fact]
    public void A_larger_share_for_arms_makes_more_arms_and_fewer_tractors()
    {
        // The decisions set the share; a scenario without replay keeps the default, against which the order is measured.
        var little = Runs.With(("arms.civil.tanks", 0.1));
        Assert.True(little[1940, "output", "tractors"] > On[1940, "output", "tractors"]);
        Assert.True(little[1940, "output", "defence"] <= On[1940, "output", "defence"]);
    }

    [Fact]
    public void Without_tanks_in_civil_works_locomotives_are_built_instead()
    {
        var without = Runs.With(("arms.civil.tanks", 0), ("arms.civil.guns", 0));
        var off = Runs.Without("conversion");
        Assert.InRange(without[1940, "output", "locomotives"] / off[1940, "output", "locomotives"], 0.9, 1.1);
    }

    [Fact]
    public void Shares_of_kinds_and_of_their_works_add_up()
    {
        var parameters = Runs.Record.Parameters;
        Assert.Equal(1, parameters.Under("arms.share").Sum(share => share.Value), 6);
        foreach (var kind in parameters.Under("arms.share").Select(share => share.Id["arms.share.".Length..]))
        {
            Assert.Equal(1, parameters.Under($"arms.works.{kind}").Sum(part => part.Value), 6);
            Assert.InRange(parameters.Value($"arms.civil.{kind}", "1"), 0, 1);
        }
    }
}
