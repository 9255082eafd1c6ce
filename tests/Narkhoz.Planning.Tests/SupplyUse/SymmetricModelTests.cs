using CsCheck;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tests.Reading;

namespace Narkhoz.Planning.Tests.SupplyUse;

/// <summary>Models A to D of the Eurostat manual.</summary>
public sealed class SymmetricModelTests
{
    // Miller and Blair 2009, section 5.3: U = (10 10; 10 7), V = (90 0; 10 100).
    private static readonly SupplyUseTable MillerBlair = SupplyUseFolder.Read(Texts.Folder(
        ("supply", "product,industry,value\nc1,i1,90\nc1,i2,10\nc2,i2,100\n"),
        ("use", "product,i1,i2\nc1,10,10\nc2,10,7\n"),
        ("final_use", "product,category,value\nc1,final,80\nc2,final,83\n"),
        ("value_added", "row,industry,value\nv,i1,70\nv,i2,93\n")));

    [Theory]
    [InlineData(SymmetricModel.IndustryTechnology, 0.1091, 0.0909, 0.1064, 0.0636)]
    [InlineData(SymmetricModel.ProductTechnology, 0.1111, 0.0889, 0.1111, 0.0589)]
    public void Product_tables_have_the_published_coefficients(SymmetricModel model, params double[] published)
    {
        var inputs = MillerBlair.ToSymmetric(model).ToPlanningTable("t").System.Inputs;
        Assert.Equal(published, new[] { inputs[0, 0], inputs[0, 1], inputs[1, 0], inputs[1, 1] }.Select(cell => Math.Round(cell, 4)));
    }

    // By hand: D = V q^-1 = (0.9 0; 0.1 1), A = D B.
    [Fact]
    public void Fixed_product_sales_follow_market_shares()
    {
        var table = MillerBlair.ToSymmetric(SymmetricModel.FixedProductSales);
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
