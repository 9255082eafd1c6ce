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
        new("narkhoz", "our own folder of CSV files", OwnFormat.Recognises, (source, _) => new DraftBuild(OwnFormat.Read(source)).Build(source.Name)),
        new("narkhoz-file", "our own format in one CSV file", OwnFile.Recognises, (source, _) => new DraftBuild(OwnFile.Read(source)).Build(source.Name)),
    ];
}
