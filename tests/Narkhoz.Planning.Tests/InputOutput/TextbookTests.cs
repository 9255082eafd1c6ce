using CsCheck;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.InputOutput;

/// <summary>Worked examples of the literature.</summary>
public sealed class TextbookTests
{
    // Leontief 1986, Input-Output Economics, chapter 2: wheat in bushels, cloth in yards, work in man-years.
    private static readonly SparseMatrix WheatAndCloth = Dense.Norms(new double[,] { { 25, 20 }, { 14, 6 } }, [100, 50]);

    // Miller and Blair 2009, chapter 2, tables 2.3 and 2.4.
    private static readonly SparseMatrix MillerBlair = Dense.Norms(new double[,] { { 150, 500 }, { 200, 100 } }, [1000, 2000]);

    [Fact]
    public void Wheat_and_cloth_of_Leontief()
    {
        var solver = new LeontiefSolver(WheatAndCloth);
        Dense.Near([100, 50], solver.GrossOutputs([55, 30], 1e-13).Values, 1e-9);
        Dense.Near([2, 5], solver.LabourValues([80 / 100.0, 180 / 50.0], 1e-13).Values, 1e-11);
        Inverse([[1.4570, 0.6623], [0.2318, 1.2417]], LeontiefInverse.Of(WheatAndCloth), 5e-5);
    }

    [Fact]
    public void Inverse_and_new_final_demand_of_Miller_and_Blair()
    {
        Inverse([[1.25412541, 0.330033], [0.2640264, 1.12211221]], LeontiefInverse.Of(MillerBlair), 1e-7);
        Dense.Near([1247.52, 1841.58], new LeontiefSolver(MillerBlair).GrossOutputs([600, 1500]).Values, 0.005);
    }

    [Fact]
    public void Total_multipliers_are_the_column_of_the_table_closed_to_households()
    {
        var (income, consumption) = (new[] { 0.3, 0.25 }, new[] { 0.05, 0.4 });
        var closed = Multipliers.Closed(MillerBlair, income, consumption);
        var inverse = LeontiefInverse.Of(closed);
        var output = Multipliers.OfOutput(new LeontiefSolver(MillerBlair), new LeontiefSolver(closed));
        Dense.Near([inverse[0, 0] + inverse[1, 0], inverse[0, 1] + inverse[1, 1]], output.Total!, 1e-10);
        Dense.Near([1.25412541 + 0.2640264, 0.330033 + 1.12211221], output.Simple, 1e-7);
        var work = Multipliers.Of(new LeontiefSolver(MillerBlair), income, new LeontiefSolver(closed));
        Assert.Equal(inverse[2, 0] / 0.3, work.TypeTwo(0), 1e-9);

        // The ratio of type II to type I is the same for every sector (Sandoval 1967).
        Assert.Equal(work.TypeTwo(0) / work.TypeOne(0), work.TypeTwo(1) / work.TypeOne(1), 1e-9);
    }

    [Fact]
    public void Labour_spent_is_labour_embodied_in_final_uses() => Gen.Select(Gen.Double[0, 1].Array[36], Gen.Double[0, 9].Array[6], Gen.Double[0.1, 2].Array[6]).Sample((cells, final, labour) =>
    {
        var norms = new double[6, 6];
        for (var k = 0; k < 36; k++) norms[k / 6, k % 6] = cells[k] * 0.15;
        var solver = new LeontiefSolver(Dense.Matrix(norms));
        var (gross, values) = (solver.GrossOutputs(final, 1e-13).Values, solver.LabourValues(labour, 1e-13).Values);
        var spent = gross.Zip(labour, (x, l) => x * l).Sum();
        Assert.Equal(spent, values.Zip(final, (v, f) => v * f).Sum(), 1e-10 * (1 + spent));
        var inverse = LeontiefInverse.Of(Dense.Matrix(norms));
        Dense.Near(gross, Enumerable.Range(0, 6).Select(i => Enumerable.Range(0, 6).Sum(j => inverse[i, j] * final[j])), 1e-9 * (1 + gross.Max()));
    });

    [Fact]
    public void Inverse_of_a_table_of_hundreds_is_that_of_the_rounds()
    {
        var (inputs, _, _) = RandomEconomy.DrawOld(300, 5);
        var (inverse, solver) = (LeontiefInverse.Of(inputs), new LeontiefSolver(inputs));
        foreach (var product in new[] { 0, 17, 299 })
        {
            var unit = new double[300];
            unit[product] = 1;
            Dense.Near(solver.GrossOutputs(unit, 1e-13).Values, Enumerable.Range(0, 300).Select(i => inverse[i, product]), 1e-11);
            Dense.Near(solver.LabourValues(unit, 1e-13).Values, inverse.RowOf(product).ToArray(), 1e-11);
        }
    }

    [Fact]
    public void Hawkins_and_Simon_refuse_what_the_rounds_refuse()
    {
        var error = Assert.Throws<UnproductiveTableException>(() => LeontiefInverse.Of(Dense.Matrix(new[,] { { 0.1, 0, 0 }, { 0, 0.5, 0.6 }, { 0, 0.9, 0.2 } })));
        Assert.StartsWith("products 1 to 3 together use up", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_structural_decomposition_add_up_to_the_change() => Gen.Double[0, 0.15].Array[50].Sample(cells =>
    {
        var (before, after) = (new double[5, 5], new double[5, 5]);
        for (var k = 0; k < 25; k++) (before[k / 5, k % 5], after[k / 5, k % 5]) = (cells[k], cells[25 + k]);
        double[] first = [1, 2, 3, 4, 5], last = [2, 2, 2, 2, 9], useBefore = [.5, .4, .3, .2, .1], useAfter = [.4, .4, .2, .3, .1];
        var parts = StructuralDecomposition.Of(new TableYear(Dense.Matrix(before), first, useBefore), new TableYear(Dense.Matrix(after), last, useAfter));
        var (x0, x1) = (new LeontiefSolver(Dense.Matrix(before)).GrossOutputs(first, 1e-13).Values, new LeontiefSolver(Dense.Matrix(after)).GrossOutputs(last, 1e-13).Values);
        for (var i = 0; i < 5; i++)
            Assert.Equal((useAfter[i] * x1[i]) - (useBefore[i] * x0[i]), parts.Intensity[i] + parts.Technique[i] + parts.FinalDemand[i], 1e-9);
    });

    [Fact]
    public void A_change_of_final_uses_alone_is_nothing_but_that()
    {
        var parts = StructuralDecomposition.Of(new TableYear(WheatAndCloth, [55, 30]), new TableYear(WheatAndCloth, [110, 60]));
        Dense.Near([100, 50], parts.FinalDemand, 1e-8);
        Dense.Near([0, 0, 0, 0], parts.Technique.Concat(parts.Intensity), 1e-8);
    }

    private static void Inverse(double[][] expected, LeontiefInverse inverse, double distance)
    {
        for (var row = 0; row < expected.Length; row++) Dense.Near(expected[row], inverse.RowOf(row).ToArray(), distance);
    }
}
