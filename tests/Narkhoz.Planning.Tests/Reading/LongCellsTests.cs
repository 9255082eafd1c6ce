using System.Globalization;
using System.Text;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Reading;

/// <summary>Clean files of triples are read in blocks; the result and the errors are those of reading row by row.</summary>
public sealed class LongCellsTests
{
    private const int Products = 300;
    private const int Rows = 90_000;

    [Fact]
    public void Blocks_give_the_cells_of_rows()
    {
        // A quoted label makes the whole file be read row by row.
        var (blocks, rows) = (Read(Lines()), Read(Lines().Replace($"\n{Label(7)},", $"\n\"{Label(7)}\",", StringComparison.Ordinal)));
        Assert.Equal(Rows, blocks.System.Inputs.NonZeros);
        Assert.True(blocks.System.Inputs.RowIndices.SequenceEqual(rows.System.Inputs.RowIndices));
        Assert.True(blocks.System.Inputs.Starts.SequenceEqual(rows.System.Inputs.Starts));
        Assert.True(blocks.System.Inputs.Values.SequenceEqual(rows.System.Inputs.Values));
    }

    [Fact]
    public void Line_ends_of_either_kind_blanks_and_a_missing_last_one_do_not_count()
    {
        var plain = Read(Lines());
        var other = Read(Lines().TrimEnd('\n').Replace("\n", " \r\n", StringComparison.Ordinal).Replace(",", " ,\t", StringComparison.Ordinal));
        Assert.True(plain.System.Inputs.Values.SequenceEqual(other.System.Inputs.Values));
    }

    [Theory]
    [InlineData("no such product,{1},1", "the product 'no such product' is not known")]
    [InlineData("{0},{1},-1", "'value' is -1 and may not be negative")]
    [InlineData("{0},{1},1e101", "'1e101' in 'value' is not a finite number")]
    [InlineData("{0},{1}", "the row has 2 fields and the header 3")]
    [InlineData("{0},{1},1,1", "the row has 4 fields and the header 3")]
    public void What_is_wrong_far_behind_is_told_with_its_line(string row, string problem)
    {
        var text = Lines() + string.Format(CultureInfo.InvariantCulture, row, Label(1), Label(2)) + "\n";
        var error = Assert.Throws<TableException>(() => Read(text));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains($"coefficients.csv:{Rows + 2}:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_stands_twice_is_told_with_both_lines()
    {
        var error = Assert.Throws<TableException>(() => Read(Lines() + $"{Label(0)},{Label(0)},0.0001\n"));
        Assert.Contains($"coefficients.csv:{Rows + 2}: the cell", error.Message, StringComparison.Ordinal);
        Assert.Contains("first in line 2", error.Message, StringComparison.Ordinal);
    }

    private static PlanningTable Read(string lines)
    {
        var products = new StringBuilder("product\n");
        for (var product = 0; product < Products; product++) products.AppendLine(CultureInfo.InvariantCulture, $"{Label(product)}");
        return TableReader.Read(
            TableSource.OfTexts("t", new Dictionary<string, string> { ["products.csv"] = products.ToString(), ["coefficients.csv"] = "product,technique,value\n" + lines }), new TableOptions());
    }

    // Every cell of the table, in more than one block; labels of all lengths, some alike in their beginnings, some beyond ASCII.
    private static string Lines()
    {
        var text = new StringBuilder();
        for (var cell = 0; cell < Rows; cell++)
            text.Append(CultureInfo.InvariantCulture, $"{Label(cell % Products)},{Label(cell / Products)},{((cell * 7919L % 1000) + 1) / 1e7 / 3:R}\n");
        return text.ToString();
    }

    private static string Label(int product) => (product % 3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"p{product}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"a product whose label goes on and on {product}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Čugun №{product}"),
    };
}
