using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>The files of Cockshott's five-year planner: <c>flows.csv</c>, <c>capital_stock.csv</c>, <c>depreciation_rates.csv</c>, <c>targets.csv</c>, each headed <c>headings</c>.</summary>
/// <remarks>
/// Flows hold the rows <c>labor</c> and <c>output</c> below the products (P. Cockshott, 5yearplan; the format of rakvat/planning). Targets have a row a
/// year; their column <c>labor</c> is the labour at hand. The first year gives the orders.
/// </remarks>
internal static class CockshottFolder
{
    private const string Corner = "headings";
    private const string Labour = "labor";
    private const string Output = "output";

    /// <summary>Whether a folder is in this format.</summary>
    public static bool Recognises(TableSource source)
    {
        if (source.Only is not null || !source.Has("flows.csv")) return false;
        using var rows = CsvRows.Open(source, "flows.csv");
        return rows.Header[0] == Corner;
    }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static PlanningTable Read(TableSource source)
    {
        var draft = new SystemDraft(source.Shown(""));
        ReadFlows(source, draft);
        foreach (var (part, files) in new[] { ("capital", new[] { "capital_stock.csv", "capital.csv" }), ("depreciation", ["depreciation_rates.csv", "depreciation.csv"]) })
            if (Array.Find(files, source.Has) is { } file) ReadMatrix(source, file, draft, part);
        if (source.Has("targets.csv")) ReadLabourAtHand(source, draft);
        var table = new DraftBuild(draft).Build(source.Name, "cockshott");
        return source.Has("targets.csv") ? WithTargets(source, draft, table) : table;
    }

    private static void ReadFlows(TableSource source, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, "flows.csv");
        foreach (var label in rows.Header.Skip(1)) draft.AddProduct(label, "", "", rows.File, 1);
        draft.CloseSectors(rows.File);
        var (flows, labour, outputs) = (draft.Begin("flows", rows.File), draft.Begin("labour", rows.File), draft.Begin("outputs", rows.File));
        while (rows.Next())
        {
            var label = rows.Text(0);
            for (var field = 1; field < rows.Count; field++)
            {
                var sector = rows.Header[field];
                if (label == Labour) labour.Take(rows, field, label, sector, empty: 0);
                else if (label == Output) outputs.Take(rows, field, sector, sector, empty: 0);
                else flows.Cells!.Add(draft.Products.Place(label, rows.File, rows.Line), field - 1, rows.Number(field, 0), rows.Line);
            }
        }

        if (outputs.Cells!.Count == 0) throw new TableException(rows.File, 0, $"there is no row '{Output}'", "add the gross outputs");
    }

    private static void ReadMatrix(TableSource source, string file, SystemDraft draft, string name)
    {
        using var rows = CsvRows.Open(source, file);
        var part = draft.Begin(name, rows.File);
        while (rows.Next())
            for (var field = 1; field < rows.Count; field++) part.Take(rows, field, rows.Text(0), rows.Header[field], empty: 0);
    }

    /// <summary>The labour of the first year is what is available.</summary>
    private static void ReadLabourAtHand(TableSource source, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, "targets.csv");
        if (rows.Column(Labour) is >= 0 and var column && draft.Labour.Knows(Labour) && rows.Next()) draft.AddFigure("available", Labour, rows.Amount(column), rows.File, rows.Line);
    }

    private static PlanningTable WithTargets(TableSource source, SystemDraft draft, PlanningTable table)
    {
        using var rows = CsvRows.Open(source, "targets.csv");
        var years = new LabelIndex("year");
        var labourIndex = new LabelIndex("factor");
        foreach (var factor in table.System.Factors) labourIndex.Place(factor.Label, rows.File, 1);
        var (targets, labour) = (new CellList(rows.File), new CellList(rows.File));
        while (rows.Next())
        {
            var year = years.Declare(rows.Text(0), rows.File, rows.Line);
            for (var field = 1; field < rows.Count; field++)
            {
                if (rows.Header[field] == Labour) labour.Add(labourIndex.Place(Labour, rows.File, rows.Line), year, rows.Amount(field), rows.Line);
                else targets.Add(draft.Products.Place(rows.Header[field], rows.File, rows.Line), year, rows.Number(field, 0), rows.Line);
            }
        }

        if (years.Count == 0) throw new TableException(rows.File, 0, "there is no year", "add a row for each year");
        var byYear = new LabelledMatrix(table.System.Products, years.ToLabels(), targets.Compressed(draft.Products, years));
        var orders = new double[table.System.Products.Count];
        byYear.Cells.AddTimes([1], orders);
        return table with
        {
            Targets = new PlanTargets(orders),
            TargetsByYear = byYear,
            FactorsByYear = labour.Count == 0 || table.System.Factors.Count == 0 ? null : new LabelledMatrix(labourIndex.ToLabels(), years.ToLabels(), labour.Compressed(labourIndex, years)),
        };
    }
}
