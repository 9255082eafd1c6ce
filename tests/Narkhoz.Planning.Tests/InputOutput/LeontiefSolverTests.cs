using CsCheck;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.InputOutput;

/// <summary>Gross outputs and labour values: published answers, and what holds of every table.</summary>
public sealed class LeontiefSolverTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(2000)]
    [InlineData(30_000)]
    public void Balances_hold_computed_afresh_with_plain_loops(int products)
    {
        var (inputs, labour, targets) = RandomEconomy.DrawOld(products, 7);
        var solver = new LeontiefSolver(inputs);
        var gross = solver.GrossOutputs(targets.Orders, 1e-12);
        var left = targets.Orders.ToArray();
        inputs.AddTimes(gross.Values, left);
        Assert.True(gross.Residual <= 1e-12);
        for (var i = 0; i < products; i++) Assert.Equal(left[i], gross.Values[i], 1.1e-12 * gross.Values[i]);
        var values = solver.LabourValues(labour, 1e-12);
        for (var j = 0; j < products; j++) Assert.Equal(labour[j] + inputs.Dot(j, values.Values), values.Values[j], 1.1e-12 * values.Values[j]);
        Assert.Equal(Dot(labour, gross.Values), Dot(values.Values, targets.Orders), 1e-11 * Dot(labour, gross.Values));
    }

    [Fact]
    public void The_answer_is_the_same_to_the_bit_on_any_number_of_threads()
    {
        var (inputs, labour, targets) = RandomEconomy.DrawOld(30_000, 3);
        var one = new LeontiefSolver(inputs, 1);
        foreach (var threads in new[] { 2, 3, 7 })
        {
            var more = new LeontiefSolver(inputs, threads);
            Assert.Equal(one.GrossOutputs(targets.Orders).Values, more.GrossOutputs(targets.Orders).Values);
            Assert.Equal(one.LabourValues(labour).Values, more.LabourValues(labour).Values);
        }
    }

    [Fact]
    public void A_wide_table_with_few_nonzeros_is_solved()
    {
        // The last product alone takes from the last window of rows: the step to its column is longer than an entry holds.
        const int Size = 300_000;
        var columns = new (int, double)[Size][];
        Array.Fill(columns, []);
        for (var j = 0; j < Size; j += 1 + (j % 7)) columns[j] = [(j / 2, 0.25)];
        columns[Size - 1] = [(0, 0.5), (Size - 2, 0.25)];
        var inputs = SparseMatrix.FromColumns(Size, columns);
        double[] final = [.. Enumerable.Range(0, Size).Select(product => 1.0 + (product % 97))];
        var gross = new LeontiefSolver(inputs).GrossOutputs(final, 1e-13).Values;
        inputs.AddTimes(gross, final);
        for (var i = 0; i < Size; i++) Assert.Equal(final[i], gross[i], 1e-12 * gross[i]);
    }

    [Fact]
    public void Textbook_answer_for_the_United_States_of_1958() // D. Lay, Linear Algebra and its applications, section 2.6
    {
        double[,] norms =
        {
            { .1588, .0064, .0025, .0304, .0014, .0083, .1594 },
            { .0057, .2645, .0436, .0099, .0083, .0201, .3413 },
            { .0264, .1506, .3557, .0139, .0142, .0070, .0236 },
            { .3299, .0565, .0495, .3636, .0204, .0483, .0649 },
            { .0089, .0081, .0333, .0295, .3412, .0237, .0020 },
            { .1190, .0901, .0996, .1260, .1722, .2368, .3369 },
            { .0063, .0126, .0196, .0098, .0064, .0132, .0012 },
        };
        var gross = new LeontiefSolver(Dense.Matrix(norms)).GrossOutputs([74000, 56000, 10500, 25000, 17500, 196000, 5000], 1e-13).Values;
        Assert.Equal([99576, 97703, 51231, 131570, 49488, 329554, 13835], gross.Select(x => Math.Round(x)));
    }

    [Fact]
    public void Units_of_the_products_do_not_matter() => Tables.Sample(table =>
    {
        var units = Enumerable.Range(0, table.Final.Length).Select(i => Math.Pow(10, (i % 5) - 2)).ToArray();
        var scaled = new double[table.Final.Length, table.Final.Length];
        for (var i = 0; i < units.Length; i++)
            for (var j = 0; j < units.Length; j++) scaled[i, j] = table.Norms[i, j] * units[i] / units[j];
        var one = new LeontiefSolver(Dense.Matrix(table.Norms)).GrossOutputs(table.Final, 1e-13).Values;
        var other = new LeontiefSolver(Dense.Matrix(scaled)).GrossOutputs([.. table.Final.Zip(units, (f, u) => f * u)], 1e-13).Values;
        for (var i = 0; i < units.Length; i++) Assert.Equal(one[i] * units[i], other[i], 1e-9 * other[i]);
    });

    [Fact]
    public void The_order_of_the_products_does_not_matter() => Tables.Sample(table =>
    {
        var size = table.Final.Length;
        var turned = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++) turned[size - 1 - i, size - 1 - j] = table.Norms[i, j];
        var one = new LeontiefSolver(Dense.Matrix(table.Norms)).GrossOutputs(table.Final, 1e-13).Values;
        var other = new LeontiefSolver(Dense.Matrix(turned)).GrossOutputs([.. table.Final.Reverse()], 1e-13).Values;
        for (var i = 0; i < size; i++) Assert.Equal(one[i], other[size - 1 - i], 1e-9 * one[i]);
    });

    [Fact]
    public void More_of_a_final_use_never_takes_less_of_anything() => Gen.Select(Tables, Gen.Double[0.1, 10], Gen.Int[0, 100]).Sample((table, more, place) =>
    {
        var solver = new LeontiefSolver(Dense.Matrix(table.Norms));
        var raised = table.Final.ToArray();
        raised[place % raised.Length] += more;
        var (before, after) = (solver.GrossOutputs(table.Final, 1e-13).Values, solver.GrossOutputs(raised, 1e-13).Values);
        for (var i = 0; i < raised.Length; i++) Assert.True(after[i] >= before[i] * (1 - 1e-9));
    });

    [Fact]
    public void Final_uses_of_either_sign_are_met() => Tables.Sample(table =>
    {
        var final = table.Final.Select((f, i) => i % 2 == 0 ? f : -f).ToArray();
        var matrix = Dense.Matrix(table.Norms);
        var solution = new LeontiefSolver(matrix).GrossOutputs(final, 1e-12);
        var left = final.ToArray();
        matrix.AddTimes(solution.Values, left);
        for (var i = 0; i < final.Length; i++) Assert.Equal(left[i], solution.Values[i], 1e-10 * final.Max(Math.Abs));
    });

    [Fact]
    public void Nothing_is_needed_for_nothing() => Assert.Equal([0.0, 0.0], new LeontiefSolver(Dense.Matrix(new[,] { { 0.1, 0.2 }, { 0.3, 0 } })).GrossOutputs([0, 0]).Values);

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.9, 0.6)]
    [InlineData(1.5, 0.1)]
    public void A_table_that_is_not_productive_is_refused(double own, double other) =>
        Assert.Throws<UnproductiveTableException>(() => new LeontiefSolver(Dense.Matrix(new[,] { { own, other }, { other, own } })).GrossOutputs([1, 2]));

    [Fact]
    public void A_table_larger_than_the_memory_is_refused_before_it_starts()
    {
        Assert.Equal(12L * 400_000_000 + 96L * 12_000_000, LeontiefSolver.MemoryNeeded(12_000_000, 400_000_000));
        var message = Assert.Throws<TableTooLargeException>(() => LeontiefSolver.DemandMemory(2_000_000_000, 60_000_000_000L)).Message;
        Assert.StartsWith("2000000000 products with 60000000000 norms need 912.0 GB beside the table, and ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LeontiefSolver(SparseMatrix.FromColumns(2, [[(0, 0.5)]])));
        Assert.Throws<ArgumentException>(() => new LeontiefSolver(SparseMatrix.Unit(2)).GrossOutputs([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeontiefSolver(SparseMatrix.Unit(2)).GrossOutputs([1, 1], 1e-15));
    }

    /// <summary>Tables of 1 to 8 products, with column sums below 0.9 and some cells empty, and final uses.</summary>
    private static Gen<(double[,] Norms, double[] Final)> Tables => Gen.Int[1, 8].SelectMany(size =>
        Gen.Select(Gen.Double[-0.5, 1].Array[size * size], Gen.Double[0.1, 100].Array[size], (cells, final) =>
        {
            var norms = new double[size, size];
            for (var j = 0; j < size; j++)
                for (var i = 0; i < size; i++) norms[i, j] = Math.Max(0, cells[(i * size) + j]) * 0.9 / size;
            return (norms, final);
        }));

    private static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
