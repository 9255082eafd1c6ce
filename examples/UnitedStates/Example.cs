using System.Globalization;
using Narkhoz.Planning.Adjustment;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Examples.UnitedStates;

internal sealed class Example : IExample
{
    public void Run(TextWriter output, string data)
    {
        // 1. Make and use of 402 commodities and industries.
        var detail = BeaFolder.Read(TableSource.At(Path.Combine(data, "io", "us2017")));
        output.WriteLine($"{detail.Name}: {detail.Use.Rows.Count} products, {detail.Use.Columns.Count} industries, {detail.Use.Cells.NonZeros} uses, {detail.Unit}");

        // 2. Aggregate both by the first digits of their codes; totals stay.
        var small = Aggregation.Of(
            detail,
            Concordance.Of(detail.Supply.Rows, Sectors(detail.Supply.Rows), "products"),
            Concordance.Of(detail.Supply.Columns, Sectors(detail.Supply.Columns), "industries"));
        output.WriteLine(FormattableString.Invariant($"{small.Use.Rows.Count} sectors; output {detail.IndustryOutput().Sum():0} before and {small.IndustryOutput().Sum():0} after"));
        output.WriteLine();

        // 3. A symmetric table, products by products, by two technologies.
        var industry = small.ToSymmetric(SymmetricModel.IndustryTechnology);
        var product = small.ToSymmetric(SymmetricModel.ProductTechnology);
        output.WriteLine($"Negative inputs: {industry.Negatives().Count()} with industry technology, {product.Negatives().Count()} with product technology. The largest:");
        foreach (var (row, column, value) in product.Negatives().Take(3)) output.WriteLine(Line($"  {row} in {column}", value));
        output.WriteLine();

        // 4. What a million dollars of final use sets in motion.
        var plan = industry.ToPlanningTable("bea");
        var solver = new LeontiefSolver(plan.System.Inputs);
        output.WriteLine(FormattableString.Invariant($"Perron root {Productivity.Of(plan.System.Inputs).Root:0.0000}. Output that a unit of final use needs:"));
        foreach (var (name, needed) in Multipliers(plan, solver).OrderByDescending(pair => pair.Needed).Take(4)) output.WriteLine(Line($"  {name}", needed));
        output.WriteLine();

        // 5. RAS: the same structure brought to totals in which services grow by 10 % and manufacturing shrinks by 5 %.
        Update(industry, output);
    }

    private static void Update(SymmetricTable table, TextWriter output)
    {
        var flows = NotNegative(table.Flows.Cells);
        double Growth(int sector) => table.Flows.Rows[sector] == "Manufacturing" ? 0.95 : 1.10;
        var rows = Totals(flows.Transposed()).Select((total, sector) => total * Growth(sector)).ToArray();
        var columns = Totals(flows).Select((total, sector) => total * Growth(sector)).ToArray();
        var scale = rows.Sum() / columns.Sum();
        for (var sector = 0; sector < columns.Length; sector++) columns[sector] *= scale;

        var updated = Biproportional.Ras(flows, rows, columns);
        output.WriteLine(FormattableString.Invariant($"RAS met all totals: {updated.Converged}, largest gap below 1e-10: {updated.Residual < 1e-10}"));
        foreach (var (name, factor) in table.Flows.Rows.Named().Zip(updated.RowFactors).OrderBy(pair => pair.Second).Take(2)) output.WriteLine(Line($"  r of {name}", factor));

        // 6. And what cannot be met is explained.
        var impossible = (double[])rows.Clone();
        impossible[0] *= 2;
        var refused = Biproportional.Ras(flows, impossible, columns);
        output.WriteLine($"Doubling one row alone: {refused.Obstacles[0].Kind}");
    }

    private static IEnumerable<(string Name, double Needed)> Multipliers(PlanningTable plan, LeontiefSolver solver)
    {
        var unit = new double[plan.System.Products.Count];
        for (var sector = 0; sector < unit.Length; sector++)
        {
            unit[sector] = 1;
            yield return (plan.System.Products[sector], solver.GrossOutputs(unit).Values.Sum());
            unit[sector] = 0;
        }
    }

    private static IEnumerable<(string From, string To, double Weight)> Sectors(Labels codes) => codes.Named().Select(code => (code, SectorOf(code), 1.0));

    private static string SectorOf(string code) => code[..2] switch
    {
        "11" => "Agriculture",
        "21" => "Mining",
        "22" => "Utilities",
        "23" => "Construction",
        "31" or "32" or "33" => "Manufacturing",
        "42" or "44" or "45" or "4B" => "Trade",
        "48" or "49" => "Transport",
        "51" => "Information",
        "52" or "53" => "Finance and housing",
        "54" or "55" or "56" => "Business services",
        "61" or "62" => "Education and health",
        "71" or "72" or "81" => "Leisure and other services",
        _ => "Government and special",
    };

    private static SparseMatrix NotNegative(SparseMatrix matrix) => new(
        matrix.Rows, matrix.Starts.ToArray(), matrix.RowIndices.ToArray(), Array.ConvertAll(matrix.Values.ToArray(), value => Math.Max(0, value)));

    private static double[] Totals(SparseMatrix matrix) => [.. Enumerable.Range(0, matrix.Columns).Select(column => matrix.ValuesOf(column).ToArray().Sum())];

    private static string Line(string what, double value) => $"{what,-58}{value.ToString("0.0000", CultureInfo.InvariantCulture),14}";
}

internal static class LabelList
{
    public static IEnumerable<string> Named(this Labels labels) => Enumerable.Range(0, labels.Count).Select(place => labels[place]);
}
