using CsCheck;
using Narkhoz.Planning.Adjustment;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Tests.Reading;
using static Narkhoz.Planning.Tests.Adjustment.BiproportionalTests;

namespace Narkhoz.Planning.Tests.Adjustment;

/// <summary>SUT-RAS: supply meets use for every product, and the totals of industries and categories are met.</summary>
public sealed class SupplyUseBalancingTests
{
    private static readonly Labels Products = Labels.Numbered("p", 3);
    private static readonly Labels Industries = Labels.Numbered("i", 2);

    [Fact]
    public void A_table_is_brought_to_the_totals_of_another_year() =>
        Gen.Select(Gen.Double[1, 9].Array[15], Gen.Double[0.7, 1.4].Array[15]).Sample((cells, change) =>
        {
            var (before, after) = (Table(cells, null), Table(cells, change));
            var (balanced, how) = SupplyUseBalancing.Adjust(before, after.IndustryOutput(), ColumnSums(after.Use.Cells), ColumnSums(after.FinalUse.Cells));
            var (supply, use, final) = (RowSums(balanced.Supply.Cells), RowSums(balanced.Use.Cells), RowSums(balanced.FinalUse.Cells));
            return how.Converged
                && Enumerable.Range(0, 3).All(p => Math.Abs(supply[p] - use[p] - final[p]) < 1e-7)
                && Enumerable.Range(0, 2).All(i => Math.Abs(balanced.IndustryOutput()[i] - after.IndustryOutput()[i]) < 1e-7);
        });

    [Fact]
    public void A_product_that_is_used_and_not_made_is_named()
    {
        var table = new SupplyUseTable(
            "t",
            new LabelledMatrix(Products, Industries, Dense(3, 2, (p, i) => p == 2 ? 0 : 1)),
            new LabelledMatrix(Products, Industries, Dense(3, 2, (_, _) => 0.2)),
            new LabelledMatrix(Products, Labels.Numbered("f", 1), Dense(3, 1, (_, _) => 1)),
            new LabelledMatrix(Labels.Numbered("v", 0), Industries, Dense(0, 2, (_, _) => 0)));
        Assert.Equal(
            "t: the product 'p3' is used and not made; give the other side, with imports as an industry, or remove it",
            Texts.ErrorOf(() => SupplyUseBalancing.Adjust(table, [2, 2], [0.5, 0.5], [3])));
    }

    // Use and final use as they come; supply so that each product balances.
    private static SupplyUseTable Table(double[] cells, double[]? change)
    {
        double At(int k) => cells[k] * (change?[k] ?? 1);
        var use = Dense(3, 2, (p, i) => At((p * 2) + i));
        var final = Dense(3, 1, (p, _) => 5 * At(6 + p));
        var total = Enumerable.Range(0, 3).Select(p => use[p, 0] + use[p, 1] + final[p, 0]).ToArray();
        var supply = Dense(3, 2, (p, i) => total[p] * At(9 + (p * 2) + i) / (At(9 + (p * 2)) + At(10 + (p * 2))));
        return new SupplyUseTable(
            "t", new LabelledMatrix(Products, Industries, supply), new LabelledMatrix(Products, Industries, use), new LabelledMatrix(Products, Labels.Numbered("f", 1), final),
            new LabelledMatrix(Labels.Numbered("v", 0), Industries, Dense(0, 2, (_, _) => 0)));
    }
}
