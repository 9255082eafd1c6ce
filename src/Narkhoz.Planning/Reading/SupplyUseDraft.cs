using System.Globalization;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>A supply and use table as far as it has been read.</summary>
/// <param name="name">Its name.</param>
internal sealed class SupplyUseDraft(string name)
{
    /// <summary>Products.</summary>
    public LabelIndex Products { get; } = new("product");

    /// <summary>Industries.</summary>
    public LabelIndex Industries { get; } = new("industry");

    /// <summary>Categories of final use.</summary>
    public LabelIndex Categories { get; } = new("final use");

    /// <summary>Rows of value added.</summary>
    public LabelIndex Rows { get; } = new("row of value added");

    /// <summary>Rows of value added that are labour.</summary>
    public HashSet<string> Labour { get; } = new(StringComparer.Ordinal);

    /// <summary>Long names by label.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Unit of value.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Puts the table together. A negative supply or use moves to the other side, where it is positive: balances hold.</summary>
    /// <param name="supply">Products x industries.</param>
    /// <param name="use">Products x industries.</param>
    /// <param name="final">Products x categories.</param>
    /// <param name="added">Rows x industries.</param>
    /// <exception cref="TableException">A cell stands twice, or an industry makes nothing and uses something.</exception>
    public SupplyUseTable Finished(CellList supply, CellList use, CellList? final, CellList? added)
    {
        if (Products.Count == 0 || Industries.Count == 0) throw new TableException(supply.File, 0, "there are no products or no industries", "list them");
        var remarks = new List<TableRemark>();
        for (var place = 0; place < supply.Count; place++)
            if (supply[place].Value < 0) throw new TableException(supply.File, supply[place].Line, $"{Industries.Labels[supply[place].Column]} makes {supply[place].Value.ToString(CultureInfo.InvariantCulture)} of {Products.Labels[supply[place].Row]}", "enter it as a use");
        var table = new SupplyUseTable(
            name,
            Labelled(supply, Products, Industries),
            Labelled(use, Products, Industries),
            Labelled(final ?? new CellList(name), Products, Categories),
            Labelled(added ?? new CellList(name), Rows, Industries))
        {
            Labour = Labour,
            Names = Names,
            Unit = Unit,
        };
        Check(table, use, remarks);
        return table with { Remarks = remarks };
    }

    private static LabelledMatrix Labelled(CellList cells, LabelIndex rows, LabelIndex columns) => new(rows.ToLabels(), columns.ToLabels(), cells.Compressed(rows, columns));

    private void Check(SupplyUseTable table, CellList use, List<TableRemark> remarks)
    {
        var output = table.IndustryOutput();
        for (var place = 0; place < use.Count; place++)
        {
            var (row, column, value, line) = use[place];
            if (output[column] <= 0) throw new TableException(use.File, line, $"the industry '{Industries.Labels[column]}' uses {Products.Labels[row]} and makes nothing", "give its supply, or remove its uses");
            if (value < 0) remarks.Add(new TableRemark(use.File, line, $"{Industries.Labels[column]} uses {value.ToString("0.####", CultureInfo.InvariantCulture)} of {Products.Labels[row]}"));
        }

        foreach (var (industry, place) in Industries.Labels.Select((label, place) => (label, place)))
            if (output[place] <= 0) throw new TableException(name, 0, $"the industry '{industry}' makes nothing", "remove it");
        var (used, made) = (Sums.OfRows(table.Use.Cells), table.ProductOutput());
        var final = Sums.OfRows(table.FinalUse.Cells);
        var open = Enumerable.Range(0, made.Length).Where(product => Math.Abs(used[product] + final[product] - made[product]) > 0.01 * Math.Max(made[product], used[product])).ToList();
        if (open.Count > 0 && table.FinalUse.Cells.NonZeros > 0)
            remarks.Add(new TableRemark(name, 0, $"supply and use differ by more than 1 % for {string.Join(", ", open.Take(5).Select(product => Products.Labels[product]))}{(open.Count > 5 ? $" and {open.Count - 5} more" : "")}"));
    }
}
