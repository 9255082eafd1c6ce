using BenchmarkDotNet.Running;
using Narkhoz.Bench;

// `--quick` prints a table in seconds; anything else goes to BenchmarkDotNet, e.g. `--filter '*'`.
if (args is ["--quick"]) Quick.Print(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(SectorRun).Assembly).Run(args);
