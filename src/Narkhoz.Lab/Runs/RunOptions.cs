using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>How a run is made and where it goes.</summary>
public sealed record RunOptions
{
    /// <summary>Folder that holds the runs.</summary>
    public string Root { get; init; } = "runs";

    /// <summary>Parameters or instruments set on top of the scenario, for the whole run.</summary>
    public IReadOnlyDictionary<string, double> Overrides { get; init; } = new Dictionary<string, double>();

    /// <summary>Decisions of a fork, on top of the scenario's.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Answers that a person gave in the leadership's place, one a line; kept in the folder as <c>answers.txt</c>. What they decided stands in <see cref="Decisions"/>.</summary>
    public string? Answers { get; init; }

    /// <summary>How the model is computed; does not change what comes out.</summary>
    public SimulationOptions Simulation { get; init; } = new();

    /// <summary>Draws for the interval of the excess deaths (<see cref="Accounts.DeathDoubt"/>); none by default.</summary>
    public int Draws { get; init; }

    /// <summary>Told after each draw how many are done, or null; from any thread.</summary>
    public Action<int>? Drawn { get; init; }

    /// <summary>Stops the run; nothing is left on disk then.</summary>
    public CancellationToken Cancellation { get; init; }
}
