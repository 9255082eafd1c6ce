using System.Globalization;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Bench.Planning;

/// <summary>Reading a table of coefficients from CSV, beside splitting its lines and parsing its numbers with what comes with .NET.</summary>
internal static class ReadingBench
{
    private const ulong Seed = 1917;

    internal static void Print(TextWriter to, IReadOnlyList<int> sizes)
    {
        foreach (var products in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("narkhoz-bench-").FullName;
            try
            {
                Measure(to, products, folder);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Measure(TextWriter to, int products, string folder)
    {
        var (inputs, _, _) = RandomEconomy.DrawOld(products, Seed);
        Write(inputs, folder, Name);
        var file = Path.Combine(folder, "coefficients.csv");
        var bytes = new FileInfo(file).Length;
        to.WriteLine(FormattableString.Invariant($"{products} products, {inputs.NonZeros} coefficients, {bytes / 1e6:0.0} MB of CSV, seed {Seed}"));
        PlanningTable? table = null;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ours = Lap.Of(() => table = TableReader.Read(folder));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(table);
        double sum = 0;
        var rival = Lap.Of(() => sum = Split(file));
        to.WriteLine($"  ours: labels, checks, columns, productivity {ours}");
        to.WriteLine($"  split and parse alone                        {rival}");
        // One quoted label, and the whole file is read row by row.
        Write(inputs, folder, product => product == 0 ? $"\"{Name(product)}\"" : Name(product));
        var rowByRow = Lap.Of(() => table = TableReader.Read(folder));
        to.WriteLine($"  ours row by row, as with quotes in the file  {rowByRow}");
        var same = table!.System.Inputs.Values.SequenceEqual(inputs.Values);
        to.WriteLine(FormattableString.Invariant($"  held {held / (double)inputs.NonZeros:0.0} bytes a coefficient with labels; peak of the process {Environment.WorkingSet / 1e6:0} MB; read back to the bit: {same}; sum {sum:0.0}"));
    }

    private static void Write(SparseMatrix inputs, string folder, Func<int, string> name)
    {
        using (var list = new StreamWriter(Path.Combine(folder, "products.csv")))
        {
            list.WriteLine("product");
            for (var product = 0; product < inputs.Rows; product++) list.WriteLine(Name(product));
        }

        using var cells = new StreamWriter(Path.Combine(folder, "coefficients.csv"));
        cells.WriteLine("product,technique,value");
        for (var user = 0; user < inputs.Columns; user++)
            for (var k = 0; k < inputs.RowsOf(user).Length; k++)
                cells.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name(inputs.RowsOf(user)[k])},{name(user)},{inputs.ValuesOf(user)[k]:R}"));
    }

    private static string Name(int product) => string.Create(CultureInfo.InvariantCulture, $"product-{product + 1}");

    private static double Split(string file)
    {
        double sum = 0;
        foreach (var line in File.ReadLines(file).Skip(1)) sum += double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture);
        return sum;
    }
}
