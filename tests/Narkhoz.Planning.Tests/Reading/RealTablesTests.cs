using System.Runtime.CompilerServices;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Reading;

/// <summary>The tables that come with the programme are read, and are what their sources say.</summary>
public sealed class RealTablesTests
{
    public static string DataIo { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../data/io"));

    public static string Pymrio { get; } = Path.GetFullPath(Path.Combine(Here(), "../data/pymrio"));

    // Roots: computed with another programme when the tables were collected (to four digits).
    [Theory]
    [InlineData("belgium2020", "described", 50, null)]
    [InlineData("germany1995", "described", 6, 0.4029)]
    [InlineData("germany2009", "described", 6, null)]
    [InlineData("netherlands2000", "described", 6, null)]
    [InlineData("russia2000", "described", 56, 0.3926)]
    [InlineData("spain2022", "described", 64, 0.5957)]
    [InlineData("uk2010", "cockshott", 127, 0.4666)]
    [InlineData("us1958", "described", 7, null)]
    public void A_table_has_its_sectors_and_its_root(string id, string format, int sectors, double? root)
    {
        var table = TableReader.Read(Path.Combine(DataIo, id));
        Assert.Equal(format, table.Format);
        Assert.Equal(sectors, table.System.Products.Count);
        Assert.True(table.System.IsLeontief);
        Assert.NotNull(table.Targets);
        var found = Productivity.Of(table.System.Inputs).Root;
        if (root is { } told) Assert.Equal(told, found, 5e-5);
        else Assert.InRange(found, 0.1, 0.9);
    }

    [Theory]
    [InlineData(SymmetricModel.IndustryTechnology, 400)]
    [InlineData(SymmetricModel.FixedProductSales, 402)]
    public void The_United_States_of_2017_become_symmetric(SymmetricModel model, int sectors)
    {
        var table = TableReader.Read(Path.Combine(DataIo, "us2017"), new TableOptions { Model = model });
        Assert.Equal("bea", table.Format);
        Assert.Equal(sectors, table.System.Products.Count);
        Assert.Equal(34_468_047, table.Levels!.Sum(), 1);
        Assert.Equal(0.4939, Productivity.Of(table.System.Inputs).Root, 5e-4);

        // Scrap and noncomparable imports are made by nobody: inputs from outside.
        Assert.Equal(["V00100", "S00300", "S00402"], table.System.Factors.Select(factor => factor.Label));
        Assert.Contains(table.Remarks, remark => remark.What == "481000 uses -303 of S00402");
    }

    [Fact]
    public void The_United_States_cannot_be_inverted_at_this_detail() => Assert.Equal(
        "us2017: the model needs as many products as industries, and 400 products are made by 402 industries; aggregate them, or take model B or D",
        Texts.ErrorOf(() => TableReader.Read(Path.Combine(DataIo, "us2017"), new TableOptions { Model = SymmetricModel.ProductTechnology })));

    // D. Lay, Linear Algebra and its Applications: x = (I - C)^-1 d.
    [Fact]
    public void Leontief_1958_gives_the_outputs_of_the_textbook()
    {
        var table = TableReader.Read(Path.Combine(DataIo, "us1958"));
        var x = new double[7];
        for (var round = 0; round < 300; round++)
        {
            var next = table.Targets!.Orders.ToArray();
            table.System.Inputs.AddTimes(x, next);
            x = next;
        }

        Assert.Equal([99576, 97703, 51231, 131570, 49488, 329554, 13835], x.Select(output => Math.Round(output)));
    }

    [Fact]
    public void Pymrios_test_system_is_read_with_its_regions()
    {
        var table = TableReader.Read(Pymrio);
        Assert.Equal("pymrio", table.Format);
        Assert.Equal(48, table.System.Products.Count);
        Assert.Equal("reg1:food", table.System.Products[0]);
        Assert.Equal("Mill USD", table.Unit);
        Assert.Equal(42, table.FinalDemand!.Columns.Count);
        Assert.Equal(["reg1", "reg2", "reg3", "reg4", "reg5", "reg6"], Enumerable.Range(0, 6).Select(region => table.Regions!.Names[region]));
        Assert.Equal(7.8e8, table.Regions!.Population![0]);
        Assert.Equal(5, table.Regions.OfCategory[^1]);
        Assert.Equal(["emission_type1:air", "emission_type2:water", "Value Added"], Enumerable.Range(0, 3).Select(row => table.Satellites!.Rows[row]));
        Assert.Equal(["kg", "kg", "Mill USD"], table.SatelliteUnits!);

        // Total emissions come back from intensities and outputs.
        var emissions = new double[3];
        table.Satellites!.Cells.AddTimes([.. table.Levels!], emissions);
        Assert.Equal(1848064.8, table.Satellites.Cells[0, 0] * table.Levels![0], 1e-6);
        Assert.True(emissions[0] > 1e9);
    }

    [Fact]
    public void Cockshotts_years_are_read()
    {
        var table = TableReader.Read(Path.Combine(DataIo, "uk2010"));
        Assert.Equal(5, table.TargetsByYear!.Columns.Count);
        Assert.Equal("year1", table.TargetsByYear.Columns[0]);
        Assert.Equal(5, table.FactorsByYear!.Columns.Count);
        Assert.Equal(table.FactorsByYear.Cells[0, 0], table.System.Factors[0].Available);
        Assert.Equal(4170 / 24300.0, table.System.FactorInputs[0, 0], 1e-12);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
