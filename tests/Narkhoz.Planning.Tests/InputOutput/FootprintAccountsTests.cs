using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tests.Reading;

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
    public void Value_added_of_the_test_system_is_accounted_as_pymrio_does() // pymrio, tests/test_integration.py, to the 1e-5 that it asks for
    {
        var table = TableReader.Read(RealTablesTests.Pymrio);
        var direct = new double[table.System.Products.Count];
        for (var product = 0; product < direct.Length; product++) direct[product] = table.Satellites!.Cells[2, product];
        var account = FootprintAccounts.Of(table).Of(direct);
        double[] imports = [2382767.5387909594, 2393134.584113787, 2972317.803194902, 4201655.226133792, 1428782.8385865367, 6693276.934870526];
        for (var region = 0; region < 6; region++) Assert.Equal(imports[region], Footprint.Total(account.Imports, region), 1e-5 * imports[region]);
        double[] embodied =
        [
            0.53905275, 0.56458194, 0.00522754, 0.61727649, 0.01795329, 0.00576, 0.00901308, 0.03437755, 0.00190124, 0.65405409, 0.00217839, 0.00183373,
            0.01318255, 0.00542445, 0.0124986, 0.01269937, 0.00225489, 0.00578084, 0.00764994, 0.606239, 0.06309964, 0.06737699, 0.03933411, 0.17613704,
            0.0278522, 0.47281653, 0.00532731, 0.00304105, 0.33222835, 0.00719231, 0.00238421, 0.01539324, 0.57624233, 0.67447196, 0.0054573, 0.0026126,
            0.50032504, 0.00493196, 0.03067217, 0.02587723, 0.00820916, 0.81204114, 0.0060531, 0.7988727, 0.16796353, 0.05810137, 0.00916826, 0.01801689,
        ];
        for (var product = 0; product < 48; product++) Assert.Equal(embodied[product], account.Embodied[product], 1e-5 * embodied[product]);
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new FootprintAccounts(Dense.Norms(Flows, Output), [(0, 0)], Dense.Matrix(Final), [0, 1]));
        Assert.Throws<ArgumentException>(() => new FootprintAccounts(Dense.Norms(Flows, Output), [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, -2)], Dense.Matrix(Final), [0, 1]));
        Assert.Throws<ArgumentException>(() => Accounts.Of([1]));
    }
}
