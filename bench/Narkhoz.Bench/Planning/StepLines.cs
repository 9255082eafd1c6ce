using System.Diagnostics;
using Narkhoz.Planning.Linear;

namespace Narkhoz.Bench.Planning;

/// <summary>A line for every step of a solver while it works: a long measurement that is broken off has still told how far it got.</summary>
internal sealed class StepLines(TextWriter to) : IProgress<LinearProgress>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;

    public void Report(LinearProgress value)
    {
        to.WriteLine(FormattableString.Invariant(
            $"    step {value.Iteration,3}: gap {value.Gap:0.0e+00}, residuals {value.Primal:0.0e+00} and {value.Dual:0.0e+00}, {value.Dense} bottlenecks, {value.Inner} conjugate gradients, {_watch.Elapsed.TotalSeconds:F1} s by the wall, {(Environment.CpuUsage.TotalTime - _before).TotalSeconds:F1} s of processors"));
        to.Flush();
    }
}
