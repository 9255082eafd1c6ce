using Narkhoz.Record;

namespace Narkhoz.Cli.Answers;

/// <summary>The scenarios that can be run.</summary>
/// <param name="Scenarios">In order of id.</param>
internal sealed record ScenarioList(IReadOnlyList<ScenarioEntry> Scenarios);

/// <summary>A scenario in the list.</summary>
/// <param name="Id">Id, as <c>narkhoz run</c> takes it.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">What it asks, in a sentence.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="File">Its file.</param>
internal sealed record ScenarioEntry(string Id, string Name, string Summary, string From, string To, string File)
{
    /// <summary>The entry of a scenario of which the head was read.</summary>
    public static ScenarioEntry Of(ScenarioHead head) =>
        new(head.Id, head.Name, head.Summary, head.From.ToString(), head.To.ToString(), head.File);

    /// <summary>The entry of a scenario.</summary>
    public static ScenarioEntry Of(Scenario scenario) =>
        new(scenario.Id, scenario.Name, scenario.Summary, scenario.From.ToString(), scenario.To.ToString(), scenario.File);
}

/// <summary>A scenario in full.</summary>
/// <param name="Scenario">What the list says of it.</param>
/// <param name="Seed">Seed of the random streams, as digits (it may exceed what JSON readers hold exactly).</param>
/// <param name="Replay">Whether the timeline's decisions are taken.</param>
/// <param name="Regime">Regime that it runs under.</param>
/// <param name="Off">Mechanisms switched off.</param>
/// <param name="Set">Parameters and instruments set for the whole run.</param>
/// <param name="Decisions">Decisions in force, the timeline's and the scenario's own, in order of time.</param>
internal sealed record ScenarioSheet(
    ScenarioEntry Scenario,
    string Seed,
    bool Replay,
    string Regime,
    IReadOnlyList<string> Off,
    IReadOnlyList<Setting> Set,
    IReadOnlyList<DecisionEntry> Decisions);

/// <summary>A value that a scenario sets.</summary>
/// <param name="Id">Parameter or instrument.</param>
/// <param name="Value">Value set, in the unit.</param>
/// <param name="RecordValue">Value in the record.</param>
/// <param name="Unit">Unit of both.</param>
internal sealed record Setting(string Id, double Value, double? RecordValue, string Unit);

/// <summary>A dated decision.</summary>
/// <param name="From">First month of force.</param>
/// <param name="Instrument">What it sets.</param>
/// <param name="Value">Value set.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="What">What was decided.</param>
/// <param name="Source">Where that is stated.</param>
/// <param name="Own">Whether the scenario adds it, not the timeline.</param>
internal sealed record DecisionEntry(string From, string Instrument, double Value, string Unit, string What, string Source, bool Own)
{
    /// <summary>The entry of a decision.</summary>
    public static DecisionEntry Of(Decision decision, bool own) =>
        new(decision.From.ToString(), decision.Instrument, decision.Value, decision.Unit, decision.What, decision.Source, own);
}
