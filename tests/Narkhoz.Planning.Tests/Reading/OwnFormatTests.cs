using CsCheck;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Reading;

/// <summary>Our own format: what it says comes in, and what is wrong is named.</summary>
public sealed class OwnFormatTests
{
    private const string Long = "product,technique,value\n";

    [Fact]
    public void Flows_become_coefficients_and_final_uses_become_orders()
    {
        var table = Texts.Read(
            ("flows", "product,coal,steel\ncoal,10,60\nsteel,20,30\n"),
            ("final_demand", "product,category,value\ncoal,homes,30\nsteel,export,50\nsteel,homes,-2\n"),
            ("labour", "labour,coal,steel\nmen,50,196\n"),
            ("capital", Long + "steel,coal,200\n"),
            ("depreciation", "product,value\nsteel,0.05\n"));
        Assert.Equal([100, 98], table.Levels!);
        Assert.Equal(0.6 * 100 / 98, table.System.Inputs[0, 1], 1e-15);
        Assert.Equal(2, table.System.FactorInputs[0, 1]);
        Assert.Equal(2, table.System.Capital![1, 0]);
        Assert.Equal(0.05, table.System.Depreciation![1, 0]);
        Assert.Equal([30.0, 48.0], table.Targets!.Orders.ToArray());
        Assert.True(table.System.IsLeontief);
    }

    [Fact]
    public void Techniques_share_products_and_make_several()
    {
        var table = Texts.Read(
            ("products", "product,name,unit\ncoke,Coke,t\ngas,,m3\n"),
            ("techniques", "technique,product,capacity\noven,coke,5\nhearth,coke,\nworks,gas,\n"),
            ("coefficients", Long + "gas,hearth,0.2\n"),
            ("outputs", Long + "coke,oven,1\ngas,oven,0.4\n"),
            ("labour", "labour,technique,value\nmen,oven,3\nmen,works,1\n"),
            ("resources", "resource,technique,value\npit,oven,2\n"),
            ("available", "factor,available\npit,7\n"),
            ("targets", "product,order,assortment\ngas,2,\ncoke,,3\n"));
        Assert.Equal(3, table.System.Techniques.Count);
        Assert.Equal(0.4, table.System.Outputs[1, 0]);
        Assert.Equal(1, table.System.Outputs[0, 1]);
        Assert.Equal([5, double.PositiveInfinity, double.PositiveInfinity], table.System.Capacity.ToArray());
        Assert.Equal([new Factor("men", FactorKind.Labour), new Factor("pit", FactorKind.Resource, 7)], table.System.Factors);
        Assert.Equal([0.0, 2.0], table.Targets!.Orders.ToArray());
        Assert.Equal([3.0, 0.0], table.Targets.Assortment.ToArray());
        Assert.Equal(["Coke", "gas"], table.ProductNames!);
        Assert.False(table.System.IsLeontief);
    }

    [Fact]
    public void One_file_says_the_same_as_a_folder()
    {
        var folder = Texts.Read(
            ("products", "product\na\nb\n"), ("coefficients", Long + "a,b,0.5\nb,a,0.25\n"), ("labour", "labour,a,b\nmen,1,2\n"), ("targets", "product,order\nb,3\n"));
        var text = "table,row,column,value\nlabour,men,a,1\norders,b,,3\nproducts,a,,\nproducts,b,,\ncoefficients,a,b,0.5\ncoefficients,b,a,0.25\nlabour,men,b,2\nabout,unit,roubles,\n";
        var file = TableReader.Read(TableSource.OfTexts("t", new Dictionary<string, string>(StringComparer.Ordinal) { ["x.csv"] = text }, "x.csv"));
        Assert.Equal("roubles", file.Unit);
        Assert.Equal(folder.System.Inputs.Values.ToArray(), file.System.Inputs.Values.ToArray());
        Assert.Equal(folder.System.FactorInputs.Values.ToArray(), file.System.FactorInputs.Values.ToArray());
        Assert.Equal(folder.Targets!.Orders.ToArray(), file.Targets!.Orders.ToArray());
    }

    [Theory]
    [InlineData("t/coefficients.csv:3: the product 'c' is not known; write it as in t/coefficients.csv, or add it there", "product,a,b\na,0.1,\nc,,0.2\n")]
    [InlineData("t/coefficients.csv:2: 'b' is -0.1 and may not be negative; check the sign", "product,a,b\na,0,-0.1\n")]
    [InlineData("t/coefficients.csv:2: 'NaN' in 'a' is not a finite number; write a number with a decimal point and without thousands separators", "product,a,b\na,NaN,0\n")]
    [InlineData("t/coefficients.csv:3: the row has 2 fields and the header 3; give every row the fields of the header, and quote labels that hold the separator", "product,a,b\na,0,0\nb,1\n")]
    [InlineData("t/coefficients.csv: the file is empty; give it a header and rows, or remove it", "")]
    [InlineData("t/coefficients.csv:1: the product 'a' stands twice; keep one of the two, or give them different names", "product,a,a\na,0,0\n")]
    [InlineData("t/coefficients.csv:4: the cell a, b stands twice, first in line 2; keep one of the two", "product,a,b\na,0,1\nb,1,0\na,0,1\n")]
    [InlineData("t: the table is not productive: its Perron root is 1.095445, because of a, b; check their inputs and their outputs; they use up what they make", "product,a,b\na,0,2\nb,0.6,0\n")]
    [InlineData("t/products.csv: the file is missing; list the products in it, in a column 'product'", "product,technique,value\na,b,1\n")]
    [InlineData("t/coefficients.csv:1: the first column is 'good'; call it 'product'; the rest is 'technique,value', or one column a technique", "good,a\na,0\n")]
    public void Wrong_coefficients_are_named(string error, string text) => Assert.Equal(error, Texts.ErrorOf(() => Texts.Read(("coefficients", text))));

