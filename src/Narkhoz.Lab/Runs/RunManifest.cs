using System.Text.Json.Serialization;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>What a run was: everything needed to do it again and to see that it came out the same.</summary>
/// <remarks>Holds nothing that differs from one machine or hour to another; times are in <c>timing.json</c>.</remarks>
/// <param name="Format">Version of the run folder's format, <see cref="CurrentFormat"/> when written by this program.</param>
/// <param name="Program">Version of Narkhoz that made the run.</param>
/// <param name="Runtime">Version of .NET that it ran on.</param>
/// <param name="Id">Name of the run: scenario and first ten digits of the hash.</param>
/// <param name="Hash">XxHash128 over scenario, seed, record, overrides and decisions, in hex.</param>
/// <param name="Scenario">The scenario as the program understood it; enough to run it again.</param>
/// <param name="ScenarioText">The scenario's file as the user wrote it, or empty where it came from no file.</param>
/// <param name="RecordHash">Hash of the record (parameters, products, zones).</param>
/// <param name="ParametersHash">Hash of the parameters as used, overrides included.</param>
/// <param name="Overrides">Parameters or instruments set on the command line, on top of the scenario.</param>
/// <param name="Decisions">Decisions added by a fork, on top of the scenario.</param>
/// <param name="StateHashes">Hash of the model's whole state after December of each year, in hex.</param>
/// <param name="Files">The files of the folder with length and hash, except this one and the times.</param>
public sealed record RunManifest(
    int Format,
    string Program,
    string Runtime,
    string Id,
    string Hash,
    ScenarioCopy Scenario,
    string ScenarioText,
    string RecordHash,
    string ParametersHash,
    IReadOnlyDictionary<string, double> Overrides,
    IReadOnlyList<DecisionCopy> Decisions,
    IReadOnlyDictionary<int, string> StateHashes,
    IReadOnlyList<FileEntry> Files)
{
    /// <summary>Version of the folder's format that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>How sure the excess deaths are; left out where nothing was drawn.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Accounts.DeathDoubt? ExcessDeaths { get; init; }
}

/// <summary>One file of a run.</summary>
/// <param name="Name">Path within the folder, with forward slashes.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Hash">XxHash128 of its bytes, in hex.</param>
public sealed record FileEntry(string Name, long Bytes, string Hash);

/// <summary>A scenario as a run's manifest keeps it.</summary>
/// <param name="Id">Id of the scenario.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it asks, in a sentence.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month, inclusive.</param>
/// <param name="Seed">Seed of the random streams, as decimal digits (it may exceed what JSON readers hold exactly).</param>
/// <param name="Replay">Whether the timeline's decisions were taken.</param>
/// <param name="Off">Mechanisms switched off.</param>
/// <param name="Set">Parameters or instruments set for the whole run.</param>
/// <param name="Decisions">Decisions added or replaced.</param>
/// <param name="Regime">Id of the regime.</param>
public sealed record ScenarioCopy(
    string Id,
    string Name,
    string Summary,
    YearMonth From,
    YearMonth To,
    string Seed,
    bool Replay,
    IReadOnlyList<string> Off,
    IReadOnlyDictionary<string, double> Set,
    IReadOnlyList<DecisionCopy> Decisions,
    string Regime = Record.Regime.Usual)
{
    /// <summary>Resolution; left out of the manifest and of the hash at sector resolution.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Resolution Resolution { get; init; }

    /// <summary>Id of the state that the run starts from; left out of the manifest and of the hash for that of 1928.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Opening { get; init; }

    /// <summary>How Party and state are looked at; left out of the manifest and of the hash where they are not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PolityCopy? Polity { get; init; }

    /// <summary>Copies a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    public static ScenarioCopy Of(Scenario scenario) => new(
        scenario.Id,
        scenario.Name,
        scenario.Summary,
        scenario.From,
        scenario.To,
        scenario.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        scenario.Replay,
        [.. scenario.Off.Order(StringComparer.Ordinal)],
        new SortedDictionary<string, double>(scenario.Set.ToDictionary(), StringComparer.Ordinal),
        [.. scenario.Decisions.Select(DecisionCopy.Of)],
        scenario.Regime)
    {
        Resolution = scenario.Resolution,
        Opening = scenario.Opening,
        Polity = scenario.Polity is { } polity ? PolityCopy.Of(polity) : null,
    };

    /// <summary>The scenario again, without its expectations.</summary>
    /// <param name="file">File to name in errors, normally the manifest.</param>
    public Scenario ToScenario(string file) => new(
        Id,
        Name,
        Summary,
        From,
        To,
        ulong.Parse(Seed, System.Globalization.CultureInfo.InvariantCulture),
        Set,
        [.. Decisions.Select(decision => decision.ToDecision(file))],
        Replay,
        Regime,
        Off,
        null,
        file)
    {
        Resolution = Resolution,
        Opening = Opening,
        Polity = Polity?.ToSetting(file),
    };
}

/// <summary>A decision as a run's manifest keeps it.</summary>
/// <param name="From">First month of force.</param>
/// <param name="Instrument">Instrument or plan target that it sets.</param>
/// <param name="Value">Value set.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="What">What was decided, in words.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far to trust the source.</param>
/// <param name="Due">Month by which a plan target is to be reached, or null.</param>
public sealed record DecisionCopy(
    YearMonth From,
    string Instrument,
    double Value,
    string Unit,
    string What,
    string Source,
    Confidence Confidence,
    YearMonth? Due)
{
    /// <summary>Copies a decision.</summary>
    /// <param name="decision">The decision.</param>
    public static DecisionCopy Of(Decision decision) => new(
        decision.From, decision.Instrument, decision.Value, decision.Unit, decision.What, decision.Source, decision.Confidence, decision.Due);

    /// <summary>The decision again.</summary>
    /// <param name="file">File to name in errors.</param>
    public Decision ToDecision(string file) => new(From, Instrument, Value, Unit, What, Source, Confidence, file, 0, Due);
}
