namespace Narkhoz.Record;

/// <summary>A union republic in its frontiers of 1959, as the book's table A11 lists them.</summary>
/// <param name="Id">Short id, e.g. <c>UKR</c>; one of <see cref="RepublicIds.All"/>.</param>
/// <param name="Name">Name of the republic.</param>
/// <param name="BookNumber">Number on the book's map, 1 to 15.</param>
/// <param name="JoinsUnion">Month in which it was joined to the Union after 1917-22, or null where it belonged from 1928 on.</param>
/// <param name="Zones">Its zones, at least one; that of a republic which is not parted bears its id and its name.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Republic(string Id, string Name, int BookNumber, YearMonth? JoinsUnion, IReadOnlyList<Zone> Zones, string File, int Line);
