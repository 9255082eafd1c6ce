namespace Narkhoz.Model.Tests;

/// <summary>Nothing is allocated inside a month.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    [Fact]
    public void No_month_allocates()
    {
        using (Runs.Start().Run(24)) { }
        using var simulation = Runs.Start();
        simulation.Advance();
        Assert.Equal("", string.Join(' ', Costly(simulation, GC.GetAllocatedBytesForCurrentThread, 0)));
    }

    [Fact]
    public void No_month_allocates_on_any_of_several_threads()
    {
        using (Runs.Start(threads: 3).Run(24)) { }
        using var simulation = Runs.Start(threads: 3);
        simulation.Run(2);
        // The run-time itself allocates now and then, e.g. for a lock that a thread had to wait for.
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        simulation.Run();
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - bytes, 0, 16 * 1024);
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void No_month_allocates_without(string mechanism)
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Industrialisation with { Off = [mechanism] });
        simulation.Advance();
        Assert.Equal("", string.Join(' ', Costly(simulation.Run(10), GC.GetAllocatedBytesForCurrentThread, 0, 14)));
    }

    public static TheoryData<string> Mechanisms() => [.. Runs.Mechanisms];

    private static List<string> Costly(Simulation simulation, Func<long> bytes, long allowed, int months = int.MaxValue)
    {
        var costly = new List<string>();
        for (var i = 0; i < months && !simulation.Done; i++)
        {
            var month = simulation.Now;
            var before = bytes();
            simulation.Advance();
            var after = bytes();
            if (after - before > allowed) costly.Add($"{month}:{after - before}");
        }

        return costly;
    }
}
