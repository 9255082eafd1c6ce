using BenchmarkDotNet.Running;
using Narkhoz.Bench;
using Narkhoz.Bench.Planning;

// `--quick` prints a table in seconds, `planning` measures the planner; anything else goes to BenchmarkDotNet, e.g. `--filter '*'`.
if (args is ["--quick"]) Quick.Print(Console.Out);
else if (args is ["planning", .. var planning]) PlanningBench.Print(Console.Out, planning);
else BenchmarkSwitcher.FromAssembly(typeof(SectorRun).Assembly).Run(args);
