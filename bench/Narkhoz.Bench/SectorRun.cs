using BenchmarkDotNet.Attributes;
using Narkhoz.Model;

namespace Narkhoz.Bench;

/// <summary>The country at sector resolution: products x republics.</summary>
[MemoryDiagnoser]
public class SectorRun
{
    private Simulation? _simulation;

    [Params(1, 2)]
    public int Threads { get; set; }

    [Params(true, false)]
    public bool Simd { get; set; }

    [Benchmark]
    public ulong Months156() => Run(start: () => Course.Start(Course.Short, Threads, Simd));

    [Benchmark]
    public ulong Months600() => Run(start: () => Course.Start(Course.Long, Threads, Simd));

    [IterationSetup(Target = nameof(OneYear))]
    public void ToTheYear()
    {
        _simulation = Course.Start(Course.Short, Threads, Simd);
        for (var i = 0; i < 72; i++) _simulation.Advance();
    }

    [IterationCleanup(Target = nameof(OneYear))]
    public void End() => _simulation?.Dispose();

    /// <summary>Twelve months of 1934, planning in January among them.</summary>
    [Benchmark]
    public void OneYear()
    {
        for (var i = 0; i < 12; i++) _simulation!.Advance();
    }

    private static ulong Run(Func<Simulation> start)
    {
        using var simulation = start();
        while (!simulation.Done) simulation.Advance();
        return simulation.StateHash();
    }
}
