using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>A format that tables come in.</summary>
/// <param name="Name">Name, as <c>--format</c> takes it.</param>
/// <param name="What">What it is, in one sentence.</param>
/// <param name="Recognises">Whether a folder or file is in it, by the names of files and the first row.</param>
/// <param name="Read">Reads it.</param>
internal sealed record TableFormat(string Name, string What, Func<TableSource, bool> Recognises, Func<TableSource, TableOptions, PlanningTable> Read)
{
    /// <summary>All formats, in the order in which they are tried.</summary>
    public static IReadOnlyList<TableFormat> All { get; } =
    [
        new("narkhoz", "our own folder of CSV files", OwnFormat.Recognises, (source, _) => Built(OwnFormat.Read(source), source, "narkhoz")),
        new("narkhoz-file", "our own format in one CSV file", OwnFile.Recognises, (source, _) => Built(OwnFile.Read(source), source, "narkhoz-file")),
        new("supply-use", "a folder with supply.csv and use.csv, turned into a symmetric table", SupplyUseFolder.Recognises, (source, options) => SupplyUseFolder.Read(source).ToSymmetric(options.Model).ToPlanningTable("supply-use")),
        new("bea", "make and use tables of the US Bureau of Economic Analysis as triples r,c,v", BeaFolder.Recognises, (source, options) => BeaFolder.Read(source).ToSymmetric(options.Model).ToPlanningTable("bea")),
        new("pymrio", "pymrio's tab-separated folder of several regions", PymrioFolder.Recognises, (source, _) => PymrioFolder.Read(source)),
        new("cockshott", "Cockshott's flows, capital, depreciation and targets, headed 'headings'", CockshottFolder.Recognises, (source, _) => CockshottFolder.Read(source)),
        new("described", "any national table in one CSV file, described by table.json", DescribedTable.Recognises, (source, _) => Built(DescribedTable.Read(source), source, "described")),
    ];

    private static PlanningTable Built(SystemDraft draft, TableSource source, string format) => new DraftBuild(draft).Build(source.Name, format);
}
