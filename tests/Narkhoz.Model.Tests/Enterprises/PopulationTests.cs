using Narkhoz.Model.Course;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>The census of the enterprises: numbers, sizes, suppliers.</summary>
public sealed class PopulationTests
{
    private static readonly Lazy<Plants> Made = new(() => Of(20_000, 1));

    [Fact]
    public void There_are_as_many_plants_as_asked_for_and_every_cell_with_industry_has_one()
    {
        var population = Made.Value.Population;
        Assert.Equal(20_000, population.CellFirst[^1]);
        Assert.Equal(20_000, population.Chunks.Sum(chunk => chunk.Count));
        for (var p = 0; p < Runs.Record.Products.Count; p++)
        {
            var made = Runs.Record.Products[p].Group is not (ProductGroup.Crop or ProductGroup.Animal);
            for (var r = 0; r < population.Zones; r++)
            {
                var cell = (p * population.Zones) + r;
                Assert.Equal(made, population.CellFirst[cell + 1] > population.CellFirst[cell]);
            }
        }
    }

    [Fact]
    public void Products_of_most_plants_are_worked_first()
    {
        var population = Made.Value.Population;
        Assert.Equal(Enumerable.Range(0, population.First.Length - 1), population.LargestFirst.Order());
        var plants = population.LargestFirst.Select(product => population.First[product + 1] - population.First[product]).ToArray();
        Assert.Equal(plants.OrderDescending(), plants);
        Assert.True(plants[0] > 0);
    }

    [Fact]
    public void The_plants_of_a_cell_share_its_capacity()
    {
        var population = Made.Value.Population;
        for (var cell = 0; cell + 1 < population.CellFirst.Length; cell++)
        {
            var shares = population.Share[population.CellFirst[cell]..population.CellFirst[cell + 1]];
            if (shares.Length == 0) continue;
            Assert.Equal(1, shares.Sum(share => (double)share), 1e-5);
            Assert.All(shares, share => Assert.True(share > 0));
            Assert.Equal(1, shares.Zip(population.Ability[population.CellFirst[cell]..], (share, ability) => (double)share * ability).Sum(), 1e-4);
        }
    }

    [Fact]
    public void Plants_of_a_republic_stand_in_its_regions()
    {
        var (population, regions) = (Made.Value.Population, Made.Value.Population.Regions);
        Assert.Equal(105, regions.Count);
        for (var cell = 0; cell + 1 < population.CellFirst.Length; cell++)
        {
            var (p, r) = (cell / population.Zones, cell % population.Zones);
            if (population.CellFirst[cell] == population.CellFirst[cell + 1]) continue;
            var at = population.CellFirst[cell];
            double parts = 0;
            for (var region = regions.First[r]; region < regions.First[r + 1]; region++)
            {
                var plants = regions.Plants(region, p);
                Assert.Equal(at, plants.Start.Value);
                at = plants.End.Value;
                parts += regions.Part[(region * regions.Products) + p];
                Assert.Equal(population.Share[plants].Sum(share => (double)share), regions.Part[(region * regions.Products) + p], 1e-5);
                if (at > plants.Start.Value) Assert.Equal(region, regions.Of(at - 1, p));
            }

            Assert.Equal(population.CellFirst[cell + 1], at);
            Assert.Equal(1, parts, 1e-9);
        }
    }

    [Fact]
    public void The_largest_tenth_of_the_plants_makes_most_of_the_output()
    {
        var population = Made.Value.Population;
        var cell = Enumerable.Range(0, population.CellFirst.Length - 1).MaxBy(c => population.CellFirst[c + 1] - population.CellFirst[c]);
        var shares = population.Share[population.CellFirst[cell]..population.CellFirst[cell + 1]];
        Assert.InRange(shares.OrderDescending().Take(shares.Length / 10).Sum(), 0.8, 0.97);
    }

    [Fact]
    public void Targets_of_the_plants_add_up_to_the_last_quantum()
    {
        using var country = Country(3000, 1);
        var plants = country.Plants!;
        plants.Open(country);
        for (var p = 0; p < country.Technology.Products; p++)
        {
            if (!country.Technology.Made[p]) continue;
            for (var r = 0; r < country.Technology.Zones; r++) country.Works.Capacity[(r * country.Technology.Products) + p] = country.Technology.Output[p] * country.Technology.RegionShare[(r * country.Technology.Products) + p];
            country.Plan.Target[p] = country.Technology.Output[p] * 1.2345;
        }

        new TaskBreakdown(country) { Norming = new Norming(country), Bargaining = new Bargaining(country), Ministries = new Ministries(country, new AnnualPlan(country) { Ratchet = new Ratchet(country), Mastering = new Narkhoz.Model.Economy.Industry.Mastering(country), Statute = new Statute(country) }) }.Run(country);
        for (var p = 0; p < country.Technology.Products; p++)
        {
            if (!country.Technology.Made[p]) continue;
            long sum = 0;
            for (var i = plants.Population.First[p]; i < plants.Population.First[p + 1]; i++) sum += plants.Book.Target[i];
            Assert.Equal(country.Technology.Quanta(p, country.Plan.Target[p]), sum);
        }
    }

    [Fact]
    public void Suppliers_make_an_input_and_are_drawn_from_the_own_republic_more_often_than_chance()
    {
        var population = Made.Value.Population;
        var trucks = Index("trucks");
        var steel = Index("steel");
        var suppliers = Enumerable.Range(population.First[trucks], population.First[trucks + 1] - population.First[trucks])
            .SelectMany(i => Enumerable.Range(0, Population.Suppliers).Select(k => population.Supplier[(k * population.Count) + i]))
            .ToList();
        Assert.Contains(suppliers, supplier => supplier >= population.First[steel] && supplier < population.First[steel + 1]);
        Assert.All(suppliers, supplier => Assert.InRange(supplier, 0, population.Count));
    }

    [Fact]
    public void Another_seed_makes_other_plants() => Assert.NotEqual(Made.Value.Population.Share, Of(20_000, 2).Population.Share);

    [Fact]
    public void Fewer_plants_than_products_in_republics_are_refused_in_one_line()
    {
        var error = Assert.Throws<RecordException>(() => Simulation.Start(Runs.Record, Runs.Full(10)));
        Assert.Contains("10 enterprises are fewer than one for each product and zone", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static int Index(string id) => Enumerable.Range(0, Runs.Record.Products.Count).First(p => Runs.Record.Products[p].Id == id);

    private static Plants Of(int plants, ulong seed)
    {
        using var country = Country(plants, seed);
        return country.Plants!;
    }

    private static Country Country(int plants, ulong seed) =>
        new(Runs.Record, Runs.Record.Parameters.With(new Dictionary<string, double> { ["enterprises.population"] = plants }), seed, new SimulationOptions(), Resolution.Full);
}
