using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>What a table of one year does not say and a plan of several years must assume.</summary>
public sealed record HorizonAssumptions
{
    /// <summary>Years of the plan, 1 or more. A table with targets for fewer years repeats its last ones.</summary>
    public int Years { get; init; } = 5;

    /// <summary>Growth of every target a year beyond the years that the table has targets for; 0.02 is two per cent.</summary>
    public double TargetGrowth { get; init; }

    /// <summary>Growth of labour a year.</summary>
    public double LabourGrowth { get; init; }

    /// <summary>Years from building to use, 1 or more.</summary>
    public int Lag { get; init; } = 1;

    /// <summary>Capacity and labour beyond what the table's year used, as a share of it, for techniques and labour without a limit of their own; 0 or more.</summary>
    public double Spare { get; init; }

    /// <summary>Least capacity to be handed on, as a share of that at the start; 0 for none.</summary>
    public double Terminal { get; init; } = 1;

    /// <summary>Products that capacity is built of, for a table without capital; empty when nothing can be built. They are taken in proportion to their outputs.</summary>
    public IReadOnlyList<string> CapitalGoods { get; init; } = [];

    /// <summary>Capital goods per unit of yearly capacity, for a table without capital; years of output, 0 or more.</summary>
    public double CapitalRatio { get; init; } = 2;

    /// <summary>Share of that capital that wears out a year, 0 to 1.</summary>
    public double Wear { get; init; } = 0.05;

    /// <summary>Makes the programme of a table.</summary>
    /// <remarks>
    /// Techniques without a capacity get that of the table's year, where it is known and something can be built or the table has capital; so does labour without a limit. Under an
    /// objective of sets or harmony, targets without an assortment become the assortment. What comes from outside (negative targets) stays an order.
    /// </remarks>
    /// <param name="table">The table.</param>
    /// <param name="targets">Targets of the first year, where the table has none by year.</param>
    /// <param name="objective">Of what there should be as much as possible.</param>
    /// <exception cref="ArgumentException">A capital good is not a product of the table, or the table has no outputs to go by.</exception>
    public HorizonProgramme Of(PlanningTable table, PlanTargets targets, HorizonObjective objective)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(objective);
        var system = WithLimits(table);
        var years = Enumerable.Range(0, Years).Select(year => OfYear(table, targets, objective, year)).ToArray();
        return new HorizonProgramme(system, years, objective)
        {
            Lag = Lag,
            LabourGrowth = LabourGrowth,
            TerminalCapacity = Terminal > 0 ? [.. system.Capacity.ToArray().Select(capacity => double.IsFinite(capacity) ? Terminal * capacity : 0)] : [],
            LastLevels = table.Levels ?? [],
        };
    }

    private PlanTargets OfYear(PlanningTable table, PlanTargets targets, HorizonObjective objective, int year)
    {
        var (orders, assortment) = (targets.Orders.ToArray(), targets.Assortment.ToArray());
        var known = table.TargetsByYear is { } byYear && targets == table.Targets ? Math.Min(year, byYear.Columns.Count - 1) : 0;
        if (table.TargetsByYear is { } given && targets == table.Targets)
            for (var product = 0; product < orders.Length; product++) orders[product] = given.Cells[product, known];
        var (growth, wantsSets) = (Math.Pow(1 + TargetGrowth, year - known), objective.Sets.Count + objective.Harmony.Count > 0 && !assortment.AsSpan().ContainsAnyExcept(0));
        for (var product = 0; product < orders.Length; product++)
        {
            if (wantsSets && orders[product] > 0) (assortment[product], orders[product]) = (orders[product], 0);
            (assortment[product], orders[product]) = (growth * assortment[product], growth * orders[product]);
        }

        return new PlanTargets(orders, assortment);
    }

    private ProductionSystem WithLimits(PlanningTable table)
    {
        var system = table.System;
        var (capital, wear) = (system.Capital, system.Depreciation);
        if (capital is null && CapitalGoods.Count > 0) (capital, wear) = Capital(table);
        var (capacity, used) = (system.Capacity.ToArray(), new double[system.Factors.Count]);
        if (table.Levels is { } levels)
        {
            system.FactorInputs.AddTimes([.. levels], used);
            for (var technique = 0; technique < capacity.Length; technique++)
                if (double.IsInfinity(capacity[technique]) && capital?.RowsOf(technique).Length > 0) capacity[technique] = (1 + Spare) * levels[technique];
        }

        var factors = system.Factors.Select((factor, place) =>
            factor.Kind == FactorKind.Labour && double.IsInfinity(factor.Available) && used[place] > 0 ? factor with { Available = (1 + Spare) * used[place] } : factor);
        return new ProductionSystem(system.Products, system.Techniques, system.Inputs, system.Outputs, [.. factors], system.FactorInputs, capacity) { Capital = capital, Depreciation = wear };
    }

    private (SparseMatrix Capital, SparseMatrix Wear) Capital(PlanningTable table)
    {
        var system = table.System;
        if (table.Levels is not { } levels) throw new ArgumentException($"{table.Name} has no outputs by which to share out the capital goods", nameof(table));
        var made = new double[system.Products.Count];
        system.Outputs.AddTimes([.. levels], made);
        var goods = CapitalGoods.Select(good => system.Products.IndexOf(good) is >= 0 and var place ? place : throw new ArgumentException($"'{good}' is not a product of {table.Name}", nameof(table))).Distinct().Order().ToArray();
        var all = goods.Sum(good => made[good]);
        var (capital, wear) = (new List<(int Row, double Value)>[system.Techniques.Count], new List<(int Row, double Value)>[system.Techniques.Count]);
        for (var technique = 0; technique < capital.Length; technique++)
        {
            capital[technique] = levels[technique] > 0 ? [.. goods.Where(good => made[good] > 0).Select(good => (good, CapitalRatio * made[good] / all))] : [];
            wear[technique] = [.. capital[technique].Select(cell => (cell.Row, Wear))];
        }

        return (SparseMatrix.FromColumns(made.Length, capital), SparseMatrix.FromColumns(made.Length, wear));
    }
}
