using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>The votes of a run.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Body">Body whose votes are listed, or null for all.</param>
/// <param name="Votes">The votes in order of time.</param>
public sealed record VotesAnswer(string Run, string? Body, IReadOnlyList<VoteSheet> Votes)
{
    /// <summary>Reads them off a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="body">Id of a body, or null.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <exception cref="RunException">The run does not look at Party and state, has no such body, or cannot be done again.</exception>
    public static VotesAnswer Read(RunFolder run, string? body, RecordBook record, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (body is not null) body = PolityRun.Body(run, body);
        return PolityRun.Read(run, run.Manifest.Scenario.To, record, options, view => new VotesAnswer(run.Manifest.Id, body, [.. view.Votes().Where(vote => body is null || vote.Body == body)]));
    }
}
