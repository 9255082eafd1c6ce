using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Moves negative inputs to final uses, where they are a source, so that rows still add up.</summary>
/// <remarks>They come from scrap, subsidies in kind and the product technology; a technique cannot use less than nothing (Miller and Blair 2009, section 5.5).</remarks>
internal static class NegativeFlows
{
    private const int Told = 20;
    private const string Category = "moved from inputs";

    /// <summary>Mends a draft, and says what was done.</summary>
    public static void Mend(SystemDraft draft, List<TableRemark> remarks)
    {
        var cells = draft["flows"].Cells!;
        var (count, total) = (0, 0.0);
        for (var place = 0; place < cells.Count; place++)
        {
            var (row, column, value, line) = cells[place];
            if (value >= 0) continue;
            draft.Begin("final_demand", cells.File).Cells!.Add(row, Place(draft, column), value, line);
            cells.Set(place, 0);
            total += value;
            if (++count <= Told)
                remarks.Add(new TableRemark(cells.File, line, $"{draft.Techniques.Labels[column]} uses {value.ToString("0.####", CultureInfo.InvariantCulture)} of {draft.Products.Labels[row]}; moved to final uses as a source"));
        }

        if (count > Told) remarks.Add(new TableRemark(cells.File, 0, $"{count} negative inputs in all, {total.ToString("0.####", CultureInfo.InvariantCulture)} together"));
    }

    // A category for each technique: two negative inputs of one product stay apart.
    private static int Place(SystemDraft draft, int technique) => draft.Categories.Place($"{Category}: {draft.Techniques.Labels[technique]}", draft.File, 0);
}