    [Theory]
    [InlineData("t/labour.csv:3: the technique 'c' is not known; write it as in t/products.csv, or add it there", "labour", "labour,technique,value\nmen,a,1\nmen,c,1\n")]
    [InlineData("t/labour.csv:2: the field 'value' is empty; write a number with a decimal point and without thousands separators", "labour", "labour,technique,value\nmen,a,\n")]
    [InlineData("t/depreciation.csv:2: a wears out by 1.5 a year; give the share that wears out, 0 to 1", "depreciation", Long + "a,b,1.5\n")]
    [InlineData("t: there is depreciation and no capital; add capital, or remove depreciation", "depreciation", Long + "a,b,0.5\n")]
    [InlineData("t/targets.csv:1: the column 'orders' is not known here; known are product, order, assortment", "targets", "product,order,orders\na,1,1\n")]
    [InlineData("t/targets.csv:2: the product 'z' is not known; write it as where it is declared", "targets", "product,order\nz,1\n")]
    [InlineData("t/targets.csv:3: 'a' has orders twice, first in line 2; keep one of the two", "targets", "product,order\na,1\na,2\n")]
    [InlineData("t/available.csv:2: the factor 'men' is not known; write it as where it is declared", "available", "factor,available\nmen,1\n")]
    [InlineData("t/flows.csv: the folder has coefficients and flows; keep one of the two files", "flows", "product,a,b\n")]
    [InlineData("t/techniques.csv:2: the product 'z' is not known; write it as in t/products.csv, or add it there", "techniques", "technique,product\na,z\nb,b\n")]
    [InlineData("t/labour.csv:2: the quotes of a row do not match, or it is too long; double each quote inside a quoted field", "labour", "labour,technique,value\n\"men,a,1\n")]
    public void A_wrong_part_is_named(string error, string part, string text) => Assert.Equal(error, Texts.ErrorOf(() => Texts.Read(
        ("products", "product\na\nb\n"), ("coefficients", Long + "a,b,0.5\n"), (part, text))));

    [Fact]
    public void An_output_of_nought_with_inputs_is_named() => Assert.Equal(
        "t/flows.csv:2: the technique 'b' has inputs and an output of 0; give its output, or remove its inputs",
        Texts.ErrorOf(() => Texts.Read(("flows", "product,a,b\na,1,1\n"), ("outputs", Long + "a,a,5\n"))));

    [Fact]
    public void A_table_larger_than_memory_is_refused_before_it_is_read()
    {
        var rows = string.Concat(Enumerable.Range(0, 50_000).Select(_ => "a,b,nonsense\n"));
        Assert.Equal(
            "t: the table needs about 1.7 MB of memory and there is 1.0 MB; use a machine with more, or aggregate the table first",
            Texts.ErrorOf(() => TableReader.Read(Texts.Folder(("coefficients", Long + rows)), new TableOptions { Memory = 1 << 20 })));
    }

    [Fact]
    public void Reading_tells_how_far_it_is_and_can_be_given_up()
    {
        var source = Texts.Folder(("products", "product\na\nb\n"), ("coefficients", Long + "a,b,0.5\n"));
        var (shares, stop) = (new Shares(), new CancellationTokenSource());
        TableReader.Read(source.Watched(shares, CancellationToken.None));
        Assert.Equal(1, shares.Last);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => TableReader.Read(source.Watched(shares, stop.Token)));
    }

    private sealed class Shares : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value) => Last = value;
    }

    [Fact]
    public void What_a_table_says_is_read_back_to_the_bit() =>
        Gen.Double[0, 0.19].Array[25].Sample(cells =>
        {
            var products = string.Concat(Enumerable.Range(0, 5).Select(i => $"p{i}\n"));
            var rows = string.Concat(cells.Select((value, k) => FormattableString.Invariant($"p{k / 5},p{k % 5},{value:R}\n")));
            var inputs = Texts.Read(("products", "product\n" + products), ("coefficients", Long + rows)).System.Inputs;
            return Enumerable.Range(0, 25).All(k => inputs[k / 5, k % 5] == cells[k]);
        });
}
