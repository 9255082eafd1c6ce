using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>The question a plan of several years answers: the table, what is wanted in each year, and what there is at the start.</summary>
/// <remarks>
/// In year t, with levels x, building v, stocks s and sets z:
/// outputs x - inputs x - upkeep x - capital v + kept s(t-1) - s(t) - assortment z >= orders; factor inputs x &lt;= labour of the year;
/// x &lt;= k, and k(t) = (1 - wear) k(t-1) + v(t - lag). What stands beyond the balance is thrown away. The slowest part of a technique's capital to wear
/// decides how long its capacity lasts; faster parts are replaced as they are used (upkeep). A technique with a capacity and no capital is limited for good, as land
/// is; one without a capacity is unlimited. Dynamic input-output model (Leontief 1953) with capacities and inequalities (Dorfman, Samuelson and Solow 1958, ch. 12).
/// </remarks>
public sealed record HorizonProgramme
{
    /// <summary>Makes a programme.</summary>
    /// <param name="system">The table; <see cref="ProductionSystem.Capacity"/> is what stands at the start of the first year.</param>
    /// <param name="years">Orders and assortment (under harmony: targets) of each year, one or more.</param>
    /// <param name="objective">Of what there should be as much as possible.</param>
    /// <exception cref="ArgumentException">There is no year, or targets, objective and table do not fit together.</exception>
    public HorizonProgramme(ProductionSystem system, IReadOnlyList<PlanTargets> years, HorizonObjective objective)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(objective);
        if (years.Count == 0) throw new ArgumentException("a plan needs at least one year", nameof(years));
        for (var year = 0; year < years.Count; year++)
            if (years[year].Orders.Length != system.Products.Count)
                throw new ArgumentException($"{years[year].Orders.Length} targets in year {year + 1} for {system.Products.Count} products", nameof(years));
        foreach (var weights in (IReadOnlyList<double>[])[objective.Sets, objective.Harmony, objective.Employment])
            if (weights.Count != 0 && (weights.Count != years.Count || weights.Any(weight => !(weight >= 0 && double.IsFinite(weight)))))
                throw new ArgumentException($"the objective needs {years.Count} weights of 0 or more", nameof(objective));
        (System, Years, Objective) = (system, years, objective);
    }

    /// <summary>The table.</summary>
    public ProductionSystem System { get; private init; }

    /// <summary>Orders and assortment of each year.</summary>
    public IReadOnlyList<PlanTargets> Years { get; private init; }

    /// <summary>Of what there should be as much as possible.</summary>
    public HorizonObjective Objective { get; private init; }

    /// <summary>Years from building to use, 1 or more.</summary>
    public int Lag { get; init; } = 1;

    /// <summary>Growth of every kind of labour a year; resources do not grow. 0.02 is two per cent.</summary>
    public double LabourGrowth { get; init; }

    /// <summary>Stock of each product at the start, product units; empty for none.</summary>
    public IReadOnlyList<double> Stocks { get; init; } = [];

    /// <summary>Share of a stock of each product that is still good after a year, 0 to 1; empty when nothing can be stored.</summary>
    public IReadOnlyList<double> Keeping { get; init; } = [];

    /// <summary>Capacity that earlier building brings into use in each of the first years, a list per year with one element a technique; empty for none.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Coming { get; init; } = [];

    /// <summary>Least complete sets in each year, 0 or more; empty for none.</summary>
    public IReadOnlyList<double> LeastSets { get; init; } = [];

    /// <summary>Least capacity of each technique after the last year; empty to hand on what is left. Of no account for a technique that nothing limits.</summary>
    public IReadOnlyList<double> TerminalCapacity { get; init; } = [];

    /// <summary>Stock of each product to be handed on after the last year, product units; empty for none.</summary>
    public IReadOnlyList<double> TerminalStocks { get; init; } = [];

    /// <summary>Level of each technique in the year before the plan; empty when unknown.</summary>
    public IReadOnlyList<double> LastLevels { get; init; } = [];

    /// <summary>Most that a technique's level may rise in a year, as a share of the year before; null for no bound. New techniques (level 0 before) are free in their first year.</summary>
    public double? GreatestRise { get; init; }

    /// <summary>Most that a technique's level may fall in a year, as a share of the year before, 0 to 1; null for no bound.</summary>
    public double? GreatestFall { get; init; }

    /// <summary>The same conditions for another table, other targets or another objective.</summary>
    /// <param name="system">The table.</param>
    /// <param name="years">Orders and assortment of each year.</param>
    /// <param name="objective">Of what there should be as much as possible.</param>
    /// <exception cref="ArgumentException">They do not fit together.</exception>
    public HorizonProgramme For(ProductionSystem system, IReadOnlyList<PlanTargets> years, HorizonObjective objective)
    {
        var checkedOnes = new HorizonProgramme(system, years, objective);
        return this with { System = checkedOnes.System, Years = checkedOnes.Years, Objective = checkedOnes.Objective };
    }

    /// <summary>Labour or another factor that there is in a year.</summary>
    /// <param name="factor">0 to the number of factors - 1.</param>
    /// <param name="year">0 for the first.</param>
    public double Available(int factor, int year)
    {
        var supply = System.Factors[factor];
        return supply.Kind == FactorKind.Labour ? supply.Available * Math.Pow(1 + LabourGrowth, year) : supply.Available;
    }

    /// <summary>What must be left of a product in a year after all inputs: orders, least sets, and the stock to be handed on, less the stock at the start.</summary>
    internal double Needed(int product, int year)
    {
        var needed = Years[year].Orders[product];
        if (LeastSets.Count > year) needed += LeastSets[year] * Years[year].Assortment[product];
        if (year == Years.Count - 1 && TerminalStocks.Count > product) needed += TerminalStocks[product];
        if (year == 0 && Stocks.Count > product) needed -= Stocks[product];
        return needed;
    }
}
