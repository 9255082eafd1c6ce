using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>Who stands where at the end of a month of a run.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="At">The month.</param>
/// <param name="Body">Body whose members are listed; null for the leaders of the record and those at the top.</param>
/// <param name="Leader">Id of the person who leads the Party; empty where nobody does.</param>
/// <param name="Line">Id of the general line in force; empty where the record decides.</param>
/// <param name="Members">Members of the Party, candidates among them, persons.</param>
/// <param name="People">The persons: by authority, or seat after seat for a body.</param>
public sealed record PeopleAnswer(string Run, YearMonth At, string? Body, string Leader, string Line, double Members, IReadOnlyList<PersonSheet> People)
{
    /// <summary>Reads them off a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">A month of it.</param>
    /// <param name="body">Id of a body, or null.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <exception cref="RunException">The run does not look at Party and state, has no such body, or cannot be done again.</exception>
    public static PeopleAnswer Read(RunFolder run, YearMonth at, string? body, RecordBook record, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (body is not null) body = PolityRun.Body(run, body);
        return PolityRun.Read(run, at, record, options, view => new PeopleAnswer(run.Manifest.Id, at, body, view.Leader, view.Line, view.Members, body is null ? view.People() : view.People(body)));
    }
}
