namespace Narkhoz.Model.Kernel;

/// <summary>State of the households by population (place * zones + zone) and of the workforce.</summary>
internal sealed class Homes
{
    internal Homes(Slab slab, Technology technology)
    {
        var groups = People.Places * technology.Zones;
        Food = slab.Add<double>("homes.food", groups);
        FoodYear = slab.Add<double>("homes.food_year", groups);
        Eaten = slab.Add<double>("homes.eaten", groups * technology.Products);
        Month = slab.Add<double>("homes.month", groups * technology.Products);
        Excess = slab.Add<double>("homes.excess", groups);
        Skill = slab.Add<double>("homes.skill", 1);
        Workers = slab.Add<double>("homes.workers", 1);
        Effort = slab.Add<double>("homes.effort", 1);
        Deported = slab.Add<double>("homes.deported", 1);
        Executed = slab.Add<double>("homes.executed", 1);
        Goods = slab.Add<double>("homes.goods", 2);
        TownWeight = slab.Add<double>("homes.town_weight", 1);
        Market = slab.Add<double>("homes.market", technology.Zones);
        Wage = slab.Add<double>("homes.wage", 1);
        Employed = slab.Add<double>("homes.employed", 1);
        GoodsBase = slab.Add<double>("homes.goods_base", 2);
        PriceLevel = slab.Add<double>("homes.price_level", 2);
        Embodied = slab.Add<double>("homes.embodied", 1);
        Participation = slab.Add<double>("homes.participation", 1);
        Vacancies = slab.Add<double>("homes.vacancies", 1);
        Uncarted = slab.Add<double>("homes.uncarted", technology.Zones);
        Conceived = slab.Add<double>("homes.conceived", groups * Pregnancy);
        StateBread = slab.Add<double>("homes.state_bread", technology.Zones);
        Aid = slab.Add<double>("homes.aid", technology.Zones);
        Relief = slab.Add<double>("homes.relief", technology.Zones);
    }

    /// <summary>Months from conception to birth.</summary>
    internal const int Pregnancy = 9;

    /// <summary>Conceptions of the last nine months against those of well-fed couples, 1 = as usual, by population and month of the calendar modulo nine.</summary>
    internal Slab.Column<double> Conceived { get; }

    /// <summary>Food eaten over need, mean of the last months.</summary>
    internal Slab.Column<double> Food { get; }

    /// <summary>Sum of the monthly food ratios of this year.</summary>
    internal Slab.Column<double> FoodYear { get; }

    /// <summary>Consumption of the year so far, units, by product.</summary>
    internal Slab.Column<double> Eaten { get; }

    /// <summary>Consumption of the month so far, units, by product.</summary>
    internal Slab.Column<double> Month { get; }

    /// <summary>Deaths of the year beyond those of normal food, persons.</summary>
    internal Slab.Column<double> Excess { get; }

    /// <summary>Skill of the workforce relative to 1928.</summary>
    internal Slab.Column<double> Skill { get; }

    /// <summary>Workers and employees outside farming.</summary>
    internal Slab.Column<double> Workers { get; }

    /// <summary>Effort of the workforce relative to 1928: falls with hunger.</summary>
    internal Slab.Column<double> Effort { get; }

    /// <summary>Persons deported this year.</summary>
    internal Slab.Column<double> Deported { get; }

    /// <summary>Preference of the town over the village in the sale of goods, 1 = as in 1928.</summary>
    internal Slab.Column<double> TownWeight { get; }

    /// <summary>Food sold by peasants in the towns this month, roubles of 1926/27.</summary>
    internal Slab.Column<double> Market { get; }

    /// <summary>Money wage, 1 = 1928.</summary>
    internal Slab.Column<double> Wage { get; }

    /// <summary>Workers and employees at work this month.</summary>
    internal Slab.Column<double> Employed { get; }

    /// <summary>Consumption a head of 1928 at the same prices: town, village.</summary>
    internal Slab.Column<double> GoodsBase { get; }

    /// <summary>Level of household prices on the prices of 1926/27: town, village; set once at the start.</summary>
    internal Slab.Column<double> PriceLevel { get; }

    /// <summary>Gain in output a worker of a plant built since the start.</summary>
    internal Slab.Column<double> Embodied { get; }

