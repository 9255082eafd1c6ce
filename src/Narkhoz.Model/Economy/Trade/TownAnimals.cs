using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Horses, cows and hens of the towns eat of the state's grain what it can spare.</summary>
/// <remarks>
/// They ate <c>trade.town_animals</c> a townsman in the norms' year. Where bread is on the list feed is handed out apart, after the bread, and in a tight year hardly at all; where it is not, people buy bread for their animals, which is in what they eat at most (<see cref="Rations"/>)
/// (Davies 1996 on fodder among the uses of the collections; Osokina 1999). ETC-04.
/// </remarks>
internal sealed class TownAnimals(Country country, Rations rations, SpareGrain spare, Depots depots) : Mechanism
{
    private readonly double _feed = country.Parameters.Value("trade.town_animals", "t/person/yr");
    private readonly int _grain = country.Technology.Product("grain");

    internal override MechanismInfo Info { get; } = new(
        "town-animals",
        "Feed for the animals of the towns",
        ["ETC-04", "EMP-08"],
        "Davies 1996; Osokina 1999; Nettl 4051-4059",
        "animals of the towns get nothing of the state");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (!rations.ByTheList(country)) return;
        double people = 0;
        for (var r = 0; r < country.Technology.Zones; r++) people += country.People.Total(country.People.Group(Place.Town, r));
        depots.Take(country, Flow.Used, _grain, country.Technology.Quanta(_grain, Math.Clamp(spare.OfMonth(country), 0, _feed / 12 * people)));
    }
}
