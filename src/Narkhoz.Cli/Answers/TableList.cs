namespace Narkhoz.Cli.Answers;

/// <summary>The input-output tables that come with the programme.</summary>
/// <param name="Tables">The tables.</param>
internal sealed record TableList(IReadOnlyList<TableEntry> Tables);

/// <summary>A table that comes with the programme.</summary>
/// <param name="Id">Name that the planning commands take.</param>
/// <param name="Title">Country, year and what is special.</param>
/// <param name="Sectors">Number of sectors, or of products and industries.</param>
/// <param name="Unit">Unit of its flows.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Licence">Licence of the figures.</param>
internal sealed record TableEntry(string Id, string Title, string Sectors, string Unit, string Source, string Licence);
