using Narkhoz.Record;

namespace Narkhoz.Cli.Answers;

/// <summary>The regimes that a scenario can run under.</summary>
/// <param name="Regimes">In order of id.</param>
internal sealed record RegimeList(IReadOnlyList<RegimeEntry> Regimes);

/// <summary>A regime.</summary>
/// <param name="Id">Id, as <c>regime:</c> of a scenario takes it.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">What it is.</param>
/// <param name="FromTo">Years in which it held, in words.</param>
/// <param name="Mechanisms">Ids of the mechanisms at work.</param>
/// <param name="Without">Ids of the mechanisms of the other regimes that are not at work under this one.</param>
/// <param name="Couplings">How tightly the sub-systems are coupled, 0 to 3.</param>
/// <param name="Source">Lines of the book and reasons.</param>
/// <param name="Confidence">How far to trust the choice.</param>
internal sealed record RegimeEntry(
    string Id,
    string Name,
    string Summary,
    string FromTo,
    IReadOnlyList<string> Mechanisms,
    IReadOnlyList<string> Without,
    Couplings Couplings,
    string Source,
    Confidence Confidence);