    /// <summary>Share of the towns' people of 15 to 59 who work or look for work.</summary>
    internal Slab.Column<double> Participation { get; }

    /// <summary>Workers wanted last month beyond those there were.</summary>
    internal Slab.Column<double> Vacancies { get; }

    /// <summary>Persons shot under quota orders this year.</summary>
    internal Slab.Column<double> Executed { get; }

    /// <summary>Consumption a head a year at the prices of 1926/27, mean of the last year: town, village.</summary>
    internal Slab.Column<double> Goods { get; }

    /// <summary>Starts a new year's totals.</summary>
    internal void OpenYear()
    {
        FoodYear.Span.Clear();
        Eaten.Span.Clear();
        Excess.Span.Clear();
        Deported[0] = 0;
        Executed[0] = 0;
    }

    /// <summary>Share of what peasants of a zone carted to the towns in 1928 that they no longer bring.</summary>
    internal Slab.Column<double> Uncarted { get; }

    /// <summary>Grain of the state that the villages of a zone got this month, tonnes.</summary>
    internal Slab.Column<double> StateBread { get; }

    /// <summary>Food energy of the month that reached those villagers of a zone who lack it, kcal.</summary>
    internal Slab.Column<double> Aid { get; }

    /// <summary>The same over the need of all villagers, followed as <see cref="Food"/> is, which has it as it has all food.</summary>
    internal Slab.Column<double> Relief { get; }

    /// <summary>Food eaten over need, mean over the people of a kind of place; 1 where there are none.</summary>
    internal double MeanFood(People population, Place place)
    {
        double food = 0, people = 0;
        var zones = Food.Length / People.Places;
        for (var r = 0; r < zones; r++)
        {
            var group = population.Group(place, r);
            food += Food[group] * population.Total(group);
            people += population.Total(group);
        }

        return people > 0 ? food / people : 1;
    }

    /// <summary>Notes food that the hungry villagers of a zone eat, and not the others.</summary>
    internal void Help(Country country, int zone, int product, double amount)
    {
        Eat(country, Place.Village, zone, product, amount);
        Aid[zone] += amount * country.Norms.Energy[product];
    }

    /// <summary>Notes food or goods consumed by a population.</summary>
    internal void Eat(Country country, Place place, int zone, int product, double amount)
    {
        var cell = (country.People.Group(place, zone) * country.Technology.Products) + product;
        Month[cell] += amount;
        Eaten[cell] += amount;
    }

    /// <summary>What the planners reckon for households: the consumption a head of 1928 for the people there are, units a year.</summary>
    internal double Reckoned(Country country, int product)
    {
        double need = 0;
        for (var r = 0; r < country.Technology.Zones; r++) need += Weight(country, r, product);
        return need;
    }

    /// <summary>Notes goods bought in a zone, split between town and village by people, norms and preference.</summary>
    internal void Buy(Country country, int zone, int product, double amount)
    {
        var town = TownPart(country, zone, product);
        var all = town + VillagePart(country, zone, product);
        if (all <= 0) return;
        Eat(country, Place.Town, zone, product, amount * town / all);
        if (town < all) Eat(country, Place.Village, zone, product, amount * (1 - (town / all)));
    }

    /// <summary>People that the state feeds in a zone: towns, camps, half of the settlements.</summary>
    internal static double StateFed(People people, int zone) =>
        people.Total(people.Group(Place.Town, zone)) + people.Total(people.Group(Place.Camp, zone)) + (0.5 * people.Total(people.Group(Place.Settlement, zone)));

    /// <summary>Weight of a zone among the households that buy a product.</summary>
    internal double Weight(Country country, int zone, int product) =>
        country.Control(zone) * (TownPart(country, zone, product) + VillagePart(country, zone, product));

    private double TownPart(Country country, int zone, int product) =>
        country.People.Total(country.People.Group(Place.Town, zone)) * (country.Norms.Town[product] + (country.Norms.Carted[product] * Uncarted[zone])) * TownWeight[0] * country.Market.Pull(Place.Town, product);

    /// <summary>The village's part; nought for what the village grows itself.</summary>
    private static double VillagePart(Country country, int zone, int product) => country.Technology.Made[product]
        ? country.People.Total(country.People.Group(Place.Village, zone)) * country.Norms.Village[product] * country.Market.Pull(Place.Village, product)
        : 0;
}
