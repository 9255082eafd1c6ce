using Narkhoz.Planning.Balances;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The final uses that a plan is asked for, and the best plan for them.</summary>
internal static class FinalBill
{
    /// <summary>The best plan for the targets: as many complete sets as can be made, or else the least labour; null where nothing limits it or none exists.</summary>
    /// <param name="task">Table and targets.</param>
    public static OptimalPlan? Best(PlanTask task)
    {
        var targets = task.NeedTargets();
        try
        {
            var objective = targets.Assortment.ContainsAnyExcept(0) ? PlanObjective.Assortment : PlanObjective.LeastLabour;
            return new OptimalPlanner().Plan(new PlanProblem(task.Table.System, targets, objective), cancellation: task.Stop);
        }
        catch (Exception error) when (error is NoPlanException or PlanNotProvenException)
        {
            return null;
        }
    }

    /// <summary>Whether anything but the table's own norms limits production.</summary>
    /// <param name="system">The table.</param>
    public static bool HasLimits(ProductionSystem system) => system.Capacity.ContainsAnyExcept(double.PositiveInfinity) || system.Factors.Any(factor => double.IsFinite(factor.Available));

    /// <summary>Labour of all kinds must stand in the table.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="UserException">It has none.</exception>
    public static void NeedLabour(PlanningTable table)
    {
        for (var factor = 0; factor < table.System.Factors.Count; factor++)
            if (table.System.Factors[factor].Kind == FactorKind.Labour && table.System.FactorInputs.RowIndices.Contains(factor)) return;
        throw new UserException($"{table.Name} tells nothing of labour", "add labour (labour.csv in our own folder): values and techniques of least labour rest on it");
    }

    /// <summary>The bill of so many complete sets, by kinds of use where the table's own year tells them.</summary>
    /// <param name="task">Table and targets.</param>
    /// <param name="sets">Complete sets of the assortment.</param>
    public static FinalUses Of(PlanTask task, double sets)
    {
        var targets = task.NeedTargets();
        return task.Table.FinalDemand is { } demand && ReferenceEquals(targets, task.Table.Targets) && !targets.Assortment.ContainsAnyExcept(0)
            ? OfYear(demand)
            : FinalUses.Of(targets, sets);
    }

    private static FinalUses OfYear(LabelledMatrix demand)
    {
        var count = demand.Rows.Count;
        var (investment, households, export, stock, imports) = (new double[count], new double[count], new double[count], new double[count], new double[count]);
        for (var category = 0; category < demand.Columns.Count; category++)
        {
            var kind = Kind(demand.Columns[category], investment, households, export, stock);
            var products = demand.Cells.RowsOf(category);
            var values = demand.Cells.ValuesOf(category);
            for (var k = 0; k < products.Length; k++) (values[k] >= 0 ? kind : imports)[products[k]] += Math.Abs(values[k]);
        }

        return new FinalUses(count, investment, households, export, stock, imports: imports);
    }

    private static double[] Kind(string category, double[] investment, double[] households, double[] export, double[] stock) =>
        Has(category, "export") ? export
        : Has(category, "stock") || Has(category, "inventor") ? stock
        : Has(category, "invest") || Has(category, "capital") ? investment
        : households;

    private static bool Has(string category, string word) => category.Contains(word, StringComparison.OrdinalIgnoreCase);
}
