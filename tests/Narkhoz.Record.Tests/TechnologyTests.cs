using CsCheck;
using Narkhoz.Record.Linting;

namespace Narkhoz.Record.Tests;

public sealed class TechnologyTests
{
    private const string Source = "source: s, confidence: estimate";

    [Fact]
    public void Product_takes_fields_and_norms_of_its_template()
    {
        using var folder = new DataFolder();
        var record = folder.Open();
        var coal = record.Products[0];
        Assert.Equal(("coal", "Coal", "t", 1.0, ProductGroup.Energy, "Coal", 1e6, true, false), (coal.Id, coal.Name, coal.Unit, coal.Quantum, coal.Group, coal.BookRow, coal.BookScaleIn(1928), coal.Storable, coal.Traded));
        Assert.Equal(0.005, record.Parameters["product.coal.labour"].Value);
    }

    [Fact]
    public void Book_scale_may_be_dated_where_the_book_counts_pieces_of_another_size()
    {
        using var folder = new DataFolder();
        folder.With(DataFolder.Technology, "book_scale: 1e6", "book_scale: {1928-01: 1e6, 1934-01: 1.4e6}");
        var coal = folder.Open().Products[0];
        Assert.Equal((1e6, 1e6, 1.4e6, 1.4e6), (coal.BookScaleIn(1921), coal.BookScaleIn(1933), coal.BookScaleIn(1934), coal.BookScaleIn(1940)));
        folder.With(DataFolder.Technology, "1934-01: 1.4e6", "1934-01: -1");
        Assert.Contains("is not positive", Assert.Throws<RecordException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Product_wins_over_its_template_field_by_field()
    {
        using var folder = new DataFolder();
        folder.With(DataFolder.Technology, "  book_row: Coal\n", "  labour: {value: 0.007}\n");
        var labour = folder.Open().Parameters["product.coal.labour"];
        Assert.Equal((0.007, "person yr/t", "engineering estimate: for a test", 8), (labour.Value, labour.Unit, labour.Source, labour.Line));
    }

    [Fact]
    public void Product_replaces_a_value_by_dated_values()
    {
        using var folder = new DataFolder();
        folder.With(DataFolder.Technology, "  book_row: Coal\n", "  labour: {values: {1928-01: 0.005, 1932-01: 0.004}}\n");
        Assert.Equal(2, folder.Open().Parameters["product.coal.labour"].History.Count);
    }

    [Fact]
    public void Product_removes_what_its_template_says()
    {
        using var folder = new DataFolder();
        folder.With(DataFolder.Technology, "  book_row: Coal\n", "  labour: ~\n");
        Assert.False(folder.Open().Parameters.TryGet("product.coal.labour", out _));
    }

    [Fact]
    public void Template_that_inherits_itself_is_refused()
    {
        using var folder = new DataFolder();
        folder.With(DataFolder.Technology, "- id: ^mine\n", "- id: ^mine\n  inherits: ^mine\n");
        Assert.Equal("technology/10-industry.yaml:2: the template '^mine' inherits itself; break the circle", folder.Error());
    }

    [Fact]
    public void Template_may_inherit_another_of_another_file()
    {
        using var folder = new DataFolder();
        folder.Write("technology/99-templates.yaml", $"- id: ^any\n  life: {{value: 20, unit: yr, {Source}}}\n");
        folder.With(DataFolder.Technology, "- id: ^mine\n", "- id: ^mine\n  inherits: ^any\n");
        Assert.Equal(20, folder.Open().Parameters["product.coal.life"].Value);
    }

    [Fact]
    public void Files_are_read_in_the_order_of_their_names()
    {
        using var folder = new DataFolder();
        folder.Write("technology/05-first.yaml", "- {id: ore, name: Ore, unit: t, group: metal}\n");
        Assert.Equal(["ore", "coal", "steel"], folder.Open().Products.Select(p => p.Id));
    }

    [Fact]
    public void Hash_changes_with_a_value_and_not_with_a_note()
    {
        using var folder = new DataFolder();
        var before = folder.Open().Hash;
        folder.With(DataFolder.Parameters, "prior: [0.1, 0.6, uniform], ", "note: \"a note\", prior: [0.1, 0.6, uniform], ");
        Assert.Equal(before, folder.Open().Hash);
        folder.With(DataFolder.Parameters, "value: 0.3", "value: 0.31");
        Assert.NotEqual(before, folder.Open().Hash);
    }

    [Fact]
    public void PerronRoot_of_a_circle_is_the_root_of_the_product_of_its_norms() =>
        Gen.Select(Gen.Double[1, 3], Gen.Double[1, 3], Gen.Double[1, 3]).Sample((a, b, c) =>
        {
            var matrix = new double[3, 3];
            (matrix[0, 1], matrix[1, 2], matrix[2, 0]) = (a, b, c);
            Assert.Equal(Math.Cbrt(a * b * c), PerronRoot.Of(matrix, [0, 1, 2]), 1e-6);
        });

    [Fact]
    public void PerronRoot_does_not_depend_on_units() =>
        Gen.Select(Gen.Double[0.5, 2].Array[9], Gen.Double[1e-3, 1e3].Array[3]).Sample((norms, units) =>
        {
            double[,] matrix = new double[3, 3], scaled = new double[3, 3];
            for (var i = 0; i < 9; i++)
            {
                matrix[i / 3, i % 3] = norms[i];
                scaled[i / 3, i % 3] = norms[i] * units[i / 3] / units[i % 3];
            }

            Assert.Equal(PerronRoot.Of(matrix, [0, 1, 2]), PerronRoot.Of(scaled, [0, 1, 2]), 1e-6);
        });

    [Fact]
    public void Circles_are_the_groups_that_feed_one_another()
    {
        var matrix = new double[5, 5];
        (matrix[0, 1], matrix[1, 0], matrix[1, 2], matrix[3, 3]) = (1, 1, 1, 0.5);
        Assert.Equal([[0, 1], [3]], Circles.Of(matrix));
    }
}
