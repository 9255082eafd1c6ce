using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Commands.Polity;
using Narkhoz.Lab.Polity;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Runs;

/// <summary>Runs a scenario.</summary>
internal sealed class RunCommand : RunningCommand
{
    private readonly Argument<string> scenario = Shared.Scenario();
    private readonly Option<ulong?> seed = Shared.Seed();
    private readonly Option<string[]> set = Shared.Set();
    private readonly Option<string[]> off = new("--off") { Description = "Switch a mechanism off; may be repeated.", HelpName = "mechanism", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> check = new("--check") { Description = "Exit with 1 where the run does not give what the scenario expects." };
    private readonly Option<string?> regime = new("--regime") { Description = "Run under another regime than the scenario's.", HelpName = "regime" };
    private readonly Option<string?> resolution = new("--resolution") { Description = "How closely industry is looked at: by branch, or every enterprise.", HelpName = "sector|full" };
    private readonly Option<int?> enterprises = new("--enterprises") { Description = "Number of enterprises at full resolution.", HelpName = "number" };
    private readonly Option<string?> decides = new("--decides") { Description = "Look at Party and state, and say who sets the course: the record's decisions, the leadership of the model by vote, or you.", HelpName = "timeline|politburo|me" };
    private readonly Option<string?> constitution = ConstitutionShelf.Option();
    private readonly Option<string?> answers = new("--answers") { Description = "File of answers, one a line, in place of those typed with --decides me.", HelpName = "file" };
    private readonly Option<string?> until = new("--until") { Description = "Stop after this month, e.g. 1937-12.", HelpName = "month" };

    /// <summary>Makes the command.</summary>
    public RunCommand(Desk desk)
        : base(
            desk,
            "run",
            "Run a scenario; show output beside plan and book, and the human cost; write a report.",
            "narkhoz run industrialisation",
            "narkhoz run industrialisation --off wedge --until 1937-12",
            "narkhoz run industrialisation --resolution full --enterprises 50000",
            "narkhoz run industrialisation --resolution full --regime sovnarkhozy",
            "narkhoz run from-revolution --decides politburo",
            "narkhoz run from-revolution --decides me --answers my-answers.txt",
            "narkhoz run industrialisation --set course.procurement.grain=0.2 --seed 7")
    {
        scenario.CompletionSources.Add(_ => ScenarioShelf.Ids(desk.ScenarioFolder));
        off.CompletionSources.Add(_ => ScenarioShelf.MechanismIds(RecordBook.Open(desk.DataFolder)));
        Add(scenario);
        Add(seed);
        Add(set);
        Add(off);
        regime.CompletionSources.Add(_ => RecordBook.Open(desk.DataFolder).Regimes.Select(known => known.Id));
        Add(regime);
        resolution.AcceptOnlyFromAmong("sector", "full");
        Add(resolution);
        Add(enterprises);
        Add(until);
        decides.AcceptOnlyFromAmong("timeline", "politburo", "me");
        constitution.CompletionSources.Add(_ => ConstitutionShelf.Ids(desk));
        Add(decides);
        Add(constitution);
        Add(answers);
        Add(check);
        AddCommonOptions();
    }

    /// <inheritdoc/>
    protected override Job Prepare(ParseResult line, RecordBook record, RunOptions options)
    {
        var written = ScenarioShelf.Read(Desk, line.GetRequiredValue(scenario), record);
        var chosen = written;
        if (line.GetValue(seed) is { } number) chosen = chosen with { Seed = number };
        if (line.GetValue(off) is { Length: > 0 } names) chosen = chosen with { Off = [.. chosen.Off.Union(names.Select(name => Known(name, record)))] };
        if (line.GetValue(regime) is { } rule) chosen = chosen with { Regime = Regime(rule, record) };
        if (line.GetValue(until) is { } text) chosen = chosen with { To = Months.Within(text, "--until", chosen.From, chosen.To) };
        if (line.GetValue(answers) is { } file && line.GetValue(decides) != "me" && chosen.Polity?.Decides != Decides.Me) throw new UserException($"--answers {file}: nothing is asked unless you decide", "add --decides me");
        if (line.GetValue(resolution) is { } looked) chosen = chosen with { Resolution = looked == "full" ? Resolution.Full : Resolution.Sector };
        chosen = PolityChoice.Of(Desk, record, chosen, line.GetValue(decides), line.GetValue(constitution));
        var values = SetValues.Read(line.GetValue(set) ?? [], record);
        if (line.GetValue(enterprises) is { } plants) values["enterprises.population"] = Plants(plants, chosen);
        var how = options with { Overrides = values };
        var expecting = ReferenceEquals(chosen, written) && how.Overrides.Count == 0 ? written : null;
        return chosen.Polity?.Decides == Decides.Me
            ? new Job(chosen.Name, chosen.From, chosen.To, progress => Runner.Run(chosen, record, Asked(line, record, chosen, how), progress))
            : new Job(chosen.Name, chosen.From, chosen.To, progress => Runner.Run(chosen, record, how, progress), expecting);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, RunAnswer answer) => line.GetValue(check) && answer.Misses.Count > 0 ? ExitCode.Found : ExitCode.Ok;

    /// <summary>The options with what the user answers in the leadership's place.</summary>
    private RunOptions Asked(ParseResult line, RecordBook record, Scenario chosen, RunOptions options)
    {
        using var given = line.GetValue(answers) is { } file ? Opened(file) : null;
        var seat = new CouncilSeat(Desk, record, given ?? Desk.In);
        var decisions = Council.Hold(record, chosen, options, seat.Ask);
        return options with { Decisions = decisions, Answers = seat.Transcript };
    }

    private StreamReader Opened(string file) => File.Exists(Desk.Resolve(file))
        ? new StreamReader(Desk.Resolve(file))
        : throw new UserException($"--answers {file}: there is no such file", "give a text with one answer a line, such as the answers.txt of a run");

    private static int Plants(int number, Scenario scenario) => scenario.Resolution == Resolution.Full
        ? number
        : throw new UserException($"--enterprises {number}: at sector resolution there are no enterprises", "add --resolution full");

    private static string Regime(string id, RecordBook record) => record.Regimes.Any(known => known.Id == id)
        ? id
        : throw new UserException($"--regime {id}: no regime is called so", Nearest.Mend(id, [.. record.Regimes.Select(known => known.Id)]));

    private static string Known(string id, RecordBook record)
    {
        var ids = ScenarioShelf.MechanismIds(record);
        return ids.Contains(id) ? id : throw new UserException($"--off {id}: no mechanism is called so", Nearest.Mend(id, ids));
    }
}
