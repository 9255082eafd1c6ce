using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Tests;

/// <summary>How a bad harvest is borne: reserves of good years, lean months, districts that are left with nothing, the way to the towns for bread and its closing in January 1933.</summary>
public sealed class LeanYearTests
{
    /// <summary>The zone of the drought of 1931.</summary>
    private const int Volga = 1;

    private static readonly Yearbook On = Runs.Without();

    [Fact]
    public void A_barn_lasts_its_months_and_the_last_of_them_are_the_leanest()
    {
        using var country = Country();
        var lean = new LeanMonths(country);
        lean.Run(country);
        double barn = 1, before = 1;
        for (var months = 12; months >= 1; months--)
        {
            var eaten = barn * lean.Part(months);
            Assert.True(eaten < before);
            (barn, before) = (barn - eaten, eaten);
        }

        Assert.Equal(0, barn, 1e-12);
        lean.On = false;
        Assert.Equal(1.0 / 7, lean.Part(7));
    }

    [Theory]
    [InlineData(0.8, 1, 0.3, 0.8)]
    [InlineData(1.2, 1, 0.3, 1)]
    [InlineData(1.5, 1, 0.3, 1.2)]
    public void A_reserve_is_kept_of_what_lies_beyond_need_only(double ration, double need, double kept, double spared) =>
        Assert.Equal(spared, CarryOver.Spare<Number>(new(ration), new(need), new(kept)).Value, 1e-12);

    [Fact]
    public void Grain_is_kept_over_from_good_years_and_eaten_in_bad_ones()
    {
        var off = Runs.Without("carry-over");
        Assert.True(On[1930, "food.village"] < off[1930, "food.village"] || On[1929, "food.village"] < off[1929, "food.village"]);
        Assert.True(On[1931, "food.village"] > off[1931, "food.village"]);
    }

    [Fact]
    public void Of_districts_that_have_reaped_nothing_no_quota_is_got()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation).Run((12 * 3) + 11);
        var country = simulation.Country;
        var barns = new DistrictBarns(country, new CropTable(country));
        var harvest = country.Farms.Harvest[(Volga * country.Technology.Products) + country.Technology.Product("grain")];
        Assert.True(barns.Lacking(country, Volga) > 0.1);
        Assert.Equal(1, barns.Given(country, Volga, 0.01 * harvest), 1e-12);
        var (some, more) = (barns.Given(country, Volga, 0.5 * harvest), barns.Given(country, Volga, 0.7 * harvest));
        Assert.True(some < 1 && more < some, $"{some}, {more}");
        Assert.True(more * 0.7 <= Runs.Record.Parameters.Value("farms.procurement_most", "1"));
        Assert.True(country.Plan.Ungiven[Volga] > 0);
    }

    /// <summary>The same harvest with the same gaps leaves everybody fed where little is taken of it, and some with nothing where much is.</summary>
    [Fact]
    public void Districts_eat_unequally_by_what_is_taken_of_them()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation).Run((12 * 3) + 11);
        var country = simulation.Country;
        var barns = new DistrictBarns(country, new CropTable(country));
        var taken = barns.Uneven(country, Volga);
        country.Plan.GrainYear[Volga] = 0;
        Assert.True(barns.Uneven(country, Volga) < 0.5 * taken, $"{barns.Uneven(country, Volga)} against {taken}");
    }

    [Fact]
    public void Loans_of_food_keep_some_of_the_hungry_alive()
    {
        var off = Runs.Without("food-loans");
        Assert.True(off[1932, "deaths.excess"] > 1.03 * On[1932, "deaths.excess"], $"{off[1932, "deaths.excess"]} against {On[1932, "deaths.excess"]}");
        Assert.True(off[1933, "deaths.excess"] > 1.03 * On[1933, "deaths.excess"], $"{off[1933, "deaths.excess"]} against {On[1933, "deaths.excess"]}");
        Assert.Equal(off[1931, "deaths.excess"], On[1931, "deaths.excess"]);
    }

    [Fact]
    public void The_hungry_eat_what_they_fetch_until_they_are_turned_back()
    {
        var (off, open) = (Runs.Without("bread-seekers"), Runs.With(("course.movement.UKR", 1)));
        Assert.True(off.Sum(1931, 1932, "deaths.excess") > 1.2 * On.Sum(1931, 1932, "deaths.excess"));
        Assert.Equal(open[1932, "deaths.excess", zone: "UKR"], On[1932, "deaths.excess", zone: "UKR"]);
        Assert.True(On[1933, "deaths.excess", zone: "UKR"] > 1.2 * open[1933, "deaths.excess", zone: "UKR"]);
    }

    [Fact]
    public void Relief_passes_by_those_who_may_not_leave()
    {
        using var country = Country();
        var food = new UnequalFood(country);
        food.Run(country);
        Func<double, double> deaths = share => share >= 1 ? 1 : Portable.Pow(1 / share, 4);
        double Of(double closed) => food.Mean(1.0, new DistrictFood(0.3, 0.05, closed), deaths);
        Assert.True(Of(0) < Of(0.15) && Of(0.15) < Of(1));
    }

    [Fact]
    public void Animals_of_the_towns_take_what_the_state_can_spare() =>
        Assert.True(Runs.Without("town-animals")[1931, "balance.closing", "grain"] > On[1931, "balance.closing", "grain"] + 1e6);

    private static Country Country() => Simulation.Start(Runs.Record, Runs.Industrialisation).Country;
}
