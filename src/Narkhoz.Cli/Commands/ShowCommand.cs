using System.CommandLine;
using System.Globalization;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Commands;

/// <summary>Shows what a scenario sets and decides.</summary>
internal sealed class ShowCommand : AnsweringCommand<ScenarioSheet>
{
    private readonly Argument<string> scenario = Shared.Scenario();

    /// <summary>Makes the command.</summary>
    public ShowCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.ScenarioSheet,
            "show",
            "Show what a scenario sets, decides and switches off.",
            "narkhoz show industrialisation")
    {
        scenario.CompletionSources.Add(_ => ScenarioShelf.Ids(desk.ScenarioFolder));
        Add(scenario);
    }

    /// <inheritdoc/>
    protected override ScenarioSheet Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        var found = ScenarioShelf.Read(Desk, line.GetRequiredValue(scenario), record);
        var timeline = found.Replay ? record.Timeline.Where(decision => decision.From <= found.To) : [];
        return new ScenarioSheet(
            ScenarioEntry.Of(found),
            found.Seed.ToString(CultureInfo.InvariantCulture),
            found.Replay,
            found.Regime,
            found.Off,
            [.. found.Set.Select(pair => SettingOf(pair.Key, pair.Value, record))],
            [.. timeline.Select(decision => (decision, own: false))
                .Concat(found.Decisions.Select(decision => (decision, own: true)))
                .OrderBy(pair => pair.decision.From)
                .Select(pair => DecisionEntry.Of(pair.decision, pair.own))]);
    }

    /// <inheritdoc/>
    protected override void Show(ScenarioSheet answer)
    {
        var screen = Desk.Screen;
        screen.MarkupLineInterpolated($"  [bold]{answer.Scenario.Name}[/]  [grey]{answer.Scenario.Id}, {answer.Scenario.From} to {answer.Scenario.To}, seed {answer.Seed}[/]");
        screen.Write(new Padder(new Text(answer.Scenario.Summary), new Padding(2, 0, 0, 0)));
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  Regime: [bold]{answer.Regime}[/]  [grey]narkhoz regimes tells what is at work[/]");
        if (answer.Off.Count > 0) screen.WriteLine($"  Switched off: {string.Join(", ", answer.Off)}");
        screen.WriteLine();
        if (answer.Set.Count > 0) screen.Write(SettingsOf(answer).Drawing);
        if (answer.Decisions.Count > 0) screen.Write(DecisionsOf(answer).Drawing);

        // A path must not wrap.
        Desk.Out.WriteLine($"  {Desk.Shown(answer.Scenario.File)}; narkhoz run {answer.Scenario.Id} runs it");
    }

    private static Sheet SettingsOf(ScenarioSheet answer)
    {
        var sheet = new Sheet("Set for the whole run").Ids("what").Numbers("value", "in the record").Ids("unit");
        foreach (var setting in answer.Set)
            sheet.Row(setting.Id, Cell.Bold(Figures.Exact(setting.Value)), Cell.Faint(setting.RecordValue is { } value ? Figures.Exact(value) : Figures.Missing), Cell.Faint(ShortUnit.Of(setting.Unit)));
        return sheet;
    }

    private static Sheet DecisionsOf(ScenarioSheet answer)
    {
        var own = answer.Decisions.Count(decision => decision.Own);
        var sheet = new Sheet("Decisions").Ids("from", "instrument").Numbers("value").Ids("unit").Text("what was decided");
        foreach (var decision in answer.Decisions)
        {
            sheet.Row(
                decision.From,
                decision.Own ? Cell.Bold(decision.Instrument) : decision.Instrument,
                Figures.Exact(decision.Value),
                Cell.Faint(ShortUnit.Of(decision.Unit)),
                decision.What);
        }

        return sheet.Note(own == 0 ? $"{answer.Decisions.Count} of the timeline" : $"{answer.Decisions.Count - own} of the timeline, {own} of the scenario itself");
    }

    private static Setting SettingOf(string id, double value, RecordBook record)
    {
        if (record.Parameters.TryGet(id, out var parameter)) return new Setting(id, value, parameter.Value, parameter.Unit);
        return record.Instruments.TryGet(id, out var instrument)
            ? new Setting(id, value, instrument.Default, instrument.Unit)
            : new Setting(id, value, null, "");
    }
}
