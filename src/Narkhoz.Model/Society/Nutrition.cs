using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Food energy eaten against the need, by population.</summary>
/// <remarks>
/// Energy of everything eaten this month over the requirement a head; the state of the body follows it with a lag, since reserves
/// delay the effect. 1 means that the requirement is met.
/// </remarks>
internal sealed class Nutrition : Mechanism
{
    private readonly double _requirement;
    private readonly double _normal;
    private readonly double _lag;

    internal Nutrition(Country country)
    {
        var p = country.Parameters;
        _requirement = p.Value("population.food.requirement", "kcal/day");
        _normal = p.Value("population.food.normal", "kcal/day");
        _lag = p.Value("population.hunger.lag", "month");
    }

    internal override MechanismInfo Info { get; } = new(
        "nutrition",
        "Food eaten against need",
        ["DEM-03", "EAG-24"],
        "Davies and Wheatcroft 2004; O Grada 2009",
        "everybody has the food of 1928");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var (town, village) = (Ratio(country, Place.Town, r, Homes.StateFed(country.People, r)), Ratio(country, Place.Village, r, Housed(country, r)));
            Follow(country, Place.Town, r, town);
            Follow(country, Place.Village, r, village);
            Relieve(country, r);
            Follow(country, Place.Camp, r, town);
            Follow(country, Place.Settlement, r, (town + village) / 2);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Homes.Food.Span.Fill(_normal / _requirement);
        country.Homes.Relief.Span.Clear();
        country.Homes.Aid.Span.Clear();
    }

    /// <summary>What of a village's food has come to the hungry alone.</summary>
    private void Relieve(Country country, int r)
    {
        var (homes, mouths) = (country.Homes, Housed(country, r));
        Felt(ref homes.Relief[r], mouths > 0 ? OfNeed(homes.Aid[r], mouths) : 0);
        homes.Aid[r] = 0;
    }

    private void Follow(Country country, Place place, int r, double ratio)
    {
        var group = country.People.Group(place, r);
        Felt(ref country.Homes.Food[group], ratio);
        country.Homes.FoodYear[group] += ratio;
    }

    private static double Housed(Country country, int r)
    {
        var people = country.People;
        return people.Total(people.Group(Place.Village, r)) + (0.5 * people.Total(people.Group(Place.Settlement, r)));
    }

    private double Ratio(Country country, Place place, int r, double mouths)
    {
        if (mouths <= 0) return _normal / _requirement;
        var energy = country.Norms.Energy;
        var first = country.People.Group(place, r) * energy.Length;
        double eaten = 0;
        for (var p = 0; p < energy.Length; p++) eaten += country.Homes.Month[first + p] * energy[p];
        return OfNeed(eaten, mouths);
    }

    /// <summary>Energy of a month over what so many people need in it.</summary>
    private double OfNeed(double energy, double mouths) => energy / mouths / (365.25 / 12) / _requirement;

    /// <summary>Bodies follow what is eaten with a lag.</summary>
    private void Felt(ref double food, double eaten) => food += (eaten - food) / (1 + _lag);
}
