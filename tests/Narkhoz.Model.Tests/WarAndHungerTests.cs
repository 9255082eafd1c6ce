using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Tests;

/// <summary>Where war and drought fall in 1917-28, on fields, animals, couples and districts: what each rule does, and what goes without it.</summary>
public sealed class WarAndHungerTests
{
    private static readonly Yearbook On = Runs.Years();

    [Fact]
    public void Bazaars_feed_the_towns_past_the_ban()
    {
        var off = Runs.Years("bazaar");
        Assert.True(On[1919, "food.town"] > off[1919, "food.town"] + 0.05);
        Assert.True(On[1920, "population.town"] > off[1920, "population.town"] + 2e6);
        Assert.True(On[1919, "deaths.excess"] < off[1919, "deaths.excess"]);
    }

    /// <summary>What workers fetch themselves is no pay: it does not bring them back to the bench, only keeps them alive.</summary>
    [Fact]
    public void Food_that_workers_fetch_does_not_bring_them_to_work()
    {
        Assert.True(Worked(60, 20) < Worked(60, 0));
        Assert.Equal(Worked(40, 0), Worked(60, 20));

        static double Worked(double had, double fetched)
        {
            using var country = Country();
            (country.Homes.Goods[0], country.Homes.GoodsBase[0], country.Upheaval!.Bartered[1]) = (had, 100, fetched);
            var absence = new Economy.Labour.Absence(country);
            absence.Run(country);
            return absence.Worked;
        }
    }

    /// <summary>Who is paid as in 1928 stays; who is not leaves by and by, down to what his pay keeps.</summary>
    [Fact]
    public void Hands_leave_wage_work_that_does_not_keep_them()
    {
        using var country = Country();
        var work = new Economy.Labour.WageWork(country);
        country.Homes.GoodsBase[0] = 100;
        foreach (var (pay, share) in (ReadOnlySpan<(double, double)>)[(120, 1), (100, 1), (25, Portable.Pow(0.25, Runs.Record.Parameters.Value("labour.wage_work", "1")))])
        {
            country.Homes.Goods[0] = pay;
            work.Run(country);
            Assert.Equal(share * Runs.Record.Parameters.Value("labour.participation_maximum", "1"), work.Ceiling, 1e-12);
        }
    }

    /// <summary>A secession is no battle: fields that no army passed are sown.</summary>
    [Fact]
    public void Fields_lie_fallow_where_armies_pass_and_not_where_a_treaty_does()
    {
        var off = Runs.Years("war-over-fields");
        Assert.Equal(off[1918, "balance.produced", "grain", "GEO"], On[1918, "balance.produced", "grain", "GEO"], 0.02 * off[1918, "balance.produced", "grain", "GEO"]);
        Assert.True(On[1919, "balance.produced", "grain", "UKR"] < 0.95 * off[1919, "balance.produced", "grain", "UKR"]);
    }

    /// <summary>Cotton villages eat better where grain may come from those that have it, and nobody's grain is made by it.</summary>
    [Fact]
    public void Villages_without_grain_fetch_it()
    {
        var off = Runs.Years("village-trade");
        Assert.True(On[1918, "food.village", "", "UZB"] > off[1918, "food.village", "", "UZB"] + 0.02);
        Assert.True(On[1921, "balance.received", "grain", "UZB"] > off[1921, "balance.received", "grain", "UZB"]);
    }

    /// <summary>What peace would sow runs from the area of before the war to that of the norms.</summary>
    [Fact]
    public void Crops_spread_evenly_from_1917_to_the_norms()
    {
        using var country = Country();
        var spread = new Economy.Agriculture.CropSpread(country);
        var (potatoes, grain) = (country.Technology.Product("potatoes"), country.Technology.Product("grain"));
        Assert.Equal(Runs.Record.Parameters.Value("opening.revolution.peace_area.potatoes", "1"), spread.Of(country, potatoes), 1e-12);
        Assert.Equal(1, spread.Of(country, grain), 1e-12);
    }

