using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.InputOutput;

/// <summary>Eurostat Manual of Supply, Use and Input-Output Tables (2008), chapter 15: Germany 1995, domestic output in million EUR, table 15.4 and what the manual derives from it.</summary>
public sealed class GermanManualTests
{
    private static readonly double[,] Flows =
    {
        { 1131, 25480, 1, 607, 710, 762 },
        { 7930, 304584, 64167, 41082, 11981, 30360 },
        { 426, 7334, 3875, 5296, 23457, 9155 },
        { 3559, 72717, 14190, 74399, 10835, 21008 },
        { 3637, 96115, 31027, 65755, 193176, 34223 },
        { 1552, 14986, 1747, 11225, 15058, 22070 },
    };

    private static readonly double[] Output = [43910, 1079446, 245606, 540063, 692487, 508918];
    private static readonly double[] ValueAdded = [21664, 395022, 115624, 311407, 415426, 365017];
    private static readonly double[] Employment = [1096, 8381, 3236, 9251, 4258, 10206];

    private static SparseMatrix Norms => Dense.Norms(Flows, Output);

    [Fact]
    public void The_diagonal_of_the_inverse_is_that_of_table_15_10()
    {
        var inverse = LeontiefInverse.Of(Norms);
        Dense.Near([1.0339, 1.4292, 1.0289], [inverse[0, 0], inverse[1, 1], inverse[2, 2]], 5e-5);
        Assert.All(inverse.Pivots.ToArray(), pivot => Assert.InRange(pivot, double.Epsilon, 1));
    }

    [Fact]
    public void Backward_linkages_are_those_of_the_manual()
    {
        var linkages = Linkages.Of(Norms);
        Dense.Near([1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782], linkages.Backward, 1e-4);
        Assert.Equal(6, Enumerable.Range(0, 6).Sum(linkages.PowerOfDispersion), 1e-9);
        Assert.Equal([1], linkages.KeySectors());
    }

    [Fact]
    public void Forward_linkages_of_the_supply_side_are_those_of_the_manual()
    {
        // For manufacturing, the second, 1.6691 is printed; the table gives 1.6910, and the other five to the last digit.
        var linkages = Linkages.Of(Norms, Output).Supply!;
        Dense.Near([2.1126, 1.6910, 1.3558, 1.5848, 2.1037, 1.2106], linkages, 1e-4);
    }

    [Fact]
    public void Multipliers_of_value_added_and_of_employment_are_those_of_the_manual()
    {
        var solver = new LeontiefSolver(Norms);
        Dense.Near([0.8450, 0.7647, 0.8615, 0.9019, 0.9393, 0.9199], Multipliers.Of(solver, PerUnit(ValueAdded)).Simple, 5.1e-5);
        Dense.Near([0.0326, 0.0162, 0.0207, 0.0237, 0.0112, 0.0242], Multipliers.Of(solver, PerUnit(Employment)).Simple, 5.1e-5);
    }

    [Fact]
    public void What_is_lost_without_a_sector_is_what_the_table_without_it_does_not_make()
    {
        var inverse = LeontiefInverse.Of(Norms);
        var losses = HypotheticalExtraction.Losses(inverse, Output);
        var final = new double[6];
        for (var i = 0; i < 6; i++) final[i] = Output[i] - Enumerable.Range(0, 6).Sum(j => Flows[i, j]);
        for (var taken = 0; taken < 6; taken++)
        {
            var (flows, left) = ((double[,])Flows.Clone(), final.ToArray());
            left[taken] = 0;
            for (var other = 0; other < 6; other++) flows[taken, other] = flows[other, taken] = 0;
            var made = new LeontiefSolver(Dense.Norms(flows, Output)).GrossOutputs(left, 1e-13).Values;
            Assert.Equal(Output.Sum() - made.Sum(), losses[taken], 1e-4);
        }
    }

    private static double[] PerUnit(double[] use) => [.. use.Zip(Output, (amount, output) => amount / output)];
}
