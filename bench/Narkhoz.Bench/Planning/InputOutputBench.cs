using System.Diagnostics;
using System.Numerics;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>Gross outputs and labour values to 1e-10, beside the rounds of the expansion on plain compressed rows, and beside reading the table once for each pass.</summary>
internal static class InputOutputBench
{
    private const ulong Seed = 1917;
    private const double Accuracy = 1e-10;

    internal static void Print(TextWriter to, int[] sizes)
    {
        to.WriteLine($"seed {Seed}, {Environment.ProcessorCount} processors, relative residual {Accuracy:E0}");
        foreach (var products in sizes) Print(to, products);
    }

    private static void Print(TextWriter to, int products)
    {
        var (inputs, labour, targets) = RandomEconomy.DrawOld(products, Seed);
        var final = new double[products];
        for (var i = 0; i < products; i++) final[i] = targets.Orders[i] + targets.Assortment[i];
        // Small tables are done again and again, so that the compiler has come to its end.
        var times = Math.Clamp(2_000_000 / products, 1, 100);
        (LeontiefSolution gross, LeontiefSolution values) = (null!, null!);
        LeontiefSolver? solver = null;
        var layout = Lap.Of(() => solver = new LeontiefSolver(inputs), times);
        var outputs = Lap.Of(() => gross = solver!.GrossOutputs(final, Accuracy), times);
        var labourValues = Lap.Of(() => values = solver!.LabourValues(labour, Accuracy), times);
        solver = null;
        to.WriteLine($"{products} products, {inputs.NonZeros} norms");
        to.WriteLine($"  laying out              {layout}");
        to.WriteLine($"  gross outputs           {outputs}  {gross.Passes} passes");
        to.WriteLine($"  labour values           {labourValues}  {values.Passes} passes");
        to.WriteLine($"  all of it               {new Lap(layout.Wall + outputs.Wall + labourValues.Wall, layout.Processor + outputs.Processor + labourValues.Processor)}");
        to.WriteLine($"  reading alone           {Lap.Of(() => Stream(inputs), 3).Wall * (gross.Passes + values.Passes) * 1000:F1} ms: the table read once for each pass");
        to.WriteLine($"  residual afresh         {GrossResidual(inputs, final, gross.Values):E1}, {ValueResidual(inputs, labour, values.Values):E1}; l.x = v.f to {Gap(labour, gross.Values, values.Values, final):E1}");
        to.WriteLine($"  memory                  {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB at the most, {LeontiefSolver.MemoryNeeded(products, inputs.NonZeros) / 1e9:F2} GB of it the solver's");
        Rival(to, inputs, final, labour);
    }

    /// <summary>Rounds on compressed rows, rows shared out among the cores; of very large tables a single pass for the values.</summary>
    private static void Rival(TextWriter to, SparseMatrix inputs, double[] final, double[] labour)
    {
        var (whole, passes) = (inputs.Columns <= 2_000_000, 0);
        if (whole)
        {
            var rows = inputs.Transposed();
            to.WriteLine($"  plain rows, outputs     {Lap.Of(() => passes = FixedPoint(rows, final, 1000))}  {passes} passes");
        }

        to.WriteLine($"  plain rows, values      {Lap.Of(() => passes = FixedPoint(inputs, labour, whole ? 1000 : 1))}  {passes} passes");
    }

    private static int FixedPoint(SparseMatrix gather, double[] constant, int most)
    {
        var (z, next) = (constant.AsSpan().ToArray(), new double[constant.Length]);
        for (var pass = 1; ; pass++)
        {
            var worst = new double[64];
            Parallel.For(0, worst.Length, part =>
            {
                for (var i = (int)((long)z.Length * part / worst.Length); i < (int)((long)z.Length * (part + 1) / worst.Length); i++)
                {
                    next[i] = constant[i] + gather.Dot(i, z);
                    worst[part] = Math.Max(worst[part], Math.Abs(next[i] - z[i]) / z[i]);
                }
            });
            (z, next) = (next, z);
            if (worst.Max() <= Accuracy || pass == most) return pass;
        }
    }

    private static void Stream(SparseMatrix inputs) => Parallel.For(0, 16, part =>
    {
        var range = (int)((long)inputs.NonZeros * part / 16)..(int)((long)inputs.NonZeros * (part + 1) / 16);
        var (places, values) = (Vector<int>.Zero, Vector<double>.Zero);
        foreach (var four in System.Runtime.InteropServices.MemoryMarshal.Cast<int, Vector<int>>(inputs.RowIndices[range])) places += four;
        foreach (var four in System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector<double>>(inputs.Values[range])) values += four;
        GC.KeepAlive(places[0] + values[0]);
    });

    private static double GrossResidual(SparseMatrix inputs, double[] final, double[] gross)
    {
        var needed = final.AsSpan().ToArray();
        inputs.AddTimes(gross, needed);
        return needed.Zip(gross, (need, made) => Math.Abs(need - made) / made).Max();
    }

    private static double ValueResidual(SparseMatrix inputs, double[] labour, double[] values) =>
        Enumerable.Range(0, values.Length).Max(j => Math.Abs(labour[j] + inputs.Dot(j, values) - values[j]) / values[j]);

    private static double Gap(double[] labour, double[] gross, double[] values, double[] final)
    {
        double spent = 0, embodied = 0;
        for (var i = 0; i < final.Length; i++) (spent, embodied) = (spent + (labour[i] * gross[i]), embodied + (values[i] * final[i]));
        return Math.Abs(spent - embodied) / spent;
    }
}
