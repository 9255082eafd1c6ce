using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Enterprises;

/// <summary>Full resolution keeps what the foundation promises: the same totals, the same bits, no garbage.</summary>
[Collection(nameof(AllocationTests))]
public sealed class FullResolutionTests
{
    private const double Agreed = 0.02;
    private static readonly Lazy<ulong[]> Hashes = new(() => HashOfEveryMonth(1, true));
    private static readonly Lazy<Yearbook> Twenty = new(() => Runs.Play(Runs.Full(20_000, Runs.Industrialisation.Seed)));

    [Theory]
    [InlineData("industry.index")]
    [InlineData("industry.heavy.index")]
    [InlineData("industry.consumer.index")]
    [InlineData("national.index")]
    [InlineData("agriculture.index")]
    [InlineData("population")]
    [InlineData("population.town")]
    [InlineData("deaths")]
    [InlineData("employment")]
    [InlineData("consumption.index.town")]
    [InlineData("consumption.index.village")]
    [InlineData("money.wages")]
    [InlineData("investment")]
    public void Full_and_sector_resolution_agree_on_yearly_totals_within_two_per_cent(string total)
    {
        var (full, sector) = (Twenty.Value, Runs.Without());
        Assert.All(sector.Years, year => Assert.InRange(full[year, total] / sector[year, total], 1 - Agreed, 1 + Agreed));
    }

    [Fact]
    public void Two_products_in_three_agree_within_two_per_cent_in_every_year_and_all_within_a_tenth()
    {
        var (full, sector, agreed) = (Twenty.Value, Runs.Without(), 0);
        var made = Runs.Record.Products.Where(product => sector.Years.Any(year => sector[year, "output", product.Id] > 0)).ToArray();
        foreach (var product in made)
        {
            // A line begun in the run is compared once it is under way: the month in which it gets its first plan, and with it all that it learns, hangs on little.
            var begun = sector[sector.Years.Min(), "output", product.Id] > 0 ? 0 : 0.5 * sector[sector.Years.Max(), "output", product.Id];
            var worst = sector.Years.Where(year => sector[year, "output", product.Id] > begun)
                .Max(year => Math.Abs((full[year, "output", product.Id] / sector[year, "output", product.Id]) - 1));
            Assert.InRange(worst, 0, 0.1);
            if (worst <= Agreed) agreed++;
        }

        Assert.True(agreed >= 24, $"{agreed} of {made.Length}");
    }

    [Fact]
    public void Who_dies_does_not_hang_on_the_resolution_of_industry()
    {
        var (full, sector) = (Twenty.Value, Runs.Without());
        var (from, to) = (sector.Years.Min(), sector.Years.Max());
        Assert.InRange(full.Sum(from, to, "deaths.excess") / sector.Sum(from, to, "deaths.excess"), 0.99, 1.01);

        // Two hundredths of the worst year: what a year without famine adds is small, and so is what it may differ by.
        var worst = sector.Years.Max(year => sector[year, "deaths.excess"]);
        Assert.All(sector.Years, year => Assert.InRange(full[year, "deaths.excess"] - sector[year, "deaths.excess"], -0.02 * worst, 0.02 * worst));
    }

    [Fact]
    public void Where_plants_work_alike_every_product_has_the_output_of_its_branch()
    {
        // Without mastering, which makes a lasting difference of a small one.
        var off = "norming bonus tautness hoarding tied-supply fixers padding orders decades storming-cost assortment labour-turnover mastering";
        var (full, sector) = (Runs.Play(Runs.Full(20_000, Runs.Industrialisation.Seed, off: off)), Runs.Without("mastering"));
        foreach (var product in Runs.Record.Products)
        {
            foreach (var year in sector.Years)
            {
                var made = sector[year, "output", product.Id];
                // Half a hundredth, for meat (one in a thousand before there were farms): farms begin alike, but those that join have killed animals, and eat and feed otherwise than the rest.
                Assert.Equal(made, full[year, "output", product.Id], Math.Max(5e-3 * made, 2 * product.Quantum));
            }
        }
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(7, true)]
    [InlineData(1, false)]
    [InlineData(7, false)]
    public void Every_month_has_the_same_state_on_any_number_of_threads_with_vectors_on_or_off(int threads, bool simd) =>
        Assert.Equal(Hashes.Value, HashOfEveryMonth(threads, simd));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(17)]
    public void A_run_restored_goes_on_as_if_it_had_never_stopped(int months)
    {
        using var first = Simulation.Start(Runs.Record, Runs.Full(to: 1930)).Run(months);
        using var memory = new MemoryStream();
        first.Save(memory);
        memory.Position = 0;
        using var second = Simulation.Restore(memory, Runs.Record, Runs.Full(to: 1930), new SimulationOptions(2, false));
        Assert.Equal(Hashes.Value[^1], second.Run().StateHash());
    }

    [Fact]
    public void No_month_allocates() => Assert.Equal(0, Runs.Allocated(Runs.Full(to: 1931), after: 2));

    [Fact]
    public void A_plant_takes_little_memory()
    {
        using var few = Simulation.Start(Runs.Record, Runs.Full(2000));
        using var many = Simulation.Start(Runs.Record, Runs.Full(12_000));
        Assert.InRange((many.StateBytes - few.StateBytes) / 10_000.0, 1, 96);
    }

    private static ulong[] HashOfEveryMonth(int threads, bool simd)
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Full(to: 1930), new SimulationOptions(threads, simd));
        var hashes = new List<ulong>();
        for (; !simulation.Done; simulation.Advance()) hashes.Add(simulation.StateHash());
        hashes.Add(simulation.StateHash());
        return [.. hashes];
    }
}
