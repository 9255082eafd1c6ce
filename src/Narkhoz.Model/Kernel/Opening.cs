using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>The country as it stands at the start: capacity, stocks, herds, people and money, of the norms' year or of another.</summary>
internal static class Opening
{
    /// <summary>Puts the state of the start in place: that of the norms' year, or <c>opening.&lt;id&gt;</c>.</summary>
    internal static void Set(Country country, string? id)
    {
        var state = new OpeningState(country, id);
        Capacity(country, state);
        Stocks(country, state);
        Settle(country, state);
        Households(country);
        Purses(country, state);
        state.Fields(country);
        country.Goods.Open();
    }

    private static void Capacity(Country country, OpeningState state)
    {
        var (technology, works) = (country.Technology, country.Works);
        var growth = country.Parameters.Value("investment.opening_growth", "1/yr");
        technology.Priority.CopyTo(works.Rank.Span);
        for (var p = 0; p < technology.Products; p++)
        {
            var output = state.Output[p];
            (country.Plan.Reported[p], country.Plan.True[p], country.Plan.Published[p]) = (output, output, output);
            works.Park[p] = technology.Upkeep.RowsOf(p).Length > 0 ? technology.Park[p] : 0;
            works.Experience[p] = output * country.Parameters.Value("industry.experience", "yr");
            if (!technology.Made[p]) continue;
            for (var r = 0; r < technology.Zones; r++)
            {
                var cell = (r * technology.Products) + p;
                var capacity = output / technology.Utilisation[p] * technology.RegionShare[cell];
                works.Capacity[cell] = capacity;
                var stage = capacity * ((1 / technology.Life[p]) + growth) / 12 * technology.Gestation[p] / 3;
                (works.Begun[cell], works.Raised[cell], works.Fitted[cell]) = (stage, stage, stage);
            }
        }

        works.HaulGrowth[0] = country.Parameters.Value("transport.haul_growth", "1/yr");
        works.PowerGain[0] = country.Parameters.Value("industry.electrification", "1");
        Span<double> month = stackalloc double[technology.Products];
        for (var p = 0; p < month.Length; p++) month[p] = technology.Made[p] ? state.Output[p] / 12 : 0;
        technology.Inputs.AddTimes(month, works.LastUse.Span);
    }

    /// <summary>Months of use in the works' stores in January: a crop is worked up evenly until the next is in.</summary>
    private const int MonthsOfCrop = 9;

    private static void Stocks(Country country, OpeningState state)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        var granary = state.StateGrain;
        for (var p = 0; p < technology.Products; p++)
        {
            var (output, farm) = (state.Output[p], !technology.Made[p]);
            for (var r = 0; r < technology.Zones; r++)
            {
                var share = technology.RegionShare[(r * technology.Products) + p];
                var months = technology.Herd[p] ? 12 : country.Norms.RawMaterial[p] && technology.Traits[p].Group == ProductGroup.Crop ? MonthsOfCrop : state.Stock(country, p);
                if (technology.Traits[p].Group == ProductGroup.Crop) months += state.MonthsToJanuary;
                var stock = technology.Quanta(p, output / 12 * months * share);
                var ofState = !farm || country.Norms.RawMaterial[p] ? 1 : technology.ProductIds[p] == "grain" ? granary : 0;
                var held = Math.Max((long)(stock * ofState), farm && !technology.Herd[p] ? Math.Min(stock, technology.Quanta(p, 1.5 * country.Works.LastUse[p] * share)) : 0);
                goods.Post(Flow.Produced, goods.Cell(Holder.State, r, p), held);
                goods.Post(Flow.Produced, goods.Cell(Holder.Village, r, p), stock - held);
                if (technology.Herd[p]) country.Farms.BaseHerd[(r * technology.Products) + p] = technology.Output[p] * share;
            }
        }
    }

    private static void Settle(Country country, OpeningState state)
    {
        var (technology, people) = (country.Technology, country.People);
        country.Farms.Feed.Span.Fill(1);
        country.Farms.Forage.Span.Fill(1);
        country.Farms.Weeding.Span.Fill(1);
        var prisoners = country.Parameters.Value("population.prisoners.start", "person");
        double all = 0;
        for (var r = 0; r < technology.Zones; r++) all += state.People(country, r, "town") + state.People(country, r, "village");
        for (var r = 0; r < technology.Zones; r++)
        {
            var (town, village) = (state.People(country, r, "town"), state.People(country, r, "village"));
            for (var cohort = 0; cohort < People.Cohorts; cohort++)
            {
                people.Settle((people.Group(Place.Town, r) * People.Cohorts) + cohort, (long)(town * country.AgeShare[cohort]));
                people.Settle((people.Group(Place.Village, r) * People.Cohorts) + cohort, (long)(village * country.AgeShare[cohort]));
            }

            for (var age = 4; age < 12; age++) people.Settle(People.Cohort(people.Group(Place.Camp, r), 0, age), (long)(prisoners * (town + village) / all / 8));
            var tractors = country.Works.Park[technology.Product("tractors")];
            country.Farms.Tractors[r] = tractors * technology.RegionShare[(r * technology.Products) + technology.Product("grain")];
            country.Farms.Draught[r] = 1;
        }
    }

    private static void Households(Country country)
    {
        var homes = country.Homes;
        homes.Food.Span.Fill(country.Parameters.Value("population.food.normal", "kcal/day") / country.Parameters.Value("population.food.requirement", "kcal/day"));
        (homes.Skill[0], homes.Effort[0], homes.Wage[0], homes.TownWeight[0]) = (1, 1, 1, 1);
        for (var p = 0; p < country.Technology.Products; p++)
        {
            homes.Goods[0] += country.Norms.Town[p] * country.Technology.Price[p];
            homes.Goods[1] += country.Norms.Village[p] * country.Technology.Price[p];
        }

        (homes.PriceLevel[0], homes.PriceLevel[1]) = (1, 1);
        homes.GoodsBase[0] = homes.Goods[0];
        homes.GoodsBase[1] = homes.Goods[1];
    }

    /// <summary>Cash in hand: money that the Bank has issued before the start.</summary>
    private static void Purses(Country country, OpeningState state)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var town = state.Cash * Cash(country, Place.Town, country.People.Total(country.People.Group(Place.Town, r)));
            var village = state.Cash * Cash(country, Place.Village, country.People.Total(country.People.Group(Place.Village, r)));
            country.Money.Pay(Purpose.Credit, Purse.Bank, Purse.Town, r, (long)(town * 100));
            country.Money.Pay(Purpose.Credit, Purse.Bank, Purse.Village, r, (long)(village * 100));
            country.Money.Pay(Purpose.Credit, Purse.Bank, Purse.Enterprises, r, (long)(town * 100));
        }

        country.Money.OpenYear();
    }

    /// <summary>Cash that people of a place hold in normal times, roubles of 1926/27.</summary>
    internal static double Cash(Country country, Place place, double people) =>
        people * (place == Place.Town ? 0.36 : 0.05) * country.Parameters.Value("money.wage", "rouble/yr") / 12 * country.Parameters.Value("opening.cash", "month");
}
