namespace Narkhoz.Record;

/// <summary>A zone, the piece of territory by which the model keeps its books: a union republic, or a part of one.</summary>
/// <remarks>The RSFSR is parted, since its centre ate the grain that its south and east grew, and no drought or front went over all of it.</remarks>
/// <param name="Id">Short id, e.g. <c>UKR</c> or <c>VOL</c>; where a republic is not parted, the id of the republic.</param>
/// <param name="Name">Name of the zone.</param>
/// <param name="Republic">Id of the republic in which it lies.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Zone(string Id, string Name, string Republic, string File, int Line);
