using System.Text.Json;

namespace Narkhoz.Cli.Tests;

/// <summary>Field names of <c>--json</c> are a promise: a script that reads them keeps working.</summary>
public sealed class JsonTests
{
    [Theory]
    [InlineData("scenarios", "scenarios")]
    [InlineData("scenario seed replay regime off set decisions", "show", "test-grain")]
    [InlineData("regimes", "regimes")]
    [InlineData("match kind hash counts entries", "data", "list")]
    [InlineData("entry columns rows", "data", "show", "A4")]
    [InlineData("entry reasons", "data", "why", "farm.draught")]
    [InlineData("findings passes isClean", "lint")]
    [InlineData("run name unit scale sheet", "balance", "last", "steel", "1937")]
    [InlineData("a b years differences same humanCost", "compare", "last", "last")]
    public void An_answer_has_its_fields(string fields, params string[] args)
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(fields, string.Join(' ', Names(office.Json(args))));
    }

    [Fact]
    public void The_mechanisms_of_the_model_have_catalogue_rows_and_sources()
    {
        using var office = new Office(home: Golden.Repository);
        foreach (var mechanism in office.Json("mechanisms").GetProperty("mechanisms").EnumerateArray())
        {
            Assert.Equal(["id", "title", "rows", "source", "withoutIt"], Names(mechanism));
            Assert.NotEqual(0, mechanism.GetProperty("rows").GetArrayLength());
        }
    }

    [Fact]
    public void Words_are_in_camel_case_and_numbers_are_numbers()
    {
        using var office = new Office();
        SmallRun.Write(office);
        var difference = office.Json("compare", "last", "last").GetProperty("humanCost")[0];
        Assert.Equal("true", difference.GetProperty("truth").GetString());
        Assert.Equal(JsonValueKind.Number, difference.GetProperty("meanA").ValueKind);
    }

    private static IEnumerable<string> Names(JsonElement answer) => answer.EnumerateObject().Select(field => field.Name);
}
