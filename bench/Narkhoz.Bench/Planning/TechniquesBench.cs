using System.Diagnostics;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Techniques;

namespace Narkhoz.Bench.Planning;

/// <summary>Choice between two techniques for each product by policy iteration, beside Gauss-Seidel value iteration on the same table.</summary>
internal static class TechniquesBench
{
    private const ulong Seed = 1917;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Environment.ProcessorCount} processors, two techniques for each product, saving left below 1e-10");
        foreach (var products in sizes)
        {
            var (system, _) = RandomEconomy.Draw(products, Seed);
            TechniqueChoice? policy = null, value = null;
            var chosen = Lap.Of(() => policy = TechniqueChoice.Of(system), products <= 100_000 ? 5 : 1);
            to.WriteLine($"{products} products, {system.Techniques.Count} techniques, {system.Inputs.NonZeros} norms");
            to.WriteLine($"  policy iteration        {chosen}  {policy!.Rounds.Count} rounds, {policy.Rounds.Sum(round => round.Passes)} passes, changed {string.Join(", ", policy.Rounds.Select(round => round.Changed))}");
            to.WriteLine($"  new techniques chosen   {policy.Techniques.Count(technique => technique % 2 == 1)}");
            to.WriteLine($"  proof afresh            most that any technique would save {policy.LargestSaving:E1}, residual {policy.Residual:E1}");
            var swept = Lap.Of(() => value = TechniqueChoice.ByValueIteration(system, accuracy: 1e-12));
            to.WriteLine($"  value iteration         {swept}  {value!.Rounds.Count} rounds, saving left {value.LargestSaving:E1}");
            to.WriteLine($"  values differ by        {policy.Values.Zip(value.Values, (one, other) => Math.Abs(one - other) / one).Max():E1}; techniques by {policy.Techniques.Zip(value.Techniques).Count(pair => pair.First != pair.Second)}");
            to.WriteLine($"  memory                  {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB at the most");
        }
    }
}
