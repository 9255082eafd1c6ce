namespace Narkhoz.Planning.Linear;

/// <summary>What a solver found.</summary>
public sealed class LinearSolution
{
    /// <summary>Whether it is the optimum.</summary>
    public required LinearStatus Status { get; init; }

    /// <summary>Value of each column.</summary>
    public required double[] Values { get; init; }

    /// <summary>Dual value of each row: what a unit more on the binding side of the row adds to the cost.</summary>
    public required double[] Duals { get; init; }

    /// <summary>c x.</summary>
    public required double Objective { get; init; }

    /// <summary>Steps of the solver.</summary>
    public int Iterations { get; init; }

    /// <summary>Iterates of the way, the last first, from which a programme with other bounds can be begun; none where the solver keeps none.</summary>
    internal IReadOnlyList<Midway> Midways { get; init; } = [];
}

/// <summary>How a solver ended.</summary>
public enum LinearStatus
{
    /// <summary>At the optimum, within the solver's tolerance.</summary>
    Optimal,

    /// <summary>No values keep all bounds.</summary>
    Infeasible,

    /// <summary>The cost falls without end.</summary>
    Unbounded,

    /// <summary>Stopped before it knew.</summary>
    Unfinished,
}
