using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Horizon;

/// <summary>
/// Feldman's model (1928; Domar 1957, "A Soviet model of growth"): capital goods build both departments, a share e of them the first. Without wear their output
/// grows by e / V1 a year, and consumption by (1 - e) I / V2.
/// </summary>
public sealed class FeldmanTests
{
    private const double V1 = 2.5;
    private const double V2 = 2;

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void The_share_comes_out_of_a_plan_that_meets_the_consumption_it_implies(double share)
    {
        var (investment, consumption) = (10.0, 50.0);
        var years = new PlanTargets[6];
        for (var year = 0; year < years.Length; year++)
        {
            years[year] = new PlanTargets([0, consumption]);
            consumption += (1 - share) * investment / V2;
            investment *= 1 + (share / V1);
        }

        var plan = HorizonPlanner.Draw(new HorizonProgramme(Departments(10, 50), years, HorizonObjective.Capital()));
        for (var year = 0; year < years.Length - 1; year++)
        {
            Assert.Equal(share, plan.FeldmanShare(year), 1e-5);
            Assert.Equal(10 * Math.Pow(1 + (share / V1), year), plan.Levels(year)[0], 1e-4);
        }
    }

    [Fact]
    public void For_the_last_year_alone_the_plan_builds_machines_with_machines_first()
    {
        // A unit of investment gives 1/V2 of consumption, or 1/V1 machines whose output can give it in every later year but the last: worth it while more than V1 = 2.5 such years are left.
        var plan = HorizonPlanner.Draw(new HorizonProgramme(Departments(10, 50), Small.Every(7, [0, 0], [0, 1]), HorizonObjective.Final(7)));
        double machines = 10, consumption = 50;
        double[] expected = [1, 1, 1, 0, 0, 0];
        for (var year = 0; year < expected.Length; year++)
        {
            Assert.Equal(expected[year], plan.FeldmanShare(year), 1e-4);
            consumption += (1 - expected[year]) * machines / V2;
            machines *= 1 + (expected[year] / V1);
        }

        Assert.Equal(consumption, plan.Sets(6), 1e-4);
    }

    private static ProductionSystem Departments(double machines, double consumption) =>
        Small.System(new double[,] { { 0, 0 }, { 0, 0 } }, [0.1, 0.1], 1e6, [machines, consumption], new double[,] { { V1, V2 }, { 0, 0 } });
}
