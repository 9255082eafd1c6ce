using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The people's part of the yearbook: numbers, births, deaths, hunger, coercion, the age pyramid, food.</summary>
internal sealed class PeopleBook(Country country, int year, IIndicatorSink sink)
{
    private static readonly string[] Places = ["town", "village", "settlements", "camps"];
    private readonly double[] _union = new double[9];

    /// <summary>Writes all of it.</summary>
    internal void Write()
    {
        for (var r = 0; r < country.Technology.Zones; r++) Zone(r);
        Emit("population", "", _union[0], "person");
        Emit("births", "", _union[1], "person/yr");
        Emit("deaths", "", _union[2], "person/yr");
        Emit("deaths.excess", "", _union[3], "person/yr");
        Emit("deaths.excess.rate", "", _union[3] / (double)_union[0], "1/yr");
        Emit("prisoners", "", _union[4], "person");
        Emit("settlers.special", "", _union[5], "person");
        Emit("deported", "", country.Homes.Deported[0], "person/yr");
        Emit("executed", "", country.Homes.Executed[0], "person/yr");
        Emit("migration", "", _union[6], "person/yr");
        Emit("emigration", "", _union[8], "person/yr");
        Pyramid();
        Food();
    }

    private void Zone(int r)
    {
        var people = country.People;
        var id = country.Technology.ZoneIds[r];
        double all = 0, births = 0, deaths = 0, excess = 0;
        for (var place = Place.Town; place <= Place.Camp; place++)
        {
            var group = people.Group(place, r);
            all += people.Total(group);
            births += people.OfYear(Vital.Births, group);
            deaths += people.OfYear(Vital.Deaths, group);
            excess += country.Homes.Excess[group];
            _union[8] += people.OfYear(Vital.Emigrated, group);
            if (place <= Place.Village && people.Total(group) > 0) Emit($"population.{Places[(int)place]}", id, people.Total(group), "person");
        }

        var (settlers, camps) = (people.Total(people.Group(Place.Settlement, r)), people.Total(people.Group(Place.Camp, r)));
        _union[0] += all;
        _union[1] += births;
        _union[2] += deaths;
        _union[3] += excess;
        _union[4] += camps;
        _union[5] += settlers;
        _union[6] += people.OfYear(Vital.Arrivals, people.Group(Place.Town, r));
        if (all <= 0) return;
        Emit("population", id, all, "person");
        Emit("births", id, births, "person/yr");
        Emit("deaths", id, deaths, "person/yr");
        Emit("deaths.excess", id, excess, "person/yr");
        Emit("deaths.excess.rate", id, excess / (double)all, "1/yr");
    }

    private void Pyramid()
    {
        for (var place = Place.Town; place <= Place.Village; place++)
        {
            long total = 0;
            for (var r = 0; r < country.Technology.Zones; r++) total += country.People.Total(country.People.Group(place, r));
            Emit($"population.{Places[(int)place]}", "", total, "person");
        }

        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = 0; age < People.Ages; age++)
            {
                long count = 0;
                for (var group = 0; group < People.Places * country.Technology.Zones; group++) count += country.People.Count(People.Cohort(group, sex, age));
                var years = age == People.Ages - 1 ? "80+" : $"{age * 5:D2}-{(age * 5) + 4:D2}";
                Emit($"population.{(sex == 0 ? "male" : "female")}.{years}", "", count, "person");
            }
        }
    }

    /// <summary>Grain a head and food against need, by place and zone.</summary>
    private void Food()
    {
        var (technology, homes, people) = (country.Technology, country.Homes, country.People);
        var grain = technology.Product("grain");
        for (var place = Place.Town; place <= Place.Village; place++)
        {
            double eaten = 0, heads = 0, food = 0;
            for (var r = 0; r < technology.Zones; r++)
            {
                var group = people.Group(place, r);
                if (people.Total(group) == 0) continue;
                eaten += homes.Eaten[(group * technology.Products) + grain];
                heads += people.Total(group);
                food += people.Total(group) * homes.FoodYear[group] / country.MonthsOfYear;
                Emit($"food.{Places[(int)place]}", technology.ZoneIds[r], homes.FoodYear[group] / country.MonthsOfYear, "need=1");
            }

            Emit($"consumption.{Places[(int)place]}.grain", "", 1000 * eaten / heads * 12 / country.MonthsOfYear, "kg/person/yr");
            Emit($"food.{Places[(int)place]}", "", food / heads, "need=1");
        }
    }

    private void Emit(string name, string zone, double value, string unit) =>
        sink.Write(new Indicator(year, name, "", zone, Truth.True, value, unit));
}
