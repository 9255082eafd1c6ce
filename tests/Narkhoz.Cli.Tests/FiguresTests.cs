using Narkhoz.Cli.Show;

namespace Narkhoz.Cli.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(1234567.8, "1,234,568")]
    [InlineData(165.94, "166")]
    [InlineData(18.3, "18.3")]
    [InlineData(4.2, "4.20")]
    [InlineData(0.3, "0.300")]
    [InlineData(-0.04, "-0.0400")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "-")]
    [InlineData(2.5e18, "2.5e18")]
    public void A_number_has_about_three_digits_that_count(double value, string text) => Assert.Equal(text, Figures.Text(value));

    [Fact]
    public void A_row_has_the_decimals_of_its_largest_number()
    {
        var decimals = Figures.Decimals(0.4, null, 18.34);
        Assert.Equal(["0.4", "-", "18.3"], new double?[] { 0.4, null, 18.34 }.Select(value => Figures.Text(value, decimals)));
    }

    [Theory]
    [InlineData(0.253, "+25 %")]
    [InlineData(-0.253, "-25 %")]
    [InlineData(-0.001, "0 %")]
    public void An_error_has_its_sign(double ratio, string text) => Assert.Equal(text, Figures.Percent(ratio));

    [Theory]
    [InlineData("t", 4.2e6, 1e3, "th t")]
    [InlineData("t", 4.2e7, 1e6, "mn t")]
    [InlineData("rouble", 9e3, 1, "rouble")]
    [InlineData("million tons", 4.2e7, 1, "mn t")]
    [InlineData("1928=100", 4.2e7, 1, "1928=100")]
    public void Large_amounts_get_a_larger_unit(string unit, double amount, double factor, string shown) =>
        Assert.Equal((factor, shown), ShortUnit.Scaled(unit, amount));
}
