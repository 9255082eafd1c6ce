using CsCheck;

namespace Narkhoz.Record.Tests;

public sealed class ParameterBookTests
{
    [Fact]
    public void Value_converts_into_the_unit_asked_for()
    {
        using var folder = new DataFolder();
        var p = folder.Open().Parameters;
        Assert.Equal(35.5, p.Value("product.coal.output", "Mt/yr"), 12);
        Assert.Equal(30, p.Value("farm.draught", "%"), 12);
    }

    [Fact]
    public void Value_of_another_dimension_names_file_and_line()
    {
        using var folder = new DataFolder();
        var error = Assert.Throws<RecordException>(() => folder.Open().Parameters.Value("farm.draught", "t"));
        Assert.Equal("parameters/farm.yaml:2: farm.draught is in 1, which does not convert into t; give it in t", folder.Relative(error.Message));
    }

    [Fact]
    public void Value_of_an_unknown_id_names_the_nearest()
    {
        using var folder = new DataFolder();
        var error = Assert.Throws<RecordException>(() => folder.Open().Parameters["farm.drought"]);
        Assert.EndsWith("no parameter is called 'farm.drought'; the nearest known is 'farm.draught'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_a_dated_parameter_is_a_step_function()
    {
        using var folder = new DataFolder();
        var p = folder.Open().Parameters;
        Assert.Equal([1.0, 1.0, 0.9, 0.9], new[] { "1920-01", "1928-12", "1929-01", "1940-01" }.Select(m => p.Value("farm.weather", "1", Month(m))));
    }

    [Fact]
    public void With_changes_a_copy_and_ends_the_dates()
    {
        using var folder = new DataFolder();
        var p = folder.Open().Parameters;
        var changed = p.With(new Dictionary<string, double> { ["farm.weather"] = 0.5 });
        Assert.Equal(0.5, changed.Value("farm.weather", "1", Month("1929-01")));
        Assert.Equal(0.9, p.Value("farm.weather", "1", Month("1929-01")));
        Assert.Equal(p.Select(x => x.Id), changed.Select(x => x.Id));
    }

    [Fact]
    public void With_refuses_what_it_does_not_know()
    {
        using var folder = new DataFolder();
        Assert.Throws<RecordException>(() => folder.Open().Parameters.With(new Dictionary<string, double> { ["farm.none"] = 1 }));
        Assert.Throws<RecordException>(() => folder.Open().Parameters.With(new Dictionary<string, double> { ["farm.draught"] = double.NaN }));
    }

    [Fact]
    public void Under_gives_the_children_only()
    {
        using var folder = new DataFolder();
        Assert.Equal(["product.steel.region.RSFSR", "product.steel.region.UKR"], folder.Open().Parameters.Under("product.steel.region").Select(p => p.Id));
    }

    [Fact]
    public void At_takes_the_last_value_that_has_begun()
    {
        var history = Gen.Select(Gen.Int[1917, 1967], Gen.Double[-9, 9]).Array[1, 9].Select(points => points.DistinctBy(p => p.Item1).OrderBy(p => p.Item1).Select(p => new DatedValue(new YearMonth(p.Item1, 1), p.Item2)).ToList());
        Gen.Select(history, Gen.Int[1900, 1980]).Sample((dated, year) =>
        {
            var parameter = new Parameter("x", dated[0].Value, "1", null, "s", Confidence.Estimate, null, "f", 1, dated);
            var begun = dated.Where(d => d.From.Year <= year).ToList();
            Assert.Equal(begun.Count == 0 ? dated[0].Value : begun[^1].Value, parameter.At(new YearMonth(year, 6)));
        });
    }

    private static YearMonth Month(string text) => YearMonth.TryParse(text, out var month) ? month : throw new ArgumentException(text, nameof(text));
}
