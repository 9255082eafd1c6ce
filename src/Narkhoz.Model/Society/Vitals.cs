using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Births, deaths and ageing of every population.</summary>
/// <remarks>
/// Monthly rates by age and sex. Fractions of a person are settled by a stateless draw, so that runs that differ in one decision share
/// their chances. Excess deaths are deaths less those that the life table gives at sufficient food.
/// </remarks>
internal sealed class Vitals : Mechanism
{
    private const uint DeathStream = 21;
    private const uint BirthStream = 22;
    private readonly LifeTable _table;
    private readonly Hunger _hunger;
    private readonly Epidemics _epidemics;
    private readonly Marriages _marriages;
    private readonly double _birthHunger;
    private readonly Func<double, double> _fertile;
    private readonly double _ban;
    private readonly int _abortion;
    private readonly double _camp;
    private readonly double _exile;
    private readonly double _noted;

    internal Vitals(Country country, LifeTable table, Hunger hunger, Epidemics epidemics, Marriages marriages)
    {
        (_table, _hunger, _epidemics, _marriages) = (table, hunger, epidemics, marriages);
        var p = country.Parameters;
        _birthHunger = p.Value("population.fertility.hunger_elasticity", "1");
        _fertile = Fertile;
        _ban = p.Value("population.fertility.abortion_ban", "1");
        _abortion = country.Line.Instrument("course.family.abortion_ban");
        _camp = p.Value("population.prisoners.mortality", "1");
        _exile = p.Value("population.prisoners.exile_mortality", "1");
        _noted = p.Value("population.hunger.noted", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "vitals",
        "Births and deaths that answer to food",
        ["DEM-03", "DEM-04"],
        "Andreev, Darsky and Kharkova 1993; Davies and Wheatcroft 2004",
        "nobody is born, ages or dies");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        _epidemics.Run(country);
        _hunger.ByDistrict.Run(country);
        _marriages.Run(country);
        country.Enter(Info.Id);
        var years = country.SinceNorms / 12.0;
        for (var place = Place.Town; place <= Place.Camp; place++)
        {
            for (var r = 0; r < country.Technology.Zones; r++)
            {
                var group = country.People.Group(place, r);
                if (country.People.Total(group) == 0) continue;
                (_hunger.Food, _hunger.Districts) = (country.Homes.Food[group], _hunger.ByDistrict.Of(country, place, r));
                _hunger.Run(country);
                country.Enter(Info.Id);
                var before = country.Homes.Excess[group];
                Deaths(country, place, group, years);
                if (place != Place.Camp) Births(country, place, group, years);
                if (_hunger.Multiplier > 1) Note(country, group, before);
                Ageing(country, group);
            }
        }
    }

    /// <summary>The chronicle tells of hunger in the month in which the excess deaths of the year pass the noted share of a population.</summary>
    private void Note(Country country, int group, double before)
    {
        var line = _noted * country.People.Total(group);
        if (before <= line && country.Homes.Excess[group] > line) country.Chronicle.Note(country.Now.Index, Event.Hunger, group, country.Homes.Excess[group]);
    }

    private void Deaths(Country country, Place place, int group, double years)
    {
        var level = _table.DeathLevel(years) / 12 * place switch { Place.Town => _table.TownDeath, Place.Camp => _camp, Place.Settlement => _exile, _ => 1 };
        var normal = _table.DeathLevel(years) / 12 * (place == Place.Town ? _table.TownDeath : 1);
        double expected = 0;
        long died = 0;
        for (var cohort = 0; cohort < People.Cohorts; cohort++)
        {
            var (sex, age) = (cohort / People.Ages, cohort % People.Ages);
            var count = country.People.Count((group * People.Cohorts) + cohort);
            if (count == 0) continue;
            var rate = _table.Death[age] * (sex == 0 ? _table.Male : 2 - _table.Male);
            expected += count * rate * normal;
            var deaths = Whole(country, DeathStream, group, cohort, count * (Math.Min(0.5, rate * level * _hunger.At(age)) + _epidemics.Death(country, group, age)));
            deaths = Math.Min(deaths, count);
            country.People.Post(Vital.Deaths, (group * People.Cohorts) + cohort, deaths);
            died += deaths;
        }

        country.Homes.Excess[group] += died - expected;
    }

