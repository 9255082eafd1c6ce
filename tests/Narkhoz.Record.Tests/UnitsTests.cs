using CsCheck;

namespace Narkhoz.Record.Tests;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("kt", "t", 1000)]
    [InlineData("Mt/yr", "t/yr", 1e6)]
    [InlineData("million roubles", "rouble", 1e6)]
    [InlineData("thousand persons", "person", 1000)]
    [InlineData("%", "1", 0.01)]
    [InlineData("GWh", "MWh", 1000)]
    [InlineData("kWh", "MWh", 0.001)]
    [InlineData("kg/person/yr", "t/person/yr", 0.001)]
    [InlineData("centner/ha", "t/ha", 0.1)]
    [InlineData("t/month", "t/yr", 12)]
    [InlineData("rouble/1000 kWh", "rouble/MWh", 1)]
    [InlineData("person-day/t", "person yr/t", 1.0 / 365)]
    [InlineData("MWh/yr", "kW", 1 / 8.76)]
    [InlineData("t/t", "1", 1)]
    [InlineData("million people", "person", 1e6)]
    public void Factor_converts(string from, string to, double factor) => Assert.Equal(factor, Units.Factor(from, to), factor * 1e-12);

    [Theory]
    [InlineData("t", "MWh")]
    [InlineData("person", "head")]
    [InlineData("t/yr", "t")]
    [InlineData("1928=100", "1")]
    [InlineData("1913=1", "1")]
    [InlineData("pair", "unit")]
    [InlineData("bushel", "t")]
    [InlineData("", "1")]
    [InlineData("t//yr", "t")]
    public void TryFactor_refuses_another_dimension(string from, string to)
    {
        Assert.False(Units.TryFactor(from, to, out _));
        Assert.Throws<ArgumentException>(() => Units.Factor(from, to));
    }

    [Fact]
    public void Factor_there_and_back_is_one()
    {
        var words = UnitWords.Sizes.Keys.ToArray();
        var unit = Gen.Select(Gen.OneOf<string>(words), Gen.OneOf<string>(words), Gen.OneOf<string>("", "thousand ", "million ", "100 "), (a, b, times) => $"{times}{a}/{b}");
        Gen.Select(unit, unit).Sample((a, b) => Assert.True(!Units.TryFactor(a, b, out var there) || Math.Abs((there * Units.Factor(b, a)) - 1) < 1e-12));
    }

    [Fact]
    public void Factor_goes_by_way_of_a_third_unit()
    {
        var mass = Gen.OneOf<string>("t", "kg", "kt", "Mt", "pood", "centner", "million t");
        Gen.Select(mass, mass, mass).Sample((a, b, c) => Assert.Equal(1, Units.Factor(a, b) * Units.Factor(b, c) / Units.Factor(a, c), 1e-12));
    }
}
