using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>How a run looks at Party and state, as the command line says.</summary>
internal static class PolityChoice
{
    /// <summary>The scenario with <c>--decides</c> and <c>--constitution</c>; a scenario that does not look at Party and state begins to.</summary>
    /// <param name="desk">Where the command works.</param>
    /// <param name="record">The record.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="decides">Who sets the course, or null for what the scenario says.</param>
    /// <param name="constitution">Id or file of the constitution, or null for what the scenario says.</param>
    /// <exception cref="UserException">No opening of the polity fits the scenario, or there is no such constitution.</exception>
    /// <exception cref="RecordException">The constitution has a mistake.</exception>
    public static Scenario Of(Desk desk, RecordBook record, Scenario scenario, string? decides, string? constitution)
    {
        if (decides is null && constitution is null) return scenario;
        var setting = scenario.Polity ?? Usual(record, scenario, decides is null ? $"--constitution {constitution}" : $"--decides {decides}");
        if (decides is not null) setting = setting with { Decides = Enum.Parse<Decides>(decides, ignoreCase: true) };
        if (constitution is not null) setting = setting with { Constitution = ConstitutionShelf.Read(desk, constitution, record) };
        return scenario with { Polity = setting };
    }

    private static PolitySetting Usual(RecordBook record, Scenario scenario, string option)
    {
        var openings = record.Leaders.SelectMany(leader => leader.Seats.Keys).Distinct(StringComparer.Ordinal).ToList();
        if (scenario.Opening is not { } opening || !openings.Contains(opening))
        {
            var mend = openings.Count > 0 ? $"run one whose `opening:` is {string.Join(" or ", openings)}, such as from-revolution, or give the scenario a section `polity:`" : "the record has no leaders; add data/polity/leaders.yaml";
            throw new UserException($"{option}: {scenario.Id} starts in {scenario.From}, and no opening of the polity fits it", mend);
        }

        return new PolitySetting(record.Constitutions.First(known => known.Id == Constitution.Usual), Decides.Timeline, opening, [], new Dictionary<string, string>());
    }
}
