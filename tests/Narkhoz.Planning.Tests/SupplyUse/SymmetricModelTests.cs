using CsCheck;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Tests.Adjustment;
using Narkhoz.Planning.Tests.Reading;

namespace Narkhoz.Planning.Tests.SupplyUse;

/// <summary>Models A to D of the Eurostat manual.</summary>
public sealed class SymmetricModelTests
{
    // By hand: U = (10 10; 10 7), V = (90 0; 10 100), B = U g^-1 = (1/9 1/11; 1/9 7/110), then B D and B C^-1 (Miller and Blair 2009, chapter 5).
    private static readonly SupplyUseTable Small = SupplyUseFolder.Read(Texts.Folder(
        ("supply", "product,industry,value\nc1,i1,90\nc1,i2,10\nc2,i2,100\n"),
        ("use", "product,i1,i2\nc1,10,10\nc2,10,7\n"),
        ("final_use", "product,category,value\nc1,final,80\nc2,final,83\n"),
        ("value_added", "row,industry,value\nv,i1,70\nv,i2,93\n")));

    [Theory]
    [InlineData(SymmetricModel.IndustryTechnology, 0.1091, 0.0909, 0.1064, 0.0636)]
    [InlineData(SymmetricModel.ProductTechnology, 0.1111, 0.0889, 0.1111, 0.0589)]
    public void Product_tables_have_the_coefficients_worked_by_hand(SymmetricModel model, params double[] expected)
    {
        var inputs = Small.ToSymmetric(model).ToPlanningTable("t").System.Inputs;
        Assert.Equal(expected, new[] { inputs[0, 0], inputs[0, 1], inputs[1, 0], inputs[1, 1] }.Select(cell => Math.Round(cell, 4)));
    }

    // The known answers of pySUT (IndEcol/pySUT, pySUT_UnitTest.py): its commodity and industry technology, by products and by industries.
    [Theory]
    [InlineData(SymmetricModel.ProductTechnology, new[]
    {
        0.287015945, 0.742596811, 1.323462415, 0, 0, 0.009111617, 0.198177677, 0.264236902, 0, 0, -0.025056948, 0.20501139, 0.273348519, 0, 0,
        0.034168565, -0.006833713, -0.009111617, 0, 0, -0.025056948, 0.20501139, 0.273348519, 0, 0,
    })]
    [InlineData(SymmetricModel.IndustryTechnology, new[]
    {
        0.387784091, 0.647186147, 0.645454545, 0.416666667, 0, 0.038825758, 0.147186147, 0.112121212, 0.083333333, 0, 0.010416667, 0.142857143, 0.1, 0.083333333, 0,
        0.028409091, 0.004329004, 0.012121212, 0, 0, 0.010416667, 0.142857143, 0.1, 0.083333333, 0,
    })]
    [InlineData(SymmetricModel.FixedIndustrySales, new[]
    {
        0.403189066, 0.664009112, 0.851936219, 0, 0, 0.031476496, 0.125284738, 0.123006834, 0, 0, -0.048871402, 0.25284738, 0.230068337, 0, 0,
        0.038448264, -0.04214123, -0.038344723, 0, 0, 0, 0.166666667, 0.166666667, 0, 0,
    })]
    [InlineData(SymmetricModel.FixedProductSales, new[]
    {
        0.345238095, 0.71547619, 0.87172619, 0, 0, 0.033008658, 0.139880952, 0.145089286, 0, 0, 0.030844156, 0.144642857, 0.14985119, 0, 0,
        0.015151515, 0, 0, 0, 0, 0, 0.166666667, 0.166666667, 0, 0,
    })]
    public void All_four_models_have_the_known_answers_of_another_programme(SymmetricModel model, double[] known)
    {
        double[] supply = [30, 1, 1, 0, 0, 1, 5, 1, 0, 0, 2, 0, 3, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 8];
        double[] use = [12, 4, 5, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0];
        var (products, industries) = (Labels.Numbered("p", 5), Labels.Numbered("i", 5));
        LabelledMatrix Of(double[] cells) => new(products, industries, BiproportionalTests.Dense(5, 5, (i, j) => cells[(i * 5) + j]));
        LabelledMatrix None(Labels rows, Labels columns) => new(rows, columns, BiproportionalTests.Dense(rows.Count, columns.Count, (_, _) => 0));
        var table = new SupplyUseTable("t", Of(supply), Of(use), None(products, Labels.Numbered("f", 1)), None(Labels.Numbered("v", 1), industries)).ToSymmetric(model);
        for (var k = 0; k < 25; k++) Assert.Equal(known[k], table.Flows.Cells[k / 5, k % 5] / table.Output[k % 5], 1e-8);
    }

