namespace Narkhoz.Record;

/// <summary>A regime: the mechanisms at work together, and how tightly the sub-systems are coupled.</summary>
/// <remarks>
/// A scenario runs under one; its <c>off:</c> then takes single mechanisms away. The model reads the mechanisms. No rule reads the
/// couplings: they are the ordinals of the book's digest, kept for whoever builds polity and society.
/// </remarks>
/// <param name="Id">Short name in small letters, the name of its file.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">What the regime is, in a sentence or two.</param>
/// <param name="FromTo">Years in which it held, in words.</param>
/// <param name="Source">Lines of the book and the reason for each mechanism that is not at work.</param>
/// <param name="Mechanisms">Ids of the mechanisms at work.</param>
/// <param name="Couplings">How tightly the sub-systems are coupled.</param>
/// <param name="Confidence">How far to trust the choice of mechanisms and the couplings.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Regime(
    string Id,
    string Name,
    string Summary,
    string FromTo,
    string Source,
    IReadOnlyList<string> Mechanisms,
    Couplings Couplings,
    Confidence Confidence,
    string File,
    int Line)
{
    /// <summary>Id of the regime of a scenario that names none.</summary>
    public const string Usual = "command";

    /// <summary>Line of each of <see cref="Mechanisms"/>.</summary>
    internal IReadOnlyList<int> MechanismLines { get; init; } = [];
}

/// <summary>How tightly the sub-systems are coupled: 0 not, 1 weakly, 2 in part, 3 strongly (digest of the book, REGIMES, section 3.10).</summary>
/// <param name="EconomyFromParty">Hold of the Party on the economy, 0 to 3.</param>
/// <param name="SocietyFromParty">Hold of the Party on the rest of society, 0 to 3.</param>
/// <param name="PartyFromSociety">Hold of society and economy on the Party, 0 to 3.</param>
/// <param name="PolityFromExternal">Pressure of the outside world on the polity, 0 to 3.</param>
public readonly record struct Couplings(int EconomyFromParty, int SocietyFromParty, int PartyFromSociety, int PolityFromExternal);
