using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Why output, or the use of a row, changed from another table to this one.</summary>
internal sealed class TableChange
{
    private const string Output = "output";
    private readonly Labels _products;
    private readonly string _before;
    private readonly string _of;
    private readonly StructuralDecomposition _parts;

    /// <summary>Decomposes the change.</summary>
    /// <param name="before">The earlier table, with its own final uses.</param>
    /// <param name="after">The later table.</param>
    /// <param name="final">Final uses of the later table.</param>
    /// <param name="of">What changed: output, or a row of both tables.</param>
    /// <param name="byOrder">Whether products match by their order and not by their labels.</param>
    /// <exception cref="UserException">The tables have other products or units, or no such row.</exception>
    public TableChange(PlanningTable before, PlanningTable after, PlanTargets final, string of, bool byOrder)
    {
        if (before.Unit.Length > 0 && after.Unit.Length > 0 && before.Unit != after.Unit)
            throw new UserException($"{before.Name} is in {before.Unit} and {after.Name} in {after.Unit}", "bring both tables to one unit");
        (_products, _before, _of) = (after.System.Products, before.Name, of);
        var place = Places(before, after, byOrder);
        var earlier = before.Targets ?? throw new UserException($"{before.Name} has no final uses", "give it a final_demand.csv or a targets.csv");
        _parts = StructuralDecomposition.Of(Year(before, earlier, of, place), Year(after, final, of, [.. Enumerable.Range(0, place.Length)]));
    }

    /// <summary>The answer.</summary>
    /// <param name="top">How many products are shown, those that changed most.</param>
    public ChangeAnswer Answer(int top)
    {
        var entries = Enumerable.Range(0, _products.Count).Select(product => new ChangeEntry(_products[product], Whole(product), _parts.Intensity[product], _parts.Technique[product], _parts.FinalDemand[product])).ToList();
        return new ChangeAnswer(_before, _of, entries.Sum(entry => entry.Change), _parts.Intensity.Sum(), _parts.Technique.Sum(), _parts.FinalDemand.Sum(), [.. entries.OrderByDescending(entry => Math.Abs(entry.Change)).Take(top)]);
    }

    /// <summary>All products.</summary>
    public ResultTable Rows() => new ResultTable("change")
        .Text("product", Enumerable.Range(0, _products.Count).Select(product => _products[product]))
        .Numbers("change", [.. Enumerable.Range(0, _products.Count).Select(Whole)])
        .Numbers("intensity", [.. _parts.Intensity])
        .Numbers("technique", [.. _parts.Technique])
        .Numbers("final_demand", [.. _parts.FinalDemand]);

    private double Whole(int product) => _parts.Intensity[product] + _parts.Technique[product] + _parts.FinalDemand[product];

    /// <summary>Place in the later table of each product of the earlier one.</summary>
    private static int[] Places(PlanningTable before, PlanningTable after, bool byOrder)
    {
        var (earlier, later) = (before.System.Products, after.System.Products);
        if (earlier.Count != later.Count) throw new UserException($"{before.Name} has {earlier.Count} products and {after.Name} {later.Count}", "bring both tables to one classification");
        if (byOrder) return [.. Enumerable.Range(0, earlier.Count)];
        return [.. Enumerable.Range(0, earlier.Count).Select(product => later.IndexOf(earlier[product]) is >= 0 and var place
            ? place
            : throw new UserException($"{after.Name} has no product '{earlier[product]}'", "bring both tables to the same labels, or match them with --by-order"))];
    }

    private static TableYear Year(PlanningTable table, PlanTargets targets, string of, int[] place)
    {
        var mix = TechniqueMix.ByCapacity(table.System);
        var (columns, final) = (new List<(int Row, double Value)>[place.Length], new double[place.Length]);
        for (var product = 0; product < place.Length; product++)
        {
            var rows = mix.Norms.RowsOf(product);
            var values = mix.Norms.ValuesOf(product);
            columns[place[product]] = [];
            for (var k = 0; k < rows.Length; k++) columns[place[product]].Add((place[rows[k]], values[k]));
            final[place[product]] = targets.Orders[product];
        }

        double[]? use = null;
        if (of != Output)
        {
            use = new double[place.Length];
            var row = PrimaryRow.Of(table, mix, of);
            for (var product = 0; product < row.Length; product++) use[place[product]] = row[product];
        }

        return new TableYear(SparseMatrix.FromColumns(place.Length, columns), final, use);
    }
}
