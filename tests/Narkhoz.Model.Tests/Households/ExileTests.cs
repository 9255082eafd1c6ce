using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Households;

/// <summary>The boundary of the kulak moves with the order, and exile takes the best equipped (EAG-05, EAG-17).</summary>
[Collection(nameof(AllocationTests))]
public sealed class ExileTests
{
    [Fact]
    public void The_more_are_ordered_the_lower_lies_the_boundary()
    {
        using var country = Open();
        var exile = new FarmExile(country, country.Peasantry!);
        double Found(double share)
        {
            exile.Take(country, 0, share);
            return country.Peasantry!.KulakAbove(0);
        }

        var few = Found(0.005);
        Assert.Equal(Runs.Record.Parameters.Value("households.kulak_above", "1"), few);
        Assert.True(Found(0.1) < few);
        Assert.True(Found(0.3) < Found(0.1));
        Assert.Equal(few, Found(0));
    }

    [Fact]
    public void Exile_takes_the_best_equipped_and_hands_their_animals_to_kolkhozy()
    {
        using var country = Open();
        var peasantry = country.Peasantry!;
        var last = peasantry.Roll.First[1];
        for (var farm = 0; farm < last; farm += 2) peasantry.Book.Joined[farm] = 1;
        var before = Enumerable.Range(0, last).Select(farm => (People: peasantry.Book[Holding.People][farm], Horses: peasantry.Book[Holding.Horses][farm], Means: peasantry.MeansOf(farm, peasantry.Means(0)))).ToArray();
        var stables = peasantry.Book.Sum(Holding.Horses, 0);
        new FarmExile(country, peasantry).Take(country, 0, 0.02);
        var boundary = peasantry.KulakAbove(0);
        for (var farm = 0; farm < last; farm++)
        {
            var (people, horses) = (peasantry.Book[Holding.People][farm], peasantry.Book[Holding.Horses][farm]);
            if (farm % 2 == 0) Assert.True(horses > before[farm].Horses);
            else if (before[farm].Means > boundary * 1.001) Assert.True(people < before[farm].People && horses < before[farm].Horses);
            else if (before[farm].Means < boundary * 0.999) Assert.Equal(before[farm].Horses, horses, 1e-6);
        }

        Assert.Equal(stables, peasantry.Book.Sum(Holding.Horses, 0), 1e-4 * stables);
    }

    [Fact]
    public void Those_who_fear_it_sell_up_and_fields_lie_idle()
    {
        var (on, off) = (Runs.Without(), Runs.Without("dekulakisation"));
        Assert.True(on[1931, "herd", "horses"] < 0.99 * off[1931, "herd", "horses"]);
        Assert.True(on[1931, "farm.area", "grain"] < 0.998 * off[1931, "farm.area", "grain"]);
        Assert.True(Runs.Without("slaughter")[1931, "herd", "horses"] > on[1931, "herd", "horses"]);
        Assert.Equal(on[1929, "farm.area", "grain"], off[1929, "farm.area", "grain"]);
    }

    private static Country Open()
    {
        var country = new Country(Runs.Record, Runs.Record.Parameters.With(new Dictionary<string, double> { ["enterprises.population"] = 2500, ["households.farms"] = 5000 }), 1, new SimulationOptions(), Resolution.Full);
        Opening.Set(country, null);
        country.Peasantry!.Open(country);
        return country;
    }
}
