namespace Narkhoz.Record;

/// <summary>What a case of a question changes about the Party and state of its scenario; whatever is null stays as it is there.</summary>
/// <param name="Constitution">Id of a constitution of the record.</param>
/// <param name="Decides">Who sets the course.</param>
/// <param name="Spared">Leaders whom illness and death pass by, besides those of the scenario.</param>
/// <param name="Holders">Who heads a body when it is first filled, before what the scenario says.</param>
/// <param name="File">File that holds the question.</param>
/// <param name="Line">Line in it, from 1.</param>
public sealed record PolityOverlay(string? Constitution, Decides? Decides, IReadOnlyList<string> Spared, IReadOnlyDictionary<string, string> Holders, string File, int Line)
{
    /// <summary>Lays it over a scenario's setting.</summary>
    /// <param name="setting">The setting, or null where the scenario does not look at Party and state.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="RecordException">The scenario has no polity; a constitution, leader or body is not known; or a person is to decide, whom nobody can ask in an ensemble.</exception>
    public PolitySetting Over(PolitySetting? setting, RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (setting is null) throw Wrong("the scenario does not look at Party and state", "name one that has `polity:`, such as polity-1917");
        if (Decides == Record.Decides.Me) throw Wrong("nobody can be asked in an ensemble of runs", "let timeline or politburo decide");
        var constitution = Constitution is null ? setting.Constitution : record.Constitutions.FirstOrDefault(known => known.Id == Constitution) ?? throw Wrong($"no constitution is called '{Constitution}'", Nearest.Mend(Constitution, [.. record.Constitutions.Select(known => known.Id)]));
        List<string> leaders = [.. record.Leaders.Select(leader => leader.Id)];
        foreach (var leader in Spared.Concat(Holders.Values.Where(holder => holder != PolitySetting.ByLot)))
            if (!leaders.Contains(leader)) throw Wrong($"no leader is called '{leader}'", Nearest.Mend(leader, leaders));
        foreach (var body in Holders.Keys)
            if (constitution.Bodies.All(known => known.Id != body)) throw Wrong($"{constitution.Id} has no body '{body}'", Nearest.Mend(body, [.. constitution.Bodies.Select(known => known.Id)]));
        var holders = setting.Holders.ToDictionary(StringComparer.Ordinal);
        foreach (var (body, holder) in Holders) holders[body] = holder;
        return setting with { Constitution = constitution, Decides = Decides ?? setting.Decides, Spared = [.. setting.Spared.Union(Spared)], Holders = holders };
    }

    private RecordException Wrong(string problem, string mend) => new(File, Line, problem, mend);
}