    // By hand: D = V q^-1 = (0.9 0; 0.1 1), A = D B.
    [Fact]
    public void Fixed_product_sales_follow_market_shares()
    {
        var table = Small.ToSymmetric(SymmetricModel.FixedProductSales);
        Assert.Equal([90, 110], table.Output);
        Assert.Equal([9.0, 11, 9, 8], table.Flows.Cells.Values.ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Negatives_of_the_product_technology_are_reported_and_moved()
    {
        // Industry 2 makes much of product 1 and uses none of product 3, which product 1 needs.
        var table = SupplyUseFolder.Read(Texts.Folder(
            ("supply", "product,industry,value\nc1,i1,80\nc1,i2,40\nc2,i2,60\nc3,i3,100\n"),
            ("use", "product,i1,i2,i3\nc1,0,5,5\nc2,1,3,2\nc3,20,0,3\n"),
            ("final_use", "product,category,value\nc1,f,110\nc2,f,54\nc3,f,77\n"))).ToSymmetric(SymmetricModel.ProductTechnology);
        var (row, column, value) = Assert.Single(table.Negatives());
        Assert.Equal(("c3", "c2", -10.0), (row, column, Math.Round(value, 9)));
        var plan = table.ToPlanningTable("t");
        Assert.Equal(0, plan.System.Inputs[2, 1]);
        Assert.Equal(67, plan.Targets!.Orders[2], 1e-9);
        Assert.Contains(plan.Remarks, remark => remark.What == "c2 uses -10 of c3; moved to final uses as a source");
    }

    // Whatever the model, uses and supplies keep their totals, and the square table balances where supply and use did.
    [Theory]
    [InlineData(SymmetricModel.ProductTechnology)]
    [InlineData(SymmetricModel.IndustryTechnology)]
    [InlineData(SymmetricModel.FixedIndustrySales)]
    [InlineData(SymmetricModel.FixedProductSales)]
    public void A_balanced_table_stays_balanced(SymmetricModel model) =>
        Gen.Select(Gen.Double[1, 9].Array[16], Gen.Double[0, 2].Array[16]).Sample((made, used) =>
        {
            // The main product dominates, so that the supply table has an inverse.
            var supply = Csv("industry", 4, (i, j) => made[(i * 4) + j] + (i == j ? 100 : 0));
            var use = Csv("industry", 4, (i, j) => used[(i * 4) + j]);
            var final = string.Concat(Enumerable.Range(0, 4).Select(i => FormattableString.Invariant(
                $"p{i},f,{Enumerable.Range(0, 4).Sum(j => made[(i * 4) + j] + (i == j ? 100 : 0) - used[(i * 4) + j]):R}\n")));
            var table = SupplyUseFolder.Read(Texts.Folder(("supply", supply), ("use", use), ("final_use", "product,category,value\n" + final))).ToSymmetric(model);
            return Enumerable.Range(0, 4).All(sector => Math.Abs(RowOf(table, sector) - table.Output[sector]) < 1e-8);
        });

    [Theory]
    [InlineData("t/use.csv:3: the product 'c3' is not known; write it as in t/supply.csv, or add it there", "use", "product,i1,i2\nc1,1,1\nc3,1,1\n")]
    [InlineData("t/use.csv:1: the industry 'i3' is not known; write it as in t/supply.csv, or add it there", "use", "product,i1,i3\nc1,1,1\n")]
    [InlineData("t/supply.csv:2: i1 makes -90 of c1; enter it as a use", "supply", "product,industry,value\nc1,i1,-90\nc2,i2,1\n")]
    public void A_wrong_part_is_named(string error, string part, string text) => Assert.StartsWith(error.Split(":1:")[0], Texts.ErrorOf(() => SupplyUseFolder.Read(Texts.Folder(
        ("supply", part == "supply" ? text : "product,industry,value\nc1,i1,90\nc2,i2,100\n"),
        ("use", part == "use" ? text : "product,i1,i2\nc1,10,10\n")))), StringComparison.Ordinal);

    private static double RowOf(SymmetricTable table, int sector) =>
        Enumerable.Range(0, table.Flows.Columns.Count).Sum(column => table.Flows.Cells[sector, column])
        + Enumerable.Range(0, table.FinalUse.Columns.Count).Sum(column => table.FinalUse.Cells[sector, column]);

    private static string Csv(string column, int size, Func<int, int, double> cell) => $"product,{column},value\n" + string.Concat(
        from i in Enumerable.Range(0, size) from j in Enumerable.Range(0, size) select FormattableString.Invariant($"p{i},i{j},{cell(i, j):R}\n"));
}
