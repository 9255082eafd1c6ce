using Narkhoz.Planning.InputOutput;

namespace Narkhoz.Planning.Tests.InputOutput;

/// <summary>Accounts of a multi-regional table: the small table of pymrio's tests (two regions of three sectors) with the results that pymrio expects of it.</summary>
public sealed class FootprintAccountsTests
{
    private static readonly double[,] Flows =
    {
        { 10, 5, 1, 6, 5, 7 }, { 0, 2, 0, 0, 5, 3 }, { 10, 3, 20, 4, 2, 0 }, { 5, 0, 0, 1, 10, 9 }, { 0, 10, 1, 0, 20, 1 }, { 5, 0, 0, 1, 10, 10 },
    };

    private static readonly double[,] Final = { { 14, 3 }, { 2.5, 2.5 }, { 13, 6 }, { 5, 20 }, { 10, 10 }, { 3, 10 } };
    private static readonly double[] Output = [51, 15, 58, 50, 52, 39];
    private static readonly double[] First = [20, 1, 42, 4, 20, 5];

    private static FootprintAccounts Accounts { get; } = new(
        Dense.Norms(Flows, Output), [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)], Dense.Matrix(Final), [0, 1]);

    private static Footprint Account => Accounts.Of([.. First.Zip(Output, (use, output) => use / output)]);

    [Fact]
    public void Multipliers_are_those_of_pymrio() =>
        Dense.Near([0.896638324101429, 1.7965474933011258, 1.1666796580507097, 0.3013124703668342, 1.4371886818255364, 0.7177624711634629], Account.Embodied, 1e-11);

    [Fact]
    public void Consumption_based_accounts_are_those_of_pymrio() =>
        Dense.Near([14.059498889254174, 18.863255551508175, 17.32012296814962, 8.71616437964097, 18.863255551508175, 14.17770265993889], Account.Consumption.Cast<double>(), 1e-9);

    [Fact]
    public void Production_based_accounts_are_the_uses_of_the_table() => Dense.Near(First, Account.Production, 1e-9);

    [Fact]
    public void Imports_and_exports_are_those_of_pymrio()
    {
        Dense.Near([1.2792573306446737, 10.499069649181388, 1.2752266807875912, 6.604374747509535, 8.364185902326788, 10.842115601865368], Account.Imports.Cast<double>(), 1e-9);
        Dense.Near([8.251832343364468, 0.5304113433404783, 17.02843256499675, 1.3307504334524414, 9.797226856351275, 1.9255763708099365], Account.Exports, 1e-9);
    }

    [Fact]
    public void Consumption_of_a_region_is_production_and_imports_less_exports()
    {
        for (var region = 0; region < 2; region++)
        {
            double left = 0;
            for (var sector = 0; sector < 3; sector++)
                left += Account.Consumption[region, sector] - Account.Production[(region * 3) + sector] - Account.Imports[region, sector] + Account.Exports[(region * 3) + sector];
            Assert.Equal(0, left, 1e-9);
        }
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new FootprintAccounts(Dense.Norms(Flows, Output), [(0, 0)], Dense.Matrix(Final), [0, 1]));
        Assert.Throws<ArgumentException>(() => new FootprintAccounts(Dense.Norms(Flows, Output), [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, -2)], Dense.Matrix(Final), [0, 1]));
        Assert.Throws<ArgumentException>(() => Accounts.Of([1]));
    }
}
