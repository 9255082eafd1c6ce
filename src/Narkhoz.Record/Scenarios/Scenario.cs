namespace Narkhoz.Record;

/// <summary>What to run: from when to when, with which course and which parameters.</summary>
/// <param name="Id">Short name in small letters.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">What the scenario is for, in a sentence or two.</param>
/// <param name="From">First month of the run.</param>
/// <param name="To">Last month of the run, inclusive.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Set">Parameters and instruments with another value for the whole run, each in its own unit.</param>
/// <param name="Decisions">Dated decisions, added to the timeline's or in place of them, in order of time.</param>
/// <param name="Replay">Whether the decisions of the timeline are taken.</param>
/// <param name="Regime">Id of the regime: the mechanisms that are at work.</param>
/// <param name="Off">Ids of the mechanisms that are switched off besides.</param>
/// <param name="Expect">What the run must give, or null.</param>
/// <param name="File">The scenario file as it was named.</param>
public sealed record Scenario(
    string Id,
    string Name,
    string Summary,
    YearMonth From,
    YearMonth To,
    ulong Seed,
    IReadOnlyDictionary<string, double> Set,
    IReadOnlyList<Decision> Decisions,
    bool Replay,
    string Regime,
    IReadOnlyList<string> Off,
    ScenarioExpectation? Expect,
    string File)
{
    /// <summary>How closely the economy is looked at: by branch, or plant by plant.</summary>
    public Resolution Resolution { get; init; }

    /// <summary>Id of the state that the country starts from, the parameters <c>opening.&lt;id&gt;.*</c>; null for the state of 1928.</summary>
    public string? Opening { get; init; }

    /// <summary>How Party and state are looked at; null where they are not.</summary>
    public PolitySetting? Polity { get; init; }

    /// <summary>Reads a scenario file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="record">The record that it changes.</param>
    /// <param name="mechanisms">Ids of the mechanisms that can be switched off, or null to take any name.</param>
    /// <exception cref="RecordException">
    /// A field is unknown or missing, a unit is wrong, a date lies outside the record, an instrument, a parameter, a regime or a mechanism is not known.
    /// </exception>
    public static Scenario Read(string file, RecordBook record, IReadOnlyCollection<string>? mechanisms = null) =>
        ScenarioReader.Of(record, mechanisms).Read(file);
}
