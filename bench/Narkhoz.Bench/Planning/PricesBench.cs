using Narkhoz.Planning.Prices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>Labour values, and wholesale prices with a margin, beside Gauss-Seidel sweeps on one thread.</summary>
internal static class PricesBench
{
    private const ulong Seed = 1917;
    private const double Margin = 0.05;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Environment.ProcessorCount} processors, residual 1e-14");
        foreach (var products in sizes)
        {
            var (inputs, labour, _) = RandomEconomy.DrawOld(products, Seed);
            var costing = new Costing(inputs, labour);
            PriceSystem? values = null, wholesale = null;
            to.WriteLine($"{products} products, {inputs.NonZeros} norms");
            to.WriteLine($"  labour values           {Lap.Of(() => values = LabourValues.Of(costing))}  residual {values!.Residual():E1}");
            to.WriteLine($"  cost and margin         {Lap.Of(() => wholesale = new PriceFormula(Margin, Margin).At(costing))}  residual {wholesale!.Residual():E1}");
            var (swept, sweeps) = (labour.ToArray(), 0);
            to.WriteLine($"  values by Gauss-Seidel  {Lap.Of(() => sweeps = Sweep(inputs, labour, swept))}  {sweeps} sweeps, values differ by {swept.Zip(values.Prices.ToArray(), (one, other) => Math.Abs(one - other) / other).Max():E1}");
        }
    }

    private static int Sweep(SparseMatrix inputs, double[] labour, double[] values)
    {
        for (var sweep = 1; ; sweep++)
        {
            double change = 0;
            for (var product = 0; product < values.Length; product++)
            {
                var next = labour[product] + inputs.Dot(product, values);
                change = Math.Max(change, Math.Abs(next - values[product]) / next);
                values[product] = next;
            }

            if (change <= 1e-14) return sweep;
        }
    }
}
