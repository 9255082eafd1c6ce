using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Typhus and the relapsing fever that came with it: lice, armies, hunger and winter.</summary>
/// <remarks>
/// An epidemic of susceptible, ill and immune people with a month as the generation (Kermack and McKendrick 1927): newly ill = susceptible x R x ill share of the zone, R = <c>population.epidemics.reproduction</c> x
/// (1 + <c>.war</c> x men under arms over the men of 20 to 44) x food^-<c>.hunger</c> x season. A few imported cases a month keep it going, <c>.fatality</c> of the ill die, the old more and children less; the recovered stay immune.
/// </remarks>
internal sealed class Epidemics : Mechanism
{
    private static readonly double[] Season = [1.3, 1.4, 1.4, 1.2, 1, 0.8, 0.6, 0.5, 0.6, 0.8, 1.1, 1.3];
    private readonly double _reproduction;
    private readonly double _war;
    private readonly double _hunger;
    private readonly double _fatality;
    private readonly double _imported;

    internal Epidemics(Country country)
    {
        var p = country.Parameters;
        _reproduction = p.Value("population.epidemics.reproduction", "1");
        _war = p.Value("population.epidemics.war", "1");
        _hunger = p.Value("population.epidemics.hunger", "1");
        _fatality = p.Value("population.epidemics.fatality", "1");
        _imported = p.Value("population.epidemics.imported", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "epidemics",
        "Typhus in war and hunger",
        ["DEM-03", "EIN-05"],
        "Kermack and McKendrick 1927; Patterson 1993; Nettl 2331-2336",
        "nobody falls ill of it");

    /// <summary>Share of the people of a group and age who die of it this month.</summary>
    internal double Death(Country country, int group, int age) =>
        On && country.Upheaval is { } upheaval ? upheaval.Ill[group] * _fatality * (age < 3 ? 0.3 : age < 9 ? 1 : 2) : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var men = Vitals.OfMen(country, upheaval.Army[0] + upheaval.Away[1]);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            double ill = 0, people = 0;
            for (var place = Place.Town; place <= Place.Village; place++)
            {
                var group = country.People.Group(place, r);
                ill += upheaval.Ill[group] * country.People.Total(group);
                people += country.People.Total(group);
            }

            for (var place = Place.Town; place <= Place.Village && people > 0; place++)
            {
                var group = country.People.Group(place, r);
                var hardship = (1 + (_war * men)) * Portable.Pow(Math.Clamp(country.Homes.Food[group], 0.2, 1), -_hunger);
                var susceptible = Math.Max(0, 1 - upheaval.Immune[group]);
                var next = Math.Min(susceptible, susceptible * ((_reproduction * hardship * Season[country.Now.Month - 1] * ill / people) + _imported));
                upheaval.Ill[group] = next;
                upheaval.Immune[group] += next;
            }
        }
    }
}