    private void Births(Country country, Place place, int group, double years)
    {
        var level = _table.BirthLevel(years) / 12 * (place == Place.Town ? _table.TownBirth : _table.VillageBirth);
        level *= 1 + ((_ban - 1) * country.Line[_abortion]);
        level *= Conceived(country, group);
        double born = 0;
        for (var age = 3; age < 10; age++) born += country.People.Count(People.Cohort(group, 1, age)) * _table.Birth[age] * level;
        var infant = _table.Infant * _table.DeathLevel(years) * (place == Place.Town ? _table.TownDeath : 1);
        var lost = Math.Min(0.8, infant * _hunger.At(0));
        for (var sex = 0; sex < 2; sex++)
        {
            var share = sex == 0 ? _table.Boys : 1 - _table.Boys;
            var count = Whole(country, BirthStream, group, sex, born * share);
            var cohort = People.Cohort(group, sex, 0);
            country.People.Post(Vital.Births, cohort, count);
            var died = Math.Min(count, Whole(country, BirthStream, group, sex + 2, count * lost));
            country.People.Post(Vital.Deaths, cohort, died);
            country.Homes.Excess[group] += died - (count * Math.Min(0.8, infant));
        }
    }

    /// <summary>What hunger and absence left of the conceptions of nine months ago, or of now where nobody lived there then; notes those of this month.</summary>
    private double Conceived(Country country, int group)
    {
        ref var month = ref country.Homes.Conceived[(group * Homes.Pregnancy) + (country.Now.Index % Homes.Pregnancy)];
        var now = Home(country) * (1 - Single(country)) * _hunger.Sharing.Mean(country.Homes.Food[group], _hunger.Districts, _fertile) / _hunger.Sharing.Mean(_hunger.Normal, _fertile);
        // A run that opens in a war opens with as many away as in the months before.
        if (country.Age == 0 && country.Upheaval is not null) country.Homes.Conceived.Span.Slice(group * Homes.Pregnancy, Homes.Pregnancy).Fill(now);
        var then = month > 0 ? month : now;
        month = now;
        return then;
    }

    /// <summary>Conceptions among those who eat so much, 1 = with food enough.</summary>
    private double Fertile(double food) => Portable.Pow(Math.Clamp(food, 0.2, 1), _birthHunger);

    private static double Single(Country country) => country.Upheaval is { } upheaval ? upheaval.Single[0] : 0;

    /// <summary>Share of the men of 20 to 44 who are neither under arms nor prisoners of war.</summary>
    internal static double Home(Country country) => country.Upheaval is { } upheaval ? Math.Max(0, 1 - OfMen(country, World.MenAway.All(upheaval))) : 1;

    /// <summary>So many men over all men of 20 to 44.</summary>
    internal static double OfMen(Country country, double away)
    {
        if (away <= 0) return 0;
        double men = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
            for (var place = Place.Town; place <= Place.Village; place++)
                for (var age = 4; age < 9; age++) men += country.People.Count(People.Cohort(country.People.Group(place, r), 0, age));
        return away / men;
    }

    /// <summary>A sixtieth of every five-year group passes on each month.</summary>
    private static void Ageing(Country country, int group)
    {
        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = People.Ages - 2; age >= 0; age--)
            {
                var cohort = People.Cohort(group, sex, age);
                country.People.Age(cohort, (country.People.Count(cohort) + 30) / 60);
            }
        }
    }

    private static long Whole(Country country, uint stream, int group, int cohort, double number) =>
        (long)Math.Floor(number + Draw.Uniform(country.Seed, stream, country.Now.Index, (group * People.Cohorts) + cohort));
}
