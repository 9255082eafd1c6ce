using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Multipliers of output and of income with and without what households spend of it: types I and II.</summary>
/// <remarks>Households spend each unit of income on what they consume, in the proportions of their column; where they consume more than this income, the rest is paid from elsewhere.</remarks>
internal sealed class HouseholdMultipliers
{
    private readonly Labels _products;
    private readonly Multipliers _output;
    private readonly Multipliers _income;

    /// <summary>Closes the table to households.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mix">Its average norms.</param>
    /// <param name="outputs">Gross outputs of the year that the table's final demand belongs to.</param>
    /// <param name="income">Row of households' income.</param>
    /// <param name="category">Category of their consumption; null for the first that names households.</param>
    /// <exception cref="UserException">The table has no such row or category.</exception>
    public HouseholdMultipliers(PlanningTable table, TechniqueMix mix, double[] outputs, string income, string? category)
    {
        _products = table.System.Products;
        var earned = PrimaryRow.Of(table, mix, income);
        var consumption = Consumption(table, category);
        var spent = Math.Max(consumption.Sum(), earned.Zip(outputs, (perUnit, output) => perUnit * output).Sum());
        if (!(spent > 0)) throw new UserException($"households neither earn nor consume anything in {table.Name}", "name the row with --income and the category with --households");
        for (var product = 0; product < consumption.Length; product++) consumption[product] /= spent;
        var (open, closed) = (new LeontiefSolver(mix.Norms), new LeontiefSolver(Multipliers.Closed(mix.Norms, earned, consumption)));
        (_output, _income) = (Multipliers.OfOutput(open, closed), Multipliers.Of(open, earned, closed));
    }

    /// <summary>Multipliers of all products.</summary>
    public IEnumerable<MultiplierEntry> Entries => Enumerable.Range(0, _products.Count).Select(product => new MultiplierEntry(
        _products[product], _output.Simple[product], _output.Total![product], _income.Simple[product], _income.Total![product], Known(_income.TypeOne(product)), Known(_income.TypeTwo(product))));

    /// <summary>All products.</summary>
    public ResultTable Rows()
    {
        var entries = Entries.ToList();
        return new ResultTable("multipliers")
            .Text("product", entries.Select(entry => entry.Product))
            .Numbers("output", [.. entries.Select(entry => entry.Output)])
            .Numbers("output_with_households", [.. entries.Select(entry => entry.OutputTotal)])
            .Numbers("income", [.. entries.Select(entry => entry.Income)])
            .Numbers("income_with_households", [.. entries.Select(entry => entry.IncomeTotal)])
            .Numbers("type_1", [.. entries.Select(entry => entry.TypeOne ?? double.NaN)])
            .Numbers("type_2", [.. entries.Select(entry => entry.TypeTwo ?? double.NaN)]);
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private static double[] Consumption(PlanningTable table, string? category)
    {
        if (table.FinalDemand is not { } demand) throw new UserException($"{table.Name} does not tell what households consume", "give it final uses by category (final_demand.csv)");
        var categories = Enumerable.Range(0, demand.Columns.Count).Select(place => demand.Columns[place]).ToList();
        var place = categories.FindIndex(name => category is null ? name.Contains("household", StringComparison.OrdinalIgnoreCase) : name == category);
        if (place < 0) throw new UserException($"{table.Name} has no category {(category is null ? "of households" : $"'{category}'")}", $"name one with --households; known are {string.Join(", ", categories)}");
        var consumption = new double[demand.Rows.Count];
        for (var k = 0; k < demand.Cells.RowsOf(place).Length; k++) consumption[demand.Cells.RowsOf(place)[k]] = demand.Cells.ValuesOf(place)[k];
        return consumption;
    }
}
