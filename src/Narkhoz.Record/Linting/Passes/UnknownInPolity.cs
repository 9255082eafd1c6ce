namespace Narkhoz.Record.Linting.Passes;

/// <summary>A leader who sits in a body that no constitution has, or is of no republic; an office given to nobody; a general line under no regime.</summary>
internal sealed class UnknownInPolity : LintPass
{
    private const string LinesFile = "polity/lines.yaml";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        List<string> bodies = [.. draft.Constitutions.SelectMany(constitution => constitution.Bodies).Where(body => body.Base is null).Select(body => body.Id).Distinct()];
        List<string> nationalities = [.. RepublicIds.All, "other"];
        foreach (var leader in draft.Leaders)
        {
            if (!nationalities.Contains(leader.Nationality)) yield return At(draft, leader.File, leader.Line, $"{leader.Id} is of '{leader.Nationality}', which is no republic", Nearest.Mend(leader.Nationality, nationalities));
            foreach (var body in leader.Seats.Values.SelectMany(seats => seats).Where(body => !bodies.Contains(body)))
                yield return At(draft, leader.File, leader.Line, $"{leader.Id} sits in '{body}', which no constitution has", Nearest.Mend(body, bodies));
        }

        List<string> leaders = [.. draft.Leaders.Select(leader => leader.Id)];
        foreach (var decision in draft.Decisions)
        {
            if (decision.Instrument.Split('.') is not ["office", var body, var leader]) continue;
            if (!bodies.Contains(body)) yield return At(draft, decision.File, decision.Line, $"an office is given in '{body}', which no constitution has", Nearest.Mend(body, bodies));
            if (!leaders.Contains(leader)) yield return At(draft, decision.File, decision.Line, $"an office is given to '{leader}', who is no leader", Nearest.Mend(leader, leaders));
        }

        var regimes = draft.RegimeBook();
        foreach (var line in draft.Lines)
        {
            if (regimes.Unknown(line.Regime) is { } fault) yield return At(draft, LinesFile, line.Line, fault.Problem, fault.Mend);
            foreach (var instrument in line.Set.Keys.Where(id => draft.Instruments.All(known => known.Id != id)))
                yield return At(draft, LinesFile, line.Line, $"the line {line.Id} sets '{instrument}', which is no instrument", Nearest.Mend(instrument, [.. draft.Instruments.Select(known => known.Id)]));
        }
    }
}
