using Narkhoz.Record;

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
        Assert.Empty(Costly(() => Runs.Start().Run(1)));
    }

    [Fact]
    public void No_month_allocates_on_any_of_several_threads()
    {
        // The run-time itself allocates now and then, e.g. for a lock that a thread had to wait for: the best of a few runs counts.
        var least = long.MaxValue;
        for (var again = 0; again < 4; again++)
        {
            using var simulation = Runs.Start(threads: 3).Run(2);
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            simulation.Run();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        }

        Assert.InRange(least, 0, 16 * 1024);
    }

    [Fact]
    public void No_month_of_Party_and_state_allocates()
    {
        using (Simulation.Start(Runs.Record, Runs.Polity).Run(24)) { }
        Assert.Empty(Costly(() => Simulation.Start(Runs.Record, Runs.Polity).Run(1)));
    }

    [Fact]
    public void No_month_of_a_leadership_that_decides_allocates_but_the_first_of_another_regime()
    {
        var scenario = Runs.Emergent with { To = new YearMonth(1926, 12) };
        using var run = Simulation.Start(Runs.Record, scenario).Run();
        var first = run.Polity!.Adoptions().Select(adoption => adoption.When.Plus(1).ToString()).ToList();
        Assert.NotEmpty(first);
        Assert.Empty(Costly(() => Simulation.Start(Runs.Record, scenario).Run(1)).Except(first));
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void No_month_allocates_without(string mechanism)
    {
        Simulation Start() => Simulation.Start(Runs.Record, Runs.Industrialisation with { Off = [mechanism] });
        Assert.Empty(Costly(() => Start().Run(11), 14));
    }

    public static TheoryData<string> Mechanisms() => [.. Runs.Mechanisms];

    /// <summary>Months that allocate whenever they are run. The run-time itself allocates now and then, in another month each time.</summary>
    private static IEnumerable<string> Costly(Func<Simulation> start, int months = int.MaxValue)
    {
        var costly = Once(start, months);
        for (var again = 0; again < 3 && costly.Count > 0; again++) costly.IntersectWith(Once(start, months));
        return costly;
    }

    private static HashSet<string> Once(Func<Simulation> start, int months)
    {
        using var simulation = start();
        var costly = new HashSet<string>();
        for (var i = 0; i < months && !simulation.Done; i++)
        {
            var month = simulation.Now;
            var before = GC.GetAllocatedBytesForCurrentThread();
            simulation.Advance();
            if (GC.GetAllocatedBytesForCurrentThread() > before) costly.Add(month.ToString());
        }

        return costly;
    }
}
