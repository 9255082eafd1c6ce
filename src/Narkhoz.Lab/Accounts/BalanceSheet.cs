using Narkhoz.Lab.Runs;
using Narkhoz.Model;

namespace Narkhoz.Lab.Accounts;

/// <summary>The material balance of one product in one year: where it came from and where it went.</summary>
/// <param name="Product">Product id.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Union">The balance of the whole Union.</param>
/// <param name="Zones">The balances of the zones that have any, in the order of the run's rows.</param>
public sealed record BalanceSheet(string Product, int Year, string Unit, BalanceColumn Union, IReadOnlyList<BalanceColumn> Zones)
{
    /// <summary>Reads a balance off a run.</summary>
    /// <param name="table">The run's figures.</param>
    /// <param name="product">Product id.</param>
    /// <param name="year">Calendar year.</param>
    /// <returns>The balance, or null where the run has none for the product and year.</returns>
    public static BalanceSheet? Read(IndicatorTable table, string product, int year)
    {
        var rows = table.Rows
            .Where(row => row.Year == year && row.Product == product && row.Truth == Truth.True && BalanceItems.IsBalance(row.Name))
            .ToList();
        if (rows.Count == 0) return null;
        var columns = rows.GroupBy(row => row.Zone).Select(group => BalanceColumn.Of(group.Key, group)).ToList();
        var zones = columns.Where(column => column.Zone.Length > 0).ToList();
        var union = columns.Find(column => column.Zone.Length == 0) ?? BalanceColumn.Sum(zones);
        return new BalanceSheet(product, year, rows[0].Unit, union, zones);
    }
}

/// <summary>One column of a material balance.</summary>
/// <param name="Zone">Zone id, or empty for the Union.</param>
/// <param name="Sources">Where the product came from; items that are nought are left out.</param>
/// <param name="Uses">Where it went, the closing stock included; items that are nought are left out.</param>
/// <param name="Total">Sum of the sources, in the unit of the sheet.</param>
/// <param name="Difference">Sources less uses: nought where the accounts close.</param>
public sealed record BalanceColumn(
    string Zone,
    IReadOnlyList<BalanceLine> Sources,
    IReadOnlyList<BalanceLine> Uses,
    double Total,
    double Difference)
{
    /// <summary>Makes a column from the rows of one zone.</summary>
    internal static BalanceColumn Of(string zone, IEnumerable<Indicator> rows)
    {
        var amounts = rows.ToDictionary(row => BalanceItems.ItemOf(row.Name), row => row.Value);
        var total = BalanceItems.Sources.Sum(item => amounts.GetValueOrDefault(item));
        var used = BalanceItems.Uses.Sum(item => amounts.GetValueOrDefault(item));
        return new BalanceColumn(zone, Lines(BalanceItems.Sources, amounts, total), Lines(BalanceItems.Uses, amounts, total), total, total - used);
    }

    /// <summary>Adds up columns.</summary>
    internal static BalanceColumn Sum(IReadOnlyList<BalanceColumn> columns)
    {
        var total = columns.Sum(column => column.Total);
        var amounts = columns.SelectMany(column => column.Sources.Concat(column.Uses))
            .GroupBy(line => line.Item)
            .ToDictionary(group => group.Key, group => group.Sum(line => line.Amount));
        return new BalanceColumn(
            "", Lines(BalanceItems.Sources, amounts, total), Lines(BalanceItems.Uses, amounts, total), total, columns.Sum(column => column.Difference));
    }

    private static List<BalanceLine> Lines(IReadOnlyList<string> items, Dictionary<string, double> amounts, double total) =>
    [
        .. items.Where(item => amounts.GetValueOrDefault(item) != 0)
            .Select(item => new BalanceLine(item, amounts[item], total == 0 ? 0 : 100 * amounts[item] / total)),
    ];
}

/// <summary>One item of a material balance.</summary>
/// <param name="Item">Item, e.g. <c>produced</c>.</param>
/// <param name="Amount">Amount, in the unit of the sheet.</param>
/// <param name="Percent">Share of all sources, %.</param>
public sealed record BalanceLine(string Item, double Amount, double Percent);
