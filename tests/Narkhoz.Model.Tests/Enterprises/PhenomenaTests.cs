using Narkhoz.Model.Economy.Enterprises;
namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>What managers do shows in the sum of the plants, and goes when its cause is taken away.</summary>
public sealed class PhenomenaTests
{
    private static readonly int[] Calm = [1934, 1935, 1936];

    [Fact]
    public void Storming_half_of_the_month_is_made_in_its_last_ten_days()
    {
        Assert.All(Seeds(), seed => Assert.InRange(Mean(Runs.Plants(seed: seed), "enterprises.last_decade"), 0.4, 0.6));
        Assert.InRange(Mean(Runs.Plants("bonus tied-supply"), "enterprises.last_decade"), 0.32, 0.35);
    }

    [Fact]
    public void Ratchet_bites_on_the_plant_and_not_on_the_branch()
    {
        Assert.All(Seeds(), seed => Assert.InRange(Mean(Runs.Plants(seed: seed), "enterprises.ratchet"), 0.2, 0.8));
        Assert.InRange(Mean(Runs.Plants("norming"), "enterprises.ratchet"), -0.1, 0.1);
    }

    [Fact]
    public void A_surprise_tells_of_reserves_in_one_plant_and_of_common_luck_in_a_ministry()
    {
        Assert.Equal(0.5, Ministries.Part(0.004, 0, 0.5));
        Assert.Equal(0.5, Ministries.Part(0.004, 0.008, 0.5), 1e-12);
        Assert.Equal(0.5, Ministries.Part(0.004 / 1000, 0.008 / 1000, 0.5), 1e-12);
        Assert.InRange(Ministries.Part(0.004 / 1000, 0.01, 0.5), 0, 0.001);
        Assert.Equal(0, Ministries.Part(0, 0.01, 0.5));
        Assert.True(Runs.Plants()[1930, "enterprises.ratchet.ministry"] < 0.5 * Runs.Plants()[1929, "enterprises.ratchet.ministry"]);
    }

    [Fact]
    public void A_ministry_that_settles_its_own_plan_has_no_ratchet_and_the_sum_of_its_branches_has()
    {
        Assert.All(Seeds(), seed => Assert.InRange(Mean(Runs.Plants(seed: seed), "enterprises.ratchet.ministry"), -0.1, 0.1));
        Assert.InRange(Mean(Runs.Plants("ministries"), "enterprises.ratchet.ministry"), 0.2, 0.8);
        Assert.InRange(Mean(Runs.Plants(), "enterprises.ratchet.branch"), 0.2, 0.8);
    }

    [Fact]
    public void A_branch_s_target_does_not_answer_to_how_its_plants_are_normed() =>
        Assert.Equal(Mean(Runs.Plants("norming"), "enterprises.ratchet.branch"), Mean(Runs.Plants(), "enterprises.ratchet.branch"), 0.05);

    [Fact]
    public void Bargaining_spares_the_bold_and_burdens_the_meek()
    {
        Assert.All(Seeds(), seed => Assert.InRange(Mean(Runs.Plants(seed: seed), "enterprises.bargained"), -0.05, -0.01));

        // The bold pad as well, which lowers their next task a little: told apart, nothing is left.
        Assert.Equal(0, Mean(Runs.Plants("bargaining padding"), "enterprises.bargained"), 0.003);
    }

    [Fact]
    public void Hoarding_stores_stand_before_production_under_command()
    {
        var (command, lean) = (Runs.Plants(), Runs.Plants("hoarding"));
        Assert.True(Mean(command, "enterprises.stock_ratio") > 3);
        Assert.True(Mean(command, "enterprises.inputs") > 1.3 * Mean(lean, "enterprises.inputs"));
    }

    [Fact]
    public void Padding_rises_when_audits_fall()
    {
        var few = Runs.Plants(set: ("enterprises.audits", 0.01));
        var many = Runs.Plants(set: ("enterprises.audits", 0.2));
        Assert.True(Mean(few, "enterprises.padding") > 2 * Mean(Runs.Plants(), "enterprises.padding"));
        Assert.True(Mean(Runs.Plants(), "enterprises.padding") > 2 * Mean(many, "enterprises.padding"));
        Assert.Equal(0, Mean(Runs.Plants("padding"), "enterprises.padding"));
    }

    [Fact]
    public void Fulfilment_bunches_just_above_the_task()
    {
        var without = Bunching(Runs.Plants("bonus"));
        Assert.All(Seeds(), seed => Assert.True(Bunching(Runs.Plants(seed: seed)) > 2 * without));
    }

    [Fact]
    public void Blat_grows_with_shortage_and_serves_those_passed_over()
    {
        (string, double) modest = ("course.investment.rate", 0.2);
        var (scarce, ample, off) = (Runs.Plants(to: 1931), Runs.Plants(to: 1931, set: modest), Runs.Plants("blat", to: 1931));
        Assert.True(scarce[1930, "enterprises.blat"] + scarce[1931, "enterprises.blat"] > 3 * (ample[1930, "enterprises.blat"] + ample[1931, "enterprises.blat"]));
        Assert.True(Runs.Plants()[1931, "enterprises.blat"] > 2 * Runs.Plants()[1935, "enterprises.blat"]);
        Assert.True(scarce[1931, "enterprises.blat.low"] > 2 * scarce[1931, "enterprises.blat.favoured"]);
        Assert.Equal(0, off[1931, "enterprises.blat"]);
    }

    [Fact]
    public void Tautness_too_much_asked_is_less_made()
    {
        (string, double) hopeless = ("enterprises.markup", 1.5);
        var (usual, taut, driven) = (Runs.Plants(to: 1931), Runs.Plants(to: 1931, set: hopeless), Runs.Plants("tautness", to: 1931, set: hopeless));
        Assert.True(taut[1930, "industry.heavy.index"] < 0.98 * usual[1930, "industry.heavy.index"]);
        Assert.Equal(1, driven[1930, "industry.heavy.index"] / usual[1930, "industry.heavy.index"], 0.01);
    }

    /// <summary>Plants that report 100 to 105 per cent for one that reports 95 to 100.</summary>
    private static double Bunching(Yearbook book) => Mean(book, "enterprises.met.just") / Mean(book, "enterprises.missed.just");

    private static ulong[] Seeds() => [1, 2, 3];

    private static double Mean(Yearbook book, string figure) => Calm.Average(year => book[year, figure]);
}
