using System.Globalization;
using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Report;

/// <summary>A product as the page shows it; all amounts are in the unit shown.</summary>
/// <param name="Id">Product id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">Its group.</param>
/// <param name="Row">Its row of table A4, or null.</param>
/// <param name="Section">Section of that row, or null.</param>
/// <param name="Unit">Unit shown: the book's where it has a row, else the model's.</param>
/// <param name="Indicator">What is shown: output or herd.</param>
/// <param name="True">What was made, a value a year.</param>
/// <param name="Reported">What was reported.</param>
/// <param name="Published">What was printed.</param>
/// <param name="Plan">What the plan demanded.</param>
/// <param name="Book">Points of the book: year and value.</param>
/// <param name="Balance">Per year, per item: the Union and then each zone; null where the run has no balance.</param>
internal sealed record ReportProduct(
    string Id,
    string Name,
    ProductGroup Group,
    string? Row,
    string? Section,
    string Unit,
    string Indicator,
    IReadOnlyList<double?> True,
    IReadOnlyList<double?> Reported,
    IReadOnlyList<double?> Published,
    IReadOnlyList<double?> Plan,
    IReadOnlyList<double[]> Book,
    IReadOnlyList<double?[][]>? Balance)
{
    /// <summary>Reads a product.</summary>
    public static ReportProduct Of(Product product, ReportInput input, IReadOnlyList<int> years)
    {
        var cells = input.Cells.Where(cell => cell.Row == product.BookRow).ToList();
        double Scale(int year) => cells.Count > 0 ? product.BookScaleIn(year) : 1;
        var indicator = Scoreboard.IndicatorOf(product, input.Table);
        IReadOnlyList<double?> Read(Truth truth) =>
            [.. years.Select(year => ReportData.Rounded(input.Table.Value(indicator, year, product.Id, "", truth) / Scale(year)))];
        return new ReportProduct(
            product.Id,
            product.Name,
            product.Group,
            product.BookRow,
            input.Scoreboard.Rows.FirstOrDefault(row => row.Row == product.BookRow)?.Section,
            cells.Count > 0 ? cells[0].Unit : product.Unit,
            indicator,
            Read(Truth.True),
            Read(Truth.Reported),
            Read(Truth.Published),
            Read(Truth.Plan),
            [.. cells.Where(cell => cell.Value is not null).Select(cell => new[] { double.Parse(cell.Column, CultureInfo.InvariantCulture), cell.Value!.Value })],
            BalanceOf(product, input, years, Scale));
    }

    private static List<double?[][]>? BalanceOf(Product product, ReportInput input, IReadOnlyList<int> years, Func<int, double> scale)
    {
        string[] items = [.. BalanceItems.Sources, .. BalanceItems.Uses];
        string[] columns = ["", .. input.Zones.Select(zone => zone.Id)];
        var series = new Dictionary<(string, string), Dictionary<int, double>>();
        foreach (var item in items)
            foreach (var column in columns)
                series[(item, column)] = input.Table.Series(new IndicatorKey(BalanceItems.NameOf(item), product.Id, column, Truth.True)).ToDictionary(row => row.Year, row => row.Value);
        if (series.Values.All(values => values.Count == 0)) return null;
        double? At(string item, string column, int year) => series[(item, column)].TryGetValue(year, out var value) ? value / scale(year) : null;
        return
        [
            .. years.Select(year => items.Select(item =>
            {
                var amounts = columns.Select(column => At(item, column, year)).ToArray();
                amounts[0] ??= amounts.Skip(1).Sum();
                return Array.ConvertAll(amounts, ReportData.Rounded);
            }).ToArray()),
        ];
    }
}
