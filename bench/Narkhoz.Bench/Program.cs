using BenchmarkDotNet.Running;
using Narkhoz.Bench;
using Narkhoz.Bench.Planning;
using Narkhoz.Bench.Plants;
using Narkhoz.Bench.Polity;

// `--quick` prints a table in seconds, `planning` measures the planner, `plants` the run plant by plant, `polity` Party and state; anything else goes to BenchmarkDotNet, e.g. `--filter '*'`.
if (args is ["--quick"]) Quick.Print(Console.Out);
else if (args is ["planning", .. var planning]) PlanningBench.Print(Console.Out, planning);
else if (args is ["plants", .. var plants]) PlantsBench.Print(Console.Out, plants);
else if (args is ["polity", .. var polity]) PolityBench.Print(Console.Out, polity);
else BenchmarkSwitcher.FromAssembly(typeof(SectorRun).Assembly).Run(args);