    /// <summary>At one mean more die the more districts differ; relief that goes to who lacks saves more than the same grain shared among all.</summary>
    [Fact]
    public void Hunger_kills_by_district_and_relief_finds_the_hungry()
    {
        using var country = Country();
        var food = new UnequalFood(country);
        food.Run(country);
        Func<double, double> deaths = share => share >= 1 ? 1 : Portable.Pow(1 / share, 4);
        var alike = food.Mean(1.05, deaths);
        Assert.Equal(alike, food.Mean(1.05, new DistrictFood(0, 0, 0), deaths));
        var apart = food.Mean(1.05, new DistrictFood(0.3, 0, 0), deaths);
        Assert.True(apart > food.Mean(1.05, new DistrictFood(0.1, 0, 0), deaths) && food.Mean(1.05, new DistrictFood(0.1, 0, 0), deaths) > alike);
        Assert.True(food.Mean(1.05, new DistrictFood(0.3, 0.02, 0), deaths) < 0.9 * apart);
        Assert.True(food.Lacking(1.05, new DistrictFood(0.3, 0.02, 0), 1.2) < food.Lacking(1.05, new DistrictFood(0.3, 0, 0), 1.2));
    }

    [Fact]
    public void The_famine_falls_on_districts_and_relief_eases_it()
    {
        // 500,000 until districts were told apart by what they are left with and no more by what they reap.
        Assert.True(On.Sum(1921, 1922, "deaths.excess") > Runs.Years("district-hunger").Sum(1921, 1922, "deaths.excess") + 2e5);
        Assert.True(On[1922, "deaths.excess"] < Runs.Years("foreign-relief")[1922, "deaths.excess"] - 3e5);
        Assert.True(On[1922, "balance.imported", "grain"] > 4e5);
        Assert.Equal(On[1920, "deaths.excess"], Runs.Years("foreign-relief")[1920, "deaths.excess"]);
    }

    [Fact]
    public void Men_who_are_away_and_marriages_put_off_cost_births_until_they_are_made_up()
    {
        var (married, home) = (Runs.Years("marriages"), Runs.Years("men-away"));
        Assert.True(On[1918, "births"] < 0.92 * married[1918, "births"] && On[1918, "births"] < 0.92 * home[1918, "births"]);
        Assert.InRange(On[1928, "births"] / On[1928, "population"] / (married[1928, "births"] / married[1928, "population"]), 0.97, 1.0);
        Assert.True(On[1919, "industry.index"] < home[1919, "industry.index"]);
    }

    [Fact]
    public void Drought_and_hunger_take_the_animals()
    {
        var (forage, spared) = (Runs.Years("forage"), Runs.Years("distress-slaughter"));
        Assert.True(On[1922, "herd", "horses"] < forage[1922, "herd", "horses"] - 1e6);
        Assert.True(On[1922, "herd", "horses"] < spared[1922, "herd", "horses"] - 2e6);
        Assert.Equal(forage[1918, "herd", "horses"], On[1918, "herd", "horses"], 1e5);
        // 0.8 until as many foals were kept as the herds of 1925-28 grew by.
        Assert.True(On[1922, "herd", "horses"] < 0.83 * On[1918, "herd", "horses"]);
    }

    [Fact]
    public void Fields_where_the_front_passes_lie_fallow_and_come_back_with_peace()
    {
        var off = Runs.Years("war-over-fields");
        Assert.True(On[1920, "farm.area", "grain"] < 0.93 * off[1920, "farm.area", "grain"]);
        Assert.True(On[1927, "farm.area", "grain"] > 0.97 * off[1927, "farm.area", "grain"]);
        var peace = Runs.Years("fronts");
        Assert.True(peace[1920, "farm.area", "grain"] > On[1920, "farm.area", "grain"]);
    }

    /// <summary>Sugar is made of the beet of the year.</summary>
    [Fact]
    public void Beet_does_not_keep()
    {
        Assert.True(On[1922, "output", "sugar"] < 0.9 * Runs.Years("spoilage")[1922, "output", "sugar"]);
        Assert.True(On[1921, "balance.used", "sugar_beet"] < On[1920, "output", "sugar_beet"] + On[1921, "output", "sugar_beet"]);
    }

    /// <summary>Potatoes, too, are not at the area of 1928 in the first spring.</summary>
    [Fact]
    public void Potatoes_spread_by_and_by() =>
        Assert.True(On[1920, "farm.area", "potatoes"] < 0.85 * On[1927, "farm.area", "potatoes"]);

    /// <summary>Death rates of 1913 over those of 1927, by the parameter's source 1.26 to 1.43; after the norms' year they fall more slowly.</summary>
    [Fact]
    public void Death_rates_of_before_the_norms_year_are_those_of_the_record()
    {
        using var country = Country();
        var table = new LifeTable(country);
        Assert.InRange(table.DeathLevel(-14), 1.26, 1.43);
        Assert.Equal(1, table.DeathLevel(0));
        Assert.InRange(table.DeathLevel(10), 0.8, 0.95);
    }

    private static Country Country() => new(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions(), Narkhoz.Record.Resolution.Sector, "revolution");
}
