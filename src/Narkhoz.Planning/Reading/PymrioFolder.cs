using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>pymrio's tab-separated folder: flows <c>Z</c> and final demand <c>Y</c> of several regions, factor inputs and emissions as satellites, population.</summary>
/// <remarks>
/// Two rows of heads (region, sector or category) and columns of labels before the figures, as in the test system that comes with
/// pymrio (Stadler 2021, Journal of Open Research Software 9:8). Satellite files are all others with the columns of Z.
/// </remarks>
internal static class PymrioFolder
{
    /// <summary>Whether a folder is in this format.</summary>
    public static bool Recognises(TableSource source) => source.Only is null && Find(source, "Z") is not null && Find(source, "Y") is not null;

    /// <summary>Reads a folder.</summary>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static PlanningTable Read(TableSource source)
    {
        var flowsFile = Find(source, "Z") ?? throw new TableException(source.Shown(""), 0, "there is no file Z", "add the flows between sectors");
        var finalFile = Find(source, "Y") ?? throw new TableException(source.Shown(""), 0, "there is no file Y", "add final demand");
        var draft = new SystemDraft(source.Shown(""));
        using var flows = PymrioSheet.Open(source, flowsFile);
        foreach (var label in flows.Columns) draft.AddProduct(label, "", "", flows.File, 1);
        draft.CloseSectors(flows.File);
        var cells = draft.Begin("flows", flows.File).Cells!;
        while (flows.Next())
        {
            var row = draft.Products.Place(flows.SectorLabel, flows.File, flows.Line);
            if (flows.Unit.Length > 0) draft.About["unit"] = flows.Unit;
            for (var column = 0; column < flows.Columns.Count; column++) cells.Add(row, column, flows.Value(column), flows.Line);
        }

        var regions = ReadFinal(source, finalFile, draft, flows);
        var units = ReadSatellites(source, [flowsFile, finalFile], draft, flows);
        var table = new DraftBuild(draft).Build(source.Name, "pymrio");
        return table with { SatelliteUnits = units.Count == table.Satellites?.Rows.Count ? units : null, Regions = regions };
    }

    private static TableRegions ReadFinal(TableSource source, string file, SystemDraft draft, PymrioSheet flows)
    {
        using var sheet = PymrioSheet.Open(source, file);
        var final = draft.Begin("final_demand", sheet.File);
        foreach (var label in sheet.Columns) draft.Categories.Declare(label, sheet.File, 1);
        while (sheet.Next())
        {
            var row = draft.Products.Place(sheet.SectorLabel, sheet.File, sheet.Line);
            for (var column = 0; column < sheet.Columns.Count; column++) final.Cells!.Add(row, column, sheet.Value(column), sheet.Line);
        }

        var index = new LabelIndex("region");
        int[] ofProduct = [.. flows.Regions.Select(region => index.Place(region, flows.File, 1))];
        index.Close(flows.File);
        int[] ofCategory = [.. sheet.Regions.Select(region => index.Place(region, sheet.File, 1))];
        return new TableRegions(index.ToLabels(), ofProduct, ofCategory, ReadPopulation(source, index));
    }

    private static double[]? ReadPopulation(TableSource source, LabelIndex regions)
    {
        if (source.Files.FirstOrDefault(file => file.Contains("population", StringComparison.OrdinalIgnoreCase)) is not { } file) return null;
        using var rows = CsvRows.Open(source, file, '\t');
        var people = new double[regions.Count];
        if (!rows.Next()) throw new TableException(rows.File, 0, "there are no figures", "add a row under the regions");
        for (var field = 1; field < rows.Count; field++) people[regions.Place(rows.Header[field], rows.File, 1)] = rows.Amount(field);
        return people;
    }

    private static List<string> ReadSatellites(TableSource source, string[] read, SystemDraft draft, PymrioSheet flows)
    {
        var units = new List<string>();
        foreach (var file in source.Files.Where(file => IsSheet(file) && !read.Contains(file, StringComparer.Ordinal)))
        {
            using var sheet = PymrioSheet.Open(source, file);
            if (!sheet.Columns.SequenceEqual(flows.Columns)) throw new TableException(sheet.File, 1, "the columns are not those of the flows", $"give it the regions and sectors of {flows.File}, in the same order");
            var part = draft.Begin("satellites", sheet.File);
            while (sheet.Next())
            {
                var row = draft.Satellites.Declare(sheet.PlainLabel(flows.HasUnits), sheet.File, sheet.Line);
                units.Add(flows.HasUnits ? sheet.LastLabel : "");
                for (var column = 0; column < sheet.Columns.Count; column++) part.Cells!.Add(row, column, sheet.Value(column), sheet.Line);
            }
        }

        return units;
    }

    private static bool IsSheet(string file) => Path.GetExtension(file) is ".txt" or ".tsv"
        && !file.Contains("population", StringComparison.OrdinalIgnoreCase)
        && Path.GetFileNameWithoutExtension(file) is not ("unit" or "A" or "L" or "x" or "README" or "readme" or "NOTICE" or "LICENSE");

    private static string? Find(TableSource source, string letter) => source.Files.FirstOrDefault(file =>
        Path.GetExtension(file) is ".txt" or ".tsv" && (Path.GetFileNameWithoutExtension(file) == letter || Path.GetFileNameWithoutExtension(file).EndsWith("_" + letter, StringComparison.Ordinal)));
}
