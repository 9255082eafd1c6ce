using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Optimal;

/// <summary>A plan's question as a linear programme: columns are the techniques, then the sets of the assortment; rows are the products, then labour and resources.</summary>
internal static class PlanProgram
{
    /// <summary>The programme.</summary>
    internal static LinearProgram Of(PlanProblem problem)
    {
        var (system, targets) = (problem.System, problem.Targets);
        var (products, techniques) = (system.Products.Count, system.Techniques.Count);
        var (start, row, value) = (new List<int>(techniques + 2) { 0 }, new List<int>(), new List<double>());
        for (var j = 0; j < techniques; j++)
        {
            NetOutputs(system, j, row, value);
            var factors = system.FactorInputs.RowsOf(j);
            var needed = system.FactorInputs.ValuesOf(j);
            for (var k = 0; k < factors.Length; k++) Add(row, value, products + factors[k], needed[k]);
            start.Add(row.Count);
        }

        if (problem.CountsSets)
        {
            for (var i = 0; i < products; i++) Add(row, value, i, -targets.Assortment[i]);
            start.Add(row.Count);
        }

        var cost = new double[start.Count - 1];
        for (var j = 0; j < techniques; j++) cost[j] = -problem.Worth(j);
        double[] sets = problem.CountsSets ? [0] : [];
        double[] most = problem.CountsSets ? [double.PositiveInfinity] : [];
        if (problem.CountsSets) cost[techniques] = -1;
        return new LinearProgram(
            new SparseMatrix(products + system.Factors.Count, [.. start], [.. row], [.. value]), cost,
            [.. problem.Floor, .. sets], [.. problem.Ceiling, .. most],
            [.. targets.Orders, .. system.Factors.Select(_ => double.NegativeInfinity)],
            [.. Enumerable.Repeat(double.PositiveInfinity, products), .. system.Factors.Select(factor => factor.Available)]);
    }

    /// <summary>Adds a technique's column of B - A.</summary>
    private static void NetOutputs(ProductionSystem system, int technique, List<int> row, List<double> value)
    {
        var made = system.Outputs.RowsOf(technique);
        var makes = system.Outputs.ValuesOf(technique);
        var used = system.Inputs.RowsOf(technique);
        var uses = system.Inputs.ValuesOf(technique);
        for (int a = 0, b = 0; a < made.Length || b < used.Length;)
        {
            var place = Math.Min(a < made.Length ? made[a] : int.MaxValue, b < used.Length ? used[b] : int.MaxValue);
            double net = 0;
            if (a < made.Length && made[a] == place) net += makes[a++];
            if (b < used.Length && used[b] == place) net -= uses[b++];
            Add(row, value, place, net);
        }
    }

    private static void Add(List<int> row, List<double> value, int place, double cell)
    {
        if (cell == 0) return;
        row.Add(place);
        value.Add(cell);
    }
}
