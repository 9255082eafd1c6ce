using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Consumption a head of town and village at the prices of 1926/27, a mean over the last year.</summary>
internal sealed class LivingStandard : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "living",
        "Living standard of town and village",
        ["ETC-04", "LAB-05"],
        "Allen 2003, ch. 7; Chapman 1963",
        "the living standard of 1928 is believed to hold");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (homes, people, technology) = (country.Homes, country.People, country.Technology);
        for (var place = Place.Town; place <= Place.Village; place++)
        {
            double value = 0, heads = 0;
            for (var r = 0; r < technology.Zones; r++)
            {
                var group = people.Group(place, r);
                heads += people.Total(group);
                for (var p = 0; p < technology.Products; p++) value += homes.Month[(group * technology.Products) + p] * technology.Price[p];
            }

            ref var mean = ref homes.Goods[(int)place];
            if (heads > 0) mean += ((12 * value / heads) - mean) / 12;
            if (place == Place.Town && heads > 0) Barter(country, heads);
        }
    }

    /// <summary>What townspeople had of that past the state, a mean over the same year.</summary>
    private static void Barter(Country country, double heads)
    {
        if (country.Upheaval is not { } upheaval) return;
        upheaval.Bartered[1] += ((12 * upheaval.Bartered[0] / heads) - upheaval.Bartered[1]) / 12;
        upheaval.Bartered[0] = 0;
    }
}
