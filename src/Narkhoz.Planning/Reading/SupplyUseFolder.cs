using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>A supply and use table as a folder: <c>supply.csv</c>, <c>use.csv</c>, <c>final_use.csv</c>, <c>value_added.csv</c>, <c>labour.csv</c>, each long or wide.</summary>
/// <remarks>The columns of <c>supply.csv</c> are industries, its rows products; the other files must know no others.</remarks>
public static class SupplyUseFolder
{
    private const string SupplyFile = "supply.csv";
    private const string UseFile = "use.csv";

    /// <summary>Whether a folder is in this format.</summary>
    /// <param name="source">The folder.</param>
    public static bool Recognises(TableSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Only is null && source.Has(SupplyFile) && source.Has(UseFile);
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="source">The folder.</param>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static SupplyUseTable Read(TableSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var about = source.Has("about.csv") ? CellReading.Names(source, "about.csv").ToLookup(pair => pair.Label, pair => pair.Name) : null;
        var draft = new SupplyUseDraft(about?["name"].FirstOrDefault() ?? source.Name) { Unit = about?["unit"].FirstOrDefault() ?? "" };
        if (source.Has("products.csv"))
        {
            foreach (var (label, name, file, line) in CellReading.Names(source, "products.csv"))
            {
                draft.Products.Declare(label, file, line);
                if (name.Length > 0) draft.Names[label] = name;
            }

            draft.Products.Close(source.Shown("products.csv"));
        }

        var supply = CellReading.Read(source, SupplyFile, draft.Products, draft.Industries);
        draft.Products.Close(source.Shown(SupplyFile));
        draft.Industries.Close(source.Shown(SupplyFile));
        var use = CellReading.Read(source, UseFile, draft.Products, draft.Industries);
        var final = source.Has("final_use.csv") ? CellReading.Read(source, "final_use.csv", draft.Products, draft.Categories) : null;
        var added = new CellList(source.Shown("value_added.csv"));
        foreach (var file in new[] { "value_added.csv", "labour.csv" }.Where(source.Has))
        {
            var cells = CellReading.Read(source, file, draft.Rows, draft.Industries);
            for (var place = 0; place < cells.Count; place++)
            {
                added.Add(cells[place].Row, cells[place].Column, cells[place].Value, cells[place].Line);
                if (file == "labour.csv") draft.Labour.Add(draft.Rows.Labels[cells[place].Row]);
            }
        }

        return draft.Finished(supply, use, final, added);
    }
}
