namespace Narkhoz.Planning.Horizon;

/// <summary>How exactly, and with what, a plan of several years is drawn up.</summary>
public sealed record HorizonOptions
{
    /// <summary>Threads at work, 1 or more; 0 for as many as the machine has. The plan is the same with any number.</summary>
    public int Threads { get; init; }

    /// <summary>Largest duality gap aimed at, relative to 1 + value.</summary>
    public double Gap { get; init; } = 4e-7;

    /// <summary>Largest residual of a row aimed at, relative to its turnover.</summary>
    public double Balance { get; init; } = 1e-10;

    /// <summary>Most steps of the method.</summary>
    public int MostIterations { get; init; } = 120;

    /// <summary>Whether the plan keeps a factor with which it is drawn anew in a fraction of the time; 4 bytes times the square of years x (products + factors).</summary>
    public bool KeepsFactor { get; init; } = true;

    /// <summary>Told before every step; null for silence.</summary>
    public Action<HorizonProgress>? Progress { get; init; }
}

/// <summary>How far the interior point has come.</summary>
/// <param name="Iteration">Steps taken.</param>
/// <param name="Value">Value of the plan as it stands.</param>
/// <param name="Primal">Largest residual of a row, relative to its turnover.</param>
/// <param name="Dual">Residuals of costs at the plan's levels, relative to its value.</param>
/// <param name="Gap">Sum of what products of partners still hold, relative to the value.</param>
public readonly record struct HorizonProgress(int Iteration, double Value, double Primal, double Dual, double Gap);
