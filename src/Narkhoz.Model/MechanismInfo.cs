namespace Narkhoz.Model;

/// <summary>What a mechanism is: the handle for <c>off:</c> in scenarios and the rows of the catalogue that it realises.</summary>
/// <param name="Id">Short name in small letters, e.g. <c>priority</c>.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Rows">Ids of the catalogue rows (<c>data/book/systems.csv</c>), e.g. EPL-06.</param>
/// <param name="Source">The literature that its equation comes from.</param>
/// <param name="WithoutIt">What happens in its place when it is switched off.</param>
public sealed record MechanismInfo(string Id, string Title, IReadOnlyList<string> Rows, string Source, string WithoutIt)
{
    /// <summary>File of the rule below <c>src/Narkhoz.Model</c>, e.g. <c>Course/Ratchet.cs</c>; its folder is the sub-system.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether it has a place of its own in the month; otherwise a phase calls it.</summary>
    public bool IsPhase { get; init; }
}
